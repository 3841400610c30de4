// lectern schema: JSON Schema on standard output.
import { jsonSchema } from '../../schema/emit.ts';
import { SCHEMA_NAMES, type SchemaName } from '../../schema/schema-names.ts';
import { Usage } from '../usage.ts';

export function schemaCommand(args: readonly string[]): number {
  const name = args[0] ?? 'deck';
  if (!SCHEMA_NAMES.includes(name as SchemaName))
    throw new Usage(`There are the schemas ${SCHEMA_NAMES.join(', ')}, not "${name}".`);
  process.stdout.write(`${JSON.stringify(jsonSchema(name as SchemaName), null, 2)}\n`);
  return 0;
}
