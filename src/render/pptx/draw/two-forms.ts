// Objects in two forms, one for programs that know what it needs and a plain one for the others: programs take the
// first whose namespaces they all know (ECMA-376 Part 3, 10.2.1: AlternateContent).
import { markup } from '../../../base/markup.ts';
import type { SceneNode } from '../../../scene/scene.ts';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const NAMESPACES = {
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  p159: 'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
} as const;

/**
 * What a form may need, as namespaces that a program which has it knows. Nothing here is of p159: it tells PowerPoint
 * since 2019 from LibreOffice 7.4, which knows a14 but draws equations black on any ground, leaves those in lines out,
 * and draws the columns of a table from the left in any case.
 */
const NEEDS = {
  equations: ['a14', 'p159'],
  mirroredTable: ['p159'],
} as const;
export type Need = keyof typeof NEEDS;

/**
 * Both forms of one object; the prefixes that the first requires are declared where they are required, or PowerPoint
 * refuses the file.
 */
export function withFallback(native: string, plain: string, needs: readonly Need[]): string {
  const required = [...new Set(needs.flatMap((need) => [...NEEDS[need]]))];
  const declared = required.map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`).join(' ');
  return markup`
    <mc:AlternateContent ${MC}>
      <mc:Choice ${declared} Requires="${required.join(' ')}">${native}</mc:Choice>
      <mc:Fallback>${plain}</mc:Fallback>
    </mc:AlternateContent>
  `;
}

/** What the node's first form needs; a node that needs nothing has one form. */
export const needsOf = (node: SceneNode): Need[] =>
  node.kind === 'table' && node.dir === 'rtl' ? ['mirroredTable'] : [];
