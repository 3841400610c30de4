// The visible letters of a stretch of Markdown, each with its place: what people see of it and nothing of its signs.
import type { SourceFile } from '../source/file.ts';

export interface Letter {
  /** '' stands for a sign that the deck makes something of: a citation, a formula, an icon. */
  readonly char: string;
  /** In the file's text. */
  readonly at: number;
  readonly length: number;
  /** Of code within a line: written as it is. */
  readonly verbatim?: true;
}

/** Letters that programs write in one of several forms count as one. */
export const plainLetter = (char: string): string => FORMS[char] ?? char;
const FORMS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2011': '-',
};

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/;

/** A citation, the attributes of a span, a reference to a footnote, an icon: signs that are not words of the slide. */
const CITED = /\[-?@[^\]]*\]|\[[^[\]]*;\s*-?@[^[\]]*\]|\{[^{}\n]*\}|\[\^[^\]]*\]|\^\[|:icon\[[^\]]*\](?:\{[^}]*\})?/;
/** A field of the data. */
const FIELD = /\{\{[^{}\n]*\}\}/;
/** As pandoc tells them from prices. */
const FORMULA = /\$(?!\s)[^$\n]*[^$\s]\$(?!\d)/;
const SIGNS = new RegExp(`${FIELD.source}|${CITED.source}|${FORMULA.source}`, 'y');
/** What a quotation's lines begin with. */
const QUOTED = /\n(?:[ \t]*>)+/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  shy: '',
  apos: "'",
};

/** The visible letters of a stretch of the file; `markup` says that it is Markdown. */
export function lettersIn(file: SourceFile, from: number, end: number, markup: boolean): Letter[] {
  const { text } = file;
  const letters: Letter[] = [];
  const put = (char: string, at: number, length: number) => {
    for (const one of char.normalize('NFC'))
      if (!INVISIBLE.test(one)) letters.push({ char: plainLetter(one), at, length });
  };
  for (let at = from; at < end; ) {
    if (markup) {
      SIGNS.lastIndex = at;
      const sign = SIGNS.exec(text)?.[0];
      if (sign && at + sign.length <= end) {
        if (!/^\{(?!\{)/.test(sign)) letters.push({ char: '', at, length: sign.length });
        at += sign.length;
        continue;
      }
      QUOTED.lastIndex = at;
      const quoted = QUOTED.exec(text)?.[0];
      if (quoted && at + quoted.length <= end) {
        at += quoted.length;
        continue;
      }
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(text)?.[0];
      if (entity && at + entity.length <= end) {
        put(decoded(entity), at, entity.length);
        at += entity.length;
        continue;
      }
      if (text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
        put(text[at + 1] as string, at, 2);
        at += 2;
        continue;
      }
      // the brackets of `[words]{.term}`
      if (/[[\]]/.test(text[at] as string)) {
        at++;
        continue;
      }
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    put(char, at, char.length);
    at += char.length;
  }
  return letters;
}

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (/^#x/i.test(name)) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(name.slice(2), 16)));
  if (name.startsWith('#')) return String.fromCodePoint(Math.min(0x10ffff, Number(name.slice(1))));
  return NAMED[name] ?? '';
}
