// JSON Schemas for editors, from the same schemas that check decks.
import { z } from 'zod';
import { deckSchema, deckShape } from './deck.ts';
import { slideSchema, slideShape } from './slide.ts';
import { themeSchema } from './theme.ts';

export const SCHEMAS = ['deck', 'slide', 'theme'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** The JSON Schema (draft 2020-12) of what a writer may put there. Deck front matter takes slide keys as defaults too. */
export function jsonSchema(name: SchemaName): unknown {
  const schema = name === 'deck' ? z.strictObject({ ...slideShape, ...deckShape }).partial() : name === 'slide' ? slideSchema : themeSchema;
  return { title: `Lectern ${name}`, ...(z.toJSONSchema(schema, { io: 'input' }) as object) };
}

export { deckSchema };
