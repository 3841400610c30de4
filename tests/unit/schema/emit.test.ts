import { describe, expect, it } from 'vitest';
import { DECK_KEYS, SLIDE_KEYS } from '../../../src/schema/deck.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../../src/schema/emit.ts';

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
  it('lists the layouts', () => expect((jsonSchema('slide') as unknown as Schema).properties.layout?.enum).toContain('two-column'));
});
