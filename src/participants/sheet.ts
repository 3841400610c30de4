// A participants' flow as checked: boxes with their lines in rows and columns, what leads where, and the stages of the
// statement's template. No measures yet.
import type { Side } from '../scene/scene.ts';

export interface Line {
  readonly text: string;
  /** Shown as (n = 48). */
  readonly n?: number | undefined;
  /** What the number should be, where it does not add up. */
  readonly should?: number | undefined;
  /** The name of what the box counts, above its parts. */
  readonly strong?: boolean;
}

export interface SheetBox {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly row: number;
  /** Shares of the width at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Those who leave stand aside. */
  readonly aside?: boolean;
  /** From the top of its row as high as its words; nothing stands below it. */
  readonly alone?: boolean;
}

export interface SheetLink {
  readonly from: string;
  readonly to: string;
  readonly leaves: Side;
  readonly enters: Side;
}

export interface Stage {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface Sheet {
  readonly boxes: readonly SheetBox[];
  readonly links: readonly SheetLink[];
  readonly stages: readonly Stage[];
}

/** What the fence says: arrangements of the same boxes, the template's own first. */
export interface Participants {
  readonly sheets: readonly Sheet[];
  readonly description?: string | undefined;
}

export const lineOf = (text: string, n?: number, should?: number): Line => ({ text, n, should });

/** A single line needs no weight; several have a head. */
export const headed = (head: Line, parts: readonly Line[]): Line[] => [
  parts.length ? { ...head, strong: true } : head,
  ...parts,
];

/** Lines as parts below another head. */
export const plain = (lines: readonly Line[]): Line[] => lines.map(({ strong: _, ...line }) => line);

export const down = (from: string, to: string): SheetLink => ({ from, to, leaves: 'bottom', enters: 'top' });
export const across = (from: string, to: string): SheetLink => ({ from, to, leaves: 'right', enters: 'left' });

/** What the flow comes to: nothing leads on from it. */
export const isResult = ({ id, aside }: SheetBox, { links }: Sheet): boolean =>
  !aside && links.length > 0 && !links.some(({ from }) => from === id);
