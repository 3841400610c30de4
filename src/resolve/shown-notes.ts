// What reads like notes and is content in Lectern's own language: `Note: ...`, `NB: ...` as a slide's last words, and a
// callout `::: note`. On a slide without notes both are told as shown.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import type { SourceFile } from '../source/file.ts';
import { divsIn } from './private-blocks.ts';

const HINT = 'Put what only the speaker is to see between ::: notes and :::';
const OPENING = new RegExp(
  '^(?:(?:notes?|notiz(?:en)?|remarques?|notas?|nb|n\\. ?b\\.|nota bene|note to self|reminder|' +
    'to-?do|fixme|xxx)[ \\t]*[:\\uFF1A]|' +
    '(?:NB|N\\. ?B\\.)(?=\\s))',
  'i',
);

export function reportShownNotes(items: readonly Item[], file: SourceFile, diagnostics: Diagnostics): void {
  const divs = [...divsIn(items)];
  if (divs.some(({ name }) => name === 'notes')) return;
  for (const { name, attributes, line, column } of divs) {
    const { title, icon } = attributes.values;
    if (name.toLowerCase() !== 'note' || title !== undefined || icon !== undefined) continue;
    diagnostics.report(
      'parse/note-shown',
      `::: ${name} is no notes: what stands in it is SHOWN to all; the slide has no notes`,
      file.span(line, column),
      `${HINT}; a callout that is meant may say so: ::: note {title="Note"}`,
    );
  }
  const last = items.at(-1);
  const nodes = last?.type === 'chunk' ? last.nodes : [];
  for (const { node, isLast } of paragraphsOf(nodes)) {
    const words = wordsOf(node);
    const found = OPENING.exec(words);
    const alone = found?.[0].trim() === words.trim();
    if (!found || (!isLast && !alone)) continue;
    diagnostics.report(
      'parse/note-shown',
      `What follows "${found[0].trim()}" is text, SHOWN to all; the slide has no notes`,
      file.span(node.position?.start.line ?? 1, node.position?.start.column ?? 1),
      HINT,
    );
  }
}

/** Paragraphs, those that begin quotations and items among them, each with whether nothing comes after it. */
function* paragraphsOf(nodes: readonly Node[]): Generator<{ readonly node: Node; readonly isLast: boolean }> {
  for (const [i, node] of nodes.entries()) {
    const last = i === nodes.length - 1;
    const inside = 'children' in node ? (node.children as readonly Node[]) : [];
    if (node.type === 'paragraph') yield { node, isLast: last };
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      for (const one of paragraphsOf(node.type === 'list' ? inside : inside.slice(0, 1)))
        yield { ...one, isLast: one.isLast && last };
  }
}

/** The words of a paragraph, marks left aside. */
function wordsOf(node: Node): string {
  const { type, value, children } = node as { type: string; value?: string; children?: Node[] };
  if (type === 'text') return value ?? '';
  if (type !== 'paragraph' && type !== 'strong' && type !== 'emphasis') return '';
  return (children ?? []).map(wordsOf).join('');
}
