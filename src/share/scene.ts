// A scene for people outside: without notes, hidden slides, names in properties, and layouts that no slide uses. What
// slides show stays as it is.
import type { Scene, SceneNode, SceneSlide } from '../scene/scene.ts';
import { visibleScene } from '../scene/visible.ts';
import { nodesOf, paragraphsOf, textOf } from '../scene/walk.ts';
import { type Removal, removal } from './removal.ts';

export interface ShareOptions {
  /** Speaker notes go with the file. */
  readonly keepNotes: boolean;
  /** Texts of slides and parts that are for other audiences; they are in no scene, and must not be in the file. */
  readonly notForThem: readonly string[];
}

export function shareScene(scene: Scene, options: ShareOptions): { scene: Scene; removed: Removal[] } {
  const open = visibleScene(scene);
  const slides = open.slides.map((slide, index) => ({ ...slide, index, notes: options.keepNotes ? slide.notes : [] }));
  const hidden = scene.slides.filter((slide) => slide.hidden);
  const used = new Set(slides.map((slide) => slide.layout));
  const layouts = scene.layouts.filter((layout) => used.has(layout.name));
  const shown = `${shownText(slides)} ${plain(ownWords(scene))}`;
  const gone = (texts: readonly string[]) =>
    [...new Set(texts.map(plain))].filter((text) => text.length > 2 && !shown.includes(text));
  const noted = scene.slides.filter((slide) => slide.notes.length);
  const names = scene.meta.authors.flatMap((author) => [author.name, author.affiliation ?? '', author.role ?? '']);
  return {
    scene: {
      ...open,
      audience: undefined,
      duration: undefined,
      properties: 'least',
      meta: { ...scene.meta, authors: [], keywords: [] },
      layouts,
      slides,
    },
    removed: [
      ...(options.keepNotes
        ? []
        : removal(
            'speaker notes',
            'they are meant for the speaker',
            gone(noted.flatMap((slide) => slide.notes.map(textOf))),
            noted.length,
          )),
      ...removal(
        'hidden slides',
        'whoever opens the file can unhide them',
        gone(hidden.flatMap((slide) => [slide.title, ...slideTexts(slide), ...slide.notes.map(textOf)])),
        hidden.length,
      ),
      ...removal('texts for other audiences', 'they were never put in', gone(options.notForThem)),
      ...removal(
        'names of authors in the properties',
        'the file would say who made it; the slides still may',
        gone(names),
        scene.meta.authors.length,
      ),
      ...removal(
        'keywords',
        'properties are searched by mail programs',
        gone(scene.meta.keywords),
        scene.meta.keywords.length,
      ),
      ...removal('custom properties', 'they tell of audience and planned time', [], 1),
      ...removal('layouts that no slide uses', 'they make the file larger', [], scene.layouts.length - layouts.length),
    ],
  };
}

/** What the program itself writes into a file: names of layouts, placeholders, objects, theme. */
const ownWords = ({ layouts, slides, theme }: Scene): string =>
  [
    theme.label,
    ...layouts.flatMap((layout) => [
      layout.label,
      ...layout.placeholders.flatMap((one) => [one.label, one.prompt]),
      ...layout.decorations.map((node) => node.name),
    ]),
    ...slides.filter((slide) => !slide.hidden).flatMap((slide) => [...nodesOf(slide.nodes)].map((node) => node.name)),
  ].join(' ');

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All that a slide's objects say, alternative texts among it. */
export function slideTexts(slide: SceneSlide): string[] {
  const out: string[] = [];
  for (const node of nodesOf(slide.nodes)) {
    for (const paragraph of paragraphsOf(node)) out.push(textOf(paragraph));
    if (node.alt) out.push(node.alt);
  }
  return out;
}

const shownText = (slides: readonly SceneSlide[]): string =>
  plain(slides.flatMap((slide) => [slide.title, ...slideTexts(slide), ...slide.notes.map(textOf)]).join(' '));

/** The same scene with other nodes, each slide's and each layout's. */
export const mapNodes = (nodes: readonly SceneNode[], map: (node: SceneNode) => SceneNode): SceneNode[] =>
  nodes.map((node) => map(node.kind === 'group' ? { ...node, children: mapNodes(node.children, map) } : node));
