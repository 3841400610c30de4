import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { nodeHost } from '../../../src/host/node.ts';
import { chartSchema } from '../../../src/schema/chart-settings.ts';
import { DECK_KEYS, deckSchema, deckShape, SLIDE_KEYS } from '../../../src/schema/deck.ts';
import { jsonSchema } from '../../../src/schema/emit.ts';
import { SCHEMA_NAMES } from '../../../src/schema/schema-names.ts';
import { slideSchema, slideShape } from '../../../src/schema/slide.ts';
import { themeSchema } from '../../../src/schema/theme-file.ts';

interface Part {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly anyOf?: readonly Part[];
}

/** All keys of a schema with where they are. */
const partsOf = (part: Part, path: readonly string[]): { path: readonly string[]; part: Part }[] => [
  ...Object.entries(part.properties ?? {}).flatMap(([key, below]) => [
    { path: [...path, key], part: below },
    ...partsOf(below, [...path, key]),
  ]),
  ...(part.anyOf ?? []).flatMap((one) => partsOf(one, path)),
];

const withValue = (data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown =>
  key === undefined
    ? value
    : { ...(data as object), [key]: withValue((data as Record<string, unknown>)?.[key], rest, value) };

interface Schema {
  $schema: string;
  properties: Record<string, { description?: string; enum?: string[] }>;
  required?: string[];
}

describe('JSON Schema', () => {
  it.each(SCHEMA_NAMES)('of %s is draft 2020-12 and plain data', (name) => {
    const schema = jsonSchema(name) as unknown as Schema;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
  it('has every key with a description, and needs none', () => {
    for (const [name, keys] of [
      ['deck', DECK_KEYS],
      ['slide', SLIDE_KEYS],
    ] as const) {
      const { properties, required } = jsonSchema(name) as unknown as Schema;
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...keys]));
      for (const key of keys) expect(properties[key]?.description, key).toMatch(/\S/);
      expect(required ?? []).toEqual([]);
    }
  });
  it('describes every key at any depth, and gives examples where there is no fixed choice', () => {
    const lacking: string[] = [];
    for (const name of ['deck', 'slide', 'theme', 'chart'] as const)
      for (const { path, part } of partsOf(jsonSchema(name) as unknown as Part, [])) {
        if (!part.description) lacking.push(`${name} ${path.join('.')}: no description`);
        if (!part.enum && part.type !== 'boolean' && !part.properties && !part.examples?.length)
          lacking.push(`${name} ${path.join('.')}: no example`);
      }
    expect(lacking).toEqual([]);
  });
  it('gives examples that are right', async () => {
    const clinic = parse(new TextDecoder().decode(await nodeHost({}).resource('themes/clinic/theme.yaml')));
    const checks = { deck: deckSchema, slide: slideSchema, chart: chartSchema.partial(), theme: themeSchema };
    const wrong: string[] = [];
    for (const [name, schema] of Object.entries(checks) as [keyof typeof checks, z.ZodType][])
      for (const { path, part } of partsOf(jsonSchema(name) as unknown as Part, []))
        for (const example of part.examples ?? []) {
          if (/^(author|reference)$/.test(path[0] as string) && path.length > 1) continue;
          if (name === 'deck' && (path[0] as string) in slideShape && !((path[0] as string) in deckShape)) continue;
          const { extends: _, ...data } = withValue(baseOf(name, path, clinic), path, example) as Record<
            string,
            unknown
          >;
          const result = schema.safeParse(data);
          if (!result.success)
            wrong.push(`${name} ${path.join('.')} ${JSON.stringify(example)}: ${result.error.issues[0]?.message}`);
        }
    expect(wrong).toEqual([]);
  });
  it('asks nothing of a theme that extends another', () => {
    const { required, anyOf, properties } = jsonSchema('theme') as unknown as {
      required?: unknown;
      anyOf: { required: string[] }[];
      properties: Record<string, { required?: unknown }>;
    };
    expect(required).toBeUndefined();
    expect(anyOf.map((one) => one.required)).toEqual([
      ['extends'],
      expect.arrayContaining(['name', 'families', 'variants']),
    ]);
    expect(properties.spacing?.required).toBeUndefined();
  });
  it('lists the layouts', () =>
    expect((jsonSchema('slide') as unknown as Schema).properties.layout?.enum).toContain('two-column'));
});

/** What the value of an example is put into: a theme has keys that it cannot do without, a template its file. */
function baseOf(schema: string, path: readonly (string | number)[], theme: object): object {
  const template = path[0] === 'template' && path.length > 1 && { template: { file: 'hospital.potx' } };
  const logo = path[0] === 'logo' && path.length > 1 && { logo: { file: 'logo.svg' } };
  return { ...(schema === 'theme' && theme), ...template, ...logo };
}
