// Pandoc's smart punctuation: two dashes are an en dash, three an em dash, three dots an ellipsis. Quotation marks stay
// as typed.
import type { Draft } from '../dialect.ts';

/** Addresses, attributes and tags are passed over; lines of nothing but signs are rules, tables and pauses. */
const PIECES = /\]\([^)\n]*\)|\{[^}\n]*\}|<[^>\n]*>|[a-z]+:\/\/\S+|\uE010\d+\uE011|-{2,}|\.{3,}/g;

export function rewritePunctuation({ body }: Draft): void {
  if (!/--|\.\.\./.test(body.text)) return;
  body.text = body.text
    .split('\n')
    .map((line) =>
      /[\p{L}\p{N}]/u.test(line) && !/^[ \t]*(?:\||\+[-=])/.test(line) ? line.replace(PIECES, signOf) : line,
    )
    .join('\n');
}

function signOf(piece: string): string {
  if (piece === '--') return '\u2013';
  if (piece === '---') return '\u2014';
  return piece === '...' ? '\u2026' : piece;
}
