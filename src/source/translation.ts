// A deck's translation: the slides in `_de/` beside it, by the id of the slide that each says in another language.
// Pictures and data stay where they are, and are named as in the original.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { DeckSource, FrontMatter, RawSlide } from './deck-source.ts';
import { SourceFile } from './file.ts';
import { asDefaults, IncludeReader, layered, withoutKeys } from './include.ts';
import { deckFiles, HANDOUT_FILE, readSource } from './load.ts';
import { baseName, join } from './paths.ts';

/** Key of a translation's front matter: the hash of what was translated. */
export const ORIGINAL = 'original';

/** A slide in another language, with the front matter of its file below its own. */
export interface TranslatedSlide {
  readonly raw: RawSlide;
  readonly span: Span;
  /** The hash that it names; undefined where it names none. */
  readonly original: string | undefined;
}

export interface Translation {
  readonly language: string;
  /** Its folder, as people see it. */
  readonly shown: string;
  /** What the first file's front matter says in place of the deck's. */
  readonly front?: FrontMatter;
  readonly slides: ReadonlyMap<string, TranslatedSlide>;
  readonly files: readonly SourceFile[];
  /** The deck's handout.md in this language. */
  readonly handout?: SourceFile;
}

/** Host path of the folder that holds a deck's translation. */
export const translationFolder = (root: string, language: string): string => join(root, `_${language}`);

/** Whether the deck is a folder, and not one Markdown file among others. */
export const isFolderDeck = ({ name, files }: DeckSource): boolean => files[0]?.file.path === `${name}/deck.md`;

/** The translation as it lies beside the deck; undefined where there is none. */
export async function readTranslation(
  host: Host,
  source: DeckSource,
  language: string,
  diagnostics: Diagnostics,
): Promise<Translation | undefined> {
  const folder = translationFolder(source.root, language);
  const whole = isFolderDeck(source);
  const prefix = whole ? `${source.name}/_${language}` : `_${language}`;
  const names = await host.list(folder).catch((): string[] => []);
  const wanted = whole ? deckFiles(names) : names.filter((name) => name === baseName(source.files[0]?.file.path ?? ''));
  const span: Span = { file: source.files[0]?.file.path ?? source.name, line: 1, column: 1 };
  const read = async (path: string, asked: Span): Promise<SourceFile | undefined> => {
    const place = {
      root: source.root,
      shown: (one: string) => `${prefix}/${one.slice(folder.length + 1)}`.normalize(),
    };
    const file = await readSource(host, place, path, asked, diagnostics);
    const own = file && new SourceFile(file.path, file.location, file.text, source.root);
    return own && (source.fields?.fill(own, diagnostics) ?? own);
  };
  const reader = new IncludeReader(host, folder, read, diagnostics);
  const slides = new Map<string, TranslatedSlide>();
  const files: SourceFile[] = [];
  let front: FrontMatter | undefined;
  for (const name of wanted) {
    const path = join(folder, name);
    const file = reader.included.has(path) ? undefined : await reader.read(path, span);
    if (!file) continue;
    files.push(file.file);
    const isFirst = files.length === 1 && (name === 'deck.md' || !whole);
    if (isFirst) front = file.front;
    const top = isFirst ? undefined : file.front;
    const [head, ...rest] = file.slides;
    // an id at the top of a file is that of its first slide
    if (top && head && 'id' in top.data && !head.front) {
      for (const raw of [{ ...head, front: top }, ...rest]) add(raw, [], slides, diagnostics);
      continue;
    }
    for (const raw of file.slides) add(raw, top ? [asDefaults(top)] : [], slides, diagnostics);
  }
  const handout = whole && names.includes(HANDOUT_FILE) ? await read(join(folder, HANDOUT_FILE), span) : undefined;
  if (!files.length) return undefined;
  return { language, shown: prefix, ...(front && { front }), slides, files, ...(handout && { handout }) };
}

function add(
  raw: RawSlide,
  defaults: readonly FrontMatter[],
  slides: Map<string, TranslatedSlide>,
  diagnostics: Diagnostics,
): void {
  const { front, file } = raw;
  const id = front?.data.id;
  const span = front && 'id' in front.data ? front.where(['id']) : file.span(raw.firstLine);
  if (id === undefined || id === null)
    return diagnostics.report(
      'translate/no-id',
      'This slide does not say which one it translates; it is not shown',
      span,
      'Begin it with ---, id: and the id of the original, ---',
    );
  if (slides.has(String(id)))
    return diagnostics.report(
      'translate/twice',
      `The slide "${id}" is translated a second time here; the first one counts`,
      span,
      'Keep one of them',
    );
  const original = front?.data[ORIGINAL];
  const fronts = [...defaults, ...(front ? [front] : [])].map(withoutOriginal);
  slides.set(String(id), {
    raw: { ...raw, front: layered(fronts) },
    span,
    original: original === undefined || original === null ? undefined : String(original),
  });
}

/** Front matter without the hash, which is no key of a slide or deck. */
export const withoutOriginal = (front: FrontMatter): FrontMatter => withoutKeys(front, [ORIGINAL]);
