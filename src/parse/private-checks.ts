// What a line of text holds where it was meant for some only: blocks, comments and notes in the manner of other
// programs, and slips of the pen.
import type { Code } from '../base/catalog.ts';
import { readAttributes } from './attributes.ts';
import { PRIVATE_HINT, soundsPrivate } from './private-words.ts';

export interface Check {
  readonly pattern: RegExp;
  readonly code: Code;
  /** For what was found; undefined where it is none after all. */
  message(found: RegExpExecArray): string | undefined;
  readonly hint: string;
  /** Whether the rest of the slide says that it is none after all. */
  unless?(found: RegExpExecArray, slide: string): boolean;
}

const NOTES_HINT = 'Write the notes between ::: notes and :::; where the sign is meant, put a backslash before it';
const COMMENT_HINT = 'Write a private comment as <!-- ... -->, or put a backslash before the sign where it is meant';
const WORD = '\\{?[.\\s]*([\\p{L}][\\p{L}\\p{N}_-]*)';
const blockIn = (found: RegExpExecArray): string | undefined =>
  found[1] && (found[1] as string).split(/[-_]/).some(soundsPrivate)
    ? `The block "${found[0].trim().slice(0, 40)}" is text here and would be SHOWN`
    : undefined;
const NOTES = '(?:(?:speaker|presenter|private)?[ _-]?notes)';

