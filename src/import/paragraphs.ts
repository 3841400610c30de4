// Paragraphs of a text -> Markdown: running text, lists with their levels and numbers, code, formulas of their own.
import type { OfficeParagraph } from '../office/text/body.ts';
import { startSafe } from './escape.ts';
import { inlineMarkdown, isMonospace, stretchesOf } from './inline.ts';
import type { SlideMaking } from './making.ts';
import { texOf } from './math.ts';
import { stepMark } from './steps.ts';

export interface Saying {
  /** Language of code, where something tells it. */
  readonly lang?: string;
  /** `cNvPr@id` of the shape, to find its clicks; notes have none. */
  readonly shape?: number;
  /** Bold by the style of the place. */
  readonly bold?: boolean;
  /** Blank lines between paragraphs are kept. */
  readonly airy?: boolean;
}

interface Open {
  readonly level: number;
  readonly ordered: boolean;
  readonly indent: number;
  readonly width: number;
  readonly margin: number;
  number: number;
}

/** The paragraphs as blocks with blank lines between them; '' where they say nothing. */
export function paragraphsMarkdown(
  paragraphs: readonly OfficeParagraph[],
  making: SlideMaking,
  { lang, shape, bold, airy }: Saying = {},
): string {
  if (isCode(paragraphs)) return codeBlock(paragraphs, lang);
  const blocks: string[] = [];
  let list: string[] = [];
  let open: Open[] = [];
  const flush = () => {
    if (list.length) blocks.push(list.join('\n'));
    list = [];
    open = [];
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!paragraph.text.trim() && !paragraph.runs.some(({ math }) => math)) {
      if (!airy || open.some(({ ordered }) => ordered)) continue;
      flush();
      blocks.push(BLANK);
      continue;
    }
    const mark = stepMark(making.slide, shape, index);
    const bullet = bulletOf(paragraph) ?? deeper(paragraph, open, making);
    if (!bullet) {
      const item = open.findLast(({ margin }) => Math.abs(margin - (paragraph.look.margin ?? 0)) < 1);
      const goesOn = item && (paragraph.look.margin ?? 0) > 0 && (paragraph.look.indent ?? 0) >= 0;
      if (!goesOn) flush();
      const text = display(paragraph) ?? startSafe(words(paragraph, making, bold, '\\\n'));
      const marked = `${text}${mark}`;
      if (goesOn) list.push('', indented(marked, item.indent + item.width));
      else if (text) blocks.push(marked);
      continue;
    }
    open = open.filter(({ level }) => level <= paragraph.level);
    let item = open.findLast(({ level }) => level === paragraph.level);
    const parent = open.findLast(({ level }) => level < paragraph.level);
    if (item && item.ordered !== bullet.ordered) item = undefined;
    if (!item) open = open.filter(({ level }) => level < paragraph.level);
    const number = item ? item.number + 1 : bullet.start;
    const sign = bullet.ordered ? `${number}.` : '-';
    const indent = parent ? parent.indent + parent.width : 0;
    const margin = paragraph.look.margin ?? 0;
    const next: Open = {
      level: paragraph.level,
      ordered: bullet.ordered,
      indent,
      width: sign.length + 1,
      margin,
      number,
    };
    open = [...open.filter((one) => one !== item), next];
    const text = startSafe(words(bullet.rest, making, bold, '\\\n'));
    // a list that begins anew at the same level of the same text is a list of its own
    list.push(indented(`${sign} ${bullet.check}${hanging(text, next.width)}${mark}`, indent));
  }
  flush();
  while (blocks.at(-1) === BLANK) blocks.pop();
  return blocks.join('\n\n');
}

/** A paragraph without words. */
const BLANK = '&nbsp;';

const hanging = (text: string, width: number): string => text.replace(/\n/g, `\n${' '.repeat(width)}`);
const indented = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (line ? ' '.repeat(width) + line : line))
    .join('\n');

export const words = (
  paragraph: OfficeParagraph,
  making: SlideMaking,
  bold: boolean | undefined,
  line: string,
): string => inlineMarkdown(stretchesOf(paragraph, making, { bold: bold ?? false }), line);

interface Bullet {
  readonly ordered: boolean;
  readonly start: number;
  readonly check: string;
  /** The paragraph without a bullet that was typed. */
  readonly rest: OfficeParagraph;
}

/** A line without a mark on a level below an item's is one of its own items. */
function deeper(paragraph: OfficeParagraph, open: readonly Open[], { own, report, number }: SlideMaking) {
  const last = open[open.length - 1];
  if (own || !last || paragraph.level <= last.level || !paragraph.text.trim()) return undefined;
  report.tell(number, 'lines below an item that have no mark of their own have one');
  return { ordered: false, start: 1, check: '', rest: paragraph };
}

const [OPEN, DONE] = ['[ ] ', '[x] '];
const CHECKED: Readonly<Record<string, string>> = { '☐': OPEN, '☑': DONE, '☒': DONE, þ: DONE, '¨': OPEN };
const TYPED = /^\s*(?:[•▪■●◦‣⁃➢✓✔]\s*|[-–]\s+)/;

function bulletOf(paragraph: OfficeParagraph): Bullet | undefined {
  const { bullet, bulletFont } = paragraph.look;
  if (bullet?.kind === 'number') return { ordered: true, start: bullet.start, check: '', rest: paragraph };
  if (bullet?.kind === 'character' || bullet?.kind === 'picture') {
    const sign = bullet.kind === 'character' ? bullet.character : '';
    const boxed = /[þ¨]/.test(sign) ? /wingdings/i.test(bulletFont ?? '') : true;
    return { ordered: false, start: 1, check: boxed ? (CHECKED[sign] ?? '') : '', rest: paragraph };
  }
  const [first, ...rest] = paragraph.runs;
  const typed = first && TYPED.exec(first.text);
  if (!first || !typed || paragraph.text.trim().length < 3) return undefined;
  const runs = [{ ...first, text: first.text.slice(typed[0].length) }, ...rest];
  return { ordered: false, start: 1, check: '', rest: { ...paragraph, runs } };
}

/** A paragraph that is one formula stands on lines of its own. */
function display(paragraph: OfficeParagraph): string | undefined {
  const said = paragraph.runs.filter(({ text, math }) => math || text.trim());
  const math = said.length === 1 ? said[0]?.math : undefined;
  return math && `$$\n${texOf(math).tex}\n$$`;
}

function isCode(paragraphs: readonly OfficeParagraph[]): boolean {
  const runs = paragraphs.flatMap((one) => one.runs.filter(({ text }) => text.trim()));
  const listed = paragraphs.some(({ look }) => look.bullet && look.bullet.kind !== 'none');
  return runs.length > 0 && !listed && runs.every((run) => isMonospace(run) && !run.math);
}

/** `lang` with attributes behind it, as the fence has them. */
export function codeBlock(paragraphs: readonly OfficeParagraph[], lang = 'text'): string {
  const code = paragraphs.map(({ text }) => text.replace(/\u00a0/g, ' ').trimEnd()).join('\n');
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${lang}\n${code.replace(/^\n+|\n+$/g, '')}\n${fence}`;
}
