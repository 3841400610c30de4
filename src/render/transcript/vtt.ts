// Captions and chapters as WebVTT (W3C, WebVTT: The Web Video Text Tracks Format, 4.1).
import type { OutputFile } from '../../host/host.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Spoken, spokenBy } from './spoken.ts';

/** `00:01:02.500`. */
export function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${two(h)}:${two(m)}:${two(s)}.${String(ms % 1000).padStart(3, '0')}`;
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The cues as a file; those that would show for no time are left out. */
export function vttOf(cues: readonly Cue[]): string {
  const blocks = cues
    .filter(({ from, to }) => stamp(from) < stamp(to))
    .map(({ from, to, lines }, i) => `${i + 1}\n${stamp(from)} --> ${stamp(to)}\n${lines.map(safe).join('\n')}`);
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

/** A chapter for each part of the outline; for each slide where the deck has none. */
export function chaptersOf(spoken: readonly Spoken[]): Cue[] {
  const timed = spoken.flatMap(({ slide, time }) => (time ? [{ slide, time }] : []));
  const parted = timed.some(({ slide }) => slide.section);
  const chapters: { title: string; from: number; to: number }[] = [];
  for (const { slide, time } of timed) {
    const last = chapters.at(-1);
    const title = parted ? (slide.section ?? last?.title ?? slide.title) : slide.title;
    if (last && parted && last.title === title) last.to = time.to;
    else chapters.push({ title, ...time });
  }
  return chapters.map(({ title, from, to }) => ({ from, to, lines: [title.replace(/\s+/g, ' ')] }));
}

/** `<name>.vtt` and `<name>-chapters.vtt`; no captions where nothing is said. */
export function captionFiles(scene: Scene, name: string): OutputFile[] {
  const spoken = spokenBy(scene);
  const file = (end: string, cues: readonly Cue[]): OutputFile[] =>
    cues.length ? [{ name: `${name}${end}.vtt`, bytes: new TextEncoder().encode(vttOf(cues)) }] : [];
  return [...file('', cuesOf(spoken)), ...file('-chapters', chaptersOf(spoken))];
}
