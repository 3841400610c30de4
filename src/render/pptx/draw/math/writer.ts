// What writers of the elements of an equation share: rows within them, arguments that are never empty, properties.
import type { MathElement } from '../../../../base/formula.ts';
import { attributes } from '../../opc/xml.ts';
import { elementsOf } from './row.ts';
import { EMPTY, type MathLooks, runXml } from './token.ts';

/** Looks, and how a row within an element is written. */
export interface MathWriting extends MathLooks {
  row(children: readonly MathElement[]): string;
}

export type Writer = (node: MathElement, writing: MathWriting) => string;

/** An argument; what would be empty holds a sign without width. */
export function argument(tag: string, node: MathElement | undefined, writing: MathWriting): string {
  const inner = node ? writing.row([node]) : '';
  return `<m:${tag}>${inner || runXml(EMPTY, writing)}</m:${tag}>`;
}

export const control = (looks: MathLooks): string => `<m:ctrlPr>${looks.properties(true)}</m:ctrlPr>`;

export const value = (tag: string, val: string): string => `<m:${tag}${attributes({ 'm:val': val })}/>`;

export const child = (node: MathElement, i: number): MathElement | undefined => elementsOf(node)[i];
