// SVG text as its tags and the text between them. Comments, instructions and declarations are passed over; each
// character is looked at once. No XML library: drawing programs write prefixes they never declare and entities of
// their own.

export interface Tag {
  readonly kind: 'tag';
  /** With its prefix, as written. */
  readonly name: string;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  readonly closing: boolean;
  readonly empty: boolean;
}
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** From CDATA: no entities in it. */
  readonly raw: boolean;
}

export function* tokens(text: string): Generator<Tag | Text> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const until = open < 0 ? text.length : open;
    if (until > at) yield { kind: 'text', text: text.slice(at, until), raw: false };
    if (open < 0) return;
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, open));
    if (skipped) {
      const end = text.indexOf(skipped[1], open + skipped[0].length);
      if (end < 0) return;
      if (skipped[0] === CDATA) yield { kind: 'text', text: text.slice(open + CDATA.length, end), raw: true };
      at = end + skipped[1].length;
      continue;
    }
    const end = text[open + 1] === '!' ? declarationEnd(text, open) : tagEnd(text, open + 1);
    if (end < 0) return;
    at = end + 1;
    const found = NAME.exec(text.slice(open + 1, Math.min(end, open + 200)));
    if (!found || text[open + 1] === '!') continue;
    const inner = text.slice(open + 1, end);
    const closing = inner[0] === '/';
    const empty = !closing && inner.endsWith('/');
    const attributes = inner.slice(found[0].length, empty ? -1 : undefined);
    yield { kind: 'tag', name: found[1] as string, attributes, closing, empty };
  }
}

const CDATA = '<![CDATA[';
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
];
const NAME = /^\/?([^\s/>"'=]+)/;

/** The `>` that ends a tag; those between quotation marks do not. */
function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '>') return i;
    if (char !== '"' && char !== "'") continue;
    i = text.indexOf(char, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

/** The `>` that ends a document type, behind what it declares in brackets. */
function declarationEnd(text: string, from: number): number {
  const end = tagEnd(text, from + 2);
  const bracket = text.indexOf('[', from);
  if (bracket < 0 || end < bracket) return end;
  const closed = text.indexOf(']', bracket);
  return closed < 0 ? -1 : text.indexOf('>', closed);
}

/** Attributes by name, entities put in. What is not built as an attribute is passed over. */
export function attributesOf(text: string, entities: Entities): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(match[1] as string, entities(match[2] ?? match[3] ?? ''));
  return found;
}

/** Puts in what entities stand for. */
export type Entities = (text: string) => string;
const KNOWN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The entities of XML, and those that the document type declares as plain text; drawing programs write namespaces so.
 */
export function entitiesOf(svg: string): Entities {
  const own = new Map<string, string>();
  for (const [, name, a, b] of svg
    .slice(0, DECLARED)
    .matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&<]*)"|'([^'&<]*)')\s*>/g))
    own.set(name as string, a ?? b ?? '');
  return (text) =>
    text.includes('&')
      ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[\w.-]{1,100});/gi, (whole, name: string) => {
          if (name[0] !== '#') return KNOWN[name] ?? own.get(name) ?? whole;
          const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
        })
      : text;
}
/** Declarations stand at the head of a file. */
const DECLARED = 20_000;
