// What patches share: the scene, the package, the names of parts, colours.
import type { Color } from '../../base/color.ts';
import { hashHex } from '../../base/hash.ts';
import type { Link, PlaceholderName, Scene, SceneLayout, SceneSlide } from '../../scene/scene.ts';
import type { RenderContext } from '../renderer.ts';
import type { Package } from './package/opc.ts';
import { attributes } from './package/xml.ts';

export interface PptxContext {
  readonly scene: Scene;
  readonly pkg: Package;
  readonly render: RenderContext;
}

/** A small change of the package, one concern a file. */
export interface Patch {
  readonly name: string;
  apply(context: PptxContext): void | Promise<void>;
}

export const slidePart = (index: number): string => `ppt/slides/slide${index + 1}.xml`;
export const notesPart = (index: number): string => `ppt/notesSlides/notesSlide${index + 1}.xml`;
export const MASTER = 'ppt/slideMasters/slideMaster1.xml';
export const PRESENTATION = 'ppt/presentation.xml';
export const layoutPart = (scene: Scene, layout: SceneLayout): string => `ppt/slideLayouts/slideLayout${scene.layouts.indexOf(layout) + 1}.xml`;
export const layoutOf = (scene: Scene, slide: SceneSlide): SceneLayout => scene.layouts.find((layout) => layout.name === slide.layout) ?? (scene.layouts[0] as SceneLayout);

/** A colour as DrawingML: a theme slot with its luminance change, or sRGB where the writer asked for it. */
export function colorXml(color: Color): string {
  const change = (name: string, value: number | undefined) => (value === undefined ? '' : `<a:${name}${attributes({ val: Math.round(value * 100000) })}/>`);
  const alpha = change('alpha', color.alpha);
  if ('hex' in color) return `<a:srgbClr${attributes({ val: color.hex.replace('#', '').toUpperCase() })}>${alpha}</a:srgbClr>`;
  return `<a:schemeClr${attributes({ val: color.slot })}>${change('lumMod', color.lumMod)}${change('lumOff', color.lumOff)}${alpha}</a:schemeClr>`;
}

export const fillXml = (color: Color | undefined): string => (color ? `<a:solidFill>${colorXml(color)}</a:solidFill>` : '<a:noFill/>');

/** `idx` and `type` of a placeholder, the same on layout and slide (ECMA-376 Part 1, 19.3.1.36). */
export const PLACEHOLDERS: Readonly<Record<PlaceholderName, { type?: string; idx?: number }>> = {
  title: { type: 'title' },
  subtitle: { type: 'subTitle', idx: 13 },
  body: { type: 'body', idx: 1 },
  body2: { type: 'body', idx: 14 },
  heading1: { type: 'body', idx: 15 },
  heading2: { type: 'body', idx: 16 },
  picture: { type: 'pic', idx: 17 },
  caption: { type: 'body', idx: 18 },
  date: { type: 'dt', idx: 10 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
};

export const placeholderXml = (name: PlaceholderName): string => {
  const { type, idx } = PLACEHOLDERS[name];
  return `<p:ph${attributes({ type, sz: name === 'footer' || name === 'number' || name === 'date' ? 'quarter' : undefined, idx })}/>`;
};

/** A GUID in capitals, the same for the same words. */
export function guid(words: string): string {
  const hex = (hashHex(words) + hashHex(`${words}\n`)).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** The click action of a link; relationships are added to `part`. Empty where the target is not in the deck. */
export function linkXml(link: Link, part: string, { scene, pkg }: Pick<PptxContext, 'scene' | 'pkg'>): string {
  const tooltip = link.title;
  if ('url' in link) return `<a:hlinkClick${attributes({ 'r:id': pkg.relate(part, 'hyperlink', safeUri(link.url), true), tooltip })}/>`;
  const index = scene.slides.findIndex((slide) => slide.id === link.slide);
  if (index < 0) return '';
  const target = part.includes('notesSlides') ? `../slides/slide${index + 1}.xml` : `slide${index + 1}.xml`;
  return `<a:hlinkClick${attributes({ 'r:id': pkg.relate(part, 'slide', target), action: 'ppaction://hlinksldjump', tooltip })}/>`;
}

/** An address as a URI: blanks and letters outside ASCII are escaped, what is escaped already stays. */
function safeUri(url: string): string {
  try {
    return encodeURI(url.toWellFormed()).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
  } catch {
    return 'about:blank';
  }
}
