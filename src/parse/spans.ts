// Marks that go over several pieces: `[...]{...}` spans, `{...}` behind pictures and links, neighbours that are alike.
import { readAttributes } from './attributes.ts';
import { ESCAPED_AT } from './cite.ts';
import { type Inline, type InlineText, marksOf } from './inline.ts';

/** Finds `[...]{...}` across pieces, and `{...}` right behind a picture or a link. */
export function applySpans(pieces: Inline[]): Inline[] {
  const out: Inline[] = [];
  const brackets: { index: number; offset: number }[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.code || piece.cite) {
      out.push(piece);
      continue;
    }
    let rest = piece.text;
    const attached = attach(out, rest);
    if (attached !== undefined) rest = attached;
    let buffer = '';
    const keep = () => {
      if (buffer) out.push({ ...piece, text: buffer });
      buffer = '';
    };
    for (let i = 0; i < rest.length; i++) {
      const char = rest[i] as string;
      if (char === '[') {
        keep();
        brackets.push({ index: out.length, offset: 0 });
        out.push({ ...piece, text: '[' });
      } else if (char === ']' && brackets.length) {
        const read = readAttributes(rest, i + 1);
        const open = brackets.pop() as { index: number };
        if (!read) {
          buffer += char;
          continue;
        }
        keep();
        const marks = marksOf(read.attributes);
        out.splice(open.index, 1);
        for (let j = open.index; j < out.length; j++) out[j] = { ...(out[j] as Inline), ...marks } as Inline;
        i = read.end - 1;
      } else buffer += char;
    }
    keep();
  }
  return out;
}

/** Attributes directly behind a picture, or a link's text: taken off the text that follows. */
function attach(out: Inline[], text: string): string | undefined {
  const last = out[out.length - 1];
  if (!last || text[0] !== '{') return undefined;
  const read = readAttributes(text);
  if (!read) return undefined;
  if (last.type === 'image') out[out.length - 1] = { ...last, attributes: read.attributes };
  else if (last.type === 'text' && (last.link || last.code)) {
    const marks = marksOf(read.attributes);
    for (let i = out.length - 1; i >= 0; i--) {
      const piece = out[i] as Inline;
      if (piece.type !== 'text' || (last.link ? piece.link !== last.link : i < out.length - 1)) break;
      out[i] = { ...piece, ...marks };
    }
  } else return undefined;
  return text.slice(read.end);
}

const MARK_KEYS = [
  'bold',
  'italic',
  'code',
  'strike',
  'underline',
  'highlight',
  'script',
  'small',
  'accent',
  'term',
  'lang',
  'dir',
  'link',
  'step',
  'cite',
  'sources',
] as const;

/** Neighbours with the same marks become one piece; empty ones go. */
export function joinText(pieces: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const read of pieces) {
    const piece = read.type === 'text' ? plainPiece(read) : read;
    const last = out[out.length - 1];
    if (piece.type === 'text' && piece.text === '' && !piece.sources) continue;
    if (piece.type === 'text' && last?.type === 'text' && MARK_KEYS.every((key) => piece[key] === last[key]))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

function plainPiece({ line: _, ...piece }: InlineText): InlineText {
  return piece.text.includes(ESCAPED_AT) ? { ...piece, text: piece.text.replaceAll(ESCAPED_AT, '@') } : piece;
}
