// One slide's Markdown -> divs and mdast. Never fails: broken input gives less structure and a diagnostic.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { type Item, splitDivs } from './divs.ts';

import { guard } from './guard.ts';
import { type Definitions, definitionsFor, type ParseMemory, parseMarkdown } from './markdown.ts';

export interface SlideAst {
  readonly raw: RawSlide;
  readonly definitions: Definitions;
  readonly items: readonly Item[];
}

export function parseSlide(
  raw: RawSlide,
  definitions: Definitions,
  diagnostics: Diagnostics,
  memory?: ParseMemory,
): SlideAst {
  const parse = (text: string, line: number) => {
    const calm = guard(text, line, raw.file, diagnostics);
    return parseMarkdown(calm, line, definitionsFor(calm, definitions), memory);
  };
  return { raw, definitions, items: splitDivs(raw, parse, diagnostics) };
}
