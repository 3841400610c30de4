// Names on a picture of our own slides, with the places where they stand and that they point to.
import type { Box } from '../../base/geometry.ts';
import { round2 } from '../../base/units.ts';
import type { GroupShape, OfficeShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { stepMark } from '../steps.ts';
import { boldWords, isNamed, textNamed } from './named.ts';

export const isLabel = (shape: OfficeShape): shape is GroupShape => shape.kind === 'group' && isNamed(shape, 'Label');

/** `picture` is the line that shows it, `box` where it stands. */
export function labelsMarkdown(picture: string, box: Box, labels: readonly GroupShape[], making: SlideMaking): string {
  return `::: labels\n${picture}\n${labels.map((one) => labelMarkdown(one, box, making)).join('\n')}\n:::`;
}

function labelMarkdown(label: GroupShape, picture: Box, making: SlideMaking): string {
  const name = textNamed(label, 'Label');
  const dot = label.children.find((one) => isNamed(one, 'Dot'));
  const place = ({ x, y, w, h }: Box) =>
    `${share(x + w / 2 - picture.x, picture.w)}% ${share(y + h / 2 - picture.y, picture.h)}%`;
  const to = dot ? `{to="${place(dot.box)}"}` : '';
  return `- ${place(name?.box ?? label.box)} [${boldWords(name, making)}]${to}${stepMark(making.slide, label.id)}`;
}

const share = (part: number, whole: number): number => round2(Math.min(100, Math.max(0, (part / whole) * 100)));
