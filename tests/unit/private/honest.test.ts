// Slides for all that speak of what is private, hidden or for staff: none is refused. And what a refusal's hint names as
// the way to show such words to all does show them.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { HONEST } from './honest.ts';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const HEAD = '---\ntitle: Talk\nlang: en\naudiences: {patients: {}, staff: {}}\n---\n\n## First\n\nText\n\n---\n';

async function told(slide: string): Promise<readonly { code: string; message: string }[]> {
  const text = `${HEAD}${slide.startsWith('---\n') ? slide.slice(4) : `\n${slide}`}\n`;
  const host = memoryHost({ 'talk/deck.md': text, 'talk/a.png': PIXEL }, nodeHost({}).resource);
  return (await buildDeck(host, { path: 'talk', audience: 'patients', to: ['html'] })).diagnostics;
}

const SHARE = 40;
const shares = Array.from({ length: Math.ceil(HONEST.length / SHARE) }, (_, i) =>
  HONEST.slice(i * SHARE, (i + 1) * SHARE),
);

test.each(shares.map((slides, i) => [i * SHARE, slides] as const))('slides from %i on are shown', async (_, slides) => {
  const whole = slides.map((slide) => (slide.startsWith('---\n') ? slide : `---\n\n${slide}`)).join('\n\n');
  expect((await told(whole)).filter(({ code }) => code.startsWith('private/'))).toEqual([]);
});

test.each([
  ['Private notes: who may read them?', 'Private notes\\: who may read them?'],
  ['## Private notes', '## \u201CPrivate notes\u201D'],
  ['For staff only: so reads the sign', 'For staff only\\: so reads the sign'],
  ['[Speaker: Ann Lee, Leeds]', '\\[Speaker: Ann Lee, Leeds]'],
  ['(do not show faces)', '\\(do not show faces)'],
  ['- [private] 12', '- \\[private] 12'],
  ['Text\n\n???', 'Text\n\n\\???'],
  ['^ p < 0.05', '\\^ p < 0.05'],
  ['Text\n\n#notes', 'Text\n\n\\#notes'],
  ['Hidden: 12 of 40', '**Hidden:** 12 of 40'],
  ['::: tip Hidden costs\nParking\n:::', '::: tip {title="Hidden costs"}\nParking\n:::'],
])('%j is refused, %j shown', async (slide, other) => {
  expect((await told(slide)).some(({ code }) => code.startsWith('private/'))).toBe(true);
  expect((await told(other)).filter(({ code }) => code.startsWith('private/'))).toEqual([]);
});

// what looks nearly alike stays refused
test.each([
  '> [private] the words for staff',
  'Audience: the staff of the ward and patients',
  'Staff only: 12 beds are closed on Friday for want of nurses',
  'Internal use only: the ward is closed',
  '*Notes for me:* say this first (2018)',
  '(do not say: the test is new)',
  '^ 12 minutes are enough here',
  'Hidden: true',
])('is refused: %j', async (slide) => {
  expect((await told(slide)).some(({ code }) => code.startsWith('private/'))).toBe(true);
});
