// Captions keep their cues and nothing else.
import { expect, test } from 'vitest';
import { readCaptions } from '../../../src/media/captions.ts';

test('notes, styles, marks and settings are left out', () => {
  const read = readCaptions(
    'WEBVTT - SECRET head\n\nSTYLE\n::cue { color: red }\n\nNOTE SECRET\n\none\n' +
      '00:01.000 --> 00:02.000 line:0\n<v Ann>Hello</v>\nthere\n\n00:02.000 --> 00:03.000\nBye\n',
  );
  expect(read?.lines).toEqual(['Hello there', 'Bye']);
  expect(read?.vtt).toBe('WEBVTT\n\n00:01.000 --> 00:02.000\nHello\nthere\n\n00:02.000 --> 00:03.000\nBye\n');
});

test('other files are none', () => {
  expect(readCaptions('1\n00:00:01,000 --> 00:00:02,000\nSubRip\n')).toBeUndefined();
  expect(readCaptions('WEBVTT\n')).toBeUndefined();
});
