// Words that slides show and that stand as values in their source: those of attributes in braces, and those of YAML.
import { parseDocument, visit } from 'yaml';

/** Offsets of the words alone, without their quotation marks. */
export type Stretch = readonly [from: number, end: number];

const GROUP = /\{[^{}]*\}/g;
const QUOTED = /[\w-]+=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/dg;

/** Values in quotation marks of all attributes in a text. */
export function attributeValues(text: string): Stretch[] {
  return [...text.matchAll(GROUP)].flatMap((group) =>
    [...group[0].matchAll(QUOTED)].flatMap(({ indices }) => {
      const [from, end] = indices?.groups?.double ?? indices?.groups?.single ?? [0, 0];
      return from < end ? [[group.index + from, group.index + end] as const] : [];
    }),
  );
}

/** Every text in YAML that is written as it reads, keys aside. */
export function yamlTexts(yaml: string): Stretch[] {
  const found: Stretch[] = [];
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !value.trim() || !range) return;
      const at = yaml.slice(range[0], range[1]).indexOf(value);
      if (at === 0 || at === 1) found.push([range[0] + at, range[0] + at + value.length]);
    },
  });
  return found;
}
