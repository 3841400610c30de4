// TeX that stands in the text: an environment without `$$` around it, `\[ ... \]`, `\( ... \)`, commands without
// dollars.
import { defineSlip, type Slip, type TypedSlide } from './slip.ts';

const ENVIRONMENTS =
  'equation|align|aligned|gather|gathered|multline|eqnarray|cases|array|split|alignat|[pbvBV]?matrix';
const BEGIN = new RegExp(`^[ \\t]*\\\\begin\\{((?:${ENVIRONMENTS})\\*?)\\}`);
const INLINE = /\\\(([^()\n]*[\\^_=+<>][^\n]*?)\\\)/;
const OPEN = /^[ \t]*\\\[(.*)$/;
const TEX = /[\\^_={}]/;
const COMMANDS =
  'frac|sqrt|sum|int|prod|lim|alpha|beta|gamma|delta|Delta|lambda|mu|sigma|chi|pm|times|leq?|geq?|approx|cdot|infty|' +
  'mathrm|hat|bar|rightarrow';
/** Not in a path of Windows. */
const COMMAND = new RegExp(`(?<![\\w:\\\\])\\\\(?:${COMMANDS})(?![A-Za-z])`);
const BLOCKS = 'itemize|enumerate|frame|document|figure|table|tabular|block|columns?|center';
const LATEX = new RegExp(`^[ \\t]*\\\\(?:begin\\{(?:${BLOCKS})\\}|section\\{|item\\b|frametitle\\{)`);

export const maths = defineSlip({
  code: 'typed/maths',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const line = slide.isFree(i) ? slide.lines[i] : undefined;
      if (!line?.plain.includes('\\')) continue;
      const found = environmentAt(slide, i) ?? displayAt(slide, i) ?? inlineAt(slide, i) ?? commandAt(line.plain, i);
      if (!found) continue;
      yield found;
      i = (found.until ?? i + 1) - 1;
    }
  },
});

function environmentAt(slide: TypedSlide, i: number): Slip | undefined {
  const name = BEGIN.exec(slide.lines[i]?.plain ?? '')?.[1];
  if (!name) return undefined;
  const end = endOf(slide, i, `\\end{${name}}`);
  return {
    line: i,
    message: `TeX's environment ${name} stands in the text without $$; it is shown as typed`,
    hint: `Write $$ on a line above \\begin{${name}} and below \\end{${name}}`,
    ...(end !== undefined && { edits: [wrapped(slide, i, end)], until: end + 1 }),
  };
}

function displayAt(slide: TypedSlide, i: number): Slip | undefined {
  const open = OPEN.exec(slide.lines[i]?.plain ?? '');
  if (!open) return undefined;
  const end = endOf(slide, i, '\\]');
  if (end === undefined) return undefined;
  const body = slide.lines.slice(i, end + 1).map(({ text }) => text);
  const tex = body.join('\n').trim().slice(2, -2).trim();
  if (!TEX.test(tex) || !body[end - i]?.trimEnd().endsWith('\\]')) return undefined;
  return {
    line: i,
    message: '\\[ and \\] are the signs themselves in Markdown; the formula between them is shown as typed',
    hint: 'Write $$ above and below the formula',
    edits: [slide.replace(i, end + 1, ['$$', ...tex.split('\n'), '$$'])],
    until: end + 1,
  };
}

function inlineAt(slide: TypedSlide, i: number): Slip | undefined {
  const found = INLINE.exec(slide.lines[i]?.plain ?? '');
  if (!found) return undefined;
  const text = (slide.lines[i]?.text ?? '').replace(new RegExp(INLINE, 'g'), (_, tex: string) => `$${tex.trim()}$`);
  return {
    line: i,
    column: found.index + 1,
    endColumn: found.index + found[0].length + 1,
    message: '\\( and \\) are the signs themselves in Markdown; the formula between them is shown as typed',
    hint: `Write $${found[1]?.trim()}$`,
    edits: [slide.replace(i, i + 1, [text])],
  };
}

function commandAt(plain: string, line: number): Slip | undefined {
  const latex = LATEX.exec(plain);
  const found = latex ?? COMMAND.exec(plain);
  if (!found) return undefined;
  const [name] = found;
  return {
    line,
    column: found.index + 1,
    endColumn: found.index + name.length + 1,
    message: latex
      ? `${name.trim()} is LaTeX's way of writing; it is shown as typed`
      : `The command ${name} of TeX stands in the text without $; it is shown as typed`,
    hint: latex
      ? 'Write Markdown: - for items, ## for titles, --- between slides'
      : `Put the formula between dollars: $${name} ...$`,
  };
}

/** The line that holds `mark`, before a blank one. */
function endOf(slide: TypedSlide, start: number, mark: string): number | undefined {
  for (let i = start; i < slide.lines.length && !slide.isBlank(i); i++)
    if (slide.lines[i]?.text.includes(mark)) return i;
  return undefined;
}

const wrapped = (slide: TypedSlide, from: number, to: number) =>
  slide.replace(from, to + 1, ['$$', ...slide.lines.slice(from, to + 1).map(({ text }) => text), '$$']);
