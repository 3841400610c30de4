// A slide of reveal.js's Markdown as our own: attributes of the slide, notes, fragments.

import { attributesOf, classesOf } from '../../parse/tags.ts';
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import type { Fence, FenceChange } from '../fence.ts';
import { linkSlides } from '../links.ts';
import { mermaid } from '../mermaid.ts';
import { rewriteImages } from '../pictures.ts';
import { takeSlideAttributes } from '../slide-attributes.ts';
import { notesMark } from './cut.ts';

export function revealTree(draft: Draft, context: Context): void {
  const { body, directives, source } = draft;
  const attributes = attributesOf(String(directives['.slide'] ?? ''));
  takeSlideAttributes(draft, attributes, context, source.at);
  if (attributes.id) draft.keys.id = attributes.id;
  if (classesOf(attributes.class).length)
    context.told.add('Class of a slide, without effect', source.at, 'The theme decides how slides look');
  takeNotes(draft, context);
  // attributes stand directly behind a picture, and behind words with a blank; only ours are kept there
  body.replace(
    /(!\[[^\]\n]*\]\([^()\n]*\))[ \t]+(\{[^{}\n]*\})/g,
    ([, picture = '', braces = '']) => `${picture}${braces}`,
  );
  body.replace(
    /(^|[^)\n])[ \t]*\{((?:\.step|step=\d+)?)[ \t]*width=[^{}\n]*\}/gm,
    ([, before = '', step]) => `${before}${step ? ` {${step}}` : ''}`,
  );
  rewriteImages(draft, context);
}

/** From the line of `Note:` on, all is for the speaker. */
function takeNotes(draft: Draft, context: Context): void {
  const { body } = draft;
  const mark = notesMark(context);
  const lines = body.text.split('\n');
  const at = lines.findIndex((line) => !body.isCode(line) && mark.test(line));
  if (at < 0) return;
  const words = [(lines[at] as string).replace(mark, '').trimStart(), ...lines.slice(at + 1)];
  const text = body.shown(words.join('\n')).replaceAll(NL, '\n');
  if (text.trim()) draft.notes.push({ text, at: body.lines[at] ?? draft.source.at });
  body.text = lines.map((line, i) => (i < at ? line : '')).join('\n');
}

/** ```` ```js [1-2|4] ````: lines that are marked one group after the other. */
export function revealFence(fence: Fence, context: Context): FenceChange {
  if (/^\s*mermaid\b/.test(fence.info)) return mermaid(fence, context);
  const [, name = '', marks] = /^\s*([\w+#.-]*)\s*\[(?:\d+:\s*)?([\d,\s|-]*)\]/.exec(fence.info) ?? [];
  if (marks === undefined) return 'keep';
  const lines = marks.replace(/\s/g, '').replace(/^\||\|$/g, '');
  return { info: /\d/.test(lines) ? `${name} {lines="${lines}"}` : name };
}

/** A stack of slides is a section, called by the title of its first slide. */
export function nameStacks(drafts: readonly Draft[]): void {
  const sizes = new Map<number, number>();
  for (const { source } of drafts) sizes.set(source.stack ?? -1, (sizes.get(source.stack ?? -1) ?? 0) + 1);
  let name: string | undefined;
  let stack: number | undefined;
  for (const draft of drafts) {
    if (draft.source.stack !== stack) {
      stack = draft.source.stack;
      const title = /^[ \t\uE012]*#{1,6}[ \t]+([^\n\uE012]+)/m.exec(draft.body.text)?.[1];
      name =
        title &&
        draft.body
          .shown(title)
          .replace(/[*`_]|\{[^}]*\}|<[^>]*>|\$/g, '')
          .trim();
    }
    if (name && (sizes.get(stack ?? -1) ?? 0) > 1) draft.keys.section = name;
  }
}

/** `#/2/1` is the second slide of the third stack; `#/name` the slide of that name. */
export function linkStacks(drafts: readonly Draft[]): void {
  linkSlides(drafts, (address) => {
    const [, row, column = '0'] = /^#\/(\d+)(?:\/(\d+))?$/.exec(address) ?? [];
    if (row !== undefined) {
      const first = drafts.findIndex(({ source }) => source.stack === Number(row));
      const at = first + Number(column);
      return first >= 0 && drafts[at]?.source.stack === Number(row) ? at : undefined;
    }
    const name = /^#\/([\w-]+)$/.exec(address)?.[1];
    const named = drafts.findIndex(({ keys }) => name !== undefined && keys.id === name);
    return named < 0 ? undefined : named;
  });
}
