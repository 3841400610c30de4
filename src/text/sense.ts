// Where a line ends by sense: behind a comma or a full stop rather than inside a phrase, not behind an article or a
// preposition, not inside "25 of 100". Lines stay greedy, so that every program breaks them alike: what is chosen is
// the width at which they are broken.
import type { Pt } from '../base/units.ts';
import type { Line } from '../scene/scene.ts';
import { balancedWidth, breakLines, type Prepared } from './break.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that belong to what comes next. */
const LEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    `a an the of in on at to for from by with without and or but nor as than per v vs into onto over under after before
     about between through during against its their his her our your my this these those no not very every each if
     because that which who whose where when while is are was were be been has have had will can may must should do does
     did`,
  ),
  de: words(
    `der die das den dem des ein eine einen einem einer eines in im an am ans auf zu zum zur von vom mit ohne bei beim
     aus nach für durch um über unter vor hinter neben zwischen gegen seit und oder aber denn als wie pro je kein keine
     keinen keinem keiner nicht sehr mein meine meinen meinem meiner ihr ihre ihren ihrem ihrer sein seine seinen seinem
     seiner unser unsere dieser diese dieses diesen diesem jede jeder jedes jeden dass wenn weil ist sind war waren hat
     haben wird werden kann können darf soll muss`,
  ),
};

/** What joins two numbers: 17 to 25, 25 of 100, 1 in 3. */
const JOINS = words('of in to v vs out and von bis zu auf aus gegen je per');

const NUMBER = /^[(\u2212-]?\d[\d.,\u2009\u202f\u00a0\u2013-]*%?$/;
const ENDS = /[.;:!?\u2026][)\u201d\u201c"'\u2019]?$/;
const PAUSES = /[,)\u2013\u2014][\u201d\u201c"'\u2019]?$/;

const COST = { lead: 1, number: 0.8, count: 0.5, stub: 0.7, lone: 0.8 } as const;
const GAIN = { end: 0.6, pause: 0.4 } as const;

/** How much the ends of all lines but the last speak against them; below 0 where they speak for them. */
export function costOf(text: string, lines: readonly Line[], lang: string): number {
  const leads = LEADS[lang.split('-')[0] ?? ''];
  const parts = lines.map(({ start, end }) => text.slice(start, end).trim().split(/\s+/).filter(Boolean));
  let cost = 0;
  for (let i = 0; i + 1 < parts.length; i++) {
    // a hyphen, or a break that the writer set
    const end = text.charAt((lines[i] as Line).end - 1);
    if (end === '\n' || !/\s/.test(end)) continue;
    cost += endCost(parts[i] ?? [], parts[i + 1] ?? [], leads);
  }
  const last = parts.at(-1) ?? [];
  return cost + (parts.length > 1 && last.length === 1 ? COST.lone : 0);
}

function endCost(line: readonly string[], next: readonly string[], leads: ReadonlySet<string> | undefined): number {
  const last = line.at(-1) ?? '';
  if (ENDS.test(last)) return -GAIN.end;
  if (PAUSES.test(last)) return -GAIN.pause;
  const [first = '', second = ''] = next;
  const before = line.at(-2) ?? '';
  const joined = JOINS.has(first.toLowerCase()) && NUMBER.test(second);
  if (NUMBER.test(last)) return joined ? COST.number : COST.count;
  if (JOINS.has(last.toLowerCase()) && NUMBER.test(before) && NUMBER.test(first)) return COST.lead + COST.number;
  const bound = leads?.has(last.toLowerCase()) ? COST.lead : 0;
  // the first word of a sentence, or of what a colon tells, does not stand apart from the rest
  const sentence = line.slice(0, -1).findLastIndex((word) => ENDS.test(word));
  const begun = sentence < 0 ? 0 : line.length - 1 - sentence;
  return bound + (begun > 0 && begun < 3 ? COST.stub / begun : 0);
}

/** How much lines of unlike lengths speak against them. */
const RAGGED = 0.5;

const costAt = (prepared: Prepared, lines: readonly Line[], lang: string): number => {
  const widths = lines.map(({ width }) => width);
  const most = Math.max(...widths);
  return costOf(prepared.text, lines, lang) + (RAGGED * (most - Math.min(...widths))) / Math.max(1, most);
};

/** Widths that are tried beyond the balanced one. */
const MOST = 12;

/** The width, at most `width`, at which a title has no more lines than there, ended by sense and as even as may be. */
export function sensibleWidth(prepared: Prepared, width: Pt, lang: string): Pt {
  const balanced = balancedWidth(prepared, width);
  let lines = breakLines(prepared, balanced);
  const count = lines.length;
  if (count < 2 || balanced >= width) return balanced;
  let best = { width: balanced, cost: costAt(prepared, lines, lang) };
  for (let n = 0; n < MOST; n++) {
    const next = Math.min(...lines.map((line) => line.widthWithNext));
    if (next > width) break;
    const wide = Math.min(width, next + 1);
    lines = breakLines(prepared, wide);
    if (lines.length !== count) break;
    const cost = costAt(prepared, lines, lang);
    if (cost < best.cost - 0.01) best = { width: wide, cost };
  }
  return best.width;
}
