// Objects in two forms, one for programs that know what it needs and a plain one for the others: programs take the first whose
// namespaces they all know (ECMA-376 Part 3, 10.2.1: AlternateContent).
import type { SceneNode } from '../../../scene/scene.ts';
import { paragraphsOf } from '../../../scene/walk.ts';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** What a form may need, with the namespace that a program which has it knows. */
const NEEDS = {
  equations: { prefix: 'a14', uri: 'http://schemas.microsoft.com/office/drawing/2010/main' },
  // Columns that run from the right: LibreOffice 7.4 draws them from the left. Nothing of it is a later namespace; this one
  // only tells PowerPoint since 2019 from the rest.
  mirroredTable: { prefix: 'p159', uri: 'http://schemas.microsoft.com/office/powerpoint/2015/09/main' },
} as const;
export type Need = keyof typeof NEEDS;

/** Both forms of one object; the prefixes that the first requires are declared where they are required, or PowerPoint refuses the file. */
export function withFallback(native: string, plain: string, needs: readonly Need[]): string {
  const known = needs.map((need) => NEEDS[need]);
  const declared = known.map(({ prefix, uri }) => `xmlns:${prefix}="${uri}"`).join(' ');
  return `<mc:AlternateContent ${MC}><mc:Choice ${declared} Requires="${known.map(({ prefix }) => prefix).join(' ')}">${native}</mc:Choice><mc:Fallback>${plain}</mc:Fallback></mc:AlternateContent>`;
}

/** What the node's first form needs; a node that needs nothing has one form. */
export function needsOf(node: SceneNode): Need[] {
  const needs: Need[] = [];
  if (paragraphsOf(node).some((paragraph) => paragraph.runs.some((run) => run.formula))) needs.push('equations');
  if (node.kind === 'table' && node.dir === 'rtl') needs.push('mirroredTable');
  return needs;
}
