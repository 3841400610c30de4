// JSON Schemas for editors, from the same schemas that check decks.
import { z } from 'zod';
import { chartShape } from './chart.ts';
import { deckShape } from './deck.ts';
import { reportSchema } from './report.ts';
import { slideSchema, slideShape } from './slide.ts';
import { themeSchema } from './theme.ts';

export const SCHEMA_NAMES = ['deck', 'slide', 'theme', 'chart', 'report'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const { id: _, ...slideDefaults } = slideShape;

/** The deck's front matter takes slide keys too, as defaults for its slides. */
const schemas: Record<SchemaName, { schema: z.ZodType; description: string }> = {
  deck: { schema: z.strictObject({ ...slideDefaults, ...deckShape }).partial(), description: "Front matter at the top of a deck's first file" },
  slide: { schema: slideSchema, description: 'Front matter of a slide, or at the top of a later file' },
  theme: { schema: themeSchema, description: 'theme.yaml' },
  chart: { schema: z.strictObject(chartShape), description: 'A chart: a ```chart fence, or a file whose name ends in .chart.yaml' },
  report: { schema: reportSchema, description: 'report.json, what a build says of itself' },
};

/** The JSON Schema (draft 2020-12) of what a writer may put there. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { schema, description } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  return { $schema, title: `Lectern ${name}`, description, ...rest };
}
