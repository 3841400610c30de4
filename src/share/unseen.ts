// Words of a scene that nobody would see: in the colour of their ground, too small for any eye. A theme or a
// template makes them so; whoever opens the file finds them all the same. What runs over a slide's edge layout tells.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import { groundOf } from '../lint/ground.ts';
import type { Paragraph, Scene, SceneNode, SceneSlide } from '../scene/scene.ts';
import { nodesOf, paragraphsOf } from '../scene/walk.ts';

export interface Unseen {
  readonly text: string;
  /** Why it is not seen, after "is". */
  readonly why: string;
  readonly span: Span;
}

/** A contrast, of 1 to 21, and a size in points below which words are not seen. */
const SEEN = 1.2;
const SMALLEST = 2;
/** An opacity, of 0 to 1. */
const FAINTEST = 0.1;

export function unseenWords(scene: Scene): Unseen[] {
  return scene.slides
    .filter(({ hidden }) => !hidden)
    .flatMap((slide) => [...nodesOf(slide.nodes)].flatMap((node) => (node.hidden ? [] : unseenIn(node, slide, scene))));
}

function unseenIn(node: SceneNode, slide: SceneSlide, scene: Scene): Unseen[] {
  return groundsIn(node, slide, scene).flatMap(({ paragraph, ground }) => {
    const behind = ground && resolveHex(ground, scene.theme.palette);
    const found = paragraph.runs.find(
      (run) =>
        run.text.trim() &&
        (run.size < SMALLEST ||
          (run.color.alpha ?? 1) < FAINTEST ||
          (behind !== undefined && contrast(resolveHex(run.color, scene.theme.palette), behind) < SEEN)),
    );
    return found
      ? [
          {
            text: found.text.trim().slice(0, 60),
            why: found.size < SMALLEST ? 'too small to be seen' : 'in the colour of its ground',
            span: paragraph.origin ?? slide.source,
          },
        ]
      : [];
  });
}

/** The paragraphs of a node, each with what lies behind it where that is known. */
function groundsIn(
  node: SceneNode,
  slide: SceneSlide,
  scene: Scene,
): { readonly paragraph: Paragraph; readonly ground: Color | undefined }[] {
  if (node.kind === 'chart') return [];
  if (node.kind !== 'table')
    return paragraphsOf(node).map((paragraph) => ({ paragraph, ground: groundOf(node, slide, scene) }));
  return node.rows.flatMap(({ cells }) =>
    cells.flatMap(({ body, fill }) =>
      body.paragraphs.map((paragraph) => ({ paragraph, ground: fill ?? groundOf(node, slide, scene) })),
    ),
  );
}
