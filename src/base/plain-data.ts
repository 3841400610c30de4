// Data as a YAML or JSON file has them, before anything is known of them.

export type Data = Readonly<Record<string, unknown>>;

/** Whether it is a mapping; lists and days are none. */
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
