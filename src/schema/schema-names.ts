// The schemas that `lectern schema` prints.
export const SCHEMA_NAMES = ['deck', 'slide', 'theme', 'chart', 'report'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
