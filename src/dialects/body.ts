// A slide's text while it is rewritten. Code and maths are put away, so that no rule reads them, and lines are kept: a
// rule never adds or removes a line end, it writes NL where a new line begins that stands for the same line of the
// source.
import type { Fence, FenceChange } from './fence.ts';
import { fencedLines, type Line, openingOf } from './line.ts';

const OPEN = '\uE010';
const CLOSE = '\uE011';
/** A new line that stands for the same line of the source. */
export const NL = '\uE012';
const OWN = /[\uE010-\uE012]/g;
const KEPT = /\uE010(\d+)\uE011/g;

/** Equations of TeX that stand on lines of their own, without signs around them. */
const BARE = new RegExp(
  '^([ \\t]*)(\\\\begin\\{(equation|align|gather|multline|eqnarray|flalign|displaymath)(\\*?)\\}' +
    '[\\s\\S]*?\\\\end\\{\\3\\4\\})[ \\t]*$',
  'gm',
);
const display = (maths: string): string => `$$${NL}${maths}${NL}$$`;

export class Body {
  text: string;
  readonly lines: readonly Line[];
  readonly #kept: string[] = [];

  /** `bareTex`: equations of TeX need no dollar signs. */
  constructor(lines: readonly Line[], fence?: (fence: Fence) => FenceChange, bareTex = false) {
    this.lines = lines;
    this.text = this.#withoutCode(lines, fence).join('\n');
    this.text = this.text.replace(/\$\$(?:[^$\\]|\\[\s\S]|\$(?!\$))+?\$\$/g, (maths) => this.keep(maths));
    if (bareTex) this.text = this.text.replace(BARE, (_, before, maths) => `${before}${this.keep(display(maths))}`);
    this.text = this.text
      .replace(/(`+)(?!`)((?:[^`\n]|(?!\1(?!`))`)+?)\1(?!`)/g, (code) => this.keep(code))
      .replace(/(?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.)*?(?<!\s)\$(?![\d$])/g, (maths) => this.keep(maths));
  }

  /** Puts a text away; what is given back stands for it until the end. Line ends stay in sight. */
  keep(text: string): string {
    return text
      .split('\n')
      .map((line) => (line ? `${OPEN}${this.#kept.push(line) - 1}${CLOSE}` : ''))
      .join('\n');
  }

  /** The text of something with what was put away in it. */
  shown(text: string): string {
    let out = text;
    while (/\uE010/.test(out)) out = out.replace(KEPT, (_, at) => this.#kept[Number(at)] ?? '');
    return out;
  }

  /** Takes blanks off the begin of a line of code that was put away. */
  dedent(line: string, by: number): string {
    const at = /^\uE010(\d+)\uE011$/.exec(line)?.[1];
    const take = (text: string) => text.slice(Math.min(by, text.length - text.trimStart().length));
    if (at === undefined) return take(line);
    this.#kept[Number(at)] = take(this.#kept[Number(at)] ?? '');
    return line;
  }

  /** How far a line is indented, code that was put away too. */
  indentOf(line: string): number {
    const whole = this.shown(line);
    return whole.length - whole.trimStart().length;
  }

  /** Whether the line is code. */
  isCode(line: string): boolean {
    return /^\uE010\d+\uE011$/.test(line);
  }

  /** The place of a spot in the text. */
  at(offset: number): Line {
    let count = 0;
    for (let i = this.text.indexOf('\n'); i >= 0 && i < offset; i = this.text.indexOf('\n', i + 1)) count++;
    return (this.lines[Math.min(count, this.lines.length - 1)] ?? this.lines[0]) as Line;
  }

  /** Replaces what a pattern finds; line ends in what is found are kept. */
  replace(pattern: RegExp, by: (found: RegExpExecArray) => string): void {
    let out = '';
    let last = 0;
    const flags = pattern.flags.includes('g') ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
    for (const found of this.text.matchAll(flags)) {
      const text = by(found as RegExpExecArray);
      const missing = ends(found[0]) - ends(text);
      out += this.text.slice(last, found.index) + text + '\n'.repeat(Math.max(0, missing));
      last = found.index + found[0].length;
    }
    this.text = out + this.text.slice(last);
  }

  /** The finished lines, code and maths in their places again. */
  finished(): Line[] {
    return this.text.split('\n').flatMap((text, i) => {
      const place = (this.lines[i] ?? this.lines[this.lines.length - 1]) as Line;
      return this.shown(text)
        .split(NL)
        .map((part) => ({ ...place, text: part.trimEnd() }));
    });
  }

  get isEmpty(): boolean {
    return this.text.replaceAll(NL, '').trim() === '';
  }

  #withoutCode(lines: readonly Line[], fence?: (fence: Fence) => FenceChange): string[] {
    const inside = fencedLines(lines);
    const out: string[] = [];
    for (let i = 0; i < lines.length; ) {
      const text = (lines[i] as Line).text.replace(OWN, '\uFFFD');
      if (inside[i] !== i) {
        out.push(text);
        i++;
        continue;
      }
      let end = i + 1;
      while (inside[end] === i) end++;
      out.push(...this.#fence(lines.slice(i, end), fence));
      i = end;
    }
    return out;
  }

  #fence(lines: readonly Line[], change?: (fence: Fence) => FenceChange): string[] {
    const [first] = lines as readonly [Line];
    const opening = openingOf(first.text);
    const code = lines.slice(1, -1).map(({ text }) => text);
    const hide = (text: string) => this.keep(text.replace(OWN, '\uFFFD') || ' ');
    if (!opening) return lines.map(({ text }) => hide(text));
    const { indent, mark, info } = opening;
    const changed = change?.({ info, mark, code, at: first }) ?? 'keep';
    if (changed === 'drop') return lines.map(() => '');
    if (changed === 'unwrap')
      return this.#withoutCode([{ ...first, text: '' }, ...lines.slice(1, -1), { ...first, text: '' }], change);
    if (changed === 'keep') return lines.map(({ text }) => hide(text));
    if ('markdown' in changed) return lines.map((_, i) => (i ? '' : `${NL}${changed.markdown}${NL}`));
    const skip = changed.skip ?? 0;
    return lines.map(({ text }, i) => {
      if (i === 0) return hide(`${indent}${mark}${changed.info}`);
      return i <= skip ? '' : hide(text);
    });
  }
}

const ends = (text: string): number => text.split('\n').length - 1;
