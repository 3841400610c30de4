// A flow diagram as read: nodes, edges, subgraphs, all by name and in the order of their first mention.
import type { Span } from '../base/diagnostic.ts';

export const DIRECTIONS = ['TB', 'TD', 'BT', 'LR', 'RL'] as const;
/** The way that arrows go: down, up, to the right, to the left. */
export type FlowDirection = 'TB' | 'BT' | 'LR' | 'RL';
export type FlowShape = 'box' | 'round' | 'stadium' | 'diamond' | 'circle' | 'subroutine';

export interface FlowNode {
  readonly id: string;
  /** May hold forced breaks `\n`. */
  readonly text: string;
  readonly shape: FlowShape;
  /** Id of the innermost subgraph it stands in. */
  readonly parent?: string;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly line: 'solid' | 'dashed' | 'thick';
  readonly arrow: boolean;
  /** An arrow head at its start too. */
  readonly back: boolean;
  readonly span: Span;
}

export interface FlowGroup {
  readonly id: string;
  readonly text: string;
  readonly parent?: string;
}

export interface FlowGraph {
  readonly direction: FlowDirection;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Outer ones before those in them; each holds at least one node. */
  readonly groups: readonly FlowGroup[];
  /** What the writer says it shows (`accDescr:`). */
  readonly description?: string;
}
