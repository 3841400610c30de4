// A scale of our own slides, its limits with their names and its pins, back into `::: scale`.
import type { OfficeShape, TextShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { words } from '../paragraphs.ts';
import { stepMark } from '../steps.ts';
import type { Found } from './found.ts';
import { isNamed, textNamed } from './named.ts';

const plain = (text: string): string =>
  text
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
const linesOf = ({ text }: TextShape): string[] => (text?.paragraphs ?? []).map((one) => plain(one.text));
const NUMBER = /^-?\d+(?:\.\d+)?$/;

export function scaleOf([range, ...more]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (range?.kind !== 'group' || !isNamed(range, 'Range')) return undefined;
  const isLimit = (one: OfficeShape): one is TextShape => one.kind === 'shape' && isNamed(one, 'Limit');
  const isValue = (one: OfficeShape) => one.kind === 'group' && one.name.startsWith('Value: ');
  const end = more.findIndex((one) => !isLimit(one) && !isValue(one));
  const run = more.slice(0, end < 0 ? more.length : end);
  const limits = run.filter(isLimit).map(linesOf);
  const [first, last] = [limits[0], limits.at(-1)];
  if (limits.length < 2 || !first || !last || !limits.every(([number]) => NUMBER.test(number ?? ''))) return undefined;
  const marks = limits.slice(1, -1).map((lines) => lines.join(' '));
  // the unit stands under the first end
  const unit = first.slice(1).join(' ');
  const values = run.flatMap((one) => {
    const said = one.kind === 'group' ? textNamed(one, 'Value') : undefined;
    const [top] = said?.text?.paragraphs ?? [];
    if (!top) return [];
    const [, name = '', number = ''] =
      /^([\s\S]*?)\s*([-\u2212]?\d+(?:\.\d+)?)$/.exec(words(top, making, true, ' ')) ?? [];
    return number ? [`- ${plain(number)} ${name}${stepMark(making.slide, one.id)}`] : [];
  });
  if (!values.length || values.length !== run.filter(isValue).length) return undefined;
  const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;
  const attributes = [
    `from=${first[0]}`,
    `to=${last[0]}`,
    ...(unit ? [`unit=${quoted(unit)}`] : []),
    ...(marks.length ? [`marks=${quoted(marks.join(', '))}`] : []),
  ];
  return {
    count: 1 + run.length,
    markdown: `::: scale {${attributes.join(' ')}}\n${values.join('\n')}\n:::`,
  };
}
