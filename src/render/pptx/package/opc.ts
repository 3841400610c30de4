// An OPC package (ECMA-376 Part 2): parts, relationships, content types. Parts are parsed once, when first asked for.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { all, attributes, type Document, parseXml, serializeXml } from './xml.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relationshipType = (name: string): string => (name.includes('/') ? name : `${REL}/${name}`);

export interface Relationship {
  readonly id: string;
  readonly type: string;
  target: string;
  readonly external: boolean;
}

export class Package {
  readonly #parts: Map<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();
  readonly #relationships = new Map<string, Relationship[]>();

  constructor(zip: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/')));
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** The part's XML, to be changed in place. */
  document(part: string): Document {
    let found = this.#documents.get(part);
    if (!found) {
      const bytes = this.#parts.get(part);
      if (!bytes) throw new Error(`the package has no ${part}`);
      found = parseXml(new TextDecoder().decode(bytes));
      this.#documents.set(part, found);
    }
    return found;
  }

  /** Sets or replaces a part. */
  set(part: string, content: string | Uint8Array): void {
    this.#documents.delete(part);
    this.#parts.set(part, typeof content === 'string' ? strToU8(content) : content);
  }

  bytes(part: string): Uint8Array | undefined {
    return this.#parts.get(part);
  }

  /** Takes a part out, with its relationships. */
  remove(part: string): void {
    for (const name of [part, relsOf(part)]) {
      this.#parts.delete(name);
      this.#documents.delete(name);
    }
    this.#relationships.delete(part);
  }

  /** The relationships that a part has to others; changes are written with the package. */
  relationships(part: string): Relationship[] {
    let found = this.#relationships.get(part);
    if (!found) {
      const name = relsOf(part);
      found = this.has(name)
        ? all(parseXml(new TextDecoder().decode(this.#parts.get(name))), 'Relationship').map((element) => ({
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

  /** Relates a part to a target (relative to it, or a URI); the same target twice is one relationship. */
  relate(part: string, type: string, target: string, external = false): string {
    const list = this.relationships(part);
    const full = relationshipType(type);
    const same = list.find((one) => one.type === full && one.target === target && one.external === external);
    if (same) return same.id;
    const used = new Set(list.map((one) => one.id));
    let n = list.length + 1;
    while (used.has(`rId${n}`)) n++;
    list.push({ id: `rId${n}`, type: full, target, external });
    return `rId${n}`;
  }

  /** Part that a relationship leads to. */
  resolve(part: string, target: string): string {
    if (target.startsWith('/')) return target.slice(1);
    const path = part.split('/').slice(0, -1);
    for (const step of target.split('/')) {
      if (step === '..') path.pop();
      else if (step !== '.') path.push(step);
    }
    return path.join('/');
  }

  /** The finished file: content types first, parts in name order, no times. */
  zip(contentTypes: string): Uint8Array {
    for (const [part, document] of this.#documents) this.#parts.set(part, strToU8(serializeXml(document)));
    for (const [part, list] of this.#relationships) {
      if (!this.has(part) && part !== '') continue;
      if (list.length) this.#parts.set(relsOf(part), strToU8(relationshipsXml(list)));
      else this.#parts.delete(relsOf(part));
    }
    this.#parts.set('[Content_Types].xml', strToU8(contentTypes));
    // local time on purpose: zip stores wall-clock fields, so this gives the same bytes in every time zone
    const mtime = new Date(1980, 0, 1);
    const order = [...this.#parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const files: Zippable = {};
    for (const name of order) files[name] = [this.#parts.get(name) as Uint8Array, { mtime, level: /\.(png|jpe?g|gif|fntdata)$/.test(name) ? 0 : 6, os: 0 }];
    return zipSync(files);
  }
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);

export function relsOf(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

const relationshipsXml = (list: readonly Relationship[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map((one) => `<Relationship${attributes({ Id: one.id, Type: one.type, Target: one.target, TargetMode: one.external ? 'External' : undefined })}/>`)
    .join('')}</Relationships>`;
