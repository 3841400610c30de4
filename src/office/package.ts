// A PowerPoint file by whoever wrote it -> its parts, their types and what they point to (ECMA-376 Part 2).
import { DEFAULT_LIMITS, type Limits } from '../base/limits.ts';
import { resolvePart } from '../base/part-name.ts';
import { OfficeFault } from './fault.ts';
import { openParts, type Parts } from './parts.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

export interface OfficeRelationship {
  readonly id: string;
  /** The last word of its address: `slideLayout`, `image`, `hyperlink`. */
  readonly type: string;
  /** The part's name; outside the package the address as written. */
  readonly target: string;
  readonly external: boolean;
}

export class OfficePackage {
  readonly parts: Parts;
  /** The part that the package begins with, `ppt/presentation.xml` mostly. */
  readonly main: string;
  readonly #types: { readonly overrides: ReadonlyMap<string, string>; readonly defaults: ReadonlyMap<string, string> };
  readonly #limits: Limits;
  readonly #relationships = new Map<string, readonly OfficeRelationship[]>();
  readonly #trees = new Map<string, XmlElement>();
  readonly #small: ReadonlyMap<string, string>;
  readonly #unread = new Map<string, string[]>();

  /** Throws an OfficeFault where the bytes are no presentation, template or show. */
  constructor(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS) {
    this.#limits = limits;
    this.parts = openParts(bytes, limits);
    this.#small = new Map([...this.parts.keys()].map((name) => [name.toLowerCase(), name]));
    const types = this.#nameOf('[Content_Types].xml');
    if (!types)
      throw new OfficeFault('not-a-package', 'it is a zip, but no PowerPoint file: it has no [Content_Types].xml');
    const root = this.xml(types);
    this.#types = {
      overrides: new Map(
        childrenOf(root, 'ct:Override').map((one) => [
          (one.attributes.PartName ?? '').replace(/^\//, '').toLowerCase(),
          one.attributes.ContentType ?? '',
        ]),
      ),
      defaults: new Map(
        childrenOf(root, 'ct:Default').map((one) => [
          (one.attributes.Extension ?? '').toLowerCase(),
          one.attributes.ContentType ?? '',
        ]),
      ),
    };
    const start = this.related('', 'officeDocument');
    if (!start || !this.has(start)) throw new OfficeFault('damaged', 'its main part is missing');
    if (!/presentationml|ms-powerpoint/.test(this.contentType(start)))
      throw new OfficeFault('other-format', `it is no PowerPoint file: ${kindOf(this.contentType(start))}`);
    this.main = start;
  }

  has(part: string): boolean {
    return this.#nameOf(part) !== undefined;
  }

  /** The part's bytes; undefined where the package has none. */
  bytes(part: string): Uint8Array | undefined {
    const name = this.#nameOf(part);
    return name === undefined ? undefined : this.parts.get(name);
  }

  /** The root element of a part. Throws an OfficeFault where it is missing or no XML. */
  xml(part: string): XmlElement {
    let tree = this.#trees.get(part);
    if (tree) return tree;
    const bytes = this.bytes(part);
    if (!bytes) throw new OfficeFault('damaged', `${part} is missing`);
    tree = parseXml(bytes, part, this.#limits);
    this.#trees.set(part, tree);
    return tree;
  }

  contentType(part: string): string {
    const name = part.toLowerCase();
    return this.#types.overrides.get(name) ?? this.#types.defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  }

  /** What a part points to; '' is the package itself. */
  relationships(part: string): readonly OfficeRelationship[] {
    let found = this.#relationships.get(part);
    if (found) return found;
    const at = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
    found = this.has(name)
      ? childrenOf(this.xml(name), 'rel:Relationship').map((one) =>
          relationship(one, part, (target) => this.has(target)),
        )
      : [];
    this.#relationships.set(part, found);
    return found;
  }

  /** The relationship of that id. */
  relationship(part: string, id: string | undefined): OfficeRelationship | undefined {
    return id ? this.relationships(part).find((one) => one.id === id) : undefined;
  }

  /** The first part inside that is related by that type. */
  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((one) => one.type === type && !one.external)?.target;
  }

  /**
   * Reads something that `owner` can do without, as its notes; undefined where a part of it is damaged, which
   * `unread` says afterwards.
   */
  spared<T>(owner: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof OfficeFault)) throw error;
      this.#unread.set(owner, [...new Set(this.unread(owner)).add(error.message)]);
      return undefined;
    }
  }

  /** Why some of what belongs to a part was not read, as sentences; '' is the package itself. */
  unread(owner: string): readonly string[] {
    return this.#unread.get(owner) ?? [];
  }

  #nameOf(part: string): string | undefined {
    return this.parts.has(part) ? part : this.#small.get(part.toLowerCase());
  }
}

function relationship(one: XmlElement, part: string, has: (part: string) => boolean): OfficeRelationship {
  const { Id = '', Type = '', Target = '', TargetMode } = one.attributes;
  const type = Type.slice(Type.lastIndexOf('/') + 1);
  if (TargetMode === 'External') return { id: Id, type, target: Target, external: true };
  const plain = resolvePart(part, Target.replace(/#.*$/, ''));
  const target = has(plain) ? plain : decoded(plain);
  return { id: Id, type, target, external: false };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function kindOf(type: string): string {
  if (type.includes('wordprocessingml')) return 'it is a Word file';
  if (type.includes('spreadsheetml')) return 'it is an Excel file';
  return 'its main part is of another kind';
}
