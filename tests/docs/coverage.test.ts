// Nothing is undocumented: every key, block, attribute, layout, chart, command, option and message has its place in docs/, and
// nothing stands there that the program does not know. Examples of the tables are read by the very schemas.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CATALOG } from '../../src/base/catalog.ts';
import { SLOTS } from '../../src/base/color.ts';
import { Diagnostics } from '../../src/base/diagnostic.ts';
import { BLOCKS } from '../../src/blocks/index.ts';
import { COMMANDS, HELP } from '../../src/cli/help.ts';
import { SPAN_CLASSES, SPAN_VALUES } from '../../src/parse/inline.ts';
import { ICON_ATTRIBUTES } from '../../src/parse/inline-text.ts';
import { KNOWN_DIVS } from '../../src/resolve/private-blocks.ts';
import { LAYOUT_NAMES } from '../../src/scene/layouts.ts';
import { CHART_TYPES, chartShape } from '../../src/schema/chart-settings.ts';
import { AUDIENCE_KEYS, deckSchema, deckShape } from '../../src/schema/deck.ts';
import { slideSchema, slideShape } from '../../src/schema/slide.ts';
import { TEXT_STYLES, themeSchema } from '../../src/schema/theme-file.ts';
import { SourceFile } from '../../src/source/file.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { PAGES, PICTURED, ROOT } from './blocks.ts';

const page = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');
const sections = new Map(
  page('reference.md')
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);
interface Row {
  readonly name: string;
  readonly marked: boolean;
  readonly cells: readonly string[];
}
/** Rows of a section's table whose first cell is a name in backticks. */
const rowsOf = (section: string): Row[] =>
  [...(sections.get(section) ?? '').matchAll(/^\| `([^`]+)`( \*)? \| (.+) \|$/gm)].map(
    ([, name = '', star, rest = '']) => ({ name, marked: star !== undefined, cells: rest.split(' | ') }),
  );
const namesOf = (section: string) => rowsOf(section).map(({ name }) => name);
/** Names in backticks anywhere in a section. */
const namedIn = (section: string) =>
  [...(sections.get(section) ?? '').matchAll(/`([A-Za-z0-9]+)`/g)].map(([, name = '']) => name);
const same = (told: readonly string[], known: readonly string[]) =>
  expect([...told].sort()).toEqual([...new Set(known)].sort());

/** Themes may leave out anything that the theme below them says. */
function partly(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject)
    return z.strictObject(
      Object.fromEntries(
        Object.entries(schema.shape).map(([key, inner]) => [key, partly(inner as z.ZodType).optional()]),
      ),
    );
  return schema;
}
const KEYS: readonly (readonly [section: string, keys: object, schema: z.ZodType])[] = [
  ['Deck keys', deckShape, deckSchema],
  ['Slide keys', slideShape, slideSchema],
  ['Theme keys', themeSchema.shape, partly(themeSchema)],
  ['Chart keys', chartShape, z.strictObject(chartShape).partial()],
];

describe.each(KEYS)('%s', (section, keys, schema) => {
  test('are those of the schema', () => same(namesOf(section), Object.keys(keys)));
  test.each(rowsOf(section).map((row) => [row.name, row] as const))('%s has an example that is taken', (name, row) => {
    const example = /^`(.+)`$/.exec(row.cells.at(-1) ?? '')?.[1] ?? '';
    const value = readFrontMatter(example, new SourceFile('deck.md', 'deck.md', example), 1, new Diagnostics())?.data;
    expect(Object.keys(value ?? {})).toEqual([name]);
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });
});

test('keys that an audience may change are marked', () =>
  same(
    rowsOf('Deck keys')
      .filter(({ marked }) => marked)
      .map(({ name }) => name),
    AUDIENCE_KEYS,
  ));

test('names of a theme', () => {
  expect(namedIn('Kinds of text').slice(1)).toEqual([...TEXT_STYLES]);
  const [first, ...names] = namedIn('Roles of colours');
  expect(first).toBe('roles');
  const { roles, scheme } = themeSchema.shape.variants.shape.light.shape;
  same(names, [...Object.keys(roles.shape), ...SLOTS, 'scheme', ...Object.keys(scheme.shape)].sort());
});

test('layouts', () => same(namesOf('Layouts'), LAYOUT_NAMES));

test('blocks between colons', () => {
  same(namesOf('Blocks between colons'), ['notes', 'only', ...KNOWN_DIVS]);
  for (const { name, cells } of rowsOf('Blocks between colons'))
    expect(cells.at(-1), name).toMatch(new RegExp(`^\`::: ${name}(?: .+)?\`$`));
});

