// One statement `A[text] & B -->|label| C` -> its nodes and edges, read from left to right with the column of each
// fault.
import { nearest } from '../schema/nearest.ts';
import type { FlowEdge, FlowShape } from './graph.ts';
import { BRACKETS, NEARLY, plainWords, STROKES } from './marks.ts';

export interface Mention {
  readonly id: string;
  readonly text?: string;
  readonly shape?: FlowShape;
  readonly column: number;
}

export interface Link extends Pick<FlowEdge, 'line' | 'arrow' | 'back'> {
  readonly text?: string;
  readonly column: number;
}

export interface Fault {
  readonly code: 'flow/syntax' | 'flow/left-out';
  readonly message: string;
  /** Characters from the statement's start. */
  readonly column: number;
  readonly hint: string;
}

export interface Statement {
  /** Mentions between links: one more than there are links. */
  readonly rows: readonly (readonly Mention[])[];
  readonly links: readonly Link[];
  readonly faults: readonly Fault[];
}

const NAME = /^[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/u;
/** Words that begin statements; a misspelt one reads as a node. */
export const KEYWORDS = [
  'flowchart',
  'graph',
  'subgraph',
  'end',
  'direction',
  'classDef',
  'class',
  'style',
  'click',
  'linkStyle',
];

/** Reads as far as it understands; what follows a fault is left out. */
export function readStatement(source: string): Statement {
  const faults: Fault[] = [];
  const rows: Mention[][] = [];
  const links: Link[] = [];
  let at = 0;
  const rest = () => source.slice(at);
  const blanks = () => {
    at += /^\s*/.exec(rest())?.[0].length ?? 0;
  };
  const fault = (message: string, hint: string, column = at, code: Fault['code'] = 'flow/syntax'): undefined => {
    faults.push({ code, message, column, hint });
    return undefined;
  };

  function mention(): Mention | undefined {
    blanks();
    const column = at;
    const id = NAME.exec(rest())?.[0];
    if (!id)
      return fault(
        rest() ? `A node's name cannot begin with "${[...rest()][0]}"` : 'A node is missing here',
        'Write a name such as A, then its text: A[Screened]',
      );
    if (id === 'end')
      return fault(
        '"end" closes a subgraph and cannot be the name of a node',
        'Write End, or another name with [end] as its text',
      );
    at += id.length;
    const bracket = BRACKETS.find(({ open }) => rest().startsWith(open));
    const found = bracket && words(bracket.open, bracket.close);
    if (bracket && found === undefined)
      return fault(`The text of ${id} is not closed`, `Write ${bracket.close[0]} behind it`, column + id.length);
    if (bracket?.instead)
      fault(
        `A ${bracket.instead} is not drawn; ${id} stands in a box`,
        'Shapes are [ ], ( ), ([ ]), { }, (( )) and [[ ]]',
        column + id.length,
        'flow/left-out',
      );
    const named = /^:::[\p{L}\p{N}_-]+/u.exec(rest())?.[0];
    if (named) {
      fault(
        `The class ${named.slice(3)} is left out`,
        'The theme decides what diagrams look like',
        at,
        'flow/left-out',
      );
      at += named.length;
    }
    return { id, column, ...(bracket && found !== undefined && { text: found || id, shape: bracket.shape }) };
  }

  /** The text between brackets; quotes keep everything, brackets within it must pair up. */
  function words(open: string, close: readonly string[]): string | undefined {
    const start = at + open.length;
    const quoted = /^\s*"([^"]*)"\s*/.exec(source.slice(start));
    const end = quoted && close.find((mark) => source.startsWith(mark, start + quoted[0].length));
    if (quoted && end) {
      at = start + quoted[0].length + end.length;
      return plainWords(quoted[1] ?? '');
    }
    const stop = closing(source, start, close);
    if (!stop) return undefined;
    at = stop.at + stop.mark.length;
    return plainWords(source.slice(start, stop.at).replaceAll('"', ''));
  }

  function link(): Link | undefined {
    const column = at;
    for (const { whole, labelled, line } of STROKES) {
      const plain = whole.exec(rest());
      const inside = plain ? undefined : labelled.exec(rest());
      const found = plain ?? inside;
      if (!found) continue;
      at += found[0].length;
      const [, start, middle = '', end] = found;
      if (/[xo]/.test(`${start ?? ''}${end ?? ''}`))
        fault(
          'Circles and crosses at the end of edges are drawn as arrow heads',
          'Write --> for an arrow',
          column,
          'flow/left-out',
        );
      const bars = /^\s*\|([^|]*)\|/.exec(rest());
      if (bars) at += bars[0].length;
      else if (/^\s*\|/.test(rest()))
        return fault('The label of the edge is not closed', 'Write | behind it: -->|yes|');
      const text = plainWords(((inside ? middle : bars?.[1]) ?? '').replace(/^\s*"(.*)"\s*$/, '$1'));
      return { line, arrow: end !== undefined, back: start !== undefined, column, ...(text && { text }) };
    }
    const nearly = NEARLY.exec(rest());
    if (nearly) {
      fault(`"${nearly[0]}" is no arrow`, 'Write -->, --- (no head), -.-> (dashed) or ==> (thick)');
      at += nearly[0].length;
      return { line: 'solid', arrow: true, back: false, column };
    }
    return undefined;
  }

  for (;;) {
    const row: Mention[] = [];
    do {
      if (row.length) at++;
      const found = mention();
      if (!found) break;
      row.push(found);
      blanks();
    } while (rest().startsWith('&'));
    rows.push(row);
    if (!row.length || !rest() || faults.some(({ code, column }) => code === 'flow/syntax' && column === at)) break;
    const found = link();
    if (!found) {
      if (!faults.some(({ code }) => code === 'flow/syntax')) unread();
      break;
    }
    links.push(found);
  }
  return { rows, links: links.slice(0, rows.length - 1), faults };

  function unread(): void {
    const word = NAME.exec(source)?.[0] ?? '';
    const near =
      rows.length === 1 && at <= word.length + 1
        ? nearest(
            word,
            KEYWORDS.filter((name) => name !== word),
          )
        : undefined;
    const left = rest().length > 24 ? `${rest().slice(0, 24)}\u2026` : rest();
    fault(
      `"${left}" is neither an arrow nor the end of the line`,
      near
        ? `Did you mean ${near}?`
        : 'Write an arrow between two nodes, e.g. A --> B; text goes into brackets: A[two words]',
    );
  }
}

/** The first closing mark at which brackets before it pair up, else the first one. */
function closing(source: string, start: number, close: readonly string[]): { at: number; mark: string } | undefined {
  let first: { at: number; mark: string } | undefined;
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const mark = close.find((one) => source.startsWith(one, i));
    if (mark) {
      first ??= { at: i, mark };
      if (depth === 0) return { at: i, mark };
    }
    if ('([{'.includes(source[i] as string)) depth++;
    else if (')]}'.includes(source[i] as string)) depth = Math.max(0, depth - 1);
  }
  return first;
}
