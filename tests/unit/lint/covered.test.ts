// Words under a picture: nobody sees them, whoever opens the file finds them, so the build is refused.
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/pictures/png.ts';
import { checkDeck } from '../../support/check.ts';

const WORDS = '::: place {at="10% 40% 30% 10%"}\n\nAsk Quentin\n\n:::';
const put = (at: string, more = '') => `::: place {at="${at}"${more}}\n\n![A](a.png)\n\n:::`;
const WHOLE = '5% 30% 60% 50%';

/** A picture of the shape of WHOLE on 16 to 9; `alpha` at a pixel in its middle. */
const picture = (alpha = 255) => {
  const [w, h] = [192, 90];
  const data = new Uint8ClampedArray(w * h * 4).fill(255);
  for (let x = 40; x < 90; x++) for (let y = 10; y < 40; y++) data[(y * w + x) * 4 + 3] = alpha;
  return encodePng({ width: w, height: h, data });
};

async function told(body: string, png = picture()) {
  const { diagnostics, refused } = await checkDeck({
    'talk/deck.md': `---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\n${body}\n`,
    'talk/a.png': png,
  });
  const found = diagnostics.filter(({ code }) => code === 'private/unseen');
  expect(refused).toBe(found.length > 0);
  return found.map(({ message, span }) => `${span?.line} ${message.slice(0, 42)}`);
}

test('words under a picture are told where they stand', async () => {
  expect(await told(`${WORDS}\n\n${put(WHOLE)}`)).toEqual(['10 "Ask Quentin" lies under Picture: A, so th']);
});

test.each([
  ['below a picture that they stand on', `${put(WHOLE)}\n\n${WORDS}`],
  ['beside it', `${WORDS}\n\n${put('50% 30% 40% 40%')}`],
  ['half under it', `${WORDS}\n\n${put('14% 30% 40% 40%')}`],
  ['until a click brings it in', `${WORDS}\n\n${put(WHOLE, ' step=1')}`],
])('words are seen %s', async (_, body) => {
  expect(await told(body)).toEqual([]);
});

test('a picture that lets something through covers nothing', async () => {
  expect(await told(`${WORDS}\n\n${put(WHOLE)}`, picture(0))).toEqual([]);
});