/** What the blocks know, as their definitions and the lists beside them say. */
const attributes = [
  ...BLOCKS.flatMap((block) => Object.values(block.attributes ?? {}).flat()),
  ...(readdirSync(join(ROOT, 'src/blocks'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, 'src/blocks', name), 'utf8').matchAll(/\.known\(\s*[\w.]+,\s*\[([^\]]+)\]/g),
    ])
    .flatMap(([, list = '']) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)),
];

test('attributes and classes', () => {
  expect(attributes.length).toBeGreaterThan(30);
  same(namesOf('Attributes'), [...attributes, ...ICON_ATTRIBUTES, ...SPAN_CLASSES, ...SPAN_VALUES]);
  for (const { name, cells } of rowsOf('Attributes'))
    expect(cells.at(-1), name).toMatch(new RegExp(`\\{\\.?${name}\\b`));
});

test('chart types, with keys that there are', () => {
  same(namesOf('Chart types'), CHART_TYPES);
  for (const { name, cells } of rowsOf('Chart types'))
    for (const [, key = ''] of (cells.at(-1) ?? '').matchAll(/`([\w-]+)`/g))
      expect(chartShape, name).toHaveProperty(key);
});

test('each block of the registry and each type of chart is drawn in an example', () => {
  const divs = BLOCKS.flatMap(({ divs }) => divs ?? []);
  const drawn = PICTURED.map(({ text }) => text).join('\n');
  expect(drawn.length).toBeGreaterThan(5000);
  const callouts = ['note', 'important', 'warning', 'caution'];
  expect(divs.filter((name) => !callouts.includes(name) && !new RegExp(`^:::+ ${name}\\b`, 'm').test(drawn))).toEqual(
    [],
  );
  for (const type of CHART_TYPES) expect(drawn, type).toMatch(new RegExp(`^type: ${type}$`, 'm'));
  for (const fence of ['chart', 'flow', 'consort', 'prisma', 'strobe', 'r'])
    expect(drawn, fence).toMatch(new RegExp(`^\`\`\`${fence}\\b`, 'm'));
});

test('commands, with options that there are', () => {
  same(namesOf('Commands'), Object.keys(COMMANDS));
  for (const { name, cells } of rowsOf('Commands')) {
    const example = cells.at(-1) ?? '';
    expect(example).toMatch(new RegExp(`^\`lectern ${name}\\b.*\`$`));
    for (const [option] of example.matchAll(/--[a-z-]+/g)) expect(HELP).toContain(option);
  }
});

test('options and messages have their pages', () => {
  const cli = page('cli.md');
  for (const [option] of HELP.matchAll(/--[a-z-]+/g)) expect(cli).toContain(option);
  const troubleshooting = page('troubleshooting.md');
  const told = [...troubleshooting.matchAll(/^### (.+)$/gm)].map(([, code = '']) => code);
  same(told, Object.keys(CATALOG));
});

test('every page can be reached from the first one', () => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(ROOT, name), 'utf8').replace(/```[\s\S]*?```/g, '');
    for (const [, target = ''] of text.matchAll(/\]\(((?:\.\.\/)?[\w/-]+\.md)(?:#[^)]*)?\)/g))
      visit(join(dirname(name), target));
  };
  visit('README.md');
  expect(PAGES.filter((name) => !seen.has(name))).toEqual([]);
});
