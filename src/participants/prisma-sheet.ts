// PRISMA 2020's four templates as boxes in rows and columns.
import { across, down, type Line, lineOf, type Sheet, type SheetBox, type SheetLink } from './sheet.ts';
import { type Counted, type Leaving, leavingLines } from './tally.ts';
import type { Say } from './words.ts';

/** One of the two ways in: databases and registers, or other methods. */
export interface Stream {
  readonly found: readonly Line[];
  readonly screened: Counted | undefined;
  readonly removed: readonly Line[] | undefined;
  readonly excluded: Leaving | undefined;
  readonly sought: Counted;
  readonly notRetrieved: Leaving | undefined;
  readonly assessed: Counted;
  readonly reportsExcluded: Leaving | undefined;
}

export interface Included {
  readonly studies: Counted;
  readonly reports: Counted;
}

export interface Review {
  readonly main: Stream;
  readonly other: Stream | undefined;
  readonly previous: Included | undefined;
  readonly included: Included;
  readonly total: Included | undefined;
}

/** Width of the column of the previous version, in columns. */
const previousShare = (other: unknown): number => (other ? 0.9 : 0.62);
const ROWS = { found: 0, screened: 1, sought: 2, assessed: 3, included: 4, total: 5 };

export function prismaSheet({ main, other, previous, included, total }: Review, say: Say): Sheet {
  const before = previous ? previousShare(other) : 0;
  const columns = before + (other ? 4 : 2);
  const share = 1 / columns;
  const begin = before * share;
  const at = (column: number) => ({ from: begin + column * share, to: begin + (column + 1) * share });
  const boxes: SheetBox[] = [];
  const links: SheetLink[] = [];
  streamBoxes('main', main, { own: at(0), aside: at(1) }, boxes, links, say);
  // two ways in meet above the middle of what they end in
  const end = other ? { from: at(0).from, to: at(2).to } : at(0);
  boxes.push({
    id: 'included',
    row: ROWS.included,
    ...end,
    lines: previous
      ? studyLines(included, say('new-studies'), say('new-reports'))
      : studyLines(included, say('studies'), say('reports')),
  });
  links.push(down('main-assessed', 'included'));
  if (other) {
    streamBoxes('other', other, { own: at(2), aside: at(3) }, boxes, links, say);
    links.push(down('other-assessed', 'included'));
  }
  if (total) {
    const lines = studyLines(total, say('total-studies'), say('total-reports'));
    boxes.push({ id: 'total', row: ROWS.total, ...end, lines });
    links.push(down('included', 'total'));
  }
  if (previous) {
    const place = { from: 0, to: begin };
    const head: Line = { text: say('previous'), strong: true };
    const lines = [head, ...studyLines(previous, say('previous-studies'), say('previous-reports'))];
    boxes.push({ id: 'previous', row: ROWS.found, ...place, alone: true, lines });
    links.push({ from: 'previous', to: 'total', leaves: 'bottom', enters: 'left' });
  }
  const stages = [
    { text: say('identification'), first: ROWS.found, last: ROWS.found },
    { text: say('screening'), first: ROWS.screened, last: ROWS.assessed },
    { text: say('included'), first: ROWS.included, last: total ? ROWS.total : ROWS.included },
  ];
  return { boxes, links, stages };
}

type Place = Pick<SheetBox, 'from' | 'to'>;

function streamBoxes(
  name: string,
  stream: Stream,
  places: { own: Place; aside: Place },
  boxes: SheetBox[],
  links: SheetLink[],
  say: Say,
): void {
  let last = '';
  const put = (part: keyof typeof ROWS, lines: readonly Line[], out: readonly Line[] | undefined) => {
    const id = `${name}-${part}`;
    boxes.push({ id, row: ROWS[part], ...places.own, lines });
    if (last) links.push(down(last, id));
    if (out) {
      boxes.push({ id: `${id}-out`, row: ROWS[part], ...places.aside, aside: true, lines: out });
      links.push(across(id, `${id}-out`));
    }
    last = id;
  };
  const { found, removed, screened, excluded, sought, notRetrieved, assessed, reportsExcluded } = stream;
  put('found', found, removed);
  if (screened)
    put(
      'screened',
      [lineOf(say('screened'), screened.n, screened.should)],
      excluded && leavingLines(excluded, say('records-excluded')),
    );
  put(
    'sought',
    [lineOf(say('sought'), sought.n, sought.should)],
    notRetrieved && leavingLines(notRetrieved, say('not-retrieved')),
  );
  put(
    'assessed',
    [lineOf(say('reports-assessed'), assessed.n, assessed.should)],
    reportsExcluded && leavingLines(reportsExcluded, say('reports-excluded')),
  );
}

const studyLines = ({ studies, reports }: Included, ofStudies: string, ofReports: string): Line[] => [
  lineOf(ofStudies, studies.n, studies.should),
  lineOf(ofReports, reports.n, reports.should),
];
