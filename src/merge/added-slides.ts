// What slides that a colleague added say and show beyond what came into the deck: told, so that nothing is lost in
// silence.
import { pairSlides } from './align.ts';
import type { Change } from './change.ts';
import { thingsOn } from './look-pictures.ts';
import type { Look } from './looks.ts';
import { type Side, shortly, sideOf } from './side.ts';
import { type SlideUnits, wordsOf } from './units.ts';
import { unitsOf, type Version } from './version.ts';

type Added = Extract<Change, { kind: 'slide-added' }>;

/** `made` is the deck with what was written. */
export function leftOfAdded(added: readonly Added[], now: Version, made: Version, edited: Side['deck']): Look[] {
  if (!added.length) return [];
  const known = new Set(pairSlides(unitsOf(now), unitsOf(made)).values());
  const open = made.slides.flatMap(({ slide }, i) => (slide && !known.has(i) ? [i] : []));
  return added.flatMap(({ edited: slide, after }): Look[] => {
    const n = open.findIndex((i) => made.slides[i]?.units.title === slide.title);
    const [i] = n < 0 ? [] : open.splice(n, 1);
    const own = i === undefined ? undefined : made.slides[i]?.units;
    if (i === undefined || !own) return [];
    const [was, is] = [
      sideOf(
        edited,
        edited.slideList.findIndex(({ part }) => part === slide.part),
      ),
      sideOf(made.file, i),
    ];
    const hint = 'Write it by hand; save pictures from the file beside the deck';
    const look = (what: string): Look => ({ slide: after ?? 0, added: slide.title, what, hint });
    return [...wordsLeft(slide, own), ...(was && is ? thingsLeft(was, is) : []), ...shownLeft(slide, own)].map(look);
  });
}

/** Words with letters, without what the deck numbers by itself. */
function bag({ units }: SlideUnits): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, text } of units)
    if (kind !== 'alt' && kind !== 'number')
      for (const word of wordsOf(text).flatMap((one) => one.match(/\p{L}{3,}/gu) ?? []))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsLeft(slide: SlideUnits, own: SlideUnits): string[] {
  const has = bag(own);
  const left = [...bag(slide)].flatMap(([word, count]) => (count > (has.get(word) ?? 0) ? [word] : []));
  return left.length ? [`of its words were not taken: ${shortly(left.join(', '))}`] : [];
}

function thingsLeft(was: Side, is: Side): string[] {
  const has = thingsOn(is);
  return [...thingsOn(was)].flatMap(([what, all]) => {
    const count = all.length - (has.get(what)?.length ?? 0);
    if (count <= 0) return [];
    const words = all.filter(Boolean).map((one) => ` (${shortly(one)})`);
    return [`${count > 1 ? `${what.replace(/^an? /, '')}s: ${count}` : what} not taken${words[0] ?? ''}`];
  });
}

function shownLeft(slide: SlideUnits, own: SlideUnits): string[] {
  const numbers = ({ units }: SlideUnits) => units.filter(({ kind }) => kind === 'number').map(({ text }) => text);
  const count = slide.pictures - own.pictures;
  if (count > 0) return [count > 1 ? `${count} pictures or charts were not taken` : 'a picture or chart was not taken'];
  return numbers(slide).join() === numbers(own).join() ? [] : ['numbers of its chart are others'];
}
