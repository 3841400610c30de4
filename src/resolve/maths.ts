// What inline text and blocks ask about maths: formulas from the engine, faults told at their place in the file, and
// the numbers of named equations over the whole deck, so that a reference may stand before its equation.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import { raiseHint } from '../base/limits.ts';
import { MATH_ENGINE, type MathEngine } from '../math/engine.ts';
import { readAttributes } from '../parse/attributes.ts';
import type { Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceFile } from '../source/file.ts';
import type { Supplies } from './fetched-ahead.ts';

export type MathReader = (tex: string, display: boolean, line: number, column: number) => Formula | undefined;

/** Typesets, or tells what is wrong where it is wrong. */
export function mathReader(supplies: Supplies, file: SourceFile, diagnostics: Diagnostics): MathReader {
  let count = 0;
  const most = diagnostics.limits.formulas;
  return (tex, display, line, column) => {
    if (++count > most) {
      if (count === most + 1)
        diagnostics.report(
          'resolve/maths',
          `The slide has more than ${most} formulas; from here on they show as they are written`,
          file.span(line, column),
          `Spread them over slides, ${raiseHint('formulas', diagnostics.limits)}`,
        );
      return undefined;
    }
    const engine = supplies.engine<MathEngine>(MATH_ENGINE);
    if (!engine) {
      diagnostics.report(
        'resolve/maths-engine',
        'The equations cannot be typeset: the package mathjax-full was not found',
        undefined,
        'Run npm install',
      );
      return undefined;
    }
    const found = engine.typeset(tex, display);
    if (!('message' in found)) return found;
    const { line: at, column: from } = placeIn(file, tex, found.at, line, column);
    diagnostics.report('resolve/maths', found.message, file.span(at, from), found.hint);
    return undefined;
  };
}

/**
 * The place in the file of an offset into TeX that begins at a place; lines of a display may be indented in the file.
 */
function placeIn(
  file: SourceFile,
  tex: string,
  offset: number,
  line: number,
  column: number,
): { line: number; column: number } {
  const lines = tex.split('\n');
  let n = 0;
  let left = offset;
  while (n < lines.length - 1 && left > (lines[n] as string).length) left -= (lines[n++] as string).length + 1;
  const wanted = (lines[n] as string).trimStart();
  const indent = (lines[n] as string).length - wanted.length;
  for (let at = line + n; at <= Math.min(line + n + 1, file.lineCount); at++) {
    const found = file.line(at).indexOf(wanted.trimEnd(), at === line ? column - 1 : 0);
    if (wanted && found >= 0) return { line: at, column: found + 1 + Math.max(0, left - indent) };
  }
  return { line, column };
}

/** Numbers of the equations that have names `{#eq:...}`, in the order of the deck. */
export class EquationNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #diagnostics: Diagnostics;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** Counts the equations of a slide; `items` are those for the audience. */
  add(items: readonly Item[], file: SourceFile): void {
    for (const item of items) {
      if (item.type === 'div') this.add(item.children, file);
      else this.#addNodes(item.nodes, file);
    }
  }

  #addNodes(nodes: readonly Node[], file: SourceFile): void {
    for (const node of nodes) {
      if (node.type === 'math') {
        const id = readAttributes((node.meta ?? '').trim())?.attributes.id;
        if (id?.startsWith('eq:')) {
          if (this.#numbers.has(id))
            this.#diagnostics.report(
              'resolve/duplicate-equation',
              `Two equations have the name "${id}"`,
              file.span(node.position?.start.line ?? 1),
              'Give one another name',
            );
          else this.#numbers.set(id, this.#numbers.size + 1);
        }
      } else if ('children' in node) this.#addNodes(node.children as Node[], file);
    }
  }

  of(name: string, span: Span): number | undefined {
    const number = this.#numbers.get(name);
    if (number === undefined) {
      const near = nearest(name, [...this.#numbers.keys()]);
      this.#diagnostics.report(
        'resolve/unknown-equation',
        `No equation of this deck has the name "${name}"`,
        span,
        near ? `Did you mean ${near}?` : `Write {#${name}} behind the equation's closing $$`,
      );
    }
    return number;
  }
}
