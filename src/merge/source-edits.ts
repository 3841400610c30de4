// A change -> the edits of the sources that make it, or why it is left to the writer and what to do.
import type { Change } from './changes.ts';
import type { Container } from './containers.ts';
import { wordEdits } from './edit-words.ts';
import { withEdits } from './edits.ts';
import type { Letter } from './letters.ts';
import type { Place } from './locate.ts';
import { marked } from './mark-edits.ts';
import { noPlace, type Outcome, slideAt, told } from './outcome.ts';
import { added, level, removed } from './piece-edits.ts';
import { slideAdded, slideDeleted, slideHidden, slideMoved } from './slide-edits.ts';
import { rowAdded, rowRemoved } from './table-edits.ts';
import type { Unit } from './units.ts';
import { unseenAdded } from './unseen-words.ts';
import type { Version } from './version.ts';
import { spotIn } from './written-files.ts';

/** `copied`: the source of a slide that was added as a copy of another. */
export function editsFor(change: Change, version: Version, audiences: readonly string[], copied?: string): Outcome {
  switch (change.kind) {
    case 'edited':
      return edited(change, version);
    case 'marked':
      return marked(change, version);
    case 'level':
      return level(change, version);
    case 'added':
      return added(change, version);
    case 'removed':
      return removed(change, version);
    case 'row-added':
      return rowAdded(change, version);
    case 'row-removed':
      return rowRemoved(change, version);
    case 'slide-moved':
      return slideMoved(change, version);
    case 'slide-hidden':
      return slideHidden(change, version);
    case 'slide-deleted':
      return slideDeleted(change, version, audiences);
    case 'unseen':
      return unseenAdded(change, version);
    case 'slide-added':
      return slideAdded(change, version, copied);
  }
}

function edited({ slide, at, before, after }: Extract<Change, { kind: 'edited' }>, version: Version): Outcome {
  const own = slideAt(version, slide);
  const place = own.places.get(at);
  if (!place) return noPlace(own, before);
  if (place.container.kind === 'front') return frontEdit(place, before, after);
  const edits = wordEdits(place, before, after);
  return edits ? { edits } : told('The change runs through marks such as ** or a link; write it by hand');
}

/** A value of front matter is written anew, quoted where YAML asks for it. */
function frontEdit(place: Place, before: Unit, after: Unit): Outcome {
  const words = wordEdits(place, before, after);
  if (!words) return told('Change this value in the front matter by hand');
  const { file, letters } = place.container;
  const [from, end] = [(letters[0] as Letter).at, (letters.at(-1) as Letter).at + (letters.at(-1) as Letter).length];
  const quoted = /["']/.test(file.text[from - 1] ?? '') && file.text[end] === file.text[from - 1];
  const shifted = words.map((edit) => ({ ...edit, from: edit.from - from, end: edit.end - from }));
  const value = withEdits(file.text.slice(from, end), shifted);
  if (!quoted && /^[\s\-?:,[\]{}#&*!|>'"%@`]|:\s|\s#|:$/.test(value))
    return { edits: [{ file: file.path, from, end, text: `"${value.replace(/["\\]/g, '\\$&')}"` }] };
  return quoted && value.includes(file.text[end] as string)
    ? told('The value has quotation marks in it; change it in the front matter by hand')
    : { edits: words };
}

export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** For messages: where a change is in the sources. */
export function spotOf(change: Change, version: Version): Spot | undefined {
  const container = containerOf(change, version);
  const letter = container?.letters[0];
  if (container && letter) return spotIn(container.file, letter.at);
  if (!('slide' in change)) return undefined;
  const raw = slideAt(version, change.slide).slide?.ast.raw;
  return raw && spotIn(raw.file, raw.file.lineStart(raw.firstLine));
}

function containerOf(change: Change, version: Version): Container | undefined {
  if (!('slide' in change)) return undefined;
  const { places } = slideAt(version, change.slide);
  if ('at' in change) return places.get(change.at)?.container;
  return 'behind' in change ? places.get(change.behind)?.container : undefined;
}
