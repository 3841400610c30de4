// A deck in memory with a cursor in it, written as the sign ‸.
import { Assist } from '../../../src/assist/index.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';

export const CURSOR = '\u2038';
export const TALK = 'talk';
const DECK = `${TALK}/deck.md`;

export interface Here {
  readonly assist: Assist;
  readonly file: string;
  readonly offset: number;
  readonly text: string;
}

/** `texts` by path below the deck's folder; deck.md alone where it is one text. */
export function at(texts: string | Readonly<Record<string, string | Uint8Array>>): Here {
  const named = typeof texts === 'string' ? { 'deck.md': texts } : texts;
  const files = Object.fromEntries(Object.entries(named).map(([name, text]) => [`${TALK}/${name}`, text]));
  const marked = Object.entries(files).find(([, text]) => typeof text === 'string' && text.includes(CURSOR));
  const [file, text] = (marked as [string, string] | undefined) ?? [DECK, files[DECK] as string];
  const host = memoryHost({ ...files, [file]: text.replace(CURSOR, '') }, (name) => nodeHost().resource(name));
  return { assist: new Assist(host, TALK), file, offset: text.indexOf(CURSOR), text: text.replace(CURSOR, '') };
}

export async function labels(texts: Parameters<typeof at>[0]): Promise<string[]> {
  const { assist, file, offset } = at(texts);
  return ((await assist.complete(file, offset))?.items ?? []).map(({ label }) => label);
}

/** The text with a suggestion taken, the cursor where it comes to stand. */
export async function taking(texts: Parameters<typeof at>[0], label: string): Promise<string> {
  const { assist, file, offset, text } = at(texts);
  const found = await assist.complete(file, offset);
  const item = found?.items.find((one) => one.label === label);
  if (!found || !item) throw new Error(`no suggestion ${label}`);
  const cursor = item.cursor ?? item.text.length;
  const written = item.text.slice(0, cursor) + CURSOR + item.text.slice(cursor);
  return text.slice(0, found.from) + written + text.slice(found.to);
}

/** A deck of one slide with this body. */
export const body = (text: string, front = 'title: T\n'): string => `---\n${front}---\n\n## Bones\n\n${text}`;

export const REFERENCES = `@article{neer2001,
  author = {Neer, Robert M. and Arnaud, Claude D.},
  title = {Effect of parathyroid hormone},
  journal = {NEJM}, year = {2001}, evidence = {rct}
}
@article{cummings2009, author = {Cummings, Steven R.}, title = {Denosumab}, journal = {NEJM}, year = {2009}}
`;
