// The faces a deck uses, cut down to its characters and inlined. Kerning stays; what is not used is not shipped.
import { base64 } from '../../base/base64.ts';
import { Deflater } from '../../base/deflate.ts';
import { lineExtent } from '../../scene/extent.ts';
import type { FaceName, FontFamily, Scene, SceneNode } from '../../scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../scene/walk.ts';
import { faceOf } from '../../text/fonts.ts';
import { shownAs } from '../../text/measurer.ts';
import { nameless } from '../../text/nameless.ts';
import { Subsetter } from '../../text/subset.ts';
import type { RenderContext } from '../renderer.ts';
import { mainRun } from './draw/paragraph.ts';
import { isWoff, toWoff } from './woff.ts';

/** Characters that the page itself may add to any text: blanks and hyphens at line ends. */
const ALWAYS = ' -';

/** A mark without its letter is shown on a dotted circle, by our measuring as by every shaper whose font has one. */
const LONE_MARK = /(?:^|\s)\p{M}/u;
const DOTTED_CIRCLE = '\u25CC';

export interface Use {
  readonly family: FontFamily;
  readonly face: FaceName;
  readonly characters: Set<string>;
}

/** Text that a page shows beside its slides. */
export interface MoreText {
  readonly family: FontFamily;
  readonly faces: readonly FaceName[];
  readonly text: string;
}

/** `@font-face` rules for all text that slides show, and more. */
export async function fontFaces(scene: Scene, context: RenderContext, more: readonly MoreText[] = []): Promise<string> {
  const rules: string[] = [];
  for (const use of facesUsed(scene, more)) {
    const woff = await woffOf(use, context);
    rules.push(faceRule(use.family, use.face, `url(data:font/woff;base64,${base64(woff)}) format('woff')`));
  }
  return rules.join('\n');
}

/** Raised whenever another file comes out of the same font and characters. */
const RECIPE = 'face 1';

/** Cut down; kept from one run to the next, but for fonts of a deck's own. */
async function woffOf({ family, face, characters }: Use, context: RenderContext): Promise<Uint8Array> {
  const id = family.faces[face];
  const font = await context.font(id);
  const cut = async () => (await Subsetter.load(context)).subset(font, characters);
  // what a deck's own font says of its makers and owners stays here; those that ship keep their notices
  if (context.ownFonts?.has(id))
    return toWoff(nameless(await cut(), { family: family.web, face }), await Deflater.load(context));
  const how = `${RECIPE} ${context.made?.program} ${[...characters].sort().join('')}`;
  const known = await context.made?.find(font, how);
  if (known && isWoff(known)) return known;
  const woff = toWoff(await cut(), await Deflater.load(context));
  await context.made?.keep(font, how, woff);
  return woff;
}

/** The rule for a face whose file is at `source`. */
export function faceRule(family: FontFamily, face: FaceName, source: string): string {
  const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
  const slant = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
  const looks = `font-family:'${family.web}';font-weight:${weight};font-style:${slant};font-display:block`;
  return `@font-face{${looks};${heightRule(family)}src:${source}}`;
}

/** Every face says its height, so that lines stand alike in all browsers. */
function heightRule(family: FontFamily): string {
  const { ascent, descent } = lineExtent(family);
  const share = (value: number) => `${Math.round(value * 1000) / 10}%`;
  return `ascent-override:${share(ascent)};descent-override:${share(descent)};line-gap-override:0%;`;
}

/** Faces with their characters, in the same order for the same deck. */
export function facesUsed(scene: Scene, more: readonly MoreText[] = []): Use[] {
  const uses = new Map<string, Use>();
  const add = (family: FontFamily, face: FaceName, text: string) => {
    const key = `${family.web}|${face}`;
    const use = uses.get(key) ?? { family, face, characters: new Set(ALWAYS) };
    uses.set(key, use);
    for (const char of text) use.characters.add(char);
    if (LONE_MARK.test(text)) use.characters.add(DOTTED_CIRCLE);
  };
  const { fonts } = scene.theme;
  for (const node of shownNodes(scene)) {
    for (const paragraph of paragraphsOf(node)) {
      for (const run of paragraph.runs)
        if (!run.formula && !run.icon) add(run.family ?? fonts[run.font], faceOf(run), shownAs(run, run.text));
      const main = mainRun(paragraph);
      if (paragraph.list?.marker)
        add(paragraph.list.markerFamily ?? main.family ?? fonts[main.font], 'regular', paragraph.list.marker);
    }
  }
  for (const { family, faces, text } of more) for (const face of faces) add(family, face, text);
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

function* shownNodes(scene: Scene): Generator<SceneNode> {
  const slides = scene.slides.filter((slide) => !slide.hidden);
  for (const layout of scene.layouts)
    if (slides.some((slide) => slide.layout === layout.name)) yield* nodesOf(layout.decorations);
  for (const slide of slides) for (const node of nodesOf(slide.nodes)) if (!node.hidden) yield node;
}
