// The tables of docs/reference.md, which ships with the program: what each block, attribute, layout and fence does and
// how it is written. A test holds that page to the program, so that nothing is listed a second time here.
import type { Host } from '../host/host.ts';

export const REFERENCE = 'docs/reference.md';

export interface ReferenceRow {
  readonly name: string;
  /** What it does, or what it is for. */
  readonly what: string;
  /** How it is written; empty where the table does not say. */
  readonly example: string;
  /** Of an attribute: what it may stand at. */
  readonly of?: string;
}

export type ReferenceSection =
  | 'Deck keys'
  | 'Slide keys'
  | 'Chart keys'
  | 'Theme keys'
  | 'Layouts'
  | 'Blocks between colons'
  | 'Fences'
  | 'Attributes'
  | 'Chart types';

/** Rows by section and name. */
export type Reference = ReadonlyMap<string, ReadonlyMap<string, ReferenceRow>>;

const ROW = /^\| `([^`]+)`(?: \*)? \| (.+) \|$/gm;

/** Links to other pages are left as their words. */
const plain = (cell: string): string =>
  cell.replace(/ ?\(\[[^\]]*\]\([^)]*\)\)/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function readReference(page: string): Reference {
  const sections = page.split(/^## /m).slice(1);
  return new Map(
    sections.map((text) => {
      const rows = [...text.matchAll(ROW)].map(([, name = '', rest = '']): [string, ReferenceRow] => {
        const cells = rest.split(' | ').map(plain);
        const example = cells.length > 1 ? /^`(.+)`$/.exec(cells.at(-1) ?? '')?.[1] : undefined;
        const [first = '', second = ''] = cells;
        const three = cells.length > 2 && example !== undefined;
        return [name, { name, what: three ? second : first, example: example ?? '', ...(three && { of: first }) }];
      });
      return [text.slice(0, text.indexOf('\n')).trim(), new Map(rows)];
    }),
  );
}

/** The page's tables; none where this host ships no documentation. */
export async function loadReference(resource: Host['resource']): Promise<Reference> {
  try {
    return readReference(new TextDecoder().decode(await resource(REFERENCE)));
  } catch {
    return new Map();
  }
}

export const rowOf = (reference: Reference, section: ReferenceSection, name: string): ReferenceRow | undefined =>
  reference.get(section)?.get(name);

/** The names in backticks of what an attribute takes: `contain` and `cover`. */
export const valuesIn = (row: ReferenceRow | undefined): string[] =>
  row?.example.includes('=') ? [...row.what.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name) : [];

/** What a hover shows of a row. */
export const rowMarkdown = ({ what, example }: ReferenceRow): string =>
  example ? `${what}\n\n\`\`\`markdown\n${example}\n\`\`\`` : what;
