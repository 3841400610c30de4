// Pandoc's slides: at the slide level, above it and at rules (pandoc's manual, Structuring the slide show). The level
// is the highest heading that is followed by content somewhere.
import type { Context, ForeignSlide } from '../dialect.ts';
import { type Line, sheltered } from '../line.ts';

interface Token {
  readonly kind: 'heading' | 'rule' | 'other';
  readonly level: number;
  /** Number of the line, from 0. */
  readonly at: number;
}

const ATX = /^(#{1,6})(?:[ \t]+(?!\s)|[ \t]*$)/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

export function cutPandoc(lines: readonly Line[], context: Context, asked?: number): ForeignSlide[] {
  const tokens = tokensOf(lines);
  const said = Number(asked ?? context.front?.data['slide-level']);
  const level = said >= 1 && said <= 6 ? said : slideLevel(tokens);
  return cutAt(lines, tokens, level);
}

/** The least level of a heading that content follows; 6 without any. */
export function slideLevel(tokens: readonly Token[]): number {
  let least = 6;
  for (const [i, token] of tokens.entries())
    if (token.kind === 'heading' && token.level < least && tokens[i + 1]?.kind === 'other') least = token.level;
  return least;
}

function cutAt(lines: readonly Line[], tokens: readonly Token[], level: number): ForeignSlide[] {
  const starts: { at: number; skip: boolean }[] = [];
  for (const [i, { kind, level: own, at }] of tokens.entries()) {
    const before = tokens[i - 1];
    const behindRule = before?.kind === 'rule' && own === level;
    if (kind === 'rule') starts.push({ at, skip: true });
    else if (kind === 'heading' && own <= level && !behindRule) starts.push({ at, skip: false });
    else if (i === 0) starts.push({ at, skip: false });
  }
  return starts.map(({ at, skip }, i) => {
    const end = starts[i + 1]?.at ?? lines.length;
    return { lines: lines.slice(at + (skip ? 1 : 0), end), at: lines[at] as Line };
  });
}

/** Blocks at the top level: headings, rules, and runs of anything else. */
export function tokensOf(lines: readonly Line[]): Token[] {
  const closed = sheltered(lines);
  const out: Token[] = [];
  let depth = 0;
  const other = (at: number) => {
    if (out[out.length - 1]?.kind !== 'other') out.push({ kind: 'other', level: 0, at });
  };
  for (let i = 0; i < lines.length; i++) {
    const text = (lines[i] as Line).text;
    if (!closed[i]) depth = Math.max(0, depth + divChange(text));
    if (text.trim() === '') continue;
    if (closed[i] || depth > 0 || /^ {0,3}:::|^[ \t]*<\/?div\b/i.test(text)) {
      other(i);
      continue;
    }
    const free = i === 0 || closed[i - 1] === true || endsBlock(lines, i - 1);
    const heading = ATX.exec(text)?.[1];
    if (heading && free) {
      out.push({ kind: 'heading', level: heading.length, at: i });
      continue;
    }
    const under = free && !/^[-*+>|]|^\d+[.)]\s/.test(text.trim()) ? setext(lines[i + 1]?.text ?? '', text) : undefined;
    if (under) {
      out.push({ kind: 'heading', level: under, at: i });
      i++;
    } else if (RULE.test(text) && free && !isTable(lines, i)) out.push({ kind: 'rule', level: 0, at: i });
    else other(i);
  }
  return out;
}

function setext(below: string, text: string): number | undefined {
  if (RULE.test(text) || text.startsWith(' ')) return undefined;
  if (/^=+[ \t]*$/.test(below)) return 1;
  return /^-+[ \t]*$/.test(below) ? 2 : undefined;
}

/** Whether a block may begin right below a line. */
const endsBlock = (lines: readonly Line[], at: number): boolean => {
  const text = lines[at]?.text ?? '';
  return text.trim() === '' || isHeading(lines, at) || /^ {0,3}:{3,}|-->[ \t]*$/.test(text) || RULE.test(text);
};

const isHeading = (lines: readonly Line[], at: number): boolean => ATX.test(lines[at]?.text ?? '');

/** How many divs more a line opens than it closes. */
function divChange(text: string): number {
  const colons = /^ {0,3}:{3,}[ \t]*(.*?)[ \t:]*$/.exec(text);
  const html = (text.match(/<div\b/gi)?.length ?? 0) - (text.match(/<\/div\s*>/gi)?.length ?? 0);
  if (!colons) return html;
  return html + (colons[1] ? 1 : -1);
}

/** Dashes that are the head of a table: groups of them, or text right below and dashes again. */
function isTable(lines: readonly Line[], at: number): boolean {
  const text = (lines[at] as Line).text;
  if (!/^ {0,3}-/.test(text)) return false;
  if (/-{2,}[ \t]+-{2,}/.test(text)) return true;
  if (text.trim().length < 8 || !lines[at + 1]?.text.trim()) return false;
  return lines.slice(at + 1, at + 6).some((line) => /^ *-{2,}([ \t]+-{2,})+[ \t]*$/.test(line.text));
}
