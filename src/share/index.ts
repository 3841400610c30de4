// A laid-out deck -> the files that may be e-mailed, a PowerPoint file, a page and what is printed from it, and what
// was taken out of them. Each finished file is searched for everything that was taken out: where one still holds any of
// it, none is given out.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Insets } from '../base/geometry.ts';
import { NO_INSETS } from '../base/geometry.ts';
import type { OutputFile } from '../host/host.ts';
import { largestParts } from '../inspect/parts.ts';
import { searchPackage } from '../inspect/search.ts';
import { searchPage, searchPdf } from '../inspect/search-page.ts';
import { isCropped, recut, type Wanted } from '../pictures/recut.ts';
import type { RenderContext, Renderer } from '../render/renderer.ts';
import { scriptText } from '../render/web/escape.ts';
import type { Asset, Scene, SceneNode } from '../scene/scene.ts';
import { picturePlaces } from '../scene/shown.ts';
import { withoutUnseenWords } from './drawn-words.ts';
import { type Meant, tellingFindings } from './inspected.ts';
import type { Removal } from './removal.ts';
import { removal } from './removal.ts';
import { mapNodes, type ShareOptions, shareScene } from './scene.ts';
import { unseenWords } from './unseen.ts';

export interface ShareSettings extends ShareOptions {
  /** The file is to be no larger than this, in bytes. */
  readonly budget: number;
}

export interface Shared {
  /** None where one of them would still have held what was taken out. */
  readonly files: readonly OutputFile[];
  readonly removed: readonly Removal[];
}

/** Makes the outputs of a scene that are to be given out; their names begin with the context's. */
export interface ShareMakers {
  /** The PowerPoint file, where one is asked for. */
  readonly pptx?: Renderer | undefined;
  /** Pages and what is printed from them. */
  pages(scene: Scene, context: RenderContext): Promise<readonly OutputFile[]>;
}

/** What a display shows, then less of it: pixels to a point and JPEG quality, until the file is small enough. */
const TRIES: readonly { readonly fineness: number; readonly quality: number }[] = [
  { fineness: 2, quality: 82 },
  { fineness: 1.5, quality: 74 },
  { fineness: 1.2, quality: 64 },
  { fineness: 1, quality: 52 },
];

export async function shareDeck(
  original: Scene,
  settings: ShareSettings,
  context: RenderContext,
  makers: ShareMakers,
): Promise<Shared> {
  const { scene: open, removed } = shareScene(original, settings);
  const { scene, count } = await withoutUnseenWords(open, context);
  const own = { ...context, name: `${context.name}-share` };
  const { cut, file } = await fitting(scene, settings, own, makers.pptx);
  const pages = await makers.pages(cut.scene, own);
  const all = [
    ...removed,
    ...removal('words in drawings that nobody sees', 'whoever opens the drawing finds them', [], count),
    ...removal(
      'parts of pictures outside their crop',
      'PowerPoint keeps them and anyone can bring them back',
      [],
      cut.cropped,
    ),
    ...removal('pixels that no display shows', 'they make the file larger', [], cut.smaller),
  ];
  const texts = all.flatMap((one) => one.texts);
  const known = await programTexts(context);
  const meant = { notes: settings.keepNotes, titles: scene.slides.map(({ title }) => title) };
  const unseen = unseenWords(scene);
  for (const { text, why, span } of unseen)
    context.diagnostics.report(
      'share/unseen',
      `"${text}" is ${why}; whoever opens the file finds it`,
      span,
      UNSEEN_HINT,
    );
  const safe =
    !unseen.length &&
    (file ? isSafePackage(file, texts, meant, context.diagnostics) : true) &&
    pages.every((page) => isSafePage(page, texts, known, context.diagnostics));
  return { files: safe ? [...(file ? [file] : []), ...pages] : [], removed: all };
}

/** Pictures as small as the budget of the PowerPoint file asks for; pages take them as they are then. */
async function fitting(
  scene: Scene,
  { budget }: ShareSettings,
  context: RenderContext,
  render: Renderer | undefined,
): Promise<{ cut: Cut; file?: OutputFile }> {
  let made: { cut: Cut; file?: OutputFile } = { cut: { scene, cropped: 0, smaller: 0 } };
  for (const { fineness, quality } of TRIES) {
    const cut = await withPictures(scene, fineness, quality, context);
    const file = await render?.(cut.scene, context);
    made = { cut, ...(file && { file }) };
    if (!file || file.bytes.length <= budget || !cut.scene.assets.size) break;
  }
  if (made.file && made.file.bytes.length > budget) tooLarge(made.file, budget, context.diagnostics);
  return made;
}

