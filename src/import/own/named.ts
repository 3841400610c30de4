// Shapes of our own by their names, and what they say: a number behind a name tells several of one slide apart.
import type { GroupShape, TextShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { words } from '../paragraphs.ts';

export const isNamed = (shape: { readonly name: string }, name: string): boolean =>
  shape.name === name || (shape.name.startsWith(`${name} `) && /^\d+$/.test(shape.name.slice(name.length + 1)));

/** The shape with text of that name in a group. */
export const textNamed = ({ children }: GroupShape, name: string): TextShape | undefined =>
  children.find((one): one is TextShape => one.kind === 'shape' && isNamed(one, name));

/** What a shape says that is bold by its place, as one line. */
export const boldWords = (shape: TextShape | undefined, making: SlideMaking): string =>
  (shape?.text?.paragraphs ?? []).map((one) => words(one, making, true, ' ')).join(' ');
