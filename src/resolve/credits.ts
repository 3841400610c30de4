// `::: credits` filled: whose pictures the shown slides have, each once, with the author, the source and the licence.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Credit } from '../blocks/credit.ts';
import { isCredits } from '../blocks/credits.ts';
import type { FlowParagraph } from '../blocks/flow.ts';
import type { Inline } from '../parse/inline.ts';
import { withoutScheme } from './cite/reference.ts';
import type { Slide } from './deck.ts';

/** Licences that are known by their short names. */
const DEEDS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^CC0(?: 1\.0)?$/i, () => 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [
    /^CC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)$/i,
    ([, kind = '', version = '']) => `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
  ],
];

export function withCredits(slides: readonly Slide[], credits: readonly Credit[], diagnostics: Diagnostics): Slide[] {
  const listed = merged(credits);
  return slides.map((slide) => {
    const place = slide.blocks.find(isCredits);
    if (!place) return slide;
    if (!listed.length)
      diagnostics.report(
        'credits/none',
        'No picture of the deck says whose it is, so there is nothing to list',
        place.origin,
        'Write it behind the picture: ![Hills](hills.jpg){author="A. Painter" licence="CC BY 4.0"}',
      );
    const blocks = slide.blocks.map((block) =>
      isCredits(block)
        ? { ...block, paragraphs: listed.map((one) => credited(one, block.origin, listed.length, slide.blocks.length)) }
        : block,
    );
    return { ...slide, blocks };
  });
}

/** A picture that is shown twice is listed once, with what is said anywhere. */
function merged(credits: readonly Credit[]): Credit[] {
  const found = new Map<string, Credit>();
  for (const one of credits) found.set(one.address, { ...one, ...found.get(one.address) });
  return [...found.values()];
}

function paragraphOf(
  { address, alt, author, source, licence }: Credit,
  origin: FlowParagraph['origin'],
  inList: boolean,
): FlowParagraph {
  const link = (target: string): Inline & { type: 'text' } => ({ type: 'text', text: target });
  const linked = (text: string, target: string | undefined): Inline =>
    target ? { ...link(text), link: { address: target, span: origin } } : link(text);
  const name = alt || (address.split('/').pop() ?? address);
  const parts: Inline[] = [
    ...(author ? [link(author)] : []),
    ...(source ? [linked(withoutScheme(source), /^https?:\/\//i.test(source) ? source : undefined)] : []),
    ...(licence ? [linked(licence, deedOf(licence))] : []),
  ];
  const inlines: Inline[] = [{ type: 'text', text: `${short(name)}: `, bold: true }];
  for (const [i, part] of parts.entries()) inlines.push(...(i ? [link(', ')] : []), part);
  // one alone is a sentence, and needs no bullet
  if (!inList) return { kind: 'paragraph', inlines, origin };
  return { kind: 'item', inlines, origin, item: { level: 0, ordered: false, listId: 1 } };
}

/** One credit below something else is a line as sources are: it is not what the slide says. */
function credited(credit: Credit, origin: FlowParagraph['origin'], listed: number, blocks: number): FlowParagraph {
  const paragraph = paragraphOf(credit, origin, listed > 1);
  if (listed > 1 || blocks < 2) return paragraph;
  const inlines = paragraph.inlines.map((piece) => (piece.type === 'text' ? { ...piece, small: true } : piece));
  return { ...paragraph, inlines };
}

const short = (name: string): string => (name.length > 70 ? `${name.slice(0, 69).trimEnd()}\u2026` : name);

function deedOf(licence: string): string | undefined {
  for (const [pattern, address] of DEEDS) {
    const found = pattern.exec(licence.trim());
    if (found) return address(found);
  }
  return undefined;
}
