import { describe, expect, it } from 'vitest';
import { markDollars } from '../../../src/parse/dollars.ts';
import { parseMarkdown } from '../../../src/parse/markdown.ts';
import { expectLinear } from '../../support/growth.ts';

interface Any {
  readonly type: string;
  readonly value?: string;
  readonly meta?: string | null;
  readonly children?: readonly Any[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}
const flat = (nodes: readonly Any[]): Any[] => nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
const brief = (text: string): string[] =>
  flat(parseMarkdown(text, 1, '') as readonly Any[])
    .filter((node) => /^(text|inlineMath|math|code|inlineCode)$/.test(node.type))
    .map((node) => `${node.type}: ${node.value}`);

describe('dollars', () => {
  it('leaves money alone', () => expect(brief('It costs $5 and $10.')).toEqual(['text: It costs $5 and $10.']));
  it('wants a sign behind the first and before the last', () =>
    expect(brief('a $ x$ b $y $ c')).toEqual(['text: a $ x$ b $y $ c']));
  it('wants no digit behind the last', () =>
    expect(brief('$x$2 and $y$')).toEqual(['text: $x$2 and ', 'inlineMath: y']));
  it('reads maths beside money', () =>
    expect(brief('$20 for $n$ pills')).toEqual(['text: $20 for ', 'inlineMath: n', 'text:  pills']));
  it('takes an escaped dollar for a dollar', () =>
    expect(brief('\\$5 $a\\$b$')).toEqual(['text: $5 ', 'inlineMath: a\\$b']));
  it('leaves code alone', () =>
    expect(brief('`$x$` $y$\n\n```\n$$ z\n```')).toEqual([
      'inlineCode: $x$',
      'text:  ',
      'inlineMath: y',
      'code: $$ z',
    ]));
  it('reads a display on one line, with its name', () => {
    const [node] = parseMarkdown('$$x$$ {#eq:a}', 1, '') as readonly Any[];
    expect(node).toMatchObject({ type: 'math', value: 'x', meta: '{#eq:a}' });
  });
  it('reads displays over several lines, whatever they look like', () =>
    expect(brief('$$\nx\n= 1\n+ y\n- z\n# n\n$$ {#eq:b}')).toEqual(['math: x\n= 1\n+ y\n- z\n# n']));
  it('reads displays in lists and quotations', () => {
    expect(brief('- a\n\n  $$x$$\n- b')).toEqual(['text: a', 'math: x', 'text: b']);
    expect(brief('> $$x$$')).toEqual(['math: x']);
  });
  it('parts a display from the text around it and keeps lines', () => {
    const nodes = parseMarkdown('before\n$$x$$\nafter\n\nlast', 1, '') as readonly Any[];
    expect(nodes.map((node) => [node.type, node.position?.start.line])).toEqual([
      ['paragraph', 1],
      ['math', 2],
      ['paragraph', 3],
      ['paragraph', 5],
    ]);
  });
  it('does not swallow text where a display is not closed', () =>
    expect(brief('$$x\n\nnext')).toEqual(['text: $$x', 'text: next']));
  it.each(['x', '$a ', '$$x\n', '`$ ``'])('takes a time that grows with the length: %s', (piece) =>
    expectLinear(100_000, (size) => markDollars(`$$${piece.repeat(size)}`)),
  );
  it('changes nothing without dollars', () => expect(markDollars('a\nb')).toEqual({ text: 'a\nb', lines: [0, 1] }));
});
