// An imported deck is built once in memory: slides whose text does not fit go on on another, those where that is not
// enough are spread over several, and what is still wrong is said.
import type { Span } from './base/diagnostic.ts';
import { Kept } from './base/kept.ts';
import type { Limits } from './base/limits.ts';
import type { Host } from './host/host.ts';
import { memoryHost } from './host/memory.ts';
import { deckFiles, plainLine } from './import/deck-files.ts';
import type { Imported, ImportedFile } from './import/index.ts';
import { createBuilder } from './pipeline.ts';

export interface Fitting {
  /** Numbers of slides that get `fit: split`. */
  readonly split: ReadonlySet<number>;
  /** Of slides whose blocks each get a slide of their own. */
  readonly spread: ReadonlySet<number>;
  /** Lines of places whose words take the theme's colour, since nobody could read them in the old one. */
  readonly plain: ReadonlySet<string>;
  /** What is wrong with the deck, and where. */
  readonly errors: readonly string[];
}

export async function fitting(imported: Imported, name: string, host: Host, limits: Limits): Promise<Fitting> {
  const split = new Set<number>();
  const spread = new Set<number>();
  const plain = new Set<string>();
  let errors: string[] = [];
  const kept = new Kept();
  for (let round = 0; round < 3; round++) {
    const { files, places } = deckFiles(imported, name, split, spread, plain);
    const texts = Object.fromEntries(files.map((one) => [`deck/${one.name}`, one.bytes]));
    const deck = memoryHost(texts, (path) => host.resource(path));
    const { diagnostics } = await createBuilder(deck, limits, kept).build({ path: 'deck', to: [] });
    const wrong = diagnostics.filter(({ severity }) => severity === 'error');
    errors = wrong.map(({ span, message }) => `${span ? `${span.file.slice(5)}:${span.line}: ` : ''}${message}`);
    const before = split.size + spread.size + plain.size;
    for (const { code, span } of wrong) {
      const place = places.findLast(({ file, line }) => `deck/${file}` === span?.file && line <= (span?.line ?? 0));
      if (place && code === 'layout/overflow') (split.has(place.slide) ? spread : split).add(place.slide);
      if (place && span && code === 'private/unseen') plain.add(plainLine(place.slide, lineOf(files, span)));
    }
    if (split.size + spread.size + plain.size === before) break;
  }
  return { split, spread, plain, errors };
}

const lineOf = (files: readonly ImportedFile[], { file, line }: Span): string => {
  const bytes = files.find(({ name }) => `deck/${name}` === file)?.bytes;
  return new TextDecoder().decode(bytes).split('\n')[line - 1] ?? '';
};
