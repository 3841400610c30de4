// Titles in their layout's width: soft breaks only where programs would break otherwise, in place of the blank.
import { expect, it } from 'vitest';
import { brokenIn, withBreaks } from '../../../../../src/render/pptx/draw/soft-breaks.ts';
import type { Line, Paragraph } from '../../../../../src/scene/scene.ts';

const line = (start: number, end: number, width: number, widthWithNext: number): Line => ({
  start,
  end,
  width,
  widthWithNext,
  ascent: 20,
  descent: 5,
});

const paragraph = (texts: readonly string[], lines: readonly Line[]): Paragraph => ({
  runs: texts.map((text) => ({
    text,
    font: 'heading',
    bold: true,
    italic: false,
    size: 30,
    color: { slot: 'tx1' },
  })),
  lines,
  kind: 'heading',
  align: 'start',
  dir: 'ltr',
  spaceBefore: 0,
  lineHeight: 33,
  size: 30,
  indent: 0,
  markIndent: 0,
});

const body = (one: Paragraph) => ({
  paragraphs: [one],
  inset: { left: 0, right: 0, top: 0, bottom: 0 },
  anchor: 'top' as const,
});
const textOf = (one: Paragraph | undefined) => one?.runs.map((run) => run.text).join('|');

it('leaves a title alone that breaks alike in the whole width', () => {
  const title = body(
    paragraph(['A title of two lines'], [line(0, 11, 380, 460), line(11, 20, 90, Number.POSITIVE_INFINITY)]),
  );
  expect(brokenIn(title, 400)).toBe(title);
});

it('breaks a balanced title where layout did, in place of the blank, across runs', () => {
  const title = paragraph(
    ['Balanced ', 'lines here'],
    [line(0, 9, 110, 180), line(9, 19, 120, Number.POSITIVE_INFINITY)],
  );
  const broken = brokenIn(body(title), 400)?.paragraphs[0];
  expect(textOf(broken)).toBe('Balanced\n|lines here');
  expect(broken?.lines.map(({ start, end }) => [start, end])).toEqual([
    [0, 9],
    [9, 19],
  ]);
});

it('adds a break behind a hyphen, and moves what follows', () => {
  const title = withBreaks(
    paragraph(['well-known things'], [line(0, 5, 50, 90), line(5, 17, 90, Number.POSITIVE_INFINITY)]),
  );
  expect(textOf(title)).toBe('well-\nknown things');
  expect(title.lines.map(({ start, end }) => [start, end])).toEqual([
    [0, 6],
    [6, 18],
  ]);
});

it('leaves a title its own width that the layout has no room for', () => {
  const title = body(paragraph(['One long line'], [line(0, 13, 399, Number.POSITIVE_INFINITY)]));
  expect(brokenIn(title, 400)).toBeUndefined();
});
