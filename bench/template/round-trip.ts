// Round trip: a slide from every layout of a built file, as PowerPoint adds one; then the whole file opened and saved by
// LibreOffice, read again, and compared placeholder by placeholder.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { OfficePresentation } from '../../src/office/presentation.ts';
import type { TextShape } from '../../src/office/shape.ts';
import { familyOf, type PlaceholderRef } from '../../src/office/sheet.ts';
import { allShapes, type OfficeSlide } from '../../src/office/slide.ts';
import { addSlide, NS } from './slides.ts';

const placeholderXml = ({ type, idx }: PlaceholderRef, id: number): string => {
  const kind = type === 'obj' ? '' : ` type="${type}"`;
  const mark = `<p:ph${kind}${idx === undefined ? '' : ` idx="${idx}"`}/>`;
  const words = `<a:p><a:r><a:rPr lang="en-GB"/><a:t>Words ${id}</a:t></a:r></a:p>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Place ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp>`
  );
};

/** A slide more from each layout that has places for words, which inherit all that they look like. */
export function withSlides(pptx: Uint8Array): { bytes: Uint8Array; added: number } {
  const parts = unzipSync(pptx);
  const { masters, slideList, pkg } = new OfficePresentation(pptx);
  let last = Math.max(0, ...slideList.map(({ part }) => Number(/(\d+)\.xml$/.exec(part)?.[1])));
  let id = Math.max(300, ...slideList.map((one) => one.id));
  let added = 0;
  for (const layout of masters.flatMap((master) => master.layouts)) {
    const places = layout.placeholders.filter(
      ({ ref }) => !ref.orphan && ref.type !== 'pic' && familyOf(ref.type) !== 'furniture',
    );
    if (places.length === 0) continue;
    const shapes = places.map(({ ref }, i) => placeholderXml(ref, i + 2)).join('');
    const xml =
      `<p:sld ${NS}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
      `<p:grpSpPr/>${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
    addSlide(parts, pkg.main, { part: `ppt/slides/slide${++last}.xml`, xml, layout: layout.part, id: ++id });
    added++;
  }
  return { bytes: zipSync(parts), added };
}

/** Opened and saved by LibreOffice. */
export function saved(pptx: string, scratch: string): Uint8Array {
  const out = join(scratch, 'saved');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile'))}`;
  const copy = join(scratch, 'round.pptx');
  writeFileSync(copy, readFileSync(pptx));
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pptx:Impress MS PowerPoint 2007 XML', '--outdir', out, copy],
    {
      stdio: 'ignore',
    },
  );
  return readFileSync(join(out, 'round.pptx'));
}

export interface Kept {
  readonly slides: number;
  /** Placeholders with words before, and of those: still one of their kind, at their place, in their size and colour. */
  readonly all: number;
  readonly kind: number;
  readonly place: number;
  readonly size: number;
  readonly color: number;
  /** What was lost, in words. */
  readonly lost: readonly string[];
}

const plain = (shape: TextShape): string => (shape.text?.paragraphs ?? []).map(({ text }) => text.trim()).join(' ');
const textsOf = ({ shapes }: OfficeSlide): TextShape[] =>
  allShapes(shapes).filter((one): one is TextShape => one.kind === 'shape' && plain(one).trim() !== '');
const firstLook = ({ text }: TextShape) => text?.paragraphs.flatMap(({ runs }) => runs)[0]?.look;
const familyIn = ({ placeholder }: TextShape) => placeholder && familyOf(placeholder.type);

/** Tints are computed in other steps. */
const near = (a = '', b = ''): boolean =>
  [0, 2, 4].every(
    (i) => Math.abs(Number.parseInt(a.slice(i, i + 2) || '0', 16) - Number.parseInt(b.slice(i, i + 2) || '0', 16)) <= 3,
  );

/** LibreOffice counts in hundredths of a millimetre. */
const NEAR = 1.5;

/** `pages` are the numbers, from 0, under which slides are named; else their own. */
export function comparePlaceholders(before: Uint8Array, after: Uint8Array, pages?: readonly number[]): Kept {
  const [a, b] = [new OfficePresentation(before).slides, new OfficePresentation(after).slides];
  const counts = { all: 0, kind: 0, place: 0, size: 0, color: 0 };
  const lost: string[] = [];
  for (const [i, slide] of a.entries()) {
    const others = b[i] ? textsOf(b[i]) : [];
    for (const shape of textsOf(slide).filter((one) => one.placeholder && familyIn(one) !== 'furniture')) {
      counts.all++;
      const where = `slide ${(pages?.[i] ?? i) + 1} (${slide.layout.name}) ${shape.placeholder?.type} "${plain(shape).slice(0, 24)}"`;
      const same = others.filter((one) => plain(one) === plain(shape));
      const found = same.find((one) => familyIn(one) === familyIn(shape)) ?? same[0];
      if (!found) {
        lost.push(`${where}: its words are gone`);
        continue;
      }
      const [one, two] = [firstLook(shape), firstLook(found)];
      const boxes = [shape.box, found.box] as const;
      const off = Math.max(...(['x', 'y', 'w', 'h'] as const).map((key) => Math.abs(boxes[0][key] - boxes[1][key])));
      const tell = (what: keyof typeof counts, holds: boolean, why: string) => {
        if (holds) counts[what]++;
        else lost.push(`${where}: ${why}`);
      };
      tell('kind', familyIn(found) === familyIn(shape), `now ${found.placeholder?.type ?? 'no placeholder'}`);
      tell('place', off <= NEAR, `moved by ${off.toFixed(1)} pt`);
      const sizes = [one?.size ?? 18, two?.size ?? 18] as const;
      tell('size', Math.abs(sizes[0] - sizes[1]) <= 0.51, `${sizes[0]} pt, now ${sizes[1]}`);
      tell('color', near(one?.color?.hex, two?.color?.hex), `#${one?.color?.hex}, now #${two?.color?.hex}`);
    }
  }
  return { slides: b.length, ...counts, lost };
}
