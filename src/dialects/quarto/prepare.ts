// What a Quarto div says about the text in it, done before divs are read: a heading that is a callout's title, blocks
// that are to stand beside each other.
import { NL } from '../body.ts';
import type { Draft } from '../dialect.ts';
import { plainWords } from '../values.ts';
import { linesInside } from './divs.ts';

export function prepareDivs(draft: Draft): void {
  const { body } = draft;
  const heads = /^[ \t]*:{3,}[ \t]*\{[^\n]*\}[^\n]*$/gm;
  for (let found = heads.exec(body.text); found; found = heads.exec(body.text)) {
    const head = found[0];
    let written = head;
    const columns = Number(/layout-ncol\s*=\s*"?(\d+)/.exec(head)?.[1] ?? (/\slayout\s*=/.test(head) ? 2 : 0));
    if (/\.callout-\w+/.test(head) && !/\stitle\s*=/.test(head)) {
      const title = takeTitle(draft, found.index);
      if (title) written = head.replace('}', ` title="${title.replace(/"/g, "'")}"}`);
    } else if (columns >= 2 && sideBySide(draft, found.index, columns)) written = '::: columns';
    body.text = body.text.slice(0, found.index) + written + body.text.slice(found.index + head.length);
    heads.lastIndex = found.index + written.length;
  }
}

/** A heading as the first line of a callout is its title; it goes from the text. */
function takeTitle({ body }: Draft, offset: number): string | undefined {
  const first = linesInside(body.text, offset).find(({ line }) => line.trim());
  const title = /^[ \t]*#{1,6}[ \t]+(.*?)(?:[ \t]*\{[^}]*\})?[ \t#]*$/.exec(first?.line ?? '')?.[1];
  if (!title || !first) return undefined;
  const { at, line } = first;
  body.text = body.text.slice(0, at) + ' '.repeat(line.length) + body.text.slice(at + line.length);
  return plainWords(body.shown(title)).replace(/[*`]/g, '');
}

/** Blocks of the div in so many columns; several pictures of one paragraph are a block each. */
function sideBySide({ body }: Draft, offset: number, count: number): boolean {
  const inner = linesInside(body.text, offset);
  if (inner.some(({ line }) => /^[ \t]*:{3,}/.test(line))) return false;
  const blocks: { from: number; to: number }[] = [];
  for (const { line, at } of inner) {
    if (!line.trim()) continue;
    const last = blocks[blocks.length - 1];
    if (last && last.to + 1 === at && !line.trim().startsWith('![')) last.to = at + line.length;
    else blocks.push({ from: at, to: at + line.length });
  }
  if (blocks.length < 2) return false;
  for (const [i, { from, to }] of [...blocks.entries()].reverse()) {
    // column by column, row after row
    const text = `${NL}::: column${NL}${NL}${body.text.slice(from, to)}${NL}:::${NL}`;
    const close = i % count === count - 1 && i < blocks.length - 1 ? `${NL}:::${NL}${NL}::: columns` : '';
    body.text = body.text.slice(0, from) + text + close + body.text.slice(to);
  }
  return true;
}
