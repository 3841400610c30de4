// Keys and values at a place of front matter, a chart or a theme, from the JSON Schemas that `lectern schema` prints.
import { jsonSchema } from '../schema/emit.ts';
import type { SchemaName } from '../schema/schema-names.ts';

interface Part {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly prefixItems?: readonly Part[];
}

export interface KnownKey {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly values: readonly string[];
  /** Whether its value is keys in turn. */
  readonly map: boolean;
}

const schemas = new Map<SchemaName, Part>();

function schemaOf(name: SchemaName): Part {
  let schema = schemas.get(name);
  if (!schema) schemas.set(name, (schema = jsonSchema(name) as Part));
  return schema;
}

/** A part and all that may stand in its place; lists count as what is in them. */
function* choices(part: Part): Generator<Part> {
  yield part;
  for (const one of part.anyOf ?? []) yield* choices(one);
  if (part.items) yield* choices(part.items);
  for (const one of part.prefixItems ?? []) yield* choices(one);
}

function partsAt(name: SchemaName, path: readonly string[]): Part[] {
  let parts = [schemaOf(name)];
  for (const step of path)
    parts = parts
      .flatMap((part) => [...choices(part)])
      .flatMap(({ properties, additionalProperties: other }) => {
        const own = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
        if (own) return [own];
        return typeof other === 'object' ? [other] : [];
      });
  return parts.flatMap((part) => [...choices(part)]);
}

/** The keys that may stand below a path. */
export function keysAt(name: SchemaName, path: readonly string[]): KnownKey[] {
  const found = partsAt(name, path).flatMap(({ properties }) => Object.entries(properties ?? {}));
  return [...new Map(found)].map(([key, part]) => known(key, part));
}

/** The key at the end of a path. */
export const keyAt = (name: SchemaName, path: readonly string[]): KnownKey | undefined =>
  keysAt(name, path.slice(0, -1)).find((key) => key.name === path.at(-1));

/** Words that may be written at a path, where they can be listed. */
export const valuesAt = (name: SchemaName, path: readonly string[]): string[] => wordsOf(partsAt(name, path));

function wordsOf(parts: readonly Part[]): string[] {
  const words = parts.flatMap(({ type, enum: list, const: one }): unknown[] => {
    if (list) return [...list];
    if (one !== undefined) return [one];
    return type === 'boolean' ? [true, false] : [];
  });
  return [...new Set(words.map(String))];
}

function known(name: string, part: Part): KnownKey {
  const all = [...choices(part)];
  return {
    name,
    description: part.description ?? '',
    examples: part.examples ?? [],
    values: wordsOf(all),
    map: all.some(({ properties, additionalProperties: other }) => properties || typeof other === 'object'),
  };
}
