// Slidev's own cut: a line that begins with three dashes ends a slide; if the next line is not blank, front matter
// follows up to a line of dashes. Code fences and comments are passed over.
import { Diagnostics } from '../../base/diagnostic.ts';
import { type Front, readFront } from '../front.ts';
import { type Line, sheltered } from '../line.ts';
import { wordsOf } from '../values.ts';

export interface Segment {
  /** With its front matter and the line of dashes before it. */
  readonly raw: readonly Line[];
  readonly front?: Front | undefined;
  readonly lines: readonly Line[];
}

/** `first`: there is a slide before the first line of dashes, even of nothing. */
export function segmentsOf(lines: readonly Line[], diagnostics = new Diagnostics(), first = false): Segment[] {
  const closed = sheltered(lines);
  const out: Segment[] = [];
  let start = 0;
  let content = 0;
  let head: { from: number; to: number } | undefined;
  const close = (end: number) => {
    if (start === end && !(first && !out.length)) return;
    const front = head && readFront(lines.slice(head.from, head.to), lines[start] as Line, diagnostics);
    out.push({ raw: lines.slice(start, end), front, lines: lines.slice(content, end) });
    head = undefined;
  };
  for (let i = 0; i < lines.length; i++) {
    const text = (lines[i] as Line).text;
    if (closed[i] || !text.startsWith('---')) continue;
    close(i);
    start = i;
    content = i + 1;
    if (text[3] === '-' || !lines[i + 1]?.text.trim()) continue;
    let end = i + 1;
    while (end < lines.length && lines[end]?.text.trimEnd() !== '---') end++;
    head = { from: i + 1, to: end };
    i = end;
    content = Math.min(lines.length, end + 1);
  }
  // dashes on the very last line begin no slide
  const left = content < lines.length || head !== undefined;
  if ((start <= lines.length - 1 && left) || (first && !out.length)) close(lines.length);
  return out.map(withYamlBlock);
}

/** Front matter written as a block of code at the top of a slide. */
function withYamlBlock(segment: Segment): Segment {
  if (segment.front) return segment;
  const at = segment.lines.findIndex(({ text }) => text.trim());
  if (!/^```ya?ml[ \t]*$/.test(segment.lines[at]?.text ?? '')) return segment;
  const end = segment.lines.findIndex(({ text }, i) => i > at && /^```[ \t]*$/.test(text));
  const front =
    end < 0 ? undefined : readFront(segment.lines.slice(at + 1, end), segment.lines[at] as Line, new Diagnostics());
  return front ? { ...segment, front, lines: segment.lines.slice(end + 1) } : segment;
}

export interface Source {
  readonly path: string;
  /** Numbers of slides from 1; undefined is all. */
  readonly only?: ReadonlySet<number>;
  readonly at: Line;
  /** None of its slides is shown. */
  readonly hidden: boolean;
  /** Lines of front matter that go over those of the first slide. */
  readonly keys: readonly Line[];
}

/** The file that a slide stands for: `src: ./pages/intro.md#2,5-7`. */
export function sourceOfSegment({ front, raw }: Segment): Source | undefined {
  const src = wordsOf(front?.data.src);
  if (!src || !front) return undefined;
  const [path = '', range] = src.split('#');
  const keys = raw
    .slice(1)
    .filter(({ text }, i, all) => i < all.findIndex((line) => line.text.trimEnd() === '---') && !/^src:/.test(text));
  const hidden = front.data.hide === true || front.data.disabled === true;
  return { path, at: front.at('src'), keys, hidden, ...(range && { only: numbersOf(range) }) };
}

function numbersOf(range: string): Set<number> {
  const out = new Set<number>();
  for (const part of range.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number);
    for (let n = from; n <= to && out.size < 1000; n++) out.add(n);
  }
  return out;
}

/** The slides of a file, as lines to put in the place of the slide that names it. */
export function pickSlides(lines: readonly Line[], { only, keys: asked, at, hidden }: Source): Line[] {
  const segments = segmentsOf(lines).filter((_, i) => !only || only.has(i + 1));
  return segments.flatMap(({ raw, front, lines: content }, i) => {
    const keys = i > 0 && hidden ? [{ ...at, text: 'hide: true' }] : asked;
    if ((i > 0 && !hidden) || !keys.length) return dashed(raw, at);
    const own = front ? raw.slice(1, raw.length - content.length - 1) : [];
    return [{ ...at, text: '---' }, ...own, ...keys, { ...at, text: '---' }, ...content];
  });
}

/** A slide begins with its dashes. */
const dashed = (raw: readonly Line[], at: Line): Line[] =>
  raw[0]?.text.startsWith('---') ? [...raw] : [{ ...at, text: '---' }, { ...at, text: '' }, ...raw];
