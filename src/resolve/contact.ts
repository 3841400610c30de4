// `::: contact`: the deck's key `contact` as lines of a slide, or on the handout as a table whose empty cells are
// there to be filled in by hand. It becomes Markdown nodes, so that it is treated as the writer's own text everywhere.
import { longDate } from '../base/dates.ts';
import { type Word, word } from '../base/slide-words.ts';
import type { Div, Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import type { DeckSettings } from '../schema/settings.ts';

/** The block's name, and that of the deck key. */
export const CONTACT = 'contact';

type Field = { readonly label: Word; readonly value: string; readonly url?: string };

/** Fields in the order in which people look for them; empty ones have no words. */
function fieldsOf({ contact = {}, date, lang = 'en' }: DeckSettings, onPaper: boolean): Field[] {
  const { name = '', clinic = '', phone = '', mail = '', web = '' } = contact;
  const fields: Field[] = [
    { label: 'name', value: name },
    { label: 'clinic', value: clinic },
    { label: 'phone', value: phone, ...(phone && { url: `tel:${phone.replace(/[^\d+]/g, '')}` }) },
    { label: 'mail', value: mail, ...(mail && { url: `mailto:${mail}` }) },
    { label: 'web', value: web, ...(web && { url: /^https?:/.test(web) ? web : `https://${web}` }) },
    { label: 'date', value: onPaper && date ? longDate(date, lang) : '' },
  ];
  const byHand: readonly Word[] = onPaper ? ['clinic', 'phone', 'date'] : [];
  return fields.filter(({ label, value }) => value || byHand.includes(label));
}

/** The items with every `::: contact` filled in. */
export const withContact = (items: readonly Item[], settings: DeckSettings, onPaper: boolean): Item[] =>
  items.map((item): Item => {
    if (item.type !== 'div') return item;
    if (item.name !== CONTACT) return { ...item, children: withContact(item.children, settings, onPaper) };
    const fields = fieldsOf(settings, onPaper);
    if (!fields.length) return { type: 'chunk', nodes: [] };
    const position = positionOf(item);
    const node = onPaper ? tableOf(fields, settings.lang ?? 'en', position) : linesOf(fields, position);
    return { type: 'chunk', nodes: [node as unknown as Node] };
  });

const positionOf = ({ line, column }: Div) => ({
  start: { line, column, offset: 0 },
  end: { line, column, offset: 0 },
});
type Position = ReturnType<typeof positionOf>;

const textOf = (value: string, position: Position) => ({ type: 'text', value, position });
const shownOf = ({ value, url }: Field, position: Position) =>
  url ? { type: 'link', url, children: [textOf(value, position)], position } : textOf(value, position);

/** One paragraph, a line for each field. */
function linesOf(fields: readonly Field[], position: Position) {
  const children = fields.flatMap((field, i) => [
    ...(i ? [{ type: 'break', position }] : []),
    shownOf(field, position),
  ]);
  return { type: 'paragraph', children, position };
}

/** Labels above, values or room for a pen below. */
function tableOf(fields: readonly Field[], lang: string, position: Position) {
  const cell = (children: unknown[]) => ({ type: 'tableCell', children, position });
  const row = (children: unknown[]) => ({ type: 'tableRow', children, position });
  return {
    type: 'table',
    align: fields.map(() => 'left'),
    position,
    children: [
      row(fields.map(({ label }) => cell([textOf(word(label, lang), position)]))),
      row(fields.map((field) => cell(field.value ? [shownOf(field, position)] : []))),
    ],
  };
}
