// The faces a deck uses, cut down to its characters and inlined. Kerning stays; what is not used is not shipped.
import { compress } from 'wawoff2';
import type { FaceName, FontFamily, FontRole, Run, Scene } from '../../scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../scene/walk.ts';
import { faceOf } from '../../text/fonts.ts';
import { SUBSETTER, Subsetter } from '../../text/subset.ts';
import type { RenderContext } from '../renderer.ts';

/** Characters that the page itself may add: marks, hyphens, digits of the speaker view. */
const ALWAYS = ' \u2010\u2022\u2013\u2713\u20260123456789.:/';

interface Use {
  readonly family: FontFamily;
  readonly face: FaceName;
  readonly characters: Set<string>;
}

export async function fontFaces(scene: Scene, context: RenderContext): Promise<string> {
  const uses = collect(scene);
  const subsetter = await Subsetter.load(await context.resource(SUBSETTER));
  const rules: string[] = [];
  for (const { family, face, characters } of uses) {
    const whole = await context.font(family.faces[face]);
    const woff2 = await compress(subsetter.subset(whole, characters));
    const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
    const slant = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
    rules.push(`@font-face{font-family:'${family.web}';font-weight:${weight};font-style:${slant};font-display:block;src:url(data:font/woff2;base64,${base64(woff2)}) format('woff2')}`);
  }
  return rules.join('\n');
}

function collect(scene: Scene): Use[] {
  const uses = new Map<string, Use>();
  const add = (family: FontFamily, run: Pick<Run, 'bold' | 'italic'>, text: string) => {
    const face = faceOf(run);
    const key = `${family.web}|${face}`;
    let use = uses.get(key);
    if (!use) {
      use = { family, face, characters: new Set(ALWAYS) };
      uses.set(key, use);
    }
    for (const char of text) use.characters.add(char);
  };
  const families: Readonly<Record<FontRole, FontFamily>> = scene.theme.fonts;
  for (const slide of scene.slides) {
    if (slide.hidden) continue;
    for (const node of nodesOf(slide.nodes)) {
      for (const paragraph of paragraphsOf(node)) {
        for (const run of paragraph.runs) add(run.family ?? families[run.font], run, run.text);
        if (paragraph.list?.marker && paragraph.runs[0]) add(families[paragraph.runs[0].font], { bold: false, italic: false }, paragraph.list.marker);
      }
    }
  }
  add(families.body, { bold: false, italic: false }, '');
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

/** Base64 in pieces, since spreading a whole file overflows the stack. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 0x6000) out += String.fromCharCode(...bytes.subarray(i, i + 0x6000));
  return btoa(out);
}
