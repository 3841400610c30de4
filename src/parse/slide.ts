// One slide's Markdown -> divs and mdast. Never fails: broken input gives less structure and a diagnostic.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { type LineKind, readLines } from '../source/lines.ts';
import { type Item, splitDivs } from './divs.ts';
import { fillNodes } from './field-nodes.ts';
import { guard } from './guard.ts';
import { type Ink, inksIn } from './inks.ts';
import { type Definitions, definitionsFor, type ParseMemory, parseMarkdown } from './markdown.ts';
import { reportPrivateLines } from './private-lines.ts';
import { withoutCode } from './without-code.ts';

export interface SlideAst {
  readonly raw: RawSlide;
  readonly definitions: Definitions;
  readonly items: readonly Item[];
  /** Colours that its words were given; none as a rule. */
  readonly inks?: readonly Ink[];
}

const SHOWN: ReadonlySet<LineKind> = new Set(['text', 'html', 'div']);
/** What can hold a colour at all. */
const COLOURED = /colou?r|\.(?:[a-z-]+-)?(?:white|black)\b/i;

export function parseSlide(
  raw: RawSlide,
  definitions: Definitions,
  diagnostics: Diagnostics,
  memory?: ParseMemory,
): SlideAst {
  const read = readLines(raw.body);
  reportPrivateLines(read, raw, diagnostics);
  const calm = guard(read, raw.firstLine, raw.file, diagnostics);
  const nodes = parseMarkdown(calm, raw.firstLine, definitionsFor(calm, definitions), memory);
  fillNodes(nodes, raw.file, diagnostics);
  const visible = ({ kind, text }: (typeof read.lines)[number]) => (SHOWN.has(kind) ? text : '');
  const inks = COLOURED.test(raw.body) ? inksIn(withoutCode(read.lines.map(visible))) : [];
  return { raw, definitions, items: splitDivs(nodes, raw, diagnostics), ...(inks.length && { inks }) };
}
