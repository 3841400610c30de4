// An OPC package (ECMA-376 Part 2): parts and the relationships between them. Parts stay bytes; only what a patch
// changes is parsed, so that a thousand slides take little memory.
import { strToU8, unzipSync } from 'fflate';
import type { Deflater } from '../../../base/deflate.ts';
import { resolvePart } from '../../../base/part-name.ts';
import { zip } from '../../../base/zip.ts';
import { contentTypes, type KnownTypes, NO_TYPES } from './content-types.ts';
import { all, attributes, type Document, HEAD, parseXml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface Relationship {
  readonly id: string;
  /** Whole address; Office's own are given to `relate` by their last word. */
  readonly type: string;
  /** Relative to the part, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

export class Package {
  readonly #parts: Map<string, Uint8Array>;
  readonly #relationships = new Map<string, Relationship[]>();

  readonly #indexes = new WeakMap<Relationship[], RelationshipIndex>();

  /** Types of parts that are not ours, by name and by ending. */
  readonly #types: KnownTypes;

  /** From a zip, or from the parts of a package that was read with the types it gives them. */
  constructor(from: Uint8Array | ReadonlyMap<string, Uint8Array>, types: KnownTypes = NO_TYPES) {
    this.#types = types;
    this.#parts =
      from instanceof Uint8Array
        ? new Map(Object.entries(unzipSync(from)).filter(([name]) => !name.endsWith('/')))
        : new Map(from);
  }

  /** Gives a part the relationships of another, under the same ids. */
  copyRelationships(from: string, to: string): void {
    this.#relationships.set(to, [...this.#relationshipsOf(from)]);
  }

  /** Takes out the relationships of a part that are not of these types, by the last word of their address. */
  keepRelationships(part: string, types: readonly string[]): void {
    const kept = this.#relationshipsOf(part).filter(({ type }) =>
      types.includes(type.slice(type.lastIndexOf('/') + 1)),
    );
    this.#relationships.set(part, kept);
  }

  /** Names of the parts, relationship parts and content types among them. */
  get names(): string[] {
    return [...this.#parts.keys()];
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** The part's XML as a tree of its own: changes count when it is set again. */
  document(part: string): Document {
    return parseXml(new TextDecoder().decode(this.bytes(part)));
  }

  /** The part as it is. */
  bytes(part: string): Uint8Array {
    const bytes = this.#parts.get(part);
    if (!bytes) throw new Error(`the package has no ${part}`);
    return bytes;
  }

  /** Sets or replaces a part. */
  set(part: string, content: string | Uint8Array): void {
    this.#parts.set(part, typeof content === 'string' ? strToU8(content) : content);
  }

  /** Takes a part out, with its relationships. */
  remove(part: string): void {
    this.#parts.delete(part);
    this.#parts.delete(relationshipsPart(part));
    this.#relationships.delete(part);
  }

  /** The relationships that a part has to others; '' is the package itself. */
  relationships(part: string): readonly Relationship[] {
    return this.#relationshipsOf(part);
  }

  clearRelationships(part: string): void {
    this.#relationships.set(part, []);
  }

  /** Takes out a part's relationships to `target`. */
  unrelate(part: string, target: string): void {
    this.#relationships.set(
      part,
      this.#relationshipsOf(part).filter((one) => one.target !== target),
    );
  }

  /** Relates a part to a target and tells the relationship's id; the same target twice is one relationship. */
  relate(part: string, type: string, target: string, external = false): string {
    const list = this.#relationshipsOf(part);
    const known = this.#indexes.get(list) ?? new RelationshipIndex(list);
    this.#indexes.set(list, known);
    const full = type.includes('/') ? type : OFFICE + type;
    const same = known.idOf({ type: full, target, external });
    if (same !== undefined) return same;
    const one = { id: known.free(), type: full, target, external };
    list.push(one);
    known.add(one);
    return one.id;
  }

  #relationshipsOf(part: string): Relationship[] {
    let found = this.#relationships.get(part);
    if (!found) {
      const name = relationshipsPart(part);
      found = this.has(name)
        ? all(this.document(name), 'Relationship').map((element) => ({
            id: element.getAttribute('Id') ?? '',
            type: element.getAttribute('Type') ?? '',
            target: element.getAttribute('Target') ?? '',
            external: element.getAttribute('TargetMode') === 'External',
          }))
        : [];
      this.#relationships.set(part, found);
    }
    return found;
  }

  /** Takes out every part that no relationship leads to: pptxgenjs' leftovers. */
  prune(): void {
    const reached = new Set<string>();
    const follow = (part: string) => {
      for (const { target, external } of this.#relationshipsOf(part)) {
        const next = external ? '' : resolvePart(part, target);
        if (!next || reached.has(next)) continue;
        reached.add(next);
        follow(next);
      }
    };
    follow('');
    for (const name of this.names)
      if (!reached.has(name) && !name.endsWith('.rels') && name !== CONTENT_TYPES) this.remove(name);
  }

  /** The finished file: content types first, parts in name order, no times. The same parts give the same bytes. */
  zip(deflater: Deflater): Uint8Array {
    for (const [part, list] of this.#relationships) {
      const name = relationshipsPart(part);
      if (list.length && (part === '' || this.has(part))) this.set(name, relationshipsXml(list));
      else this.#parts.delete(name);
    }
    this.set(CONTENT_TYPES, contentTypes(this.names, this.#types));
    const names = this.names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return zip(
      names.map((name) => ({ name, bytes: this.#parts.get(name) as Uint8Array, packed: PACKED.test(name) })),
      deflater,
    );
  }
}

/** What a part's relationships are found by: the presentation has one for each slide. */
class RelationshipIndex {
  readonly #ids = new Set<string>();
  readonly #byTarget = new Map<string, string>();
  #count = 0;

  constructor(list: readonly Relationship[]) {
    for (const one of list) this.add(one);
  }

  add(one: Relationship): void {
    this.#count++;
    this.#ids.add(one.id);
    if (this.idOf(one) === undefined) this.#byTarget.set(keyOf(one), one.id);
  }

  /** Of the first that leads there. */
  idOf(one: Omit<Relationship, 'id'>): string | undefined {
    return this.#byTarget.get(keyOf(one));
  }

  free(): string {
    let n = this.#count + 1;
    while (this.#ids.has(`rId${n}`)) n++;
    return `rId${n}`;
  }
}

const keyOf = ({ type, target, external }: Omit<Relationship, 'id'>): string => `${external}\n${type}\n${target}`;

const CONTENT_TYPES = '[Content_Types].xml';
const PACKED = /\.(png|jpe?g|gif)$/;
function rank(name: string): number {
  if (name === CONTENT_TYPES) return 0;
  return name === '_rels/.rels' ? 1 : 2;
}

export function relationshipsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

const relationshipsXml = (list: readonly Relationship[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(({ id: Id, type: Type, target: Target, external }) =>
      attributes({ Id, Type, Target, TargetMode: external ? 'External' : undefined }),
    )
    .map((values) => `<Relationship${values}/>`)
    .join('')}</Relationships>`;
