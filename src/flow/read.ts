// Mermaid's flowchart subset -> a graph. Statements are read one by one; one that cannot be read is told and the others
// count.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { type LimitName, raiseHint } from '../base/limits.ts';
import { nearest } from '../schema/nearest.ts';
import { filledGroups } from './filled-groups.ts';
import {
  DIRECTIONS,
  type FlowDirection,
  type FlowEdge,
  type FlowGraph,
  type FlowGroup,
  type FlowNode,
} from './graph.ts';
import { type Link, type Mention, readStatement } from './line.ts';
import { plainWords } from './marks.ts';
import { statements } from './statements.ts';

const LOOKS = /^(classDef|class|style|click|linkStyle)\b/;

const OTHERS =
  /^(sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|mindmap|timeline|gitGraph|quadrantChart)\b/;

/**
 * The graph, or undefined where there is nothing to draw or too much of it; either is told. `at` is the place of its
 * first line.
 */
export function readFlow(source: string, at: Span, diagnostics: Diagnostics): FlowGraph | undefined {
  return new Reader(at, diagnostics).read(source);
}

class Reader {
  readonly #at: Span;
  readonly #diagnostics: Diagnostics;
  readonly #nodes = new Map<string, FlowNode & { readonly span: Span }>();
  readonly #groups = new Map<string, FlowGroup & { readonly span: Span }>();
  #edges: FlowEdge[] = [];
  #open: string[] = [];
  #direction: FlowDirection = 'TB';
  #description: string | undefined;
  #headed = false;
  #full = false;
  #deep = false;

  constructor(at: Span, diagnostics: Diagnostics) {
    this.#at = at;
    this.#diagnostics = diagnostics;
  }

  read(source: string): FlowGraph | undefined {
    for (const [i, line] of source.split('\n').entries()) {
      for (const { text, column } of statements(line)) {
        const span = { file: this.#at.file, line: this.#at.line + i, column: this.#at.column + column };
        if (this.#statement(text, span) === 'stop') return undefined;
      }
      if (this.#full || this.#deep) return this.#tooMany();
    }
    for (const id of this.#open)
      this.#report(
        'flow/subgraph',
        `The subgraph ${id} is not closed`,
        this.#groups.get(id)?.span,
        'Write end on a line of its own',
      );
    return this.#graph();
  }

  #report(code: Parameters<Diagnostics['report']>[0], message: string, span: Span | undefined, hint: string): void {
    this.#diagnostics.report(code, message, span ?? this.#at, hint);
  }

  #statement(text: string, span: Span): 'stop' | undefined {
    if (text.startsWith('%%')) {
      if (text.startsWith('%%{')) this.#leftOut('Settings', span);
      return undefined;
    }
    const first = !this.#headed;
    this.#headed = true;
    const other = first && OTHERS.exec(text)?.[1];
    if (other) {
      this.#report(
        'flow/syntax',
        `${other} is not a diagram that is drawn here`,
        span,
        'A flow block draws flowcharts; for steps, a time line or data there are ::: steps, ::: timeline and ' +
          'chart blocks',
      );
      return 'stop';
    }
    const head = /^(\p{L}+)(?:\s+(\p{L}+))?\s*$/u.exec(text);
    if (first && head && this.#header(head[1] as string, head[2], span, text)) return undefined;
    const group = /^subgraph\b\s*(.*)$/.exec(text);
    if (group) this.#begin((group[1] ?? '').trim(), span);
    else if (text === 'end') this.#end(span);
    else if (/^direction\s/.test(text)) this.#leftOut('The direction of a subgraph', span);
    else if (/^accDescr\s*:/.test(text)) this.#description = text.slice(text.indexOf(':') + 1).trim();
    else if (/^accTitle\s*:/.test(text)) this.#leftOut('accTitle', span);
    else if (LOOKS.test(text)) this.#leftOut(LOOKS.exec(text)?.[1] as string, span);
    else this.#chain(text, span);
    return undefined;
  }

  #leftOut(what: string, span: Span): void {
    const hint = 'The theme decides what diagrams look like, the layout where things stand';
    this.#report('flow/left-out', `${what} is left out`, span, hint);
  }

