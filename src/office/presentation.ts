// A whole presentation or template -> its size, masters with their layouts, slides and sections, as plain data. Slides
// are read one by one when they are asked for, so that a template's leftovers cost nothing.
import type { Size } from '../base/geometry.ts';
import { DEFAULT_LIMITS, type Limits } from '../base/limits.ts';
import { OfficeFault } from './fault.ts';
import { OfficePackage } from './package.ts';
import { type OfficeProperties, readProperties } from './properties.ts';
import { masterSheet, type Sheet, sheetUnder } from './sheet.ts';
import { type OfficeSlide, readSlide } from './slide.ts';
import { child, childrenOf, descendants, numberOf, type XmlElement } from './xml.ts';

export interface OfficeMaster {
  readonly sheet: Sheet;
  /** In the order of the master's list. */
  readonly layouts: readonly Sheet[];
}

export interface OfficeSection {
  readonly name: string;
  /** Ids of its slides. */
  readonly slides: readonly number[];
}

export class OfficePresentation {
  readonly pkg: OfficePackage;
  /** Points. */
  readonly size: Size;
  readonly masters: readonly OfficeMaster[];
  /** Parts and ids of the slides in their order. */
  readonly slideList: readonly { readonly part: string; readonly id: number }[];
  /** Places in the list, 1-based, of slides that the file names and does not hold. */
  readonly missing: readonly number[];
  readonly sections: readonly OfficeSection[];
  readonly #slides = new Map<string, OfficeSlide>();

  /** Throws an OfficeFault where the file cannot be read at all: what it is instead, or which part is damaged. */
  constructor(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS) {
    this.pkg = new OfficePackage(bytes, limits);
    const root = this.pkg.xml(this.pkg.main);
    if (root.name !== 'p:presentation') throw new OfficeFault('damaged', `${this.pkg.main} is no presentation`);
    this.size = sizeOf(root);
    this.masters = this.#parts(root, 'p:sldMasterIdLst', 'p:sldMasterId').map(({ part }) => readMaster(this.pkg, part));
    this.slideList = this.#parts(root, 'p:sldIdLst', 'p:sldId');
    const held = new Set(this.slideList.map(({ id }) => id));
    this.missing = childrenOf(child(root, 'p:sldIdLst'), 'p:sldId').flatMap((one, i) =>
      held.has(numberOf(one, 'id') ?? 0) ? [] : [i + 1],
    );
    this.sections = descendants(child(root, 'p:extLst'), 'p14:section').map((one) => ({
      name: one.attributes.name ?? '',
      slides: descendants(one, 'p14:sldId').flatMap((slide) => numberOf(slide, 'id') ?? []),
    }));
  }

  /** Parts that a list of `presentation.xml` names; those that are missing are left out. */
  #parts(root: XmlElement, list: string, name: string): { part: string; id: number }[] {
    return childrenOf(child(root, list), name).flatMap((one) => {
      const found = this.pkg.relationship(this.pkg.main, one.attributes['r:id']);
      return found && !found.external && this.pkg.has(found.target)
        ? [{ part: found.target, id: numberOf(one, 'id') ?? 0 }]
        : [];
    });
  }

  /** The slide of that place, 0-based. */
  slide(index: number): OfficeSlide {
    const entry = this.slideList[index];
    if (!entry) throw new RangeError(`no slide ${index}`);
    const known = this.#slides.get(entry.part);
    if (known) return known;
    const slide = readSlide(this.slideSheet(entry.part), entry.id);
    this.#slides.set(entry.part, slide);
    return slide;
  }

  /** Every slide, in order. */
  get slides(): readonly OfficeSlide[] {
    return this.slideList.map((_, i) => this.slide(i));
  }

  /** A slide's sheet under its layout, or its master. Throws an OfficeFault where it has neither. */
  slideSheet(part: string): Sheet {
    const layout = this.pkg.related(part, 'slideLayout');
    const known = this.masters.flatMap(({ layouts }) => layouts).find((one) => one.part === layout);
    if (known) return sheetUnder(known, part, 'slide');
    // a slide whose layout is in no master's list is read all the same
    const master = layout === undefined ? undefined : this.pkg.related(layout, 'slideMaster');
    if (layout === undefined || master === undefined || !this.pkg.has(layout) || !this.pkg.has(master)) {
      // one whose layout is gone has its words all the same
      const [first] = this.masters;
      if (!first) throw new OfficeFault('damaged', `${part} has no layout`);
      return sheetUnder(first.sheet, part, 'slide');
    }
    return sheetUnder(sheetUnder(masterSheet(this.pkg, master), layout, 'layout'), part, 'slide');
  }

  get properties(): OfficeProperties {
    return readProperties(this.pkg);
  }
}

/** 16:9 as PowerPoint makes it, where a file does not say. */
const WIDE: Size = { w: 960, h: 540 };

function sizeOf(root: XmlElement): Size {
  const size = child(root, 'p:sldSz');
  const [w, h] = [numberOf(size, 'cx'), numberOf(size, 'cy')];
  return w !== undefined && h !== undefined && w > 0 && h > 0 ? { w: w / 12_700, h: h / 12_700 } : WIDE;
}

function readMaster(pkg: OfficePackage, part: string): OfficeMaster {
  const sheet = masterSheet(pkg, part);
  const layouts = childrenOf(child(sheet.root, 'p:sldLayoutIdLst'), 'p:sldLayoutId').flatMap((one) => {
    const found = pkg.relationship(part, one.attributes['r:id']);
    return found && !found.external && pkg.has(found.target) ? [sheetUnder(sheet, found.target, 'layout')] : [];
  });
  return { sheet, layouts };
}
