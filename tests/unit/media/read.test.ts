// Film and sound: told by their bytes, and nothing private left in them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type MediaFile, readMedia } from '../../../src/media/read.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/media/${name}`, import.meta.url));
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const read = (bytes: Uint8Array): MediaFile => {
  const found = readMedia(bytes);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const box = (type: string, inside: string): Uint8Array => {
  const body = Buffer.from(inside, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return joined(head, body);
};

test.each([
  ['film.mp4', 'mp4', 'video', true],
  ['film.webm', 'webm', 'video', false],
  ['tone.mp3', 'mp3', 'audio', true],
  ['tone.m4a', 'm4a', 'audio', true],
  ['tone.wav', 'wav', 'audio', true],
])('%s is known by its bytes, and loses its tags', (name, type, kind, plays) => {
  const bytes = fixture(name);
  expect(latin(bytes)).toContain('SECRET');
  const found = read(bytes);
  expect([found.type, found.kind, found.plays]).toEqual([type, kind, plays]);
  expect(latin(found.bytes)).not.toMatch(/SECRET|\+52\.37|Lavf/);
});

test('a film tells its size and length, and its offsets stay', () => {
  const bytes = fixture('film.mp4');
  const found = read(bytes);
  expect(found.size).toEqual({ w: 160, h: 90 });
  expect(found.seconds).toBeCloseTo(1, 1);
  expect(found.bytes.length).toBe(bytes.length);
  expect(latin(found.bytes).indexOf('mdat')).toBe(latin(bytes).indexOf('mdat'));
});

test('boxes of cameras, and what is written behind the film, go', () => {
  const odd = joined(fixture('film.mp4'), box('uuid', 'SECRET place'), box('sefd', 'SECRET trailer'));
  expect(latin(read(odd).bytes)).not.toContain('SECRET');
  const trailing = joined(fixture('film.mp4'), Buffer.from('SECRET words that are no box'));
  expect(latin(read(trailing).bytes)).not.toContain('SECRET');
});

test('media data that no track points to are zeroed', () => {
  const film = Buffer.from(fixture('film.mp4'));
  const at = film.indexOf('mdat') - 4;
  const grown = film.readUInt32BE(at) + 20;
  film.writeUInt32BE(grown, at);
  const end = at + grown - 20;
  const hidden = joined(film.subarray(0, end), Buffer.from('SECRET in media data'), film.subarray(end));
  expect(latin(hidden)).toContain('SECRET in media');
  // the film's index lies behind its data, so no offset moves
  expect(end).toBeLessThanOrEqual(film.indexOf('moov') - 4);
  expect(latin(read(hidden).bytes)).not.toContain('SECRET');
});

test('a film cut short and other files are told', () => {
  expect(readMedia(fixture('film.mp4').subarray(0, 900))).toBe('damaged');
  expect(readMedia(fixture('film.webm').subarray(0, 60))).toBe('damaged');
  expect(readMedia(new TextEncoder().encode('ID3 and no frames'))).toBe('damaged');
  expect(readMedia(new TextEncoder().encode('%PDF-1.7'))).toBe('unknown');
  expect(readMedia(new Uint8Array())).toBe('unknown');
});

test('no length of a box or element makes reading hang or throw', () => {
  for (const name of ['film.mp4', 'film.webm', 'tone.mp3', 'tone.wav']) {
    const bytes = fixture(name);
    for (let i = 0; i < 400; i++) {
      const broken = bytes.slice();
      broken[(i * 7) % Math.min(bytes.length, 2000)] = (i * 37) % 256;
      expect(() => readMedia(broken)).not.toThrow();
    }
  }
});
