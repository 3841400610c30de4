// Signs that other programs know and we do not: they stand on the slide as typed.
import type { Edit } from '../../base/diagnostic.ts';
import { CALLOUT_KINDS } from '../../blocks/callout.ts';
import { nearest } from '../../schema/nearest.ts';
import { type Sign, TYPED_SIGNS } from './signs.ts';
import { defineSlip, type SlipContext, type TypedSlide } from './slip.ts';

const SIGNS: readonly Sign[] = [
  {
    pattern: /!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/,
    what: () => "a note program's picture",
    hint: ([, file]) => `Write ![What is seen](${file?.trim()})`,
  },
  {
    pattern: /^[ \t]*(?:\[\[?_{0,2}TOC_{0,2}\]?\]|\{\{TOC\}\}|\$\{toc\})[ \t]*$/i,
    what: () => 'a table of contents',
    hint: () => 'Give the slide layout: agenda, which lists the sections',
  },
  {
    pattern: /^[ \t]*\\(?:pause|onslide|uncover|only)\b/,
    what: () => "LaTeX's step",
    hint: () => 'Put ::: incremental and ::: around the list, or {.step} behind an item',
  },
  {
    pattern: /^[ \t]*\\(?:newpage|clearpage|pagebreak|framebreak|newslide)\b[ \t]*$/,
    what: () => "LaTeX's new page",
    hint: () => 'Write --- on a line of its own, with a blank line above',
  },
  {
    pattern: /\\(?:cite[pt]?|textcite|parencite|footcite|autocite)\{([^{}]+)\}/,
    // with a bibliography that is the citations' own slip
    what: (_, { keys }) => (keys.size ? undefined : "LaTeX's citation"),
    hint: ([, keys = '']) => `Write ${citation(keys)}`,
    instead: ([, keys = '']) => citation(keys),
  },
  {
    pattern: /\\(textbf|emph|textit|underline)\{([^{}]+)\}/,
    what: () => "LaTeX's emphasis",
    hint: (found) => `Write ${emphasis(found)}`,
    instead: (found) => emphasis(found),
  },
  {
    pattern: /^[ \t]*\+(?:[-=]{2,}\+){1,}[ \t]*$/,
    what: () => 'a table drawn with signs',
    hint: () => 'Write cells between signs of |, and | --- | below the first row',
  },
  {
    pattern: /^[ \t]*(?:!{3}|\?{3}\+)[ \t]+(\w+)/,
    what: () => "another program's box",
    hint: ([, kind = '']) => `Write ::: ${nearest(kind, CALLOUT_KINDS) ?? 'note'} above its text and ::: below`,
  },
  {
    pattern: /^[ \t]*>[ \t]*\[!([\p{L} -]+)\]/u,
    what: ([, kind = '']) =>
      CALLOUT_KINDS.some((known) => known === kind.toLowerCase()) ? undefined : 'a box of an unknown kind',
    hint: ([, kind = '']) =>
      `Write [!${(nearest(kind, CALLOUT_KINDS) ?? 'note').toUpperCase()}]; known are ${CALLOUT_KINDS.join(', ')}`,
  },
  {
    pattern: /\{\{[<%][^\n]*[>%]\}\}|\{%[^\n]*%\}/,
    what: () => "a site builder's short code",
    hint: () => 'Write in Markdown what it stands for',
  },
  {
    pattern: /(?<![\w:/\\.-])(?::([a-z][a-z_]{2,}\d*):)(?![\w:[])/,
    what: () => 'the name of an emoji',
    hint: () => 'Paste the sign itself, or take an icon: :icon[heart]',
  },
  ...TYPED_SIGNS,
];

const citation = (keys: string): string =>
  `[${keys
    .split(',')
    .map((one) => `@${one.trim()}`)
    .join('; ')}]`;

const emphasis = ([, command, text = '']: RegExpExecArray): string =>
  command === 'textbf' ? `**${text}**` : `*${text}*`;

export const foreign = defineSlip({
  code: 'typed/foreign',
  *find(slide, context) {
    for (let i = 0; i < slide.lines.length; i++) {
      const { plain = '' } = slide.isFree(i) ? (slide.lines[i] ?? {}) : {};
      if (!plain.trim()) continue;
      for (const { pattern, what, hint, instead } of SIGNS) {
        const found = pattern.exec(plain);
        const name = found ? what(found, context) : undefined;
        if (!found || name === undefined) continue;
        const [written] = found;
        const column = found.index + 1;
        const end = column + written.length;
        yield {
          line: i,
          column: column + written.length - written.trimStart().length,
          endColumn: end,
          message: `${written.trim().slice(0, 40)} is ${name}, which is shown as typed`,
          hint: hint(found),
          ...(instead && { edits: mended(slide, i, plain, context) }),
          until: endOf(slide.lines, i),
        };
        i = endOf(slide.lines, i) - 1;
        break;
      }
    }
  },
});

/** All signs of a line for which it is certain what to write. */
const mended = (slide: TypedSlide, line: number, plain: string, context: SlipContext): Edit[] =>
  SIGNS.flatMap(({ pattern, what, instead }) =>
    instead
      ? [...plain.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
          .filter((found) => what(found, context) !== undefined)
          .map((found) => slide.replaceIn(line, found.index + 1, found.index + found[0].length + 1, instead(found)))
      : [],
  );

/** A drawn table is told once: up to the blank line behind it. */
function endOf(lines: readonly { readonly text: string }[], start: number): number {
  let end = start + 1;
  if (/^[ \t]*\+[-=]/.test(lines[start]?.text ?? '')) while (/^[ \t]*[+|]/.test(lines[end]?.text ?? '')) end++;
  return end;
}
