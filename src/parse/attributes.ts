// `{#id .class key=value key="a b"}`, pandoc's attribute syntax, as used on blocks, spans, pictures and fences.

export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** What attributes may stand at. */
export type Carrier =
  | 'div'
  | 'picture'
  | 'film'
  | 'fence'
  | 'table'
  | 'heading'
  | 'item'
  | 'paragraph'
  | 'quotation'
  | 'equation';

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

const CURLY = '[\u201C-\u201E\u00AB]([^{}"\u201C\u201D\u00BB]*)[\u201C\u201D\u00BB]';
/**
 * Values may stand in curly quotation marks, which word processors make; lint/slips tells of them. Of words without a
 * sign only those that HTML's film has: `{poster=still.jpg loop muted}`. They count as classes.
 */
const KINDS: readonly RegExp[] = [
  /#([^\s{}.#=]+)/,
  /\.([^\s{}.#=]+)/,
  new RegExp(`([\\w:-]+)=(?:"([^"]*)"|'([^']*)'|${CURLY}|([^\\s{}"'\u201C-\u201E]+))`),
  /(-)/,
  /(loop|muted|autoplay)(?=[\s}])/,
];
const TOKEN = new RegExp(`\\s*(?:${KINDS.map(({ source }) => source).join('|')})`, 'y');

/** Reads an attribute list that begins at `at` with `{`. Undefined if it is none; `end` is just behind its `}`. */
export function readAttributes(text: string, at = 0): { attributes: Attributes; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  let id: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = Object.create(null);
  let position = at + 1;
  for (;;) {
    TOKEN.lastIndex = position;
    const found = TOKEN.exec(text);
    if (!found) break;
    position = TOKEN.lastIndex;
    if (found[1]) id = found[1];
    else if (found[2]) classes.push(found[2]);
    else if (found[3]) values[found[3]] = found[4] ?? found[5] ?? found[6] ?? found[7] ?? '';
    else if (found[9]) classes.push(found[9]);
  }
  const close = /\s*\}/y;
  close.lastIndex = position;
  if (!close.test(text) || (!id && !classes.length && !Object.keys(values).length)) return undefined;
  return { attributes: { ...(id && { id }), classes, values }, end: close.lastIndex };
}

/** Both lists together; the second wins where they differ. */
export const mergeAttributes = (a: Attributes, b: Attributes): Attributes => ({
  ...((b.id ?? a.id) && { id: b.id ?? a.id }),
  classes: [...a.classes, ...b.classes],
  values: { ...a.values, ...b.values },
});