  /** `flowchart LR`, `graph TD`; whether the line was one. */
  #header(word: string, asked: string | undefined, span: Span, text: string): boolean {
    const known = ['flowchart', 'graph'].includes(word.toLowerCase());
    const directed = asked !== undefined && (DIRECTIONS as readonly string[]).includes(asked.toUpperCase());
    const near = !known && directed ? nearest(word, ['flowchart', 'graph']) : undefined;
    if (!known && !near) return false;
    if (near) this.#report('flow/syntax', `"${word}" does not begin a diagram`, span, `Did you mean ${near}?`);
    if (!asked) return true;
    const direction = DIRECTIONS.find((one) => one === asked.toUpperCase());
    if (!direction)
      this.#report(
        'flow/syntax',
        `"${asked}" is no direction; the diagram runs downwards`,
        { ...span, column: span.column + text.lastIndexOf(asked) },
        `Write ${nearest(asked, [...DIRECTIONS]) ?? 'LR'}; directions are TB (down), BT (up), LR (to the right), ` +
          'RL (to the left)',
      );
    else this.#direction = direction === 'TD' ? 'TB' : direction;
    return true;
  }

  #begin(words: string, span: Span): void {
    const named = /^([\p{L}\p{N}_.-]+)\s*(?:\[(.*)\])?$/u.exec(words);
    const title = plainWords((named ? (named[2] ?? named[1]) : words)?.replace(/^"(.*)"$/, '$1') ?? '');
    const wanted = named?.[1] ?? (title || 'group');
    const id = this.#groups.has(wanted) ? `${wanted} ${this.#groups.size + 1}` : wanted;
    const parent = this.#open[this.#open.length - 1];
    this.#groups.set(id, { id, text: title, span, ...(parent !== undefined && { parent }) });
    this.#open.push(id);
    if (this.#open.length > this.#diagnostics.limits.flowNesting) this.#deep = true;
  }

  #end(span: Span): void {
    if (this.#open.pop() === undefined)
      this.#report(
        'flow/subgraph',
        'This end closes nothing',
        span,
        'Write subgraph and a name above the nodes that belong together',
      );
  }

  #chain(text: string, span: Span): void {
    const { rows, links, faults } = readStatement(text);
    for (const fault of faults)
      this.#report(fault.code, fault.message, { ...span, column: span.column + fault.column }, fault.hint);
    for (const mention of rows.flat()) this.#mention(mention, { ...span, column: span.column + mention.column });
    for (const [i, link] of links.entries())
      this.#link(rows[i] ?? [], rows[i + 1] ?? [], link, { ...span, column: span.column + link.column });
  }

  #mention({ id, text, shape }: Mention, span: Span): void {
    const before = this.#nodes.get(id);
    const parent = before?.parent ?? this.#open[this.#open.length - 1];
    this.#nodes.set(id, {
      id,
      text: text ?? before?.text ?? id,
      shape: shape ?? before?.shape ?? 'box',
      span: before?.span ?? span,
      ...(parent !== undefined && { parent }),
    });
    if (this.#nodes.size > this.#diagnostics.limits.flowNodes) this.#full = true;
  }

  #link(from: readonly Mention[], to: readonly Mention[], link: Link, span: Span): void {
    const { line, arrow, back, text } = link;
    for (const a of from) {
      for (const b of to) {
        if (this.#edges.length + 1 > this.#diagnostics.limits.flowEdges) {
          this.#full = true;
          return;
        }
        this.#edges.push({ from: a.id, to: b.id, line, arrow, back, span, ...(text && { text }) });
      }
    }
  }

  /** Which limit it is past, and what there are too many of. */
  #excess(): readonly [limit: LimitName, things: string] {
    if (this.#deep) return ['flowNesting', 'subgraphs in one another'];
    return this.#nodes.size > this.#diagnostics.limits.flowNodes ? ['flowNodes', 'nodes'] : ['flowEdges', 'edges'];
  }

  #tooMany(): undefined {
    const [limit, things] = this.#excess();
    const what = `more than ${this.#diagnostics.limits[limit]} ${things}`;
    const raise = raiseHint(limit, this.#diagnostics.limits);
    const hint = `Show the main path, put parts of it on slides of their own, ${raise}`;
    this.#report('flow/too-many', `The diagram has ${what}; its source is shown instead`, undefined, hint);
    return undefined;
  }

  #graph(): FlowGraph | undefined {
    // an edge may name a subgraph; the layout joins nodes only
    const groupsNamed = new Set<string>();
    for (const edge of this.#edges)
      for (const end of [edge.from, edge.to]) if (this.#groups.has(end)) groupsNamed.add(end);
    for (const id of groupsNamed) {
      const edge = this.#edges.find(({ from, to }) => from === id || to === id);
      const inside = [...this.#nodes.values()].find(({ parent }) => parent === id)?.id;
      this.#report(
        'flow/edge-end',
        `An edge leads to or from the subgraph ${id}; edges join nodes, so it is left out`,
        edge?.span,
        `Write the name of a node${inside ? `, e.g. ${inside}` : ''}`,
      );
    }
    for (const id of this.#groups.keys()) this.#nodes.delete(id);
    const edges = this.#edges.filter(({ from, to }) => this.#nodes.has(from) && this.#nodes.has(to));
    const nodes = [...this.#nodes.values()].map(({ span: _, ...node }) => node);
    if (!nodes.length) {
      this.#report(
        'flow/empty',
        'The diagram has no node that can be read; its source is shown instead',
        undefined,
        'Write for instance A[Screened] --> B[Randomised]',
      );
      return undefined;
    }
    return {
      direction: this.#direction,
      nodes,
      edges,
      groups: this.#filled(),
      ...(this.#description && { description: this.#description }),
    };
  }

  /** Groups that hold a node, themselves or further in. */
  #filled(): FlowGroup[] {
    const filled = filledGroups(this.#nodes.values(), this.#groups);
    return [...this.#groups.values()].flatMap(({ span, ...group }) => {
      if (filled.has(group.id)) return [group];
      this.#report(
        'flow/subgraph',
        `The subgraph ${group.id} holds no node of its own and is left out`,
        span,
        'A node belongs to the first subgraph that names it',
      );
      return [];
    });
  }
}
