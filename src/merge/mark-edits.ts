// Bold, italic and links that came or went, written as marks in the Markdown around the words that stay.
import { type Change, marksByLetter } from './changes.ts';
import type { Edit } from './edits.ts';
import type { Place } from './locate.ts';
import { noPlace, type Outcome, slideAt, told } from './outcome.ts';
import type { Version } from './version.ts';

const MARKS = { bold: '**', italic: '*' } as const;

/** Bold, italic and links of words that stay. */
export function marked({ slide, at, before, after }: Extract<Change, { kind: 'marked' }>, version: Version): Outcome {
  if (before.text !== after.text)
    return told('Words were made bold, italic or a link in a text that changed as well; mark them by hand');
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place || place.container.kind === 'front') return noPlace(own, before);
  const [old, next] = [marksByLetter(before.marks), marksByLetter(after.marks)];
  const { file } = place.container;
  const edits: Edit[] = [];
  for (const key of ['bold', 'italic'] as const) {
    if (next.every((one) => one[key]) || old.every((one) => one[key])) continue;
    for (const [from, end] of runsWhere(old.length, (i) => old[i]?.[key] !== next[i]?.[key])) {
      const on = next[from]?.[key] === true;
      const made = markEdits(place, [from, end], MARKS[key], on);
      if (!made) return told(`Words were made ${on ? key : `no longer ${key}`}; mark them by hand`);
      edits.push(...made.map((edit) => ({ file: file.path, ...edit })));
    }
  }
  for (const [from, end] of runsWhere(old.length, (i) => old[i]?.link !== next[i]?.link)) {
    const [was, is] = [old[from]?.link ?? '', next[from]?.link ?? ''];
    const made = is === '#' || was === '#' ? undefined : linkEdits(place, [from, end], was, is);
    if (!made) return told('A link was changed; change it by hand');
    edits.push(...made.map((edit) => ({ file: file.path, ...edit })));
  }
  return edits.length
    ? { edits }
    : told('The marks of these words come from the theme or a block; nothing is to be done');
}

function runsWhere(length: number, differs: (i: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < length; i++) {
    if (!differs(i)) continue;
    const last = runs.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

type Made = Omit<Edit, 'file'>;

/** Undefined where some of it is the deck's own. */
function spanOf({ letters }: Place, [from, end]: readonly [number, number]): [number, number] | undefined {
  const [first, last] = [letters[from], letters[end - 1]];
  return first && last && letters.slice(from, end).every(Boolean) ? [first.at, last.at + last.length] : undefined;
}

function markEdits(place: Place, range: readonly [number, number], sign: string, on: boolean): Made[] | undefined {
  const { text } = place.container.file;
  const span = spanOf(place, range);
  if (!span || place.container.verbatim) return undefined;
  const [from, end] = span;
  if (on) {
    if (/[*_[\]`]/.test(text.slice(from, end))) return undefined;
    return [
      { from, end: from, text: sign },
      { from: end, end, text: sign },
    ];
  }
  const around = [sign, sign.replaceAll('*', '_')].find(
    (one) => text.slice(from - one.length, from) === one && text.startsWith(one, end),
  );
  if (!around) return undefined;
  return [
    { from: from - around.length, end: from, text: '' },
    { from: end, end: end + around.length, text: '' },
  ];
}

function linkEdits(place: Place, range: readonly [number, number], was: string, is: string): Made[] | undefined {
  const { text } = place.container.file;
  const span = spanOf(place, range);
  if (!span || place.container.verbatim) return undefined;
  const [from, end] = span;
  if (!was) {
    if (/[[\]]/.test(text.slice(from, end)) || !/^(https?:|mailto:|tel:)[^\s()<>]+$/i.test(is)) return undefined;
    return [
      { from, end: from, text: '[' },
      { from: end, end, text: `](${is})` },
    ];
  }
  const tail = /^\*{0,3}\]\(([^()\s]*)(?:\s+"[^"]*")?\)/.exec(text.slice(end));
  const open = text.slice(0, from).match(/\[\*{0,3}$/)?.index;
  if (!tail || open === undefined) return undefined;
  const address = end + tail[0].indexOf('(') + 1;
  if (is) return /[\s()<>]/.test(is) ? undefined : [{ from: address, end: address + (tail[1] ?? '').length, text: is }];
  const close = end + tail[0].indexOf(']');
  return [
    { from: open, end: open + 1, text: '' },
    { from: close, end: end + tail[0].length, text: '' },
  ];
}
