// A QR code: `![Where it leads](https://example.org "caption"){.qr}`. Its squares are one native outline on a white
// card in either variant of a theme, since readers want dark on light; a click on it opens the address too.
import { encode } from 'uqr';
import { gridOutline } from '../base/contour.ts';
import { type Box, NO_INSETS } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Inline, InlineImage } from '../parse/inline.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { heightOf, makeParagraph } from '../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, type ReadContext } from './block.ts';
import { withCaption } from './caption-size.ts';
import { readOwnStep, stepOf } from './step.ts';

export interface QrBlock extends BlockBase {
  readonly type: 'qr';
  readonly address: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** Squares on a side. */
  readonly modules: number;
  /** Outline of the dark squares, in squares. */
  readonly outline: string;
  /** Share of the width asked for. */
  readonly width?: number;
}

declare module './block.ts' {
  interface BlockTypes {
    qr: QrBlock;
  }
}

/** Light squares around the code that readers need (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;
/** Longest text that is still read from a projected slide: beyond it squares become too small. */
const LONGEST = 300;
/** Share of its region's height that a code takes with the address below it. */
const SHARE = 0.97;
/** Share of the room left over that stands above it. */
const ABOVE = 0.46;
/** How much larger than other captions the address may be: it is typed by those who do not scan. */
const LARGER = [1.6, 1.4, 1.2];
const GAP = 8;
const DARK = { hex: '000000' } as const;
const LIGHT = { hex: 'FFFFFF' } as const;

export const isQr = ({ attributes }: InlineImage): boolean => attributes.classes.includes('qr');

/** The block; undefined after a diagnostic where the address cannot be one. */
export function qrOfImage(image: InlineImage, context: ReadContext, step: number | undefined): QrBlock | undefined {
  const { address, attributes, span } = image;
  context.known(attributes, ATTRIBUTES, 'a QR code', span);
  const fault = faultOf(address);
  if (fault) {
    context.diagnostics.report('parse/qr-address', `The QR code leads to ${fault}`, span, HINT);
    return undefined;
  }
  if (!image.alt.trim())
    context.diagnostics.report(
      'resolve/alt-missing',
      'The QR code does not say where it leads',
      span,
      'Write ![where it leads](https://...){.qr}',
    );
  const { size, data } = encode(address, { ecc: 'M', border: 0 });
  return {
    type: 'qr',
    origin: span,
    ...stepOf(readOwnStep(attributes, context, span) ?? step),
    address,
    alt: image.alt.trim() || address,
    caption: image.title ? context.words(image.title, span) : [{ type: 'text', text: shown(address) }],
    modules: size,
    outline: gridOutline(size, size, (x, y) => data[y]?.[x] === true),
    ...widthOf(attributes.values.width),
  };
}

const HINT = 'Write the whole address, e.g. ![Our clinic](https://example.org){.qr}';

function faultOf(address: string): string | undefined {
  if (!/^(https?|mailto|tel):./i.test(address)) return `"${address.slice(0, 60)}", which is no address on the web`;
  if (address.length > LONGEST) return `an address of ${address.length} characters; ${LONGEST} can still be read`;
  return undefined;
}

/** As people type it. */
const shown = (address: string): string =>
  address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');

function widthOf(text: string | undefined): { width?: number } {
  const percent = /^([\d.]+)%$/.exec(text ?? '')?.[1];
  return percent && Number(percent) > 0 ? { width: Math.min(1, Number(percent) / 100) } : {};
}

const ATTRIBUTES = ['qr', 'step', 'width'];

export const qr = defineBlock<QrBlock>({
  name: 'qr',
  attributes: { picture: ATTRIBUTES },
  lay(block, width, context) {
    const caption = [captionOf(block, width, context)];
    const below = GAP + heightOf(caption);
    const most = block.width ? context.regionHeight : context.regionHeight * SHARE - below;
    const side = Math.min(width * (block.width ?? 1), most);
    const least = Math.min(side, 110);
    return {
      height: side + below,
      minHeight: least + below,
      fills: true,
      place(box) {
        const fitted = Math.max(1, Math.min(side, box.h - below));
        const y = box.y + Math.max(0, box.h - fitted - below) * ABOVE;
        return placeQr(block, { side: fitted, caption }, { ...box, y }, context);
      },
    };
  },
});

/** The address in the largest size at which it stays on a line below its code. */
function captionOf({ caption, origin, step }: QrBlock, width: Pt, context: LayContext): Paragraph {
  const own = withCaption(width, context);
  const at = (theme: LayContext['theme']) =>
    makeParagraph(caption, width, { style: 'caption', bold: true, origin, ...stepOf(step) }, { ...own, theme });
  const { size } = own.theme.style('caption');
  const larger = LARGER.map((by) => at(own.theme.sized('caption', size * by)));
  return larger.find(({ lines }) => lines.length === 1) ?? at(own.theme);
}

function placeQr(
  block: QrBlock,
  { side, caption }: { side: Pt; caption: readonly Paragraph[] },
  box: Box,
  context: LayContext,
): SceneNode[] {
  const rtl = context.dir === 'rtl';
  const id = context.id('qr');
  const card: Box = { x: rtl ? box.x + box.w - side : box.x, y: box.y, w: side, h: side };
  const quiet = (side * QUIET) / (block.modules + 2 * QUIET);
  const link = context.link({ address: block.address, span: block.origin });
  const code: SceneNode = {
    kind: 'path',
    id: `${id}-code`,
    name: 'Code',
    d: block.outline,
    more: [],
    view: { w: block.modules, h: block.modules },
    fill: DARK,
    box: { x: card.x + quiet, y: card.y + quiet, w: side - 2 * quiet, h: side - 2 * quiet },
    alt: `QR code: ${block.alt} (${block.address})`,
    ...(link && { link }),
  };
  const ground: SceneNode = {
    kind: 'shape',
    id: `${id}-card`,
    name: 'Card',
    geometry: 'rect',
    box: card,
    fill: LIGHT,
    decorative: true,
  };
  return [
    {
      kind: 'group',
      role: 'group',
      id,
      name: `QR code: ${block.alt.slice(0, 60)}`,
      box: card,
      children: [ground, code],
      origin: block.origin,
      ...stepOf(block.step),
    },
    {
      kind: 'text',
      role: 'caption',
      id: `${id}-caption`,
      name: 'Caption',
      dir: context.dir,
      ...stepOf(block.step),
      box: { x: box.x, y: card.y + side + GAP, w: box.w, h: heightOf(caption) },
      body: { paragraphs: caption, inset: NO_INSETS, anchor: 'top' },
    },
  ];
}
