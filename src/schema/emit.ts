// JSON Schemas for editors, from the same schemas that check decks.
import { z } from 'zod';
import { CATALOG, type Code } from '../base/catalog.ts';
import { chartShape } from './chart-settings.ts';
import { deckShape } from './deck.ts';
import { TOLD } from './examples.ts';
import { reportSchema } from './report.ts';
import type { SchemaName } from './schema-names.ts';
import { slideSchema, slideShape } from './slide.ts';
import { themeSchema } from './theme-file.ts';

const { id: _, ...slideDefaults } = slideShape;

/** The deck's front matter takes slide keys too, as defaults for its slides. */
const schemas: Record<SchemaName, { schema: z.ZodType; description: string }> = {
  deck: {
    schema: z.strictObject({ ...slideDefaults, ...deckShape }).partial(),
    description: "Front matter at the top of a deck's first file",
  },
  slide: { schema: slideSchema, description: 'Front matter of a slide, or at the top of a later file' },
  theme: { schema: themeSchema, description: 'theme.yaml' },
  chart: {
    schema: z.strictObject(chartShape),
    description: 'A chart: a ```chart fence, or a file whose name ends in .chart.yaml',
  },
  report: { schema: reportSchema, description: 'report.json, what a build says of itself' },
};

/** The JSON Schema (draft 2020-12) of what a writer may put there. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { schema, description } = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  tell(rest, name, []);
  return { $schema, title: `Lectern ${name}`, description, ...rest, ...(name === 'theme' && orExtends(rest)) };
}

interface Part {
  description?: string;
  examples?: readonly unknown[];
  required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
}

/** Writes descriptions and examples to all keys, at any depth. */
function tell(part: Part, name: SchemaName, path: readonly string[]): void {
  for (const [key, below] of Object.entries(part.properties ?? {})) {
    const here = [...path, key];
    const rule = path[0] === 'rules' ? CATALOG[key as Code]?.help : undefined;
    Object.assign(below, rule ? { description: rule } : toldAt(name, here));
    tell(below, name, here);
  }
  for (const one of [...(part.anyOf ?? []), ...(part.items ? [part.items] : [])]) tell(one, name, path);
}

function toldAt(name: SchemaName, path: readonly string[]): object | undefined {
  const found = Object.entries(TOLD[name] ?? {}).filter(([pattern]) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
  });
  // the one with the fewest stars says most
  return found.sort(([a], [b]) => a.split('*').length - b.split('*').length)[0]?.[1];
}

/** A theme that extends another needs no key. */
function orExtends(theme: Part): object {
  const { required } = theme;
  const loosen = (part: Part) => {
    delete part.required;
    for (const below of Object.values(part.properties ?? {})) loosen(below);
  };
  loosen(theme);
  return { required: undefined, anyOf: [{ required: ['extends'] }, { required }] };
}
