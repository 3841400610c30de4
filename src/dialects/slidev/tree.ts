// A Slidev slide's constructs as our own: layout and slots, clicks, what Vue alone could show.
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import type { Fence, FenceChange } from '../fence.ts';
import { mermaid } from '../mermaid.ts';
import { rewriteImages } from '../pictures.ts';
import { slideKeys } from './keys.ts';
import { applyLayout } from './layouts.ts';

export function slidevTree(draft: Draft, context: Context): void {
  const { body } = draft;
  const data = slideKeys(draft, context);
  rewriteImages(draft, context);
  body.replace(/\{\{[^{}\n]*\}\}/g, (found) => {
    context.told.add('Value that a program computes, left out', body.at(found.index), 'Write what it shows');
    return '';
  });
  // Windi's shorthand in braces behind headings and paragraphs is the look of them
  body.replace(/^(#{1,6}[ \t][^\n]*?)[ \t]*\{[.:#\w][^{}\n]*\}[ \t]*$/gm, ([, words = '']) => words);
  body.replace(/^[ \t]*\[\[toc\]\][ \t]*$/gim, () => '');
  inlineClicks(draft);
  applyLayout(draft, context, data);
}

/** A click around words of a line is a span; around lines it is a block (html-divs.ts). */
function inlineClicks({ body }: Draft): void {
  body.replace(
    /(^[^\n]*\S[^\n]*?)<(v-click|v-after|v-mark)\b[^>]*>([^\n<]*)<\/\2>/gm,
    ([whole, before = '', name, words]) =>
      /^[ \t]*(?:<[^>]*>[ \t]*)*$/.test(before) ? whole : `${before}${name === 'v-mark' ? words : `[${words}]{.step}`}`,
  );
  body.replace(/<span\b[^>]*\bv-click\b[^>]*>([^\n<]*)<\/span>/g, ([, words]) => `[${words}]{.step}`);
  body.replace(
    /^([ \t]*)<v-click(?:\s[^>]*)?>[ \t]*([^\n<]+?)[ \t]*<\/v-click>[ \t]*$/gm,
    ([, indent, words]) => `${indent}${NL}::: step${NL}${words}${NL}:::${NL}`,
  );
}

/** ```` ```ts {2,4-6|7}{maxHeight:'100px'} ````: marked lines are ours; the rest is for an editor in the browser. */
export function slidevFence(fence: Fence, context: Context): FenceChange {
  const [, name = ''] = /^\s*([\w+#.-]*)/.exec(fence.info) ?? [];
  if (name === 'mermaid') return mermaid(fence, context);
  if (name === 'plantuml' || name === 'd2') {
    context.told.add(
      'Diagram that is no flowchart, shown as its source',
      fence.at,
      'Draw it as a flowchart, or show a picture of it',
      name,
    );
    return { info: '' };
  }
  if (name === 'md' && /\bmagic-move\b/.test(fence.info)) {
    context.told.add(
      'Code that changes step by step, shown one after the other',
      fence.at,
      'lines="..." marks lines step by step',
    );
    return 'unwrap';
  }
  const lines = /\{([\d,\-|*]|all|none|hide|at)[^}]*\}/.exec(fence.info)?.[0].slice(1, -1);
  const marks =
    lines && /^[\d,|-]+$/.test(lines.replace(/\b(?:all|none|hide)\b|\*/g, ''))
      ? lines
          .replace(/\b(?:all|none|hide)\b|\*/g, '')
          .replace(/^\||\|$/g, '')
          .replace(/\|{2,}/g, '|')
      : '';
  return { info: marks && /\d/.test(marks) ? `${name} {lines="${marks}"}` : name };
}
