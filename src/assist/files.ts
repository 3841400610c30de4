// One file as writing help sees it: its lines, its slides with their titles and ids, where front matter stands. Kept by
// the file's text, since an editor asks again and again between two strokes.
import { Diagnostics } from '../base/diagnostic.ts';
import { Recent } from '../base/recent.ts';
import { visible } from '../lint/rule.ts';
import type { CiteReader } from '../parse/cite.ts';
import { plainText, trailingAttributes } from '../parse/inline.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { readInline } from '../parse/read-inline.ts';
import { withoutCode } from '../parse/without-code.ts';
import { slug } from '../resolve/ids.ts';
import type { RawSlide } from '../source/deck-source.ts';
import type { SourceFile } from '../source/file.ts';
import { type Line, type LineKind, readLines } from '../source/lines.ts';
import { type FrontLines, splitFile } from '../source/split.ts';
import type { Stretch } from './types.ts';

export interface SeenSlide {
  readonly raw: RawSlide;
  readonly lines: readonly Line[];
  readonly title: string;
  readonly id: string;
  /** Whether the writer gave the id, and where: in front matter, or behind the heading. */
  readonly given?: Stretch;
  /** The heading's words, else the first line. */
  readonly name: Stretch;
  /** Line of the heading, where there is one. */
  readonly heading?: number;
  /** First line and the line behind its last one, front matter counted in; from 1. */
  readonly first: number;
  readonly end: number;
}

export interface SeenFile {
  readonly file: SourceFile;
  readonly fronts: readonly FrontLines[];
  readonly slides: readonly SeenSlide[];
}

const free = new WeakMap<SeenSlide, Map<boolean, string>>();

/** A slide's Markdown with blanks in place of code and comments, and of TeX unless `maths` is wanted; places stay. */
export function freeText(slide: SeenSlide, maths = false): string {
  const kept = free.get(slide) ?? new Map<boolean, string>();
  free.set(slide, kept);
  const text = kept.get(maths) ?? withoutHidden(slide, maths);
  kept.set(maths, text);
  return text;
}

function withoutHidden({ raw, lines }: SeenSlide, maths: boolean): string {
  const hidden: readonly LineKind[] = [
    'fence',
    'fence-close',
    'indented',
    'comment',
    ...(maths ? [] : ['maths' as const]),
  ];
  const written = raw.body.split('\n');
  const shown = written.map((line, i) => (hidden.includes(lines[i]?.kind ?? 'text') ? ' '.repeat(line.length) : line));
  const coded = withoutCode(shown).map((line, i) => line.padEnd(written[i]?.length ?? 0));
  return visible(coded.join('\n'));
}

const seen = new WeakMap<SourceFile, SeenFile>();

export function seeFile(file: SourceFile): SeenFile {
  const known = seen.get(file);
  if (known) return known;
  const { fronts, parts, separators } = splitFile(file, new Diagnostics());
  const slides = parts.flatMap((part) => ('include' in part ? [] : [part]));
  const made: SeenFile = {
    file,
    fronts,
    slides: slides.map((raw) => seeSlide(raw, fronts, separators)),
  };
  read.settle();
  seen.set(file, made);
  return made;
}

function seeSlide(raw: RawSlide, fronts: readonly FrontLines[], separators: readonly number[]): SeenSlide {
  const { file, firstLine } = raw;
  const { lines } = readLines(raw.body);
  const first = separators.findLast((line) => line < firstLine) ?? 0;
  const end = separators.find((line) => line > firstLine) ?? file.lineCount + 1;
  const front = raw.front && fronts.findLast((one) => one.scope === 'slide' && one.first <= firstLine);
  const begins = front ? front.first : Math.max(first + 1, 1);
  const heading = headingOf(lines);
  const own = heading && wordsOf(file, firstLine + heading.at, heading.text);
  const title = textKey(raw, 'title') ?? own?.title ?? '';
  const named = idOf(raw) ?? own?.given;
  const start = file.lineStart(firstLine);
  return {
    raw,
    lines,
    title,
    id: named?.id ?? slug(title || 'slide'),
    ...(named && { given: named.place }),
    name: own?.place ?? { from: start, to: start + file.line(firstLine).length },
    ...(heading && { heading: firstLine + heading.at }),
    first: begins,
    end,
  };
}

const textKey = ({ front }: RawSlide, key: string): string | undefined => {
  const value = front?.data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

interface Named {
  readonly id: string;
  readonly place: Stretch;
}

function idOf(raw: RawSlide): Named | undefined {
  const id = textKey(raw, 'id');
  if (id === undefined || !raw.front) return undefined;
  const { line, column } = raw.front.where(['id']);
  const from = raw.file.lineStart(line) + column - 1;
  const quoted = /["']/.test(raw.file.text[from] ?? '') ? 1 : 0;
  return { id, place: { from: from + quoted, to: from + quoted + id.length } };
}

const ATX = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** The first heading, of any level, that stands in no list and no quotation. */
function headingOf(lines: readonly Line[]): { at: number; text: string } | undefined {
  for (const [at, { kind, text, depth }] of lines.entries()) {
    if (kind !== 'text' || depth) continue;
    const words = ATX.exec(text)?.[1];
    if (words !== undefined) return { at, text: words };
    const next = lines[at + 1];
    if (text.trim() && next?.kind === 'text' && !next.depth && UNDERLINE.test(next.text)) return { at, text };
  }
  return undefined;
}

/** A title in plain words says nothing of its sources. */
const LEFT_OUT: CiteReader = { active: false, cite: () => [] };
const NO_DEFINITIONS = { text: '', parts: [], links: new Map(), footnotes: new Map() };

/** Of a longer heading only the beginning is read, since an editor waits for it. */
const LONGEST = 1000;

interface Words {
  readonly title: string;
  readonly id?: string;
}
/** Of each heading; between two strokes all but one are the same. */
const read = new Recent<Words>();

/** A heading's plain words, as a slide's title has them, and the id behind them. */
function readHeading(text: string, file: SourceFile): Words {
  const [node] = parseMarkdown(text, 1, '');
  const children = node && 'children' in node ? node.children : [];
  const context = { file, definitions: NO_DEFINITIONS, diagnostics: new Diagnostics(), citations: LEFT_OUT };
  const { pieces, attributes } = trailingAttributes(readInline(children as never, context));
  return { title: plainText(pieces), ...(attributes.id && { id: attributes.id }) };
}

/** What a heading says, with its places. */
function wordsOf(file: SourceFile, line: number, text: string): { title: string; place: Stretch; given?: Named } {
  const part = text.slice(0, LONGEST);
  const { title, id } = read.get(part, () => readHeading(part, file));
  const from = file.lineStart(line) + Math.max(0, file.line(line).indexOf(text));
  const at = id ? file.text.indexOf(`#${id}`, from) + 1 : 0;
  return {
    title,
    place: { from, to: from + text.length },
    ...(id && { given: { id, place: { from: at, to: at + id.length } } }),
  };
}
