// A trial's diagram -> the numbers of `consort`.
import { type BoxLines, countOf, known, type Reading } from './participants-lines.ts';

export function consortOf(reading: Reading): object | undefined {
  const randomised = reading.first('randomised');
  if (!randomised) return undefined;
  const arms = reading.after(randomised).map((box) => armOf(box, reading));
  if (!arms.length || arms.some((arm) => arm === undefined)) return undefined;
  const all = arms as NonNullable<(typeof arms)[number]>[];
  const assessed = reading.first('assessed');
  return known({
    assessed: reading.numberIn(assessed, 'assessed'),
    excluded: assessed && reading.leftIn(reading.first('excluded'), 'excluded'),
    randomised: reading.numberIn(randomised, 'randomised'),
    // those lost are analysed too
    analysis: all.some(({ treated }) => treated) ? 'intention-to-treat' : undefined,
    arms: all.map(({ arm }) => arm),
  });
}

function armOf(box: BoxLines, reading: Reading): { arm: object; treated: boolean } | undefined {
  const [before = '', behind = ''] = reading.say('allocated', '\0').split('\0');
  const head = box.lines[0];
  if (head?.n === undefined || !head.text.startsWith(before) || !head.text.endsWith(behind)) return undefined;
  const name = head.text.slice(before.length, head.text.length - behind.length);
  const [next] = reading.after(box);
  const ends = next && reading.numberIn(next, 'analysed') !== undefined;
  const followed = ends ? undefined : next;
  const end = ends ? next : followed && reading.after(followed)[0];
  const lost = reading.leftIn(followed, 'lost', ['discontinued']);
  const discontinued = reading.leftIn(followed, 'discontinued', ['lost']);
  const notAnalysed = reading.leftIn(end, 'not-analysed');
  const analysed = reading.numberIn(end, 'analysed');
  const left = countOf(lost) + countOf(discontinued);
  return {
    arm: known({
      name,
      allocated: head.n,
      received: reading.numberIn(box, 'received'),
      'not-received': reading.leftIn(box, 'not-received'),
      lost,
      discontinued,
      'not-analysed': notAnalysed,
      analysed,
    }),
    treated: left > 0 && analysed === head.n - countOf(notAnalysed),
  };
}
