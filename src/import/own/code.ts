// Code of our own slides with its numbers and its marked lines, which lie around it, back into a fence.
import type { OfficeShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { codeBlock } from '../paragraphs.ts';
import { stepOf } from '../steps.ts';
import type { Found } from './found.ts';
import { isNamed } from './named.ts';

const isCode = ({ name }: OfficeShape): boolean => /^Code(?:: [\w+#-]+)?(?: \d+)?$/.test(name);
const BAND = /^Marked lines (\d+)\u2013(\d+)/;

/** Ground, bands, numbers and text, in this order. */
export function codeOf(shapes: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  const [ground] = shapes;
  if (!ground || !isNamed(ground, 'Code ground')) return undefined;
  const end = shapes.findIndex(isCode);
  const text = shapes[end];
  const between = shapes.slice(1, Math.max(1, end));
  const around = (one: OfficeShape) => BAND.test(one.name) || isNamed(one, 'Mark') || isNamed(one, 'Line numbers');
  if (text?.kind !== 'shape' || !text.text || !between.every(around)) return undefined;
  const lang = /^Code: ([\w+#-]+)/.exec(text.name)?.[1];
  const numbered = between.some((one) => isNamed(one, 'Line numbers'));
  const lines = text.text.paragraphs.length;
  const groups = new Map<number, string[]>();
  for (const one of between) {
    const [, first, last] = BAND.exec(one.name) ?? [];
    if (!first || !last || Number(last) > lines) continue;
    const step = stepOf(making.slide, one.id) ?? 0;
    groups.set(step, [...(groups.get(step) ?? []), first === last ? first : `${first}-${last}`]);
  }
  const marks = [...groups].sort(([a], [b]) => a - b).map(([, ranges]) => ranges.join(','));
  const own = stepOf(making.slide, text.id);
  const attributes = [
    ...(numbered ? ['.numbers'] : []),
    ...(marks.length ? [`lines="${marks.join('|')}"`] : []),
    ...(own === undefined ? [] : [`step=${own}`]),
  ];
  const head = `${lang ?? (attributes.length ? '' : 'text')}${attributes.length ? ` {${attributes.join(' ')}}` : ''}`;
  return { count: end + 1, markdown: codeBlock(text.text.paragraphs, head.trim()), box: ground.box };
}
