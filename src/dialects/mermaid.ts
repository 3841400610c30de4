// Mermaid: flowcharts are drawn by our own `flow`; other kinds are shown as their source and told.
import type { Context } from './dialect.ts';
import type { Fence, FenceChange } from './fence.ts';

const DRAWN = /^\s*(?:%%.*\n\s*)*(?:---[\s\S]*?---\s*)?(?:graph|flowchart)\b/;

export function mermaid(fence: Fence, context: Context): FenceChange {
  const code = fence.code.filter((line) => !/^\s*%%\|/.test(line)).join('\n');
  if (DRAWN.test(code)) return { info: 'flow' };
  const kind = /^\s*(?:%%.*\n\s*)*(\w+)/.exec(code)?.[1] ?? 'diagram';
  context.told.add(
    'Diagram that is no flowchart, shown as its source',
    fence.at,
    'Draw it as a flowchart, or show a picture of it',
    kind,
  );
  return { info: '' };
}