export const CHECKS: readonly Check[] = [
  {
    // `:: notes`, `: : : notes`, full-width colons, semicolons
    pattern: new RegExp(
      `^[\\s>|*_+-]*(?:(?:[:;\\uFF1A\\uFE55\\uFE13]|&#(?:58|x3a);|&colon;) ?){2,}[ \\t]*${WORD}`,
      'u',
    ),
    code: 'private/block-shown',
    message: blockIn,
    hint: 'Write a block as ::: notes, three colons or more, on a line of its own',
  },
  {
    pattern: new RegExp(`(?<![\\\\:]):{3,}[ \\t]*${WORD}`, 'u'),
    code: 'private/block-shown',
    message: blockIn,
    hint: 'Write ::: notes on a line of its own, outside of tables and text',
  },
  {
    // `/// notes`, `:NOTES:`, `{{< notes >}}`, `{% if staff %}`
    pattern: new RegExp(
      `^[\\s>]*(?:/{3,}[ \\t]*${WORD}|:(\\p{Lu}+):[ \\t]*$)|\\{(?:%-?|\\{[<%])[ \\t]*/?[ \\t]*(\\p{L}[\\p{L}_-]*)`,
      'u',
    ),
    code: 'private/block-shown',
    message: (found) => {
      const word = found[1] ?? found[2] ?? found[3] ?? '';
      return word.split(/[-_]/).some(soundsPrivate)
        ? `The block "${found[0].trim().slice(0, 40)}" of another program is text here and would be SHOWN`
        : undefined;
    },
    hint: 'Write ::: notes or ::: only NAME on a line of its own, and ::: below',
  },
  {
    // `--- notes`, `=== Private ===`: a line between slides, or around a block, that other programs may know
    pattern: new RegExp(
      '^[\\s>]*([-=*_~+|])\\1{2,}[ \\t]*(?:end[ \\t]+)?(?:(?:speaker|presenter|private|my|internal)[ _-]?)?' +
        '(?:notes?|comments?|remarks?|notiz(?:en)?|private?|confidential|vertraulich|intern(?:al)?|hidden|draft)' +
        '[ \\t]*(?:[:\\uFF1A]|\\1{2,})?[ \\t]*$',
      'i',
    ),
    code: 'private/like-notes',
    message: ([found]) => `"${found.trim()}" begins nothing private here; what stands below would be SHOWN`,
    hint: 'Write the notes between ::: notes and :::',
  },
  {
    // letters of Unicode's block of tags, which nobody sees; up to six behind a black flag make a flag
    pattern: /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,5})[\u{E0020}-\u{E007E}]{2,}/u,
    code: 'private/unseen',
    message: () => 'Letters that no font draws stand here, and are in the file for all to find: they would be SHOWN',
    hint: 'Take them out, or write the words between ::: notes and :::',
  },
  {
    pattern: /^[\s>]*\?{3}(?=\s|$)/,
    code: 'private/like-notes',
    message: () => 'Behind ??? other programs have notes; here it is text and would be SHOWN',
    hint: NOTES_HINT,
  },
  {
    pattern: /(?<!\\)<(?:\s*!\s*[-\u2013\u2014\u2212]|!--|%--|#--)/,
    code: 'private/comment-shown',
    message: () => 'This looks like a comment, is none, and would be SHOWN',
    hint: COMMENT_HINT,
  },
  {
    // `<! words >`, `<# words #>`: no declaration of HTML
    pattern: /^[\s>]*<(?:![ \t]+|#[ \t]*)[^\s<>-][^<>\n]*>[ \t]*$/,
    code: 'private/comment-shown',
    message: () => 'This looks like a comment, is none, and would be SHOWN',
    hint: COMMENT_HINT,
  },
  {
    pattern: new RegExp(
      '^[\\s>]*(?:%%|\\/\\*|\\/{4,}[ \\t]*$|\\/\\/[ \\t]|=begin\\b|\\.\\.[ \\t]+(?=[^\\s.])|' +
        '#\\+(?!begin_note)[a-z_]+\\b)|%%[^%\\n]+%%|\\{>>|\\{\\/\\*|\\{#(?=[^}\\n]*#\\})|\\{%-?\\s*comment|\\{\\{!|' +
        '\\\\begin\\{comment\\}|\\\\iffalse\\b',
      'i',
    ),
    code: 'private/comment-shown',
    message: ([found]) => `${found.trim()} begins a comment in other languages; here it is text and would be SHOWN`,
    hint: COMMENT_HINT,
  },
  {
    pattern: /(?<!\\)\{(?:--(?=\S)[^{}\n]*--|~~[^{}\n]*~>[^{}\n]*~~)\}/,
    code: 'private/comment-shown',
    message: ([found]) =>
      `${found.slice(0, 40)} takes words out in CriticMarkup; here they are text and would be SHOWN`,
    hint: 'Take them out, and the signs around what stays',
  },
  {
    pattern: new RegExp(
      '^[\\s>]*\\[(?://|comment|note|notes|private)\\]:' +
        '(?![ \\t]*(?:<[^<>]*>|\\S+)[ \\t]*(?:"[^"]*"|\'[^\']*\'|\\([^()]*\\))?[ \\t]*$)',
      'i',
    ),
    code: 'private/comment-shown',
    message: () => 'This looks like a comment, is none, and would be SHOWN',
    hint: COMMENT_HINT,
  },
  {
    // `@notes`, `#notes`, `!!! notes`, `#+BEGIN_NOTES`, `[notes]`, `[notes: ...]`, `{notes}`
    pattern: new RegExp(
      `^[\\s>*_-]*(?:(?:@|#(?:\\+begin_)?|!!![ \\t]*)${NOTES}(?![\\w-]|.*\\s#\\p{L})|\\[/?${NOTES}(?::|\\][ \\t]*$)|` +
        `\\{%?[ \\t]*${NOTES}[ \\t]*%?\\})`,
      'iu',
    ),
    code: 'private/like-notes',
    message: ([found]) => `"${found.trim()}" begins notes in other programs; here it is text and would be SHOWN`,
    hint: NOTES_HINT,
  },
  {
    // a heading may be meant for all, so it is told and not refused
    pattern: new RegExp(
      '^[\\s>]*(?:#{2,6}[ \\t]*|\\*\\*)(?:notes?|notiz(?:en)?|notas?|remarques?|appunti|anmerkungen)' +
        '(?:\\*\\*)?[ \\t]*#*[ \\t]*$',
      'i',
    ),
    code: 'parse/note-shown',
    message: ([found]) => `"${found.trim()}" begins no notes: what stands below it is SHOWN to all`,
    hint: 'Put what only the speaker is to see between ::: notes and :::',
  },
  {
    // Deckset's `^ said aloud`, and no `^18^F`, `^[footnote]`, `^1 Ward 4` or line of nothing but signs
    pattern: /^[\s>]*\^(?!\^*\s*$|\[|[^\s^]+\^|[\d*\u2020\u2021\u00A7#]|[a-h][ \t]+\p{Lu})/u,
    code: 'private/like-notes',
    message: () => 'A line behind ^ is notes in other programs; here it is text and would be SHOWN',
    hint: NOTES_HINT,
  },
  {
    pattern: /^[\s>]*\^(?:(\d[\d,]*|[*\u2020\u2021\u00A7#]+|[a-h])[ \t]*)(?=\p{L})(?![^\s^]*\^)/u,
    code: 'parse/note-shown',
    message: ([, sign = '']) => `^${sign} is raised by no second ^: the sign is SHOWN as it stands`,
    hint: 'Write a raised sign between two: ^1^ Department; what only the speaker is to see between ::: notes and :::',
  },
  {
    pattern: /(?<![\w:\\]):{1,2}([\p{L}][\p{L}\p{N}_-]*)(?=[[{])/u,
    code: 'private/block-shown',
    message: blockIn,
    hint: 'Write ::: notes or ::: only NAME on a line of its own, and ::: below',
  },
  {
    pattern: /^[\s>]*%[ \t]+(?=\p{Lu})/u,
    code: 'parse/note-shown',
    message: () => 'A line behind % is a comment in LaTeX; here it is text, SHOWN to all',
    hint: 'Write a private comment as <!-- ... -->',
  },
  {
    pattern: /\\(?:note|pnote|speakernotes?)\s*(?:<[^>]*>)?\s*[[{]/,
    code: 'private/like-notes',
    message: ([found]) => `${found} makes notes in LaTeX; here it is text and would be SHOWN`,
    hint: 'Write the notes between ::: notes and :::',
  },
  {
    // words that other programs cover until they are clicked, and no norm ||x||
    pattern:
      /(?<!\\)>!(?=\S)[^\n]*?\p{L}{3}[^\n]*?!<|(?<![|\w\\])\|\|(?=\S)[^|\n$]*\p{L}{3}[^|\n$]*(?<=\S)\|\|(?![|\w])/u,
    code: 'private/unseen',
    message: ([found]) => `${found.slice(0, 40)} covers words in other programs; here they would be SHOWN`,
    hint: 'Put them between ::: notes and :::, or on a slide of their own; a backslash shows the signs',
  },
  {
    pattern: /(?<!\\)<details(?=[\s>])/i,
    code: 'parse/note-shown',
    message: () => '<details> folds nothing away on a slide: its text is SHOWN to all',
    hint: 'Put what only the speaker is to see between ::: notes and :::; else leave out <details> and </details>',
  },
  {
    pattern: /^[\s>]*\[!([\p{L}\p{N} _-]+)\]/u,
    code: 'private/block-shown',
    message: ([, kind = '']) =>
      kind.split(/[\s_-]+/).some(soundsPrivate)
        ? `[!${kind}] keeps nothing private; its text would be SHOWN`
        : undefined,
    hint: PRIVATE_HINT,
  },
  {
    // a picture's `{consent="..."}` that cannot be read is text
    pattern: /(?<!\\)\{[^{}]*\bconsent\s*=/i,
    code: 'private/attribute',
    message: ({ input, index }) => {
      const read = readAttributes(input, index);
      if (read && (/[)\]]$/.test(input.slice(0, index)) || !input.slice(read.end).trim())) return undefined;
      return 'What stands in { } with consent= cannot be read here, is text, and would be SHOWN';
    },
    hint: 'Write it right behind its picture, with quotation marks: ![Ann](ann.jpg){consent="written, June 2026"}',
  },
];

/** In a formula: words in white, which are written for nobody, and are shown as any others. */
export const WHITE: Check = {
  pattern: /\\(?:text)?color\s*(?:\[\w+\])?\{\s*(?:white|#?f{3}(?:f{3})?|1(?:,1){2})\s*\}|\\style\s*\{[^}]*display/i,
  code: 'private/unseen',
  message: () =>
    'A colour in a formula is not followed: what is written in white is drawn like all else, and would be SHOWN',
  hint: 'Leave it out of the formula',
};

/** In a formula: words that take room and are drawn by nobody, but stand in the file. */
export const PHANTOM: Check = {
  pattern: /\\[hv]?phantom\s*\{((?:[^{}]|\{[^{}]*\})*)\}/,
  code: 'private/unseen',
  message: ([, inside = '']) =>
    /\p{L}{4}/u.test(inside.replace(/\\\p{L}+/gu, ' '))
      ? 'Words in \\phantom are seen by nobody and stand in the file for all to find: they would be SHOWN'
      : undefined,
  hint: 'Leave the words out, or make room with \\hspace{2em}',
};
