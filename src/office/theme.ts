// A theme part -> its colours, fonts and the fills, lines and grounds that styles refer to (ECMA-376 Part 1, 20.1.6 and
// 20.1.4).
import type { Slot } from '../base/color.ts';
import { type ColorMap, colorIn, SCHEME_NAMES, type Scheme, type SchemeName } from './drawing/color.ts';
import type { OfficePackage } from './package.ts';
import { child, childrenOf, type XmlElement } from './xml.ts';

export interface FontSet {
  readonly latin: string;
  /** East Asian and complex scripts; '' where the theme names none. */
  readonly eastAsian: string;
  readonly complex: string;
  /** Faces for single scripts (`Jpan`, `Arab`). */
  readonly scripts: Readonly<Record<string, string>>;
}

export interface OfficeTheme {
  readonly part: string;
  readonly name: string;
  readonly scheme: Scheme;
  /** Headings and body. */
  readonly major: FontSet;
  readonly minor: FontSet;
  /** Entries that `fillRef`, `lnRef` and `bgRef` number from 1, 1 and 1001. */
  readonly fills: readonly XmlElement[];
  readonly lines: readonly XmlElement[];
  readonly grounds: readonly XmlElement[];
}

/** What a theme has that says nothing: the colours of Office 2013. */
const OFFICE: Scheme = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

export const PLAIN_MAP: ColorMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** The theme that a master, notes master or layout override refers to. */
export function readTheme(pkg: OfficePackage, owner: string): OfficeTheme {
  const part = pkg.related(owner, 'theme') ?? '';
  const root = pkg.has(part) ? pkg.xml(part) : undefined;
  const elements = child(root, 'a:themeElements');
  const colors = child(elements, 'a:clrScheme');
  const plain = { scheme: OFFICE, map: PLAIN_MAP };
  const scheme = Object.fromEntries(
    SCHEME_NAMES.map((name) => [name, colorIn(child(colors, `a:${name}`), plain)?.hex ?? OFFICE[name]]),
  ) as Record<SchemeName, string>;
  const fonts = child(elements, 'a:fontScheme');
  const format = child(elements, 'a:fmtScheme');
  return {
    part,
    name: root?.attributes.name ?? '',
    scheme,
    major: fontSet(child(fonts, 'a:majorFont')),
    minor: fontSet(child(fonts, 'a:minorFont')),
    fills: child(format, 'a:fillStyleLst')?.children ?? [],
    lines: child(format, 'a:lnStyleLst')?.children ?? [],
    grounds: child(format, 'a:bgFillStyleLst')?.children ?? [],
  };
}

function fontSet(element: XmlElement | undefined): FontSet {
  const face = (name: string) => child(element, name)?.attributes.typeface ?? '';
  return {
    latin: face('a:latin'),
    eastAsian: face('a:ea'),
    complex: face('a:cs'),
    scripts: Object.fromEntries(
      childrenOf(element, 'a:font').map((one) => [one.attributes.script ?? '', one.attributes.typeface ?? '']),
    ),
  };
}

/** `p:clrMap` of a master, or `a:overrideClrMapping` of a layout or slide. */
export function readColorMap(element: XmlElement | undefined, fallback: ColorMap): ColorMap {
  if (!element) return fallback;
  const out: Record<Slot, SchemeName> = { ...fallback };
  for (const slot of Object.keys(PLAIN_MAP) as Slot[]) {
    const name = SCHEME_NAMES.find((one) => one === element.attributes[slot]);
    if (name) out[slot] = name;
  }
  return out;
}

/** A typeface as written: `+mj-lt` and its like are the theme's. */
export function typefaceOf(name: string, theme: OfficeTheme): string {
  const found = /^\+(mj|mn)-(lt|ea|cs)$/.exec(name);
  if (!found) return name;
  const set = found[1] === 'mj' ? theme.major : theme.minor;
  if (found[2] === 'lt') return set.latin;
  return found[2] === 'ea' ? set.eastAsian : set.complex;
}
