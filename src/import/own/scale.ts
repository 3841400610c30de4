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

/** The first end and its unit: before it in its line, or in files of earlier versions below it. */
function firstOf([top = '', ...below]: readonly string[]): { first: string | undefined; unit: string } {
  if (NUMBER.test(top)) return { first: top, unit: below.join(' ') };
  const [, unit = '', first] = /^(.*\S)\s+(-?\d+(?:\.\d+)?)$/.exec(top) ?? [];
  return { first, unit };
}

export function scaleOf([range, ...more]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (range?.kind !== 'group' || !isNamed(range, 'Range')) return undefined;
  const isLimit = (one: OfficeShape): one is TextShape => one.kind === 'shape' && isNamed(one, 'Limit');
  const isZone = (one: OfficeShape): one is TextShape => one.kind === 'shape' && isNamed(one, 'Zone');
  const isValue = (one: OfficeShape) => one.kind === 'group' && one.name.startsWith('Value: ');
  const end = more.findIndex((one) => !isLimit(one) && !isZone(one) && !isValue(one));
  const run = more.slice(0, end < 0 ? more.length : end);
  const lines = run.filter(isLimit).map(linesOf);
  const { first, unit } = firstOf(lines[0] ?? []);
  const limits = [...(first ? [[first]] : []), ...lines.slice(1)];
  const last = limits.at(-1);
  if (limits.length < 2 || !first || !last || !limits.every(([number]) => NUMBER.test(number ?? ''))) return undefined;
  const marks = limits.slice(1, -1).map((lines) => lines.join(' '));
  const zones = run.filter(isZone).map((one) => linesOf(one).join(' '));
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
    `from=${first}`,
    `to=${last[0]}`,
    ...(unit ? [`unit=${quoted(unit)}`] : []),
    ...(marks.length ? [`marks=${quoted(marks.join(', '))}`] : []),
    ...(zones.length ? [`zones=${quoted(zones.join(', '))}`] : []),
  ];
  return {
    count: 1 + run.length,
    markdown: `::: scale {${attributes.join(' ')}}\n${values.join('\n')}\n:::`,
  };
}
