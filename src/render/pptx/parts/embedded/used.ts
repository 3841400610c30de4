// The families of a deck that its theme embeds, with the text set in each of them.
import type { FaceName, FontFamily, FontRole, Scene } from '../../../../scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../../../scene/walk.ts';
import { faceOf } from '../../../../text/fonts.ts';

export interface UsedFamily {
  readonly family: FontFamily;
  readonly faces: ReadonlySet<FaceName>;
  readonly characters: ReadonlySet<string>;
}

/** In the order of PowerPoint's `p:embeddedFont`. */
export const FACES: readonly FaceName[] = ['regular', 'bold', 'italic', 'boldItalic'];
const ROLES: readonly FontRole[] = ['heading', 'body', 'mono'];

/**
 * Families with the mode `embedded`, by the name that slides say. Those that text is typed in have all faces: an editor
 * makes words bold.
 */
export function embeddedFamilies(scene: Scene): UsedFamily[] {
  const uses = new Map<string, { family: FontFamily; faces: Set<FaceName>; characters: Set<string> }>();
  const useOf = (family: FontFamily) => {
    const use = uses.get(family.office) ?? { family, faces: new Set<FaceName>(), characters: new Set<string>() };
    uses.set(family.office, use);
    return use;
  };
  const { fonts } = scene.theme;
  for (const role of ['heading', 'body'] as const) for (const face of FACES) useOf(fonts[role]).faces.add(face);
  const nodes = [
    ...scene.layouts.flatMap((layout) => layout.decorations),
    ...scene.slides.flatMap((slide) => slide.nodes),
  ];
  for (const node of nodesOf(nodes))
    for (const paragraph of paragraphsOf(node))
      for (const run of paragraph.runs) {
        const use = useOf(run.family ?? fonts[run.font]);
        use.faces.add(faceOf(run));
        for (const char of run.text + (paragraph.list?.marker ?? '')) if (char >= ' ') use.characters.add(char);
      }
  const order = new Map(ROLES.map((role, i) => [fonts[role].office, i]));
  return [...uses.values()]
    .filter(({ family }) => family.mode === 'embedded')
    .sort(
      (a, b) =>
        (order.get(a.family.office) ?? 9) - (order.get(b.family.office) ?? 9) ||
        (a.family.office < b.family.office ? -1 : 1),
    );
}
