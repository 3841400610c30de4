// Captions, chapters and the transcript: the notes' words at the slides' times, in lines that can be read.
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { nodeHost } from '../../../../src/host/node.ts';
import { readCaptions } from '../../../../src/media/captions.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import { captionsOf } from '../../../../src/render/transcript/cues.ts';
import { stamp } from '../../../../src/render/transcript/vtt.ts';

const ship = nodeHost({});
async function filesOf(deck: string): Promise<Record<string, string>> {
  const host = memoryHost({ 'talk/deck.md': deck }, (name) => ship.resource(name));
  const { built } = await buildDeck(host, { path: 'talk', to: ['captions', 'transcript'] });
  return Object.fromEntries(
    built.flatMap(({ files }) => files).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  );
}
const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const cuesIn = (vtt: string) =>
  [...vtt.matchAll(/(\S+) --> (\S+)\n([\s\S]*?)(?:\n\n|\n$)/g)].map(([, from = '', to = '', text = '']) => ({
    from: secondsOf(from),
    to: secondsOf(to),
    lines: text.split('\n'),
  }));

const DECK = `---
title: Weak bones
lang: en-GB
date: 2026-11-24
author: A. Clinician
outline: [Bones, Cells]
---

---
section: Bones
time: 0:30
---

## Bone is alive

- It renews itself

![A ring](ring.svg){.decorative}

::: notes
Bone looks dead, but it is **alive**: some cells take old bone away, and others build new bone, all your life, in every single bone. It is so.

*Pause here. Look around.*

- Values < 5 & > 2 --> ask
:::

---
section: Cells
time: 1:00
---

## What [cells](#bone-is-alive) do

| Sign | What to do |
| --- | --- |
| Fever | Call |

::: notes
See [the first slide](#bone-is-alive). Questions?
:::

---
hidden: true
---

## Secret

::: notes
Nobody hears this.
:::

---
backup: true
---

## Behind the talk

::: notes
Only if asked for.
:::
`;

describe('captions', () => {
  it('are the spoken words at the times of their slides, in two lines of 42 characters at most', async () => {
    const files = await filesOf(DECK);
    expect(Object.keys(files)).toEqual(['talk.vtt', 'talk-chapters.vtt', 'talk-transcript.html', 'talk.report.json']);
    const vtt = files['talk.vtt'] ?? '';
    const cues = cuesIn(vtt);
    const text = cues.flatMap(({ lines }) => lines).join(' ');
    expect(text).toBe(
      'Bone looks dead, but it is alive: some cells take old bone away, and others build new bone, all your life, ' +
        'in every single bone. It is so. Values &lt; 5 &amp; &gt; 2 --&gt; ask See the first slide. Questions?',
    );
    expect(cues.every(({ lines }) => lines.length <= 2 && lines.every((line) => line.length <= 42))).toBe(true);
    expect(cues.every(({ from, to }, i) => from < to && to <= (cues[i + 1]?.from ?? Number.POSITIVE_INFINITY))).toBe(
      true,
    );
    // the title slide has the average of what is planned; then 30 seconds, then a minute
    expect(cues[0]?.from).toBe(45);
    expect(cues.find(({ lines }) => lines[0]?.startsWith('See'))?.from).toBe(75);
    expect(Math.max(...cues.map(({ to }) => to))).toBeLessThanOrEqual(135);
    // the reader of captions beside films takes them
    expect(readCaptions(vtt)?.lines.join(' ')).toContain('Bone looks dead');
  });

  it('have a chapter for each part, or each slide where there are none', async () => {
    const chapters = cuesIn((await filesOf(DECK))['talk-chapters.vtt'] ?? '');
    expect(chapters).toEqual([
      { from: 0, to: 45, lines: ['Weak bones'] },
      { from: 45, to: 75, lines: ['Bones'] },
      { from: 75, to: 135, lines: ['Cells'] },
    ]);
    const plain = DECK.replace(/^(?:outline|section).*\n/gm, '');
    const bySlide = cuesIn((await filesOf(plain))['talk-chapters.vtt'] ?? '');
    expect(bySlide.map(({ lines }) => lines[0])).toEqual(['Weak bones', 'Bone is alive', 'What cells do']);
  });

  it('go by the pace of speech where no times are planned, and there are none without notes', async () => {
    const unplanned = DECK.replace(/^time.*\n/gm, '');
    const cues = cuesIn((await filesOf(unplanned))['talk.vtt'] ?? '');
    // five silent seconds for the title
    expect(cues[0]?.from).toBe(5);
    const files = await filesOf('---\ntitle: T\n---\n\n## A\n\nText\n');
    expect(Object.keys(files)).toEqual(['talk-chapters.vtt', 'talk-transcript.html', 'talk.report.json']);
  });

  it('cut what is longer than two lines, words without blanks too', () => {
    expect(captionsOf('Yes. No. Perhaps.')).toEqual(['Yes. No. Perhaps.']);
    const long = captionsOf('word '.repeat(100).trim());
    expect(long.join(' ')).toBe('word '.repeat(100).trim());
    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(84);
    expect(captionsOf('x'.repeat(200)).map(({ length }) => length)).toEqual([84, 84, 32]);
    expect(captionsOf('')).toEqual([]);
  });

  it('write times as WebVTT does', () => {
    expect([0, 62.5, 3599.9996, 36_000].map(stamp)).toEqual([
      '00:00:00.000',
      '00:01:02.500',
      '01:00:00.000',
      '10:00:00.000',
    ]);
  });
});

describe('the transcript', () => {
  it('says what was said and what was shown, slide by slide, and nothing that is hidden', async () => {
    const page = (await filesOf(DECK))['talk-transcript.html'] ?? '';
    expect(page).toContain('<html lang="en-GB" dir="ltr">');
    expect(page).toContain('<h3>Bone is alive <time datetime="PT0M45S">0:45</time></h3>');
    expect(page).toContain('<div id="bone-is-alive">');
    expect(page).toContain('but it is <strong>alive</strong>');
    expect(page).toContain('<li>It renews itself</li>');
    expect(page).toContain('<li>Sign; What to do</li><li>Fever; Call</li>');
    expect(page).toContain('<a href="#bone-is-alive">the first slide</a>');
    expect(page).toContain('Values &lt; 5');
    expect(page).toContain('Behind the talk');
    expect(page).not.toMatch(/Secret|Nobody hears|Pause here|<script/);
  });
});
