// Pictures, films and sound written in HTML are pictures, films and sound; what no slide can show is told, one by one.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { addressesIn, framesIn, pictureOfTag } from '../../../src/parse/html-media.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const FILES = {
  'talk/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  'talk/film.mp4': new Uint8Array(readFileSync('tests/fixtures/media/film.mp4')),
  'talk/tone.mp3': new Uint8Array(readFileSync('tests/fixtures/media/tone.mp3')),
};
async function slideOf(body: string) {
  const deck = `---\ntitle: T\ntitle-slide: false\nnumbers: false\n---\n\n## One\n\n${body}\n`;
  const { built, diagnostics } = await buildDeck(memoryHost({ ...FILES, 'talk/deck.md': deck }, nodeHost().resource), {
    path: 'talk',
    to: [],
  });
  const nodes = [...nodesOf(built[0]?.scene.slides[0]?.nodes ?? [])];
  const pictures = nodes.filter((node) => node.kind === 'image');
  return {
    pictures,
    words: nodes.flatMap((node) => paragraphsOf(node).map((one) => textOf(one).trim())).filter(Boolean),
    told: diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  };
}

describe('a picture written as <img>', () => {
  it.each([
    ['alone', '<img src="a.svg" alt="A box">', ['One']],
    ['in text', 'before <img src="a.svg" alt="A box"> after', ['One', 'before', 'after']],
    ['in a paragraph of HTML', '<p>before <img src="a.svg" alt="A box"> after</p>', ['One', 'before', 'after']],
    ['in a div', '<div>\n<img src="a.svg" alt="A box">\n</div>', ['One']],
    ['in a table', '<table><tr><th>H</th></tr><tr><td><img src="a.svg" alt="A box"></td></tr></table>', ['One', 'H']],
    ['in an item', '- <img src="a.svg" alt="A box"> after', ['One', 'after']],
    ['in a quotation', '> before <img src="a.svg" alt="A box">', ['One', 'before']],
    [
      'in a column',
      '::: columns\n::: column\n<img src="a.svg" alt="A box">\n:::\n::: column\nb\n:::\n:::',
      ['One', 'b'],
    ],
    ['with capitals', '<IMG SRC=a.svg ALT="A box">', ['One']],
  ])('%s is shown, once', async (_, body, words) => {
    const slide = await slideOf(body);
    expect(slide.pictures.map(({ alt }) => alt)).toEqual(['A box']);
    expect(slide.words).toEqual(words);
    expect(slide.told).toEqual([]);
  });
  it('has the width that it says', async () => {
    for (const asked of ['width="100"', 'style="width: 100px"']) {
      const { pictures } = await slideOf(`<img src="a.svg" alt="A" ${asked}>`);
      expect(pictures[0]?.box.w).toBeCloseTo(100, 0);
    }
  });
  it('that is missing, or lies on the web, is told as any picture', async () => {
    expect((await slideOf('<img src="none.png" alt="A">')).told).toEqual(['resolve/picture-missing']);
    expect((await slideOf('<p><img src="https://example.org/a.png" alt="A"></p>')).told).toEqual([
      'resolve/picture-remote',
    ]);
    expect((await slideOf('<img src="../../secret.png" alt="A">')).told).toEqual(['load/outside-deck']);
  });
});

describe('film and sound', () => {
  it.each([
    ['a film', '<video src="film.mp4" aria-label="A hip" poster="a.svg" loop></video>', true],
    ['a film with sources', '<video title="A hip" poster="a.svg" loop><source src="film.mp4"></video>', true],
    ['a film in text', 'See <video src="film.mp4" poster="a.svg" title="A hip" loop></video> it', true],
    ['sound', '<audio src="tone.mp3" title="A hip" controls></audio>', false],
  ])('%s is played', async (_, body, loop) => {
    const { pictures, told } = await slideOf(body);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatchObject({ alt: 'A hip', media: { loop } });
    expect(told).toEqual([]);
  });
  it('a film of the web in a frame is a still that opens it', async () => {
    const { pictures, told } = await slideOf('<iframe src="https://www.youtube.com/embed/abc" title="A hip"></iframe>');
    expect(pictures[0]).toMatchObject({ alt: 'A hip', link: { url: 'https://www.youtube.com/embed/abc' } });
    expect(told).toEqual([]);
  });
});

test.each([
  ['a frame', '<iframe src="https://example.org/x"></iframe>', 1],
  ['two frames', '<iframe src="https://example.org/x"></iframe>\n\n<iframe src="y.html"></iframe>', 2],
  ['a frame in text', 'a <iframe src="https://example.org/x"></iframe> b', 1],
  ['a program', '<object data="x.swf"></object>', 1],
  ['a film without an address', '<video controls></video>', 1],
])('%s is told', async (_, body, count) => {
  const { told } = await slideOf(body);
  expect(told).toEqual(Array(count).fill('parse/html-left-out'));
});

test('words behind an element that is never closed stay', async () => {
  expect((await slideOf('before <object data="x.swf"> behind')).words).toEqual(['One', 'before  behind']);
});

test('tags say what they show', () => {
  expect(pictureOfTag('img', { src: 'a.png', alt: '' })).toEqual({
    address: 'a.png',
    alt: '',
    written: '{.decorative}',
  });
  expect(pictureOfTag('iframe', { src: 'javascript:alert(1)' })).toBeUndefined();
  expect(addressesIn('<video poster="p.png"><source src="f.mp4"></video>')).toEqual(['p.png', 'f.mp4']);
  expect(framesIn('<embed src="x">')).toEqual([{ name: 'embed', address: 'x' }]);
});
