// Speaker notes as HTML: paragraphs, headings, code, quotations, nested lists, links.

import { markup } from '../../base/markup.ts';
import type { NotePart, NoteRun } from '../../scene/scene.ts';
import { anchor } from './draw/context.ts';
import { attribute, html } from './escape.ts';
import { isList, type ListTree, nest } from './lists.ts';

/** The slide's `aside.notes`, as reveal.js and the speaker view look for it; nothing where there are no notes. */
export function notesHtml(notes: readonly NotePart[]): string {
  return notes.length ? `<aside class="notes">${noteParts(notes)}</aside>` : '';
}

/** What is in it. */
export const noteParts = (notes: readonly NotePart[]): string =>
  nest(notes, (part) => part.list)
    .map(pieceHtml)
    .join('');

const TAGS = { paragraph: 'p', item: 'p', heading: 'h3', code: 'pre', quote: 'blockquote' } as const;

function pieceHtml(piece: NotePart | ListTree<NotePart>): string {
  if (isList(piece)) return listHtml(piece);
  const tag = TAGS[piece.kind];
  return `<${tag}>${runsHtml(piece)}</${tag}>`;
}

function listHtml({ list, items }: ListTree<NotePart>): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const inner = items.map(
    (item) => `<li>${item.content.map((piece) => (isList(piece) ? listHtml(piece) : runsHtml(piece))).join('')}</li>`,
  );
  return markup`
    <${tag}${attribute('start', list.ordered && list.start !== 1 ? list.start : undefined)}>
      ${inner.join('')}
    </${tag}>
  `;
}

const runsHtml = (part: NotePart): string => part.runs.map((run) => runHtml(run, part.kind === 'code')).join('');

function runHtml(run: NoteRun, verbatim: boolean): string {
  let out = verbatim ? html(run.text) : html(run.text).replaceAll('\n', '<br>');
  if (run.code && !verbatim) out = `<code>${out}</code>`;
  if (run.script) out = run.script === 'super' ? `<sup>${out}</sup>` : `<sub>${out}</sub>`;
  if (run.strike) out = `<del>${out}</del>`;
  if (run.italic) out = `<em>${out}</em>`;
  if (run.bold) out = `<strong>${out}</strong>`;
  const [open, close] = run.link ? anchor(run.link) : ['', ''];
  return open + out + close;
}
