// Who took part, a diagram of our own slides, back into the numbers of its fence. Boxes are told by the words of the
// statements' templates in the deck's language; one with other words leaves the diagram a drawing.
import { stringify } from 'yaml';
import type { ConnectorShape, OfficeShape, TextShape } from '../../office/shape.ts';
import { sayIn } from '../../participants/words.ts';
import type { SlideMaking } from '../making.ts';
import { stepOf } from '../steps.ts';
import { consortOf } from './consort.ts';
import type { Found } from './found.ts';
import { type BoxLines, type CountedLine, Reading } from './participants-lines.ts';
import { prismaOf } from './prisma.ts';
import { strobeOf } from './strobe.ts';

export function participantsOf([group]: readonly OfficeShape[], { deck, slide }: SlideMaking): Found | undefined {
  if (group?.kind !== 'group' || !group.name.startsWith('Participants: ')) return undefined;
  const boxes = group.children.filter((one): one is TextShape => one.kind === 'shape' && one.name.startsWith('Box: '));
  const lines = group.children.filter((one): one is ConnectorShape => one.kind === 'connector');
  const others = group.children.filter((one) => !boxes.includes(one as TextShape) && one.kind !== 'connector');
  if (!boxes.length || !others.every(({ name }) => name.startsWith('Stage: '))) return undefined;
  const reading = new Reading(
    boxes.map((one) => ({ id: one.id, lines: linesOf(one) })),
    lines.flatMap(({ from, to }) => (from && to ? [{ from: from.id, to: to.id }] : [])),
    sayIn(String(deck.properties.custom.Language ?? deck.properties.language)),
  );
  for (const [kind, read] of Object.entries(KINDS)) {
    const numbers = read(reading);
    if (!numbers) continue;
    const texts = reading.boxes.flatMap((one) => one.lines.map(({ text }) => text));
    const alt = group.alt.trim();
    const own = texts.every((text) => alt.includes(text));
    const yaml = stringify({ ...numbers, ...(alt && !own && { alt }) }, { lineWidth: 0, collectionStyle: 'any' });
    const step = stepOf(slide, group.id);
    const head = step === undefined ? kind : `${kind} {step=${step}}`;
    return { count: 1, markdown: `\`\`\`${head}\n${yaml.trimEnd()}\n\`\`\`` };
  }
  return undefined;
}

const KINDS = { consort: consortOf, prisma: prismaOf, strobe: strobeOf };

const NUMBERED = /^([\s\S]*?)\s\(n\s=\s([\d\s.,'\u2019]+)\)$/u;

function linesOf({ text }: TextShape): BoxLines['lines'] {
  return (text?.paragraphs ?? []).map((one): CountedLine => {
    // what a number should be stands on a line of its own
    const [said = ''] = one.text.split(/[\n\v]/);
    const [, words, n] = NUMBERED.exec(said.trim()) ?? [];
    if (words === undefined || n === undefined) return { text: said.trim() };
    return { text: words.trim(), n: Number(n.replace(/\D/g, '')) };
  });
}
