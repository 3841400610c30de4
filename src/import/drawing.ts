// Shapes that are a drawing together -> one SVG picture from the reader's outlines, its words set in it.
import { base64 } from '../base/base64.ts';
import { type Box, spaceAbove } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { Outline } from '../office/drawing/fill.ts';
import type { ConnectorShape, OfficeShape, PictureShape, TextShape } from '../office/shape.ts';
import { allShapes } from '../office/slide.ts';
import { kindOf } from '../pictures/kind.ts';
import { escapedHtml } from './escape.ts';
import type { SlideMaking } from './making.ts';
import { around } from './order.ts';
import { colorOf, paintOf } from './paint.ts';
import { pictureLine } from './picture-line.ts';

export function drawingMarkdown(shapes: readonly OfficeShape[], making: SlideMaking, step: number | undefined): string {
  const { report, number } = making;
  if (!seenIn(shapes).length) return '';
  const { file, alt } = drawingFile(shapes, making);
  report.tell(number, `shapes that are a drawing are one picture, ${file}; its words are its description`);
  return pictureLine({ alt, file, step, decorative: !alt });
}

const seenIn = (shapes: readonly OfficeShape[]): OfficeShape[] =>
  allShapes(shapes).filter(({ kind, hidden }) => kind !== 'group' && !hidden);

/** The picture of the shapes, the part of the slide that it shows, and what is said of it. */
export function drawingFile(
  shapes: readonly OfficeShape[],
  making: SlideMaking,
): { readonly file: string; readonly view: Box; readonly alt: string } {
  const drawn = seenIn(shapes);
  const words = drawn.map(wordsOf).filter(Boolean);
  const named = shapes.map(({ alt }) => alt.trim()).filter(Boolean);
  const view = viewOf(drawn);
  const bytes = new TextEncoder().encode(svgOf(drawn, view, making));
  const file = making.files.add('images', `slide-${making.number}-drawing`, 'svg', bytes);
  return { file, view, alt: [...named, ...words].join('; ') };
}

const wordsOf = (shape: OfficeShape): string =>
  shape.kind === 'shape'
    ? (shape.text?.paragraphs ?? [])
        .map(({ text }) => text.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(' ')
    : '';

/** What a box takes that is turned by so many degrees about its middle. */
function turnedBox({ x, y, w, h }: Box, rotation: number): Box {
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [wide, high] = [w * cos + h * sin, w * sin + h * cos];
  return { x: x + (w - wide) / 2, y: y + (h - high) / 2, w: wide, h: high };
}

/** The shapes' box with room for their outlines. */
function viewOf(shapes: readonly OfficeShape[]): Box {
  const edge = 4;
  const box = around(shapes.map(({ box: one, rotation }) => ({ box: turnedBox(one, rotation) })));
  return { x: box.x - edge, y: box.y - edge, w: box.w + 2 * edge, h: box.h + 2 * edge };
}

function svgOf(shapes: readonly OfficeShape[], view: Box, making: SlideMaking): string {
  const [x, y, w, h] = [view.x, view.y, view.w, view.h].map(round2);
  const body = shapes.map((shape, i) => drawShape(shape, making, `paint-${i + 1}`)).filter(Boolean);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" height="${h}">\n` +
    `${body.join('\n')}\n</svg>\n`
  );
}

function drawShape(shape: OfficeShape, making: SlideMaking, id: string): string {
  if (shape.kind === 'picture') return drawPicture(shape, making);
  if (shape.kind !== 'shape' && shape.kind !== 'connector') return '';
  return `${drawOutline(shape, id)}${shape.kind === 'shape' ? drawText(shape) : ''}`;
}

function turned({ box, rotation, flipH, flipV }: OfficeShape): string {
  const [cx, cy] = [round2(box.x + box.w / 2), round2(box.y + box.h / 2)];
  const turn = rotation ? `rotate(${round2(rotation)} ${cx} ${cy}) ` : '';
  const flip =
    flipH || flipV ? `translate(${cx} ${cy}) scale(${flipH ? -1 : 1} ${flipV ? -1 : 1}) translate(${-cx} ${-cy}) ` : '';
  return `${turn}${flip}`;
}

function drawOutline(shape: TextShape | ConnectorShape, id: string): string {
  const { box, geometry, outline } = shape;
  const paint = shape.kind === 'shape' ? paintOf(shape.fill, id) : NO_PAINT;
  const { value: fill } = paint;
  const clear = paint.alpha < 1 ? ` fill-opacity="${round2(paint.alpha)}"` : '';
  const stroke = outline ? colorOf(outline.fill) : 'none';
  if (fill === 'none' && stroke === 'none') return '';
  const straight = `M0 0 L${round2(box.w)} ${round2(box.h)}`;
  const rect = `M0 0 H${round2(box.w)} V${round2(box.h)} H0 Z`;
  const plain = [{ d: shape.kind === 'connector' ? straight : rect, fill: 'norm', stroke: true }];
  const paths = geometry.outlines?.length ? geometry.outlines : plain;
  const place = `${turned(shape)}translate(${round2(box.x)} ${round2(box.y)})`;
  const parts = paths.map((path) => {
    const ink = path.fill === 'none' ? 'none' : fill;
    return `<path d="${path.d}" fill="${ink}"${clear} ${strokeOf(path.stroke ? outline : undefined)}/>`;
  });
  const ends = shape.kind === 'connector' && outline ? arrows(shape, outline, stroke) : '';
  return `${paint.definition}<g transform="${place}">${parts.join('')}${ends}</g>`;
}

