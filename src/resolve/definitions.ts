// Footnotes and link addresses may stand anywhere in a file. Those on a slide or in a block for somebody else are not
// there for this audience, or their words would be in its files.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Item } from '../parse/divs.ts';
import { fillNodes } from '../parse/field-nodes.ts';
import { byName, collectDefinitions, type DefinitionNode, type Definitions } from '../parse/markdown.ts';
import type { RawSlide } from '../source/deck-source.ts';
import type { SourceFile } from '../source/file.ts';
import { readLines } from '../source/lines.ts';
import { isFor, sift } from './audience.ts';
import type { ParsedSlide } from './parsed.ts';

/** The names that each file defines, comments left aside; needed before slides are parsed. */
export function definedNames(slides: readonly RawSlide[], diagnostics: Diagnostics): Map<SourceFile, Definitions> {
  const bodies = new Map<SourceFile, string[]>();
  for (const { file, body } of slides) bodies.set(file, [...(bodies.get(file) ?? []), readLines(body).text]);
  return new Map(
    [...bodies].map(([file, texts]) => {
      const found = collectDefinitions(texts.join('\n\n'), diagnostics.limits.definitions);
      fillNodes([...found.links.values(), ...found.footnotes.values()], file, diagnostics);
      return [file, found];
    }),
  );
}

/** The slides for an audience, each with the definitions that are for this audience too. */
export function slidesFor(slides: readonly ParsedSlide[], audience: string | undefined): ParsedSlide[] {
  const mine = slides.filter((slide) => isFor(slide.settings.audience, audience));
  const found = new Map<SourceFile, DefinitionNode[]>();
  for (const { ast } of mine) {
    const { body, notes } = sift(ast.items, audience);
    const own = found.get(ast.raw.file) ?? [];
    for (const node of definitionsIn([...body, ...notes])) own.push(node);
    found.set(ast.raw.file, own);
  }
  const known = new Map([...found].map(([file, nodes]) => [file, byName(nodes)]));
  return mine.map((slide) => ({
    ...slide,
    ast: { ...slide.ast, definitions: { ...slide.ast.definitions, ...known.get(slide.ast.raw.file) } },
  }));
}

/** The definitions of all that stands in these items. */
export function* definitionsIn(items: readonly Item[]): Generator<DefinitionNode> {
  for (const item of items) {
    if (item.type === 'div') yield* definitionsIn(item.children);
    else yield* item.definitions ?? [];
  }
}
