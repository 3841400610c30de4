// SVG text -> elements of SVG's own namespace. What belongs to another program's namespace is not read at all.
import { attributesOf, type Entities, entitiesOf, tokens } from './tokens.ts';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** Undefined where tags are not closed, or where there is no drawing. */
export function readSvg(text: string): Element | undefined {
  const entities = entitiesOf(text);
  const open: { readonly element: Element; readonly written: string; readonly spaces: Spaces }[] = [];
  let root: Element | undefined;
  for (const token of tokens(text)) {
    const parent = open.at(-1);
    if (token.kind === 'text') {
      parent?.element.children.push(token.raw ? token.text : entities(token.text));
      continue;
    }
    if (token.closing) {
      if (open.pop()?.written !== token.name) return undefined;
      continue;
    }
    const attributes = attributesOf(token.attributes, entities);
    const spaces = spacesOf(attributes, parent?.spaces ?? new Map());
    const element: Element = { name: localName(token.name, spaces), attributes, children: [] };
    if (parent) parent.element.children.push(element);
    else if (root) return undefined;
    else root = element;
    if (!token.empty) open.push({ element, written: token.name, spaces });
  }
  return open.length || root?.name !== 'svg' ? undefined : root;
}

/** Namespaces by their prefixes, that of no prefix under ''. */
type Spaces = ReadonlyMap<string, string>;

function spacesOf(attributes: ReadonlyMap<string, string>, around: Spaces): Spaces {
  let own: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    own ??= new Map(around);
    own.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), value.trim());
  }
  return own ?? around;
}

/** Of SVG's elements their own name; those of others keep their colon, which no element of SVG has. */
function localName(written: string, spaces: Spaces): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const space = spaces.get(prefix);
  if (space === SVG || (space === undefined && (prefix === '' || prefix === 'svg'))) return local;
  return `${prefix}:${local}`;
}

export type { Entities };