function isSafePackage(file: OutputFile, texts: readonly string[], meant: Meant, diagnostics: Diagnostics): boolean {
  const left = searchPackage(file.bytes, texts);
  for (const { text, part } of left) stillThere(text, part, diagnostics);
  const told = tellingFindings(file.bytes, meant);
  for (const { message, part } of told)
    diagnostics.report('share/tells', `The file would tell: ${message} (in ${part})`, undefined, TELLS_HINT);
  return !left.length && !told.length;
}

function isSafePage(
  { name, bytes }: OutputFile,
  texts: readonly string[],
  known: readonly string[],
  diagnostics: Diagnostics,
): boolean {
  const left = name.endsWith('.pdf') ? searchPdf(bytes, texts) : searchPage(bytes, texts, known);
  for (const text of left) stillThere(text, name, diagnostics);
  return !left.length;
}

const stillThere = (text: string, part: string, diagnostics: Diagnostics): void =>
  diagnostics.report(
    'share/still-there',
    `The file would still hold "${text.slice(0, 80)}" (in ${part})`,
    undefined,
    'Take it out of what the slides show, or out of a picture',
  );

/** Scripts and styles that are in every page, as pages have them. */
async function programTexts({ resource }: RenderContext): Promise<string[]> {
  const files = await Promise.all(PROGRAM.map((name) => resource(name).catch(() => new Uint8Array())));
  return files.map((bytes) => scriptText(new TextDecoder().decode(bytes)));
}

const PROGRAM = ['dist/client.js', 'dist/client.css', 'dist/handout.css'];

const UNSEEN_HINT = 'Take the words out, or give them another colour in the theme or the template';
const TELLS_HINT = 'Save the picture or font anew in a program of its own, or leave it out';

function tooLarge(file: OutputFile, budget: number, diagnostics: Diagnostics): void {
  const names = largestParts(file.bytes, 3).map(({ part, bytes }) => `${part} ${mega(bytes)}`);
  diagnostics.report(
    'share/too-large',
    `${file.name} is ${mega(file.bytes.length)}, more than ${mega(budget)}; the largest parts: ${names.join(', ')}`,
    undefined,
    'Use fewer or smaller pictures, or raise email: {budget: 10}',
  );
}

const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

interface Cut {
  readonly scene: Scene;
  /** Pictures that were cropped, and that lost pixels. */
  readonly cropped: number;
  readonly smaller: number;
}

/** Each picture as its places need it: one with several crops becomes several. */
async function withPictures(scene: Scene, fineness: number, quality: number, context: RenderContext): Promise<Cut> {
  const widths = new Map<string, number>();
  const places = [...picturePlaces(scene)];
  for (const { asset, crop, width } of places)
    widths.set(keyOf(asset, crop), Math.max(widths.get(keyOf(asset, crop)) ?? 0, width));
  const made = new Map<string, Asset>();
  const assets = new Map<string, Asset>();
  let cropped = 0;
  let smaller = 0;
  for (const { asset: id, crop } of places) {
    const key = keyOf(id, crop);
    const asset = scene.assets.get(id);
    if (!asset || made.has(key)) continue;
    const wanted: Wanted = { width: Math.ceil((widths.get(key) as number) * fineness), quality };
    const next = await recut(asset, crop, wanted, context).catch(() => undefined);
    if (!next)
      context.diagnostics.report(
        'share/picture-kept',
        'A picture could not be cut to what is shown; it goes as it is',
        undefined,
        'Crop it in a picture program',
      );
    const kept = next ?? asset;
    made.set(key, kept);
    assets.set(kept.id, kept);
    if (kept === asset) continue;
    if (isCropped(crop)) cropped++;
    else smaller++;
  }
  const swap = (id: string, crop: Insets): { asset: string; crop: Insets } => {
    const kept = made.get(keyOf(id, crop));
    if (kept && kept.id !== id) return { asset: kept.id, crop: NO_INSETS };
    // less than any program shows: nothing is cut, and nothing may be said to be
    return { asset: id, crop: isCropped(crop) ? crop : NO_INSETS };
  };
  const node = (one: SceneNode): SceneNode => (one.kind === 'image' ? { ...one, ...swap(one.asset, one.crop) } : one);
  const ground = <T extends { background?: Scene['slides'][number]['background'] }>(one: T): T =>
    one.background?.kind === 'image'
      ? { ...one, background: { ...one.background, ...swap(one.background.asset, one.background.crop) } }
      : one;
  const layouts = scene.layouts.map((layout) => ground({ ...layout, decorations: mapNodes(layout.decorations, node) }));
  const slides = scene.slides.map((slide) => ground({ ...slide, nodes: mapNodes(slide.nodes, node) }));
  return { scene: { ...scene, layouts, slides, assets }, cropped, smaller };
}

const keyOf = (asset: string, crop: Insets): string => [asset, crop.top, crop.right, crop.bottom, crop.left].join('|');
