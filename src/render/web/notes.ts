// Speaker notes as HTML: paragraphs, nested lists, links.
import type { NotePart, NoteRun } from '../../scene/scene.ts';
import { anchor } from './draw/context.ts';
import { attribute, html } from './escape.ts';

export function notesHtml(notes: readonly NotePart[]): string {
  if (!notes.length) return '';
  let out = '';
  const open: { level: number; listId: number; tag: string }[] = [];
  const closeTo = (level: number) => {
    while (open.length && (open[open.length - 1] as { level: number }).level >= level) out += `</li></${open.pop()?.tag}>`;
  };
  for (const part of notes) {
    const inner = part.runs.map(noteRun).join('');
    if (!part.list) {
      closeTo(0);
      const tag = part.kind === 'heading' ? 'h3' : part.kind === 'code' ? 'pre' : part.kind === 'quote' ? 'blockquote' : 'p';
      out += `<${tag}>${inner}</${tag}>`;
      continue;
    }
    const { level, listId, ordered, start } = part.list;
    const top = open[open.length - 1];
    if (top && top.level === level && top.listId === listId) out += '</li>';
    else {
      if (!top || top.level >= level) closeTo(level);
      const tag = ordered ? 'ol' : 'ul';
      out += `<${tag}${attribute('start', ordered && start !== 1 ? start : undefined)}>`;
      open.push({ level, listId, tag });
    }
    out += `<li>${inner}`;
  }
  closeTo(0);
  return `<aside class="notes">${out}</aside>`;
}

function noteRun(run: NoteRun): string {
  let out = html(run.text).replaceAll('\n', '<br>');
  if (run.code) out = `<code>${out}</code>`;
  if (run.script) out = run.script === 'super' ? `<sup>${out}</sup>` : `<sub>${out}</sub>`;
  if (run.strike) out = `<del>${out}</del>`;
  if (run.italic) out = `<em>${out}</em>`;
  if (run.bold) out = `<strong>${out}</strong>`;
  if (!run.link) return out;
  const [before, after] = anchor(run.link);
  return before + out + after;
}
