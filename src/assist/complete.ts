// What may be written at a place, by what the cursor is in.
import { SLOTS } from '../base/color.ts';
import type { IconEntry } from '../base/icon.ts';
import { CALLOUT_KINDS } from '../blocks/callout.ts';
import type { Host } from '../host/host.ts';
import { themeSchema } from '../schema/theme-file.ts';
import type { SourceFile } from '../source/file.ts';
import { parentOf } from '../source/paths.ts';
import { columnsOf } from './columns.ts';
import type { SeenDeck } from './deck.ts';
import { filesForKey, includeFiles, pictureFiles, takesFile, themeItems } from './file-names.ts';
import { keysAt, valuesAt } from './keys.ts';
import {
  attributeItems,
  attributeValues,
  blockItems,
  fenceItems,
  iconItems,
  slideItems,
  sourceItems,
  wordItems,
} from './names.ts';
import { namesIn } from './occurrences.ts';
import { type Reference, rowMarkdown, rowOf } from './reference.ts';
import type { Spot } from './spot.ts';
import type { Completion, Suggestion } from './types.ts';

export interface Around {
  readonly host: Host;
  readonly file: SourceFile;
  readonly deck: SeenDeck | undefined;
  readonly reference: Reference;
  icons(): Promise<readonly IconEntry[]>;
}

export async function complete(spot: Spot, around: Around): Promise<Completion> {
  const items = await itemsAt(spot, around);
  return { from: spot.from, to: spot.to, items, ...(ofIcons(spot) && { partial: true }) };
}

/** Of icons only those that fit are offered. */
const ofIcons = (spot: Spot): boolean =>
  spot.kind === 'icon' || (spot.kind === 'attribute-value' && spot.attribute === 'icon');

async function itemsAt(spot: Spot, around: Around): Promise<readonly Suggestion[]> {
  const { host, file, deck, reference } = around;
  const folder = parentOf(file.location);
  const root = deck?.root ?? folder;
  switch (spot.kind) {
    case 'key':
      return keyItems(spot, file);
    case 'value':
      return valueItems(spot, around, root);
    case 'block':
      return blockItems(spot, reference);
    case 'fence':
      return fenceItems(spot, reference);
    case 'audience':
      return wordItems(deck?.audiences ?? [], 'value', 'audience');
    case 'attribute':
      return attributeItems(spot, reference);
    case 'attribute-value':
      if (spot.attribute === 'icon') return iconItems(await around.icons(), file.text.slice(spot.from, spot.to));
      return takesFile(spot.attribute)
        ? filesForKey(host, root, folder, spot.attribute)
        : wordItems(attributeValues(spot.attribute, reference), 'value');
    case 'icon':
      return iconItems(await around.icons(), file.text.slice(spot.from, spot.to));
    case 'source':
      return deck ? sourceItems(deck) : [];
    case 'slide':
      return deck ? slideItems(deck) : [];
    case 'footnote':
    case 'equation':
      return wordItems(namesIn(file, spot.kind), 'footnote');
    case 'callout':
      return CALLOUT_KINDS.map((kind) => ({
        label: kind.toUpperCase(),
        kind: 'value',
        text: `${kind.toUpperCase()}]`,
      }));
    case 'include':
      return includeFiles(host, root, folder, file.location);
    case 'file':
      return spot.picture ? pictureFiles(host, root, folder) : [];
  }
}

/** Keys that are not there yet; what is written at the cursor counts as not there. */
function keyItems({ schema, path, flow, from, to }: Extract<Spot, { kind: 'key' }>, file: SourceFile): Suggestion[] {
  const rest = file.text.slice(to, file.text.indexOf('\n', to) < 0 ? undefined : file.text.indexOf('\n', to));
  const colon = /^[ \t]*:/.test(rest) ? '' : ': ';
  const column = file.place(from).column - 1;
  return keysAt(schema, path).map(({ name, description, examples, values, map }) => {
    const nested = map && !flow && !values.length && colon && !examples.some((one) => typeof one !== 'object');
    const text = nested ? `${name}:\n${' '.repeat(column + 2)}` : name + colon;
    return { label: name, kind: 'key', detail: description, info: examplesOf(name, examples, values), text };
  });
}

/** What a key takes, as Markdown. */
export function examplesOf(name: string, examples: readonly unknown[], values: readonly string[]): string {
  const shown = examples.map((one) => `${name}: ${typeof one === 'string' ? one : JSON.stringify(one)}`);
  return [values.length ? values.map((value) => `\`${value}\``).join(', ') : '', codeOf(shown)]
    .filter(Boolean)
    .join('\n\n');
}

const codeOf = (lines: readonly string[]): string => (lines.length ? `\`\`\`yaml\n${lines.join('\n')}\n\`\`\`` : '');

async function valueItems(
  { schema, path, from, to }: Extract<Spot, { kind: 'value' }>,
  { host, file, deck, reference }: Around,
  root: string,
): Promise<readonly Suggestion[]> {
  const key = path.at(-1) ?? '';
  const folder = parentOf(file.location);
  const known = valuesAt(schema, path);
  if (key === 'layout')
    return known.map((label) => {
      const row = rowOf(reference, 'Layouts', label);
      return { label, kind: 'value', text: label, detail: row?.what, info: row && rowMarkdown(row) };
    });
  if (known.length) return wordItems(known.map(quotedIfNeeded), 'value');
  if (key === 'section') return wordItems((deck?.outline ?? []).map(quotedIfNeeded), 'value', 'section');
  if (key === 'audience') return wordItems(deck?.audiences ?? [], 'value', 'audience');
  if ((key === 'theme' && schema !== 'chart') || key === 'extends') return themeItems(host, root);
  if (schema === 'chart' && key !== 'data') return wordItems(await columnsOf(host, file, from, key), 'value', 'column');
  const files = takesFile(key) ? await filesForKey(host, root, folder, key) : [];
  if (key === 'background') return [...wordItems(backgrounds(), 'value', 'colour'), ...files];
  return to < from ? [] : files;
}

const quotedIfNeeded = (word: string): string => (/: |^[\d:]+$|#/.test(word) && /[:#]/.test(word) ? `"${word}"` : word);

/** Names of the theme's colours. */
const backgrounds = (): string[] => [
  ...Object.keys(themeSchema.shape.variants.shape.light.shape.roles.shape),
  ...SLOTS,
];
