// Scene -> pptxgenjs calls. pptxgenjs makes the package: masters, layouts, theme, properties, one slide, and how they
// are related. Its shapes and runs are not used, since each kind of them has a fault that PowerPoint minds
// (docs/pptx.md): the patches write those from the scene, and the parts of the other slides, which as pptxgenjs makes
// them differ in nothing.
import type { Kept } from '../../../base/kept.ts';
import { inches } from '../../../base/units.ts';
import type { Scene } from '../../../scene/scene.ts';

/**
 * What the package is made from; a deck's audiences, and decks that are built one after the other, mostly have the
 * same.
 */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly heading: string;
  readonly body: string;
  readonly layouts: readonly string[];
}

/** What of a scene that is. */
interface Framed {
  readonly size: Scene['size'];
  readonly theme: { readonly fonts: Readonly<Record<'heading' | 'body', { readonly office: string }>> };
  readonly layouts: readonly { readonly name: string }[];
}

/** The package that was made last. */
const newLast = (): { key?: string; made?: Promise<Uint8Array> } => ({});

/** A package without times: the same frame gives the same parts. */
export function writeSkeleton({ size, theme, layouts }: Framed, kept: Kept): Promise<Uint8Array> {
  const { heading, body } = theme.fonts;
  const frame = {
    width: inches(size.w),
    height: inches(size.h),
    heading: heading.office,
    body: body.office,
    layouts: layouts.map(({ name }) => name),
  };
  const key = JSON.stringify(frame);
  const last = kept.of(newLast);
  if (last.key === key && last.made) return last.made;
  last.key = key;
  last.made = make(frame);
  return last.made;
}

async function make({ width, height, heading, body, layouts }: Frame): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'SLIDE', width, height });
  pptx.layout = 'SLIDE';
  pptx.theme = { headFontFace: heading, bodyFontFace: body };
  for (const title of layouts) pptx.defineSlideMaster({ title });
  pptx.addSlide({ masterName: layouts[0] ?? '' });
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}