const NO_PAINT = { value: 'none', alpha: 1, definition: '' };

function strokeOf(outline: Outline | undefined): string {
  const color = outline ? colorOf(outline.fill) : 'none';
  if (!outline || color === 'none') return 'stroke="none"';
  const width = Math.max(0.5, outline.width);
  const dash = outline.dash === 'solid' ? '' : ` stroke-dasharray="${round2(width * 3)} ${round2(width * 2)}"`;
  return `stroke="${color}" stroke-width="${round2(width)}"${dash}`;
}

/** Arrow heads at the ends of a line, along its last stretch. */
function arrows({ box, geometry }: ConnectorShape, outline: Outline, color: string): string {
  const points = [
    ...(geometry.outlines?.[0]?.d ?? `M0 0 L${box.w} ${box.h}`).matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g),
  ].map(([, x, y]) => [Number(x), Number(y)] as const);
  const head = (at: readonly [number, number] | undefined, from: readonly [number, number] | undefined) => {
    if (!at || !from) return '';
    const angle = Math.atan2(at[1] - from[1], at[0] - from[0]);
    const size = Math.max(6, outline.width * 3);
    const corner = (side: number) =>
      `${round2(at[0] - size * Math.cos(angle + side * 0.4))} ${round2(at[1] - size * Math.sin(angle + side * 0.4))}`;
    return `<path d="M${round2(at[0])} ${round2(at[1])} L${corner(1)} L${corner(-1)} Z" fill="${color}"/>`;
  };
  const has = (type: string | undefined) => type !== undefined && type !== 'none';
  return (
    (has(outline.tail?.type) ? head(points.at(-1), points.at(-2)) : '') +
    (has(outline.head?.type) ? head(points[0], points[1]) : '')
  );
}

/** A letter's mean width as a share of its size. */
const LETTER = 0.5;

function drawText({ box, text }: TextShape): string {
  if (!text) return '';
  const { inset, anchor, wrap } = text.body;
  const room = wrap ? Math.max(10, box.w - inset.left - inset.right) : Number.POSITIVE_INFINITY;
  const lines = text.paragraphs.flatMap((paragraph) => {
    const run = paragraph.runs.find((one) => one.text.trim());
    if (!run) return [];
    const size = (run.look.size ?? 18) * text.body.fontScale;
    const { align = 'left' } = paragraph.look;
    const look = { size, align, color: run.look.color?.hex ?? '000000', bold: run.look.bold ?? false };
    return wrapped(paragraph.text, room / (size * LETTER)).map((words) => ({ words, ...look }));
  });
  const height = lines.reduce((sum, { size }) => sum + size * 1.2, 0);
  const free = box.h - inset.top - inset.bottom - height;
  let y = box.y + inset.top + spaceAbove(free, anchor);
  return lines
    .map(({ words, size, align, color, bold }) => {
      y += size * 1.2;
      const left = { x: box.x + inset.left, at: 'start' };
      const place =
        { center: { x: box.x + box.w / 2, at: 'middle' }, right: { x: box.x + box.w - inset.right, at: 'end' } }[
          align as 'center'
        ] ?? left;
      return (
        `<text x="${round2(place.x)}" y="${round2(y - size * 0.25)}" font-family="Arial, sans-serif" ` +
        `font-size="${round2(size)}" text-anchor="${place.at}" fill="#${color}"${bold ? ' font-weight="bold"' : ''}>` +
        `${escapedHtml(words)}</text>`
      );
    })
    .join('');
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(/\s+/).filter(Boolean)) {
      if (line && line.length + 1 + word.length > letters) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    if (line) lines.push(line);
  }
  return lines;
}

function drawPicture(shape: PictureShape, { deck, report, number }: SlideMaking): string {
  const part = shape.picture.part;
  const bytes = part === undefined ? undefined : deck.pkg.bytes(part);
  const kind = bytes && kindOf(bytes);
  if (!bytes || !kind || kind === 'svg') {
    report.tell(number, 'a picture within a drawing is left out');
    return '';
  }
  const { x, y, w, h } = shape.box;
  return (
    `<image x="${round2(x)}" y="${round2(y)}" width="${round2(w)}" height="${round2(h)}" preserveAspectRatio="none" ` +
    `transform="${turned(shape).trim()}" href="data:image/${kind};base64,${base64(bytes)}"/>`
  );
}
