// The opening slide, made from the deck's title, subtitle, authors and date.
import { longDate } from '../base/dates.ts';
import type { Block } from '../blocks/block.ts';
import type { Node } from '../parse/markdown.ts';
import type { Slide } from './deck.ts';
import type { ParsedSlide } from './parsed.ts';
import { readBody, readNotesOf, type Shared, siftFor, sourceOf } from './slide-body.ts';
import { common, plainCommon } from './slide-settings.ts';

/**
 * The opening slide from the deck's own keys. A first slide without heading that holds nothing but pictures and notes
 * belongs to it: `used` then tells that it is no slide of its own.
 */
export function titleSlide(
  first: ParsedSlide | undefined,
  shared: Shared,
): { slide: Slide; used: boolean } | undefined {
  const { settings } = shared;
  if (!settings.title || settings['title-slide'] === false) return undefined;
  const file = shared.parsed.source.files[0]?.file;
  if (!file) return undefined;
  const extra = first && openingContent(first, shared);
  const text = [
    ...peopleLines(settings.author ?? []),
    ...(settings.date ? [longDate(settings.date, settings.lang ?? 'en')] : []),
  ];
  const origin = file.span(1);
  const blocks: Block[] = [...(extra?.blocks ?? [])];
  if (text.length)
    blocks.push({
      type: 'flow',
      origin,
      paragraphs: text.map((line) => ({ kind: 'paragraph', inlines: [{ type: 'text', text: line }], origin })),
    });
  const base: ParsedSlide | undefined = first && extra ? first : undefined;
  return {
    used: extra !== undefined,
    slide: {
      ...(base ? common(base, shared) : plainCommon(shared)),
      id: shared.ids.unique(base?.settings.id ?? 'title'),
      title: [{ type: 'text', text: settings.title }],
      plainTitle: settings.title,
      ...(settings.subtitle && { subtitle: settings.subtitle }),
      layout: 'title',
      blocks,
      footnotes: [],
      steps: 0,
      notes: extra?.notes ?? [],
      source: base ? sourceOf(base) : origin,
    },
  };
}

/** A line for each of the people; those of whom nothing but the name is known share one. */
function peopleLines(people: NonNullable<Shared['settings']['author']>): string[] {
  const bare = people.every(({ role, affiliation }) => !role && !affiliation);
  const lines = people.map(({ name, role, affiliation }) => [name, role, affiliation].filter(Boolean).join(', '));
  return bare && lines.length > 1 ? [lines.join(', ')] : lines;
}

function openingContent(first: ParsedSlide, shared: Shared): { blocks: Block[]; notes: Slide['notes'] } | undefined {
  if (first.settings.title || (first.settings.layout && first.settings.layout !== 'title')) return undefined;
  const { body, notes } = siftFor(first, shared);
  const nodes: (Node | undefined)[] = body.flatMap((item): (Node | undefined)[] =>
    item.type === 'chunk' ? [...item.nodes] : [undefined],
  );
  const pictures = nodes.every(
    (node) =>
      node?.type === 'paragraph' &&
      node.children.every(
        (child) => child.type === 'image' || (child.type === 'text' && /^\s*(\{.*\}\s*)?$/.test(child.value)),
      ),
  );
  if (!pictures || (!body.length && !notes.length)) return undefined;
  return { blocks: readBody(body, first, shared).blocks, notes: readNotesOf(notes, first, shared) };
}
