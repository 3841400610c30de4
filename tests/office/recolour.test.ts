// Design > Variants: three colours of theme1.xml are changed in a built file, nothing else. The pictures must show them in
// titles, tables and callouts, and none of the old ones.
import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFile, builtFile, EVERYTHING } from '../pptx/built.ts';
import { openOffice, type Pixels } from './office.ts';

/** Title, accent (bullets, bars), and ground of callouts, in colours that are nowhere else. */
const CHANGES = { dk2: 'D0006F', accent1: '00A35B', accent2: '8A2BE2', lt2: 'FFE08A' } as const;
type Slot = keyof typeof CHANGES;

const office = openOffice();
let file: BuiltFile;
let before: Pixels[] = [];
let after: Pixels[] = [];
const old = new Map<Slot, string>();

beforeAll(async () => {
  file = await builtFile(EVERYTHING);
  let theme = file.text('ppt/theme/theme1.xml');
  for (const [slot, hex] of Object.entries(CHANGES) as [Slot, string][]) {
    const pattern = new RegExp(`(<a:${slot}><a:srgbClr val=")([0-9A-F]{6})`);
    old.set(slot, pattern.exec(theme)?.[2] as string);
    theme = theme.replace(pattern, `$1${hex}`);
  }
  const parts = new Map([...file.parts, ['ppt/theme/theme1.xml', strToU8(theme)]]);
  before = office.pictures(file.bytes, 960);
  after = office.pictures(zipSync(Object.fromEntries(parts)), 960);
}, 300_000);
afterAll(() => office.close());

/** The page of a slide: hidden slides have none. */
const pageOf = (id: string): number =>
  file.scene.slides.filter((slide) => !slide.hidden).findIndex((slide) => slide.id === id);

/** Share of the page in a colour, in thousandths; neighbours of a hundredth count, edges do not. */
function share({ data }: Pixels, hex: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  let count = 0;
  for (let i = 0; i < data.length; i += 3)
    if (
      Math.abs((data[i] as number) - r) < 4 &&
      Math.abs((data[i + 1] as number) - g) < 4 &&
      Math.abs((data[i + 2] as number) - b) < 4
    )
      count++;
  return (1000 * count) / (data.length / 3);
}

const CASES: readonly (readonly [what: string, slide: string, slot: Slot])[] = [
  ['titles', 'text', 'dk2'],
  ['rules and heads of tables', 'table', 'dk2'],
  ['the progress bar', 'table', 'accent1'],
  ['the bars of a chart', 'chart', 'accent2'],
  ["a callout's bar, icon and name", 'callout', 'accent2'],
  ['the ground of a quotation', 'quotation', 'lt2'],
  ['the ground of the title slide', 'title', 'dk2'],
];

describe('changing colours of the theme', () => {
  it.each(CASES)('recolours %s', (_what, id, slot) => {
    const page = id === 'title' ? 0 : pageOf(id);
    const [was, is] = [before[page] as Pixels, after[page] as Pixels];
    expect(share(was, old.get(slot) as string)).toBeGreaterThan(0.5);
    expect(share(was, CHANGES[slot])).toBe(0);
    expect(share(is, CHANGES[slot])).toBeGreaterThan(0.5);
    expect(share(is, old.get(slot) as string)).toBeLessThan(0.05);
    // as much is in the new colour as was in the old
    expect(share(is, CHANGES[slot]) / share(was, old.get(slot) as string)).toBeGreaterThan(0.8);
  });

  it('leaves text as it is', () =>
    expect(strFromU8(file.parts.get('ppt/slides/slide2.xml') as Uint8Array)).not.toMatch(/srgbClr/));
});
