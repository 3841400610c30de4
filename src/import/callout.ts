// A callout of our own slides, which is a group with a name, back into the block that made it.
import type { GroupShape, TextShape } from '../office/shape.ts';
import type { SlideMaking } from './making.ts';
import { paragraphsMarkdown } from './paragraphs.ts';

export const isCallout = (shape: { readonly kind: string; readonly name: string }, { own }: SlideMaking): boolean =>
  own && shape.kind === 'group' && shape.name.startsWith('Callout: ');

/** A title that is none of the kinds' names stays a title; the kind itself is in the file as a drawing only. */
export function calloutMarkdown(group: GroupShape, making: SlideMaking, step: number | undefined): string {
  const texts = group.children.filter((one): one is TextShape => one.kind === 'shape' && one.text !== undefined);
  const title = group.name.slice('Callout: '.length).trim();
  const kind = ['note', 'tip', 'important', 'warning', 'caution'].find((one) => one === title.toLowerCase());
  const icon = group.children.flatMap(({ name }) => /^Icon: ([a-z\d-]+?)(?: \d+)?$/.exec(name)?.[1] ?? [])[0];
  const said = kind ? `kind=${kind}` : `title="${title.replace(/["{}]/g, '')}"`;
  const named = ` {${said}${icon ? ` icon=${icon}` : ''}${stepIn(step)}}`;
  const inside = texts
    .filter(({ name }) => !/^Name\b/.test(name))
    .map((one) => paragraphsMarkdown(one.text?.paragraphs ?? [], making, { shape: one.id }))
    .filter(Boolean);
  return `::: callout${named}\n\n${inside.join('\n\n')}\n\n:::`;
}

const stepIn = (step: number | undefined): string => (step === undefined ? '' : ` step=${step}`);
