// A laid-out deck -> the PowerPoint file that may be e-mailed, and what was taken out of it. The finished file is
// opened again and searched for everything that was taken out: one that still holds any of it is not given out.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Insets } from '../base/geometry.ts';
import { NO_INSETS } from '../base/geometry.ts';
import type { OutputFile } from '../host/host.ts';
import { largestParts } from '../inspect/parts.ts';
import { searchPackage } from '../inspect/search.ts';
import { recut, type Wanted } from '../pictures/recut.ts';
import type { RenderContext, Renderer } from '../render/renderer.ts';
import type { Asset, Scene, SceneNode } from '../scene/scene.ts';
import { picturePlaces } from '../scene/shown.ts';
import { tellingFindings } from './inspected.ts';
import type { Removal } from './removal.ts';
import { removal } from './removal.ts';
import { mapNodes, type ShareOptions, shareScene } from './scene.ts';

export interface ShareSettings extends ShareOptions {
  /** The file is to be no larger than this, in bytes. */
  readonly budget: number;
}

export interface Shared {
  /** Undefined where it would still have held what was taken out. */
  readonly file?: OutputFile;
  readonly removed: readonly Removal[];
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
  render: Renderer,
): Promise<Shared> {
  const { scene, removed } = shareScene(original, settings);
  let file: OutputFile | undefined;
  let cut: Cut = { scene, cropped: 0, smaller: 0 };
  for (const { fineness, quality } of TRIES) {
    cut = await withPictures(scene, fineness, quality, context);
    file = await render(cut.scene, { ...context, name: `${context.name}-share` });
    if (file.bytes.length <= settings.budget || !cut.scene.assets.size) break;
  }
  if (!file) return { removed };
  const all = [
    ...removed,
    ...removal(
      'parts of pictures outside their crop',
      'PowerPoint keeps them and anyone can bring them back',
      [],
      cut.cropped,
    ),
    ...removal('pixels that no display shows', 'they make the file larger', [], cut.smaller),
  ];
  if (file.bytes.length > settings.budget) tooLarge(file, settings.budget, context.diagnostics);
  const left = searchPackage(
    file.bytes,
    all.flatMap((one) => one.texts),
  );
  for (const { text, part } of left) {
    context.diagnostics.report(
      'share/still-there',
      `The file would still hold "${text.slice(0, 80)}" (in ${part})`,
      undefined,
      'Take it out of what the slides show, or out of a picture',
    );
  }
  const told = tellingFindings(file.bytes, { notes: settings.keepNotes });
  for (const { message, part } of told)
    context.diagnostics.report('share/tells', `The file would tell: ${message} (in ${part})`, undefined, TELLS_HINT);
  return left.length || told.length ? { removed: all } : { file, removed: all };
}

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
    return kept && kept.id !== id ? { asset: kept.id, crop: NO_INSETS } : { asset: id, crop };
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

const isCropped = (crop: Insets): boolean => crop.top + crop.right + crop.bottom + crop.left > 0.0005;
const keyOf = (asset: string, crop: Insets): string => [asset, crop.top, crop.right, crop.bottom, crop.left].join('|');
