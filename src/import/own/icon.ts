// Icons of our own slides: beside their words, and in lines, where the text leaves a gap of blanks for each.

import type { OfficeShape, TextShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import type { OfficeRun } from '../../office/text/body.ts';
import { ICON_SIZES } from '../../parse/icon-spans.ts';
import type { SlideMaking } from '../making.ts';
import { words } from '../paragraphs.ts';
import { stepMark } from '../steps.ts';
import type { Found } from './found.ts';
import { isNamed } from './named.ts';

const NAME = /^Icon: ([a-z\d]+(?:-[a-z\d]+)*)(?: \d+)?$/;
const nameOf = ({ name }: OfficeShape): string | undefined => NAME.exec(name)?.[1];
const colorOf = (shape: OfficeShape): string =>
  shape.kind === 'shape' && shape.fill.kind === 'solid' ? shape.fill.color.hex : '';

/** Sizes that stand on a round ground. */
const ON_BADGES: readonly string[] = ['large', 'huge'];

const markOf = (name: string, attributes: readonly string[]): string =>
  `:icon[${name}]${attributes.length ? `{${attributes.join(' ')}}` : ''}`;

const altOf = ({ alt, decorative }: OfficeShape): string[] =>
  alt && !decorative ? [`alt="${alt.replace(/["{}]/g, '')}"`] : [];

/** An icon of a size of its own, and the words that stand beside it. */
export function iconOf(shapes: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  const badge = shapes[0] && isNamed(shapes[0], 'Badge') ? shapes[0] : undefined;
  const [icon, text] = badge ? shapes.slice(1) : shapes;
  const name = icon && nameOf(icon);
  if (!icon || !name) return undefined;
  const outer = (badge ?? icon).box;
  const middle = icon.box.y + icon.box.h / 2;
  const beside =
    text?.kind === 'shape' && isNamed(text, 'Text') && !text.placeholder && shapeText(text) !== ''
      ? text.box.y <= middle && text.box.y + text.box.h >= middle && text.box.x >= outer.x + outer.w
      : false;
  const said = beside ? (text as TextShape) : undefined;
  const [paragraph] = said?.text?.paragraphs ?? [];
  const look = paragraph?.runs.find((run) => run.text.trim())?.look;
  const share = outer.h / (look?.size ?? 22);
  const sizes = Object.entries(ICON_SIZES).filter(([key]) => !badge || ON_BADGES.includes(key));
  const [size = 'medium'] = sizes
    .sort(([, a], [, b]) => Math.abs(Math.log(share / a)) - Math.abs(Math.log(share / b)))
    .map(([key]) => key);
  const accent = look?.color && look.color.hex !== colorOf(icon) ? ['.accent'] : [];
  const mark = markOf(name, [`size=${size}`, ...accent, ...altOf(icon)]);
  const behind = paragraph ? ` ${words(paragraph, making, false, '\\\n')}` : '';
  return { count: (badge ? 2 : 1) + (said ? 1 : 0), markdown: `${mark}${behind}${stepMark(making.slide, icon.id)}` };
}

const isGap = (run: OfficeRun): boolean => /^\u00a0{2,}$/.test(run.text) && !run.field;

/** What stands in the gaps of the slide's texts, by run, and the icons that do. */
export function iconsInLines(shapes: readonly OfficeShape[]): {
  readonly marks: ReadonlyMap<OfficeRun, string>;
  readonly used: ReadonlySet<OfficeShape>;
} {
  const marks = new Map<OfficeRun, string>();
  const used = new Set<OfficeShape>();
  for (const text of shapes) {
    if (text.kind !== 'shape') continue;
    const gaps = (text.text?.paragraphs ?? []).flatMap(({ runs }) => runs.filter(isGap));
    if (!gaps.length) continue;
    const { box } = text;
    const inside = shapes.filter((one) => {
      const [x, y] = [one.box.x + one.box.w / 2, one.box.y + one.box.h / 2];
      return nameOf(one) && x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;
    });
    if (inside.length !== gaps.length) continue;
    for (const [i, run] of gaps.entries()) {
      const icon = inside[i] as OfficeShape;
      used.add(icon);
      marks.set(run, markOf(nameOf(icon) as string, altOf(icon)));
    }
  }
  return { marks, used };
}
