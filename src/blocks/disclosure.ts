// `::: disclosure` over a list: a speaker's interests by the headings of ICMJE's form. What is declared stands in a
// table; the headings with nothing to declare share its last row. Headings that are missing or open are told.
import type { Span } from '../base/diagnostic.ts';
import { word } from '../base/slide-words.ts';
import type { Div } from '../parse/divs.ts';
import { type Inline, type InlineText, plainText } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import { type Block, defineBlock, type ReadContext } from './block.ts';
import { HEADINGS, headingOf, isNone, isOpen } from './disclosure-headings.ts';
import type { FlowBlock } from './flow.ts';
import { onlyList } from './only-list.ts';
import { readStep, stepOf } from './step.ts';
import type { TableBlock } from './table.ts';

interface Answer {
  /** The heading in the writer's words. */
  readonly own: string;
  readonly words: readonly Inline[];
  readonly origin: Span;
}

const ATTRIBUTES = ['who', 'step'];

export const disclosure = defineBlock<TableBlock>({
  name: 'disclosure',
  divs: ['disclosure'],
  attributes: { div: ATTRIBUTES },
  fromDiv(div, context, origin) {
    context.known(div.attributes, ATTRIBUTES, '::: disclosure', origin);
    const step = stepOf(readStep(div.attributes, context, origin));
    const answers = answersOf(div, context, origin);
    if (!answers) return context.children(div);
    const wanted = HEADINGS.map((_, i) => i).filter((i) => !answers.has(i));
    if (wanted.length)
      context.diagnostics.report(
        'disclosure/missing',
        `The disclosure has no answer to ${wanted.map((i) => `"${HEADINGS[i]?.en}"`).join(', ')}`,
        origin,
        `Write for each what is to be declared, or none: - ${HEADINGS[wanted[0] ?? 0]?.en}: none`,
      );
    return blocksOf(answers, div.attributes.values.who, context.lang, origin).map((block) => ({ ...block, ...step }));
  },
});

/** Answers by the place of their heading; undefined, after a diagnostic, where there is no list. */
function answersOf(div: Div, context: ReadContext, origin: Span): Map<number, Answer> | undefined {
  const hint = `- ${HEADINGS[0]?.en}: none, an item for each heading of the form`;
  const list = onlyList(div, context, origin, hint);
  if (!list) return undefined;
  const answers = new Map<number, Answer>();
  for (const entry of list.children) {
    const place = context.span(entry as Node);
    const pieces = (entry.children as Node[]).flatMap((node, i) => {
      const own = node.type === 'paragraph' ? context.inlines(node) : [];
      return i && own.length ? [{ type: 'text', text: ' ' } as InlineText, ...own] : own;
    });
    const { name, words } = parted(pieces);
    const at = headingOf(name);
    if (at === undefined) {
      const known = HEADINGS.map(({ en }) => en).join('; ');
      context.diagnostics.report('disclosure/unknown', `"${name}" is no heading of the form`, place, known);
      answers.set(HEADINGS.length + answers.size, { own: name, words, origin: place });
      continue;
    }
    if (isOpen(plainText(words)))
      context.diagnostics.report(
        'disclosure/open',
        `"${HEADINGS[at]?.en}" is not filled in`,
        place,
        'Write what is to be declared, with its giver, or none',
      );
    const before = answers.get(at);
    const both = before ? [...before.words, { type: 'text', text: '; ' } as InlineText, ...words] : words;
    answers.set(at, { own: before?.own ?? name, words: both, origin: place });
  }
  return answers;
}

/** The words before the first colon, and those behind it. */
function parted(pieces: readonly Inline[]): { name: string; words: Inline[] } {
  const at = pieces.findIndex((piece) => piece.type === 'text' && piece.text.includes(':'));
  if (at < 0) return { name: plainText(pieces), words: [] };
  const piece = pieces[at] as InlineText;
  const colon = piece.text.indexOf(':');
  const name = plainText([...pieces.slice(0, at), { ...piece, text: piece.text.slice(0, colon) }]);
  const rest = piece.text.slice(colon + 1).trimStart();
  return { name, words: [...(rest ? [{ ...piece, text: rest }] : []), ...pieces.slice(at + 1)] };
}

const waits = (words: readonly Inline[]): boolean => isOpen(plainText(words));

function blocksOf(answers: ReadonlyMap<number, Answer>, who: string | undefined, lang: string, origin: Span): Block[] {
  const text = (words: string): Inline[] => [{ type: 'text', text: words }];
  const inOrder = [...answers].sort(([a], [b]) => a - b);
  const shown = inOrder.filter(([, { words }]) => !isNone(plainText(words)));
  const open = shown.flatMap(([, { words }], i) => (waits(words) ? [i + 1] : []));
  const none = inOrder.filter(([, { words }]) => isNone(plainText(words))).map(([, { own }]) => own);
  const rest = none.join('; ');
  const blocks: (TableBlock | FlowBlock)[] = [];
  if (who)
    blocks.push({ type: 'flow', origin, paragraphs: [{ kind: 'heading', depth: 3, inlines: text(who), origin }] });
  if (shown.length)
    blocks.push({
      type: 'table',
      origin,
      align: ['start', 'start'],
      leads: true,
      name: `${word('interest', lang)}, ${word('declared', lang)}`,
      head: [[], []],
      rows: [
        ...shown.map(([, { own, words }]) => [text(own), waits(words) ? text(word('to-fill-in', lang)) : words]),
        ...(none.length ? [[text(word('none-declared', lang)), text(rest)]] : []),
      ],
      ...(open.length && { open }),
    });
  else if (none.length)
    blocks.push({
      type: 'flow',
      origin,
      paragraphs: [
        {
          kind: 'paragraph',
          inlines: [{ type: 'text', text: `${word('nothing-declared', lang)} `, bold: true }, ...text(`${rest}.`)],
          origin,
        },
      ],
    });
  return blocks;
}
