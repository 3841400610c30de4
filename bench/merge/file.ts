// A PowerPoint file opened for editing: its parts as bytes or as XML, its slides in their order, its relationships.
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { folded, isTitle, list, textOf } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class EditedFile {
  readonly #parts: Record<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    const out = { ...this.#parts };
    for (const [part, document] of this.#documents)
      out[part] = strToU8(new XMLSerializer().serializeToString(document));
    return zipSync(out);
  }

  has(part: string): boolean {
    return part in this.#parts || this.#documents.has(part);
  }

  get names(): string[] {
    return [...new Set([...Object.keys(this.#parts), ...this.#documents.keys()])];
  }

  document(part: string): Document {
    const known =
      this.#documents.get(part) ??
      new DOMParser().parseFromString(strFromU8(this.#parts[part] as Uint8Array), 'text/xml');
    this.#documents.set(part, known);
    return known;
  }

  /** A new part, with its content type. */
  write(part: string, xml: string, contentType?: string): void {
    this.#documents.set(part, new DOMParser().parseFromString(xml, 'text/xml'));
    if (!contentType) return;
    const types = this.document('[Content_Types].xml');
    const one = types.createElementNS('http://schemas.openxmlformats.org/package/2006/content-types', 'Override');
    one.setAttribute('PartName', `/${part}`);
    one.setAttribute('ContentType', contentType);
    types.documentElement?.appendChild(one);
  }

  /** Relates `from` to a target; gives the id. */
  relate(from: string, type: string, target: string, external = false): string {
    const part = relsOf(from);
    if (!this.has(part))
      this.write(part, '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
    const rels = this.document(part);
    const id = `rIdBench${list(rels, 'Relationship').length + 1}`;
    const one = rels.createElementNS('http://schemas.openxmlformats.org/package/2006/relationships', 'Relationship');
    one.setAttribute('Id', id);
    one.setAttribute('Type', `${OFFICE}/${type}`);
    one.setAttribute('Target', target);
    if (external) one.setAttribute('TargetMode', 'External');
    rels.documentElement?.appendChild(one);
    return id;
  }

  /** Targets of a part's relationships of one type. */
  targets(from: string, type: string): string[] {
    if (!this.has(relsOf(from))) return [];
    return list(this.document(relsOf(from)), 'Relationship')
      .filter((one) => one.getAttribute('Type') === `${OFFICE}/${type}`)
      .map((one) => resolved(from, one.getAttribute('Target') ?? ''));
  }

  get slideIds(): Element[] {
    return list(this.document('ppt/presentation.xml'), 'p:sldId').filter(
      (one) => (one.parentNode as Element).nodeName === 'p:sldIdLst',
    );
  }

  partOf(id: Element): string {
    const rels = list(this.document(relsOf('ppt/presentation.xml')), 'Relationship');
    const own = rels.find((one) => one.getAttribute('Id') === id.getAttribute('r:id'));
    return resolved('ppt/presentation.xml', own?.getAttribute('Target') ?? '');
  }

  /** Parts of the slides, in their order. */
  get slides(): string[] {
    return this.slideIds.map((id) => this.partOf(id));
  }

  notesOf(slide: string): string | undefined {
    return this.targets(slide, 'notesSlide')[0];
  }

  titleOf(slide: string): string {
    return folded(list(this.document(slide), 'a:p').filter(isTitle).map(textOf).join(' '));
  }

  /** As a program that gives all shapes and slides other names and numbers. */
  renameAll(): void {
    for (const part of this.slides) {
      for (const [i, one] of list(this.document(part), 'p:cNvPr').entries())
        one.setAttribute('name', `Google Shape;${i};p${i}`);
      for (const name of ['p14:creationId', 'a16:creationId'])
        for (const one of list(this.document(part), name)) {
          const extension = one.parentNode as Element;
          const holder = extension.parentNode as Element;
          holder.removeChild(extension);
          if (list(holder, 'a:ext').length + list(holder, 'p:ext').length === 0) holder.parentNode?.removeChild(holder);
        }
    }
  }
}

const relsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else parts.push(step);
  }
  return parts.join('/');
}
