// Words in a drawing that nobody sees are in no copy for e-mail, in whatever way they are hidden; those that are seen
// stay, in whatever script.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const DECK = '---\ntitle: Talk\nlang: en\ntitle-slide: false\n---\n\n## A\n\n![A drawing](a.svg)\n';
const SEEN = '<text x="20" y="120" font-size="30">Hip</text>';
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 200" width="400" height="200"><rect width="400" height="200" fill="#fff"/>${SEEN}${inside}</svg>`;

async function texts(svg: string, more: object): Promise<string> {
  const host = memoryHost({ 'talk/deck.md': DECK, 'talk/a.svg': svg }, nodeHost({}).resource);
  const { built, diagnostics } = await buildDeck(host, { path: 'talk', to: ['pptx', 'html'], ...more });
  const files = built.flatMap((one) => one.files).filter(({ name }) => !name.endsWith('.json'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files).toHaveLength(2);
  return files
    .map(({ name, bytes }) => {
      if (!name.endsWith('.pptx')) return decoded(strFromU8(bytes));
      const parts = Object.entries(unzipSync(bytes)).filter(([part]) => /\.(?:svg|xml)$/.test(part));
      return parts.map(([, part]) => strFromU8(part)).join('\n');
    })
    .join('\n');
}

/** A page with its pictures' text. */
const decoded = (html: string): string =>
  html.replace(/data:image\/svg\+xml;base64,([\w+/=]+)/g, (_, data: string) => Buffer.from(data, 'base64').toString());

const at = 'font-size="20" x="20" y="60"';
const HIDDEN: readonly (readonly [string, string])[] = [
  ['off the canvas', '<text font-size="20" x="900" y="60">Mrs Secret</text>'],
  ['above it', '<g transform="translate(0 -500)"><text x="20" y="60">Mrs Secret</text></g>'],
  [
    'cut off',
    `<clipPath id="c"><rect width="5" height="5"/></clipPath><text clip-path="url(#c)" ${at}>Mrs Secret</text>`,
  ],
  [
    'masked',
    `<mask id="m"><rect width="400" height="200" fill="#000"/></mask><text mask="url(#m)" ${at}>Mrs Secret</text>`,
  ],
  ['scaled to nothing', `<text transform="scale(0)" ${at}>Mrs Secret</text>`],
  ['tiny', '<text font-size="1" x="20" y="60">Mrs Secret</text>'],
  ['covered', `<text ${at}>Mrs Secret</text><rect x="10" y="30" width="300" height="50" fill="#eef"/>`],
  ['in the colour of what is behind', `<text fill="#fefefe" ${at}>Mrs Secret</text>`],
  ['on a path that is not there', `<text ${at}><textPath xlink:href="#none">Mrs Secret</textPath></text>`],
  ['faint', `<text opacity="0.02" ${at}>Mrs Secret</text>`],
  ['in part of a line', `<text ${at}>Spine <tspan fill="#fff">Mrs Secret</tspan></text>`],
];

test.each(HIDDEN)('words %s', async (_, inside) => {
  const shared = await texts(drawing(inside), { for: 'email' });
  expect(shared.includes('Secret')).toBe(false);
  expect(shared.includes('>Hip<')).toBe(true);
  if (inside.includes('Spine')) expect(shared.includes('Spine')).toBe(true);
});

test.each([
  [
    'on a ground of their own',
    '<rect x="10" y="30" width="300" height="50" fill="#123"/>',
    `<text fill="#fff" ${at}>Wrist</text>`,
  ],
  ['of another script', '', `<text ${at}>手首</text>`],
  ['of one thin letter', '', `<text ${at}>l</text>`],
  ['that stand upright', '', '<text font-size="12" transform="translate(40 150) rotate(-90)">Wrist</text>'],
  ['small', '', '<text font-size="6" x="20" y="60">Wrist</text>'],
])('words %s are seen and stay', async (_, before, words) => {
  const text = />([^<]+)</.exec(words)?.[1] as string;
  const shared = await texts(drawing(before + words), { for: 'email' });
  expect(shared.includes(`>${text}<`)).toBe(true);
});

test('a drawing whose words all are seen goes as it is', async () => {
  const svg = drawing(`<text ${at}>Wrist &amp; hand</text>`);
  const picked = (all: string) => /<svg(?:(?!<svg)[\s\S])*?Wrist[\s\S]*?<\/svg>/.exec(all)?.[0];
  const shared = picked(await texts(svg, { for: 'email' }));
  expect(shared).toContain('Wrist &amp; hand');
  expect(shared).toBe(picked(await texts(svg, {})));
});

test('a drawing of more words than can be tried goes as pixels', async () => {
  const many = Array.from(
    { length: 1200 },
    (_, i) => `<text x="${(i % 40) * 10}" y="${i / 8}" font-size="2">w${i} n</text>`,
  );
  const shared = await texts(drawing(`<text ${at}>Knee</text>${many.join('')}`), { for: 'email' });
  expect(shared.includes('Knee')).toBe(false);
}, 60_000);

test("names of fonts that are none are in no copy; common ones and the deck's own stay", async () => {
  const svg = drawing(
    `<style>text{font-family:"Mrs Secret One",Arial;fill:#123}</style><text font-family="Mrs Secret Two, Georgia" ${at}>Wrist</text><text style="font-family:'Mrs Secret Three';font-size:20px" x="20" y="90">Knee</text>`,
  );
  expect(await texts(svg, {})).toMatch(/Secret One[\s\S]*Secret Two/);
  const shared = await texts(svg, { for: 'email' });
  expect(shared).not.toContain('Secret');
  for (const kept of ['Arial', 'Georgia', 'Wrist', 'Knee', 'font-size:20px', 'fill:#123'])
    expect(shared).toContain(kept);
});
