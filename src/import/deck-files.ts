// The slides of an import -> the files of a deck: `deck.md`, a file for each section, and the report.
import { stringify } from 'yaml';
import { slug } from '../resolve/ids.ts';
import type { Imported } from './index.ts';
import type { ImportedFile } from './making.ts';
import { reportMarkdown } from './report.ts';

export interface DeckFiles {
  readonly files: readonly ImportedFile[];
  /** Where each slide begins, in the order written. */
  readonly places: readonly { readonly file: string; readonly line: number; readonly slide: number }[];
}

/**
 * `name`: that of the file that was read; `split`: numbers of slides whose text goes on on another; `spread`: of those
 * whose blocks each get a slide of their own; `plain`: lines (`plainLine`) whose words lose their own colour.
 */
export function deckFiles(
  { deck, slides, told, files }: Imported,
  name: string,
  split: ReadonlySet<number> = new Set(),
  spread: ReadonlySet<number> = new Set(),
  plain: ReadonlySet<string> = new Set(),
): DeckFiles {
  const places: DeckFiles['places'][number][] = [];
  const texts = new Map([['deck.md', fence(deck.keys)]]);
  let [file, section] = ['deck.md', undefined as string | undefined];
  let opens = true;
  for (const slide of deck.slides) {
    // slides that are in no section go on with that of the slides before
    if (slide.section !== undefined && slide.section !== section) {
      section = slide.section;
      file = `${String(texts.size).padStart(3, '0')}-${slug(section) || 'slides'}.md`;
      const footer = deck.footers?.get(section);
      const { background } = deck;
      const head = {
        ...(section && { section }),
        ...(section && footer && { footer }),
        ...(background && { background }),
      };
      texts.set(file, Object.keys(head).length ? fence(head) : '');
      opens = true;
    }
    const bodies = spread.has(slide.number) && slide.spread.length ? slide.spread : [slide.body];
    for (const [i, body] of bodies.entries()) {
      const { id, layout, ...others } = slide.keys;
      // an id and an opening's layout are the first slide's
      const first = bodies.length === 1 ? slide.keys : { ...(id !== undefined && { id }), ...others };
      const said = plain.size
        ? body.replace(COLORED, (line) => (plain.has(plainLine(slide.number, line)) ? line.replace(COLOR, '') : line))
        : body;
      const keys = { ...(i === 0 ? first : others), ...(split.has(slide.number) && { fit: 'split' }) };
      const own = Object.keys(keys).length > 0;
      const separator = opens ? '' : '\n---\n';
      const head = own ? `\n${fence(keys)}` : separator;
      places.push({ file, line: (texts.get(file) ?? '').split('\n').length, slide: slide.number });
      texts.set(file, `${texts.get(file)}${head}\n${said}\n`);
      opens = false;
    }
  }
  const unseen = [...plain].map((one) => ({
    slide: Number.parseInt(one, 10),
    message: "words in the colour of their ground take the theme's",
  }));
  const encode = (text: string) => new TextEncoder().encode(`${text.trimEnd()}\n`);
  const all = [
    ...[...texts].map(([path, text]) => ({ name: path, bytes: encode(text) })),
    ...files,
    { name: '_import.md', bytes: encode(reportMarkdown(name, slides, [...told, ...unseen])) },
  ];
  return { files: all, places };
}

/** A place or a title with a colour of its own, and that colour. */
const COLORED = /^(?:::: place|#+ ).*\{[^}\n]* color="#[0-9A-F]{6}".*$/gm;
const COLOR = / color="#[0-9A-F]{6}"/;

/** The name of a line of a slide, by its number and its text. */
export const plainLine = (slide: number, line: string): string => `${slide} ${line}`;

const fence = (keys: object): string => `---\n${stringify(keys, { lineWidth: 0 }).trimEnd()}\n---\n`;
