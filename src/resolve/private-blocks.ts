// Blocks that may be for some only, by their name, words or attributes, and are not kept from anybody: a misspelt
// `::: notes`, `::: private`, an audience that the deck does not have. Each is told, and the build is refused.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { BLOCKS } from '../blocks/index.ts';
import type { Div, Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import { NO_LABELS, privateAttribute } from '../parse/private-attributes.ts';
import { isPrivateDiv, PRIVATE_DIVS, PRIVATE_HINT, soundsPrivate, wordsOf } from '../parse/private-words.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceFile } from '../source/file.ts';
import { namesOf } from './audience.ts';

/** Divs that mean something without being a block of their own. */
export const PLAIN_DIVS = ['div', 'incremental', 'step', 'nonincremental', 'small', 'accent', 'references', 'contact'];
export const KNOWN_DIVS: readonly string[] = [...BLOCKS.flatMap((block) => block.divs ?? []), ...PLAIN_DIVS];

/** Every div of a slide, those in lists and quotations among them. */
export function* divsIn(items: readonly Item[]): Generator<Div> {
  for (const item of items) {
    if (item.type === 'div') {
      yield item;
      yield* divsIn(item.children);
    } else if (item.nested) for (const node of [...item.nodes, ...(item.definitions ?? [])]) yield* divsUnder(node);
  }
}

function* divsUnder(node: Node): Generator<Div> {
  if (node.type === 'div') yield* divsIn([node]);
  else if ('children' in node) for (const child of node.children as Node[]) yield* divsUnder(child);
}

export function reportPrivateBlocks(
  items: readonly Item[],
  file: SourceFile,
  audiences: readonly string[],
  diagnostics: Diagnostics,
): void {
  for (const div of divsIn(items)) {
    const span = file.span(div.line, div.column);
    if (div.name === 'only' || div.name === 'audience') reportNames(namesOf(div), audiences, span, diagnostics);
    else if (!isPrivateDiv(div)) reportDiv(div, audiences, span, diagnostics);
  }
}

/** Names that no audience has, or none at all: then it would be for everybody. */
export function reportNames(
  names: readonly string[],
  audiences: readonly string[],
  span: Span,
  diagnostics: Diagnostics,
): void {
  const known = audiences.length ? `Audiences: ${audiences.join(', ')}` : 'Name it in the first file: audiences:';
  if (!names.length)
    diagnostics.report('private/unknown-audience', 'No audience is named here, so all would be SHOWN it', span, known);
  for (const name of names) {
    if (audiences.includes(name)) continue;
    const near = nearest(name, audiences);
    diagnostics.report(
      'private/unknown-audience',
      `The deck has no audience "${name}"; the wrong people would be SHOWN what is meant for it`,
      span,
      near ? `Did you mean ${near}?` : known,
    );
  }
}

/** Attributes whose values are words for all. */
const SHOWN = /(?<=[\s{])(?:title|caption|alt|source)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function reportDiv(div: Div, audiences: readonly string[], span: Span, diagnostics: Diagnostics): void {
  const known = KNOWN_DIVS.includes(div.name);
  const { classes, values } = div.attributes;
  const attribute = Object.entries(values)
    .map(([key, value]) =>
      audiences.includes(value.toLowerCase()) && !NO_LABELS.includes(key)
        ? `${key}=${value}`
        : privateAttribute(`${key}="${value}"`),
    )
    .find(Boolean);
  const word = (known ? classes.flatMap(wordsOf) : wordsOf(div.head.replace(SHOWN, ' '))).find(
    (one) => soundsPrivate(one) || (!known && nearest(one, audiences) !== undefined),
  );
  const garbled = !known && /[{}=]/.test(div.name);
  if (!attribute && !word && !garbled) return;
  diagnostics.report(
    'private/unknown-block',
    known
      ? `"${attribute ?? word}" keeps nothing of ::: ${div.name} private; it would be SHOWN`
      : `There is no block ::: ${div.head.slice(0, 60)}; what stands in it may be private and would be SHOWN`,
    span,
    known
      ? `${PRIVATE_HINT}; words that are shown: ::: ${div.name} {title="..."}`
      : `Did you mean ::: ${suggested(div, audiences)}? ${PRIVATE_HINT}`,
  );
}

function suggested({ head }: Div, audiences: readonly string[]): string {
  const named = wordsOf(head)
    .map((word) => nearest(word, audiences))
    .find(Boolean);
  return named ? `only ${named}` : 'notes';
}

const LEFT_OPEN = new RegExp(`::: (?:${PRIVATE_DIVS.join('|')}) is not closed`);

/**
 * A private block that one slide leaves open and a ::: of a later one that closes nothing: an include, or a separator
 * in a list, tore it, and what lies between was meant to be in it.
 */
export function reportTornBlocks(diagnostics: Diagnostics): void {
  let isTorn = false;
  for (const { code, message, span } of [...diagnostics.list]) {
    if (code === 'source/div-open') isTorn = LEFT_OPEN.test(message);
    if (code !== 'source/div-stray' || !isTorn) continue;
    diagnostics.report(
      'private/closed-twice',
      'This ::: closes nothing, and a private block above was left open: what stands between would be SHOWN',
      span,
      'Close the block where it is left open, and remove this line',
    );
    isTorn = false;
  }
}
