// Captions beside a film (WebVTT): the cues alone. Notes to oneself, styles and regions are left out.

export interface Captions {
  /** A whole WebVTT file with the cues. */
  readonly vtt: string;
  /** What is said, in order, for the transcript. */
  readonly lines: readonly string[];
}

const TIMES = /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:[ \t].*)?$/;

/** Undefined where the file is no WebVTT; a block without times is no cue (WebVTT, 4.1). */
export function readCaptions(text: string): Captions | undefined {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines)) return undefined;
  const cues: string[] = [];
  const said: string[] = [];
  for (const block of lines.split(/\n{2,}/).slice(1)) {
    const rows = block.split('\n').filter(Boolean);
    const at = rows.findIndex((row) => TIMES.test(row));
    if (at < 0 || at > 1) continue;
    const words = rows.slice(at + 1).map((row) => row.replace(/<[^>]*>/g, ''));
    if (!words.length) continue;
    cues.push([rows[at]?.replace(/^(.*?-->[ \t]+\S+).*$/, '$1'), ...words].join('\n'));
    said.push(words.join(' '));
  }
  return cues.length ? { vtt: `WEBVTT\n\n${cues.join('\n\n')}\n`, lines: said } : undefined;
}
