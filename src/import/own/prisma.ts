// A review's diagram -> the numbers of `prisma`.
import type { FlowWord } from '../../participants/words.ts';
import { type BoxLines, known, type Reading } from './participants-lines.ts';

export function prismaOf(reading: Reading): object | undefined {
  const records = reading.first('records');
  if (!records) return undefined;
  const others = reading.first('other-records');
  const main = walk(records, reading);
  const other = others && walk(others, reading);
  const removed = main.aside('removed');
  const studies = (box: BoxLines | undefined, ofStudies: FlowWord, ofReports: FlowWord) => {
    const [n, reports] = [reading.numberIn(box, ofStudies), reading.numberIn(box, ofReports)];
    return n === undefined ? undefined : known({ studies: n, reports });
  };
  const previous = studies(reading.first('previous'), 'previous-studies', 'previous-reports');
  return known({
    ...sourcesOf(records, reading),
    removed: removed && removedOf(removed, reading),
    screened: main.number('screened'),
    excluded: reading.leftIn(main.aside('records-excluded'), 'records-excluded'),
    sought: main.number('sought'),
    'not-retrieved': reading.leftIn(main.aside('not-retrieved'), 'not-retrieved'),
    assessed: main.number('reports-assessed'),
    'reports-excluded': reading.leftIn(main.aside('reports-excluded'), 'reports-excluded'),
    other:
      other &&
      others &&
      known({
        found: foundOf(others),
        sought: other.number('sought'),
        'not-retrieved': reading.leftIn(other.aside('not-retrieved'), 'not-retrieved'),
        assessed: other.number('reports-assessed'),
        excluded: reading.leftIn(other.aside('reports-excluded'), 'reports-excluded'),
      }),
    previous,
    included: previous
      ? studies(reading.first('new-studies'), 'new-studies', 'new-reports')
      : studies(reading.first('studies'), 'studies', 'reports'),
    total: studies(reading.first('total-studies'), 'total-studies', 'total-reports'),
  });
}

/** The boxes that lines lead to from one on. */
function walk(from: BoxLines, reading: Reading) {
  const reached = new Set<BoxLines>([from]);
  for (const box of reached) for (const next of reading.after(box)) reached.add(next);
  const boxes = [...reached];
  const find = (word: FlowWord) => boxes.find(({ lines }) => lines[0]?.text === reading.say(word));
  return { aside: find, number: (word: FlowWord) => reading.numberIn(find(word), word) };
}

const named = (lines: BoxLines['lines']) =>
  lines.flatMap(({ text, n }) => (n === undefined ? [] : [{ n, from: text }]));

/** Databases by their names or all together; registers likewise, where they are called so. */
function sourcesOf({ lines }: BoxLines, { say }: Reading) {
  const below = lines.slice(1);
  const registers = below.find(({ text }) => text === say('registers'))?.n;
  const databases = below.find(({ text }) => text === say('databases'))?.n;
  const rest = named(below.filter(({ text }) => text !== say('registers') && text !== say('databases')));
  return known({ databases: databases ?? (rest.length ? rest : lines[0]?.n), registers });
}

function foundOf({ lines }: BoxLines) {
  const parts = named(lines.slice(1));
  return parts.length ? parts : lines[0]?.n;
}

function removedOf(box: BoxLines, reading: Reading) {
  const parts = known({
    duplicates: reading.numberIn(box, 'duplicates'),
    automation: reading.numberIn(box, 'automation'),
    other: reading.numberIn(box, 'other-reasons'),
  });
  return Object.keys(parts).length ? parts : box.lines[0]?.n;
}
