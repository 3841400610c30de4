// A cohort's diagram -> the numbers of `strobe`: steps one after the other, those excluded beside them, groups at the
// end.
import { type BoxLines, known, type Reading } from './participants-lines.ts';

export function strobeOf(reading: Reading): object | undefined {
  const out = new Set(reading.all('excluded'));
  let step = reading.boxes.find((one) => !out.has(one) && !reading.links.some(({ to }) => to === one.id));
  const steps: object[] = [];
  const seen = new Set<BoxLines>();
  let groups: BoxLines[] = [];
  while (step && !seen.has(step)) {
    seen.add(step);
    const next = reading.after(step);
    const aside = next.find((one) => out.has(one));
    const [head] = step.lines;
    steps.push(known({ name: head?.text, n: head?.n, excluded: reading.leftIn(aside, 'excluded') }));
    const onward = next.filter((one) => !out.has(one));
    groups = onward.length > 1 || isGroup(onward[0], reading) ? onward : [];
    step = groups.length ? undefined : onward[0];
  }
  const made = groups.map((box) => groupOf(box, reading));
  const told = steps.length + out.size + made.length + made.filter((one) => 'analysed' in one).length;
  // a box that is in none of them would be lost
  return told === reading.boxes.length ? known({ steps, groups: made.length ? made : undefined }) : undefined;
}

function isGroup(box: BoxLines | undefined, reading: Reading): boolean {
  if (!box) return false;
  return box.lines.length > 1 || reading.after(box).some((one) => reading.numberIn(one, 'analysed') !== undefined);
}

function groupOf(box: BoxLines, reading: Reading): Record<string, unknown> {
  const [head] = box.lines;
  return known({
    name: head?.text,
    n: head?.n,
    lost: reading.leftIn(box, 'lost', ['excluded']),
    excluded: reading.leftIn(box, 'excluded', ['lost']),
    analysed: reading.numberIn(reading.after(box)[0], 'analysed'),
  });
}
