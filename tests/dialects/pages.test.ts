// The pages docs/dialects/ are what the program does: each row is read, built, converted and built again, and the page is
// written from it (`npx vitest run tests/dialects -u`).
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/dialects/dialect.ts';
import { encodePng } from '../../src/pictures/png.ts';
import { bare, bodyOf, keysOf, type Made, make, PICTURE } from './deck.ts';
import { MARP } from './rows/marp.ts';
import { PANDOC } from './rows/pandoc.ts';
import { QUARTO } from './rows/quarto.ts';
import { REVEAL } from './rows/reveal.ts';
import type { Row } from './rows/row.ts';
import { SLIDEV } from './rows/slidev.ts';

interface Page {
  readonly name: DialectName;
  readonly file: string;
  readonly title: string;
  readonly begin: string;
  readonly rows: readonly Row[];
}

const PAGES: readonly Page[] = [
  {
    name: 'pandoc',
    file: 'pandoc',
    title: 'Decks of pandoc',
    begin: "Markdown for pandoc's slide writers, as its revealjs writer reads it.",
    rows: PANDOC,
  },
  {
    name: 'quarto',
    file: 'quarto',
    title: 'Decks of Quarto',
    begin:
      'Files of Quarto (`.qmd`) for its revealjs format. What pandoc reads is read too: see [pandoc.md](pandoc.md).',
    rows: QUARTO,
  },
  {
    name: 'marp',
    file: 'marp',
    title: 'Decks of Marp',
    begin: 'Markdown for Marp, as Marpit and Marp Core read it.',
    rows: MARP,
  },
  {
    name: 'slidev',
    file: 'slidev',
    title: 'Decks of Slidev',
    begin: 'Markdown for Slidev. Vue is not run.',
    rows: SLIDEV,
  },
  {
    name: 'reveal',
    file: 'reveal-md',
    title: 'Decks of reveal-md',
    begin: "Markdown for reveal-md, and for reveal.js's own plugin.",
    rows: REVEAL,
  },
];

const PNG = encodePng({ width: 32, height: 18, data: new Uint8ClampedArray(32 * 18 * 4).fill(120) });

function build(name: DialectName, row: Row): Promise<Made> {
  const files = {
    'talk/talk.md': row.write,
    'talk/a.png': PNG,
    'talk/b.png': PNG,
    'talk/bone.svg': PICTURE,
    ...Object.fromEntries(Object.entries(row.files ?? {}).map(([path, text]) => [path, text || PNG])),
  };
  return make(files, name);
}

function section(row: Row, { text, told }: Made): string {
  const messages = told.filter(({ code }) => code === 'dialect/left-out' || code === 'dialect/keys');
  const here = row.keys ? keysOf(text) : bodyOf(text);
  return [
    `## ${row.what}`,
    ...(row.note ? ['', row.note] : []),
    '',
    '````dialect',
    row.write,
    '````',
    '',
    row.keys ? 'These keys come of it:' : 'It is read as:',
    '',
    '````dialect',
    here,
    '````',
    ...messages.flatMap(({ message }) => ['', `Told: ${message.replace(/[<>]/g, '\\$&')}.`]),
    '',
  ].join('\n');
}

describe.each(PAGES)('$title', ({ name, file, title, begin, rows }) => {
  const made = new Map<Row, Made>();
  test.each(rows.map((row) => [row.what, row] as const))('%s', async (_, row) => {
    const deck = await build(name, row);
    made.set(row, deck);
    expect(deck.told.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bare(deck.again)).toEqual(bare(deck.scene));
  });
  test('the page is that of the program', async () => {
    const sections = rows.map((row) => section(row, made.get(row) as Made));
    const page = `# ${title}\n\n${begin} Each example is built by a test; below it stands what \`lectern convert\` writes.\n\n${sections.join('\n')}`;
    await expect(page).toMatchFileSnapshot(`../../docs/dialects/${file}.md`);
  });
});
