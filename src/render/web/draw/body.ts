// A text body: code, or headings, paragraphs and real nested lists. Distances are paddings, so that nothing collapses.

import { markup } from '../../../base/markup.ts';
import { word } from '../../../base/slide-words.ts';
import type { ListInfo, Paragraph, TextBody } from '../../../scene/scene.ts';
import { attribute, html, style } from '../escape.ts';
import { entriesOf, isList, type ListItem, type ListPlace, type ListTree, nest } from '../lists.ts';
import { classes, type DrawContext } from './context.ts';
import { looksOf, mainRun, paragraphHtml } from './paragraph.ts';
import { linesHtml } from './runs.ts';

/** The body's elements. `title` is the tag of paragraphs that are the slide's title. */
export function bodyHtml(body: TextBody, context: DrawContext, title?: string): string {
  const [first, ...rest] = body.paragraphs;
  if (!first) return '';
  if (body.paragraphs.every((paragraph) => paragraph.kind === 'code')) return codeHtml(body.paragraphs, context);
  // The first paragraph's distance to the one above has no one to count for.
  const paragraphs = [{ ...first, spaceBefore: 0 }, ...rest];
  return nest(paragraphs, placeOf)
    .map((piece) =>
      isList(piece) ? listHtml(piece, context) : paragraphHtml(piece, title ?? tagOf(piece, context), context),
    )
    .join('');
}

const tagOf = (paragraph: Paragraph, context: DrawContext): string =>
  paragraph.kind === 'heading' ? context.heading(paragraph.depth ?? 3) : 'p';

const placeOf = ({ list }: Paragraph): ListPlace | undefined =>
  list && { ...pick(list), more: list.marker === undefined };
const pick = ({ level, ordered, listId, start, number }: ListInfo): ListPlace => ({
  level,
  ordered,
  listId,
  start,
  number,
});

/** `role` is there because Safari takes the meaning off lists without a mark of its own. */
function listHtml({ list, items }: ListTree<Paragraph>, context: DrawContext): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = attribute(
    'start',
    list.ordered && list.start !== undefined && list.start !== 1 ? list.start : undefined,
  );
  let next = list.start ?? 1;
  const inner = items.map((item) => {
    const value =
      list.ordered && item.place.number !== undefined && item.place.number !== next ? item.place.number : undefined;
    next = (item.place.number ?? next) + 1;
    return itemHtml(item, value, context);
  });
  return `<${tag} role="list"${start}>${inner.join('')}</${tag}>`;
}

/** An item is a step as a whole if all that is in it comes with it or later; else its own text is. */
function itemHtml(item: ListItem<Paragraph>, value: number | undefined, context: DrawContext): string {
  const all = [...entriesOf(item.content)];
  const own = all[0]?.step;
  const whole = own !== undefined && all.every((paragraph) => (paragraph.step ?? 0) >= own) ? own : undefined;
  const inner = item.content.map((piece) => {
    const within = isList(piece) ? withoutStep(piece, whole) : paragraphWithoutStep(piece, whole);
    return isList(within) ? listHtml(within, context) : paragraphHtml(within, 'p', context);
  });
  return markup`
    <li${classes('', whole)}${attribute('value', value)}>
      ${taskHtml(all[0]?.list?.checked, context)}
      ${inner.join('')}
    </li>
  `;
}

/** What a task's mark says to the eye, in words. */
const taskHtml = (checked: boolean | undefined, { slide }: DrawContext): string =>
  checked === undefined ? '' : `<span class="sr">${html(word(checked ? 'done' : 'todo', slide.lang))}: </span>`;

const paragraphWithoutStep = (paragraph: Paragraph, step: number | undefined): Paragraph =>
  paragraph.step === step ? { ...paragraph, step: undefined } : paragraph;

/** Items that come together with the one around them need no mark of their own. */
function withoutStep(tree: ListTree<Paragraph>, step: number | undefined): ListTree<Paragraph> {
  if (step === undefined) return tree;
  const items = tree.items.map((item) => ({
    ...item,
    content: item.content.map((piece) =>
      isList(piece) ? withoutStep(piece, step) : paragraphWithoutStep(piece, step),
    ),
  }));
  return { ...tree, items };
}

/** One paragraph a line; the text keeps its line ends, so that it can be copied. */
function codeHtml(paragraphs: readonly Paragraph[], context: DrawContext): string {
  const main = mainRun(paragraphs[0] as Paragraph);
  const lines = paragraphs.map((paragraph) => {
    const inner = linesHtml(paragraph, main, context);
    return paragraph.step === undefined ? inner : `<span${classes('', paragraph.step)}>${inner}</span>`;
  });
  const looks = style(looksOf({ ...(paragraphs[0] as Paragraph), spaceBefore: 0 }, main, context));
  return `<pre${looks}><code>${lines.join('\n')}</code></pre>`;
}
