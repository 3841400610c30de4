// handout.md beside the deck -> HTML for one audience. It is Markdown like the slides', but flows as one text.
import { Diagnostics } from '../base/diagnostic.ts';
import { word } from '../base/slide-words.ts';
import type { Host } from '../host/host.ts';
import { holdsDiv, type Item } from '../parse/divs.ts';
import { loadHtmlReader } from '../parse/html.ts';
import { byName, collectDefinitions, type Definitions, type Node } from '../parse/markdown.ts';
import { readInline } from '../parse/read-inline.ts';
import { parseSlide } from '../parse/slide.ts';
import { escapeHtml, loadHtmlWriter, paragraphOf } from '../parse/to-html.ts';
import { validateSlide } from '../schema/validate.ts';
import type { SourceFile } from '../source/file.ts';
import { readLines } from '../source/lines.ts';
import { HANDOUT_FILE, readSource } from '../source/load.ts';
import { join } from '../source/paths.ts';
import { splitFile } from '../source/split.ts';
import { isFor, sift } from './audience.ts';
import { settingsFor } from './audience-settings.ts';
import { shelve } from './cite/bibliography.ts';
import { Citations } from './cite/citations.ts';
import { styleOf } from './cite/styles/index.ts';
import { keysIn } from './cite/used.ts';
import { withContact } from './contact.ts';
import { definitionsIn } from './definitions.ts';
import type { ParsedDeck } from './parsed.ts';
import { reportPrivateBlocks } from './private-blocks.ts';
import { reportPrivateKeys } from './private-keys.ts';

/** The text that this audience takes home; undefined where the deck has none for it. */
export async function readHandout(
  parsed: ParsedDeck,
  audience: string | undefined,
  host: Host,
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  const { root, name } = parsed.source;
  const path = join(root, HANDOUT_FILE);
  // A deck that is one file in a folder of many has no handout of its own there.
  const first = parsed.source.files[0]?.file;
  if (first?.path !== `${name}/deck.md` || (await host.kind(path).catch(() => undefined)) !== 'file') return undefined;
  const read = await readSource(
    host,
    { root, shown: () => join(name, HANDOUT_FILE) },
    path,
    first.span(1),
    diagnostics,
  );
  if (!read) return undefined;
  const { fields } = parsed.source;
  const file = fields?.fill(read, diagnostics) ?? read;
  const { nodes, definitions } = pageFor(file, parsed, audience, diagnostics);
  if (!nodes.length) return undefined;
  const readHtml = nodes.some(has('html')) ? await loadHtmlReader() : undefined;
  const whole = nodes.flatMap((node) =>
    node.type === 'html' ? (readHtml?.(node.value, node.position) ?? []) : [node],
  );
  for (const address of addresses(whole)) await parsed.pictures.loadUpright(address, root);
  const toHtml = await loadHtmlWriter();
  const citations = citationsOf(parsed, audience, keysIn(JSON.stringify(nodes)), diagnostics);
  const context = { file, definitions, diagnostics, citations: citations.reader('slide') };
  const write = (part: readonly Node[]) =>
    toHtml(part, {
      inlines: (node) => readInline((node as unknown as { children: never[] }).children, context),
      picture: (address) => dataUri(parsed.pictures.get(address, root, file.span(1), diagnostics)),
    });
  const at = whole.findIndex(isReferences);
  const texts = (at < 0 ? [whole, []] : [whole.slice(0, at), whole.slice(at + 1)]).map(write);
  // The list is known when all has been read.
  const html = texts.join(write(referencesOf(citations)));
  return fields?.shown(html, escapeHtml) ?? html;
}

/** What of the page is for this audience, and the addresses and footnotes in it. */
function pageFor(
  file: SourceFile,
  parsed: ParsedDeck,
  audience: string | undefined,
  diagnostics: Diagnostics,
): { nodes: Node[]; definitions: Definitions } {
  const names = collectDefinitions(readLines(file.text).text, diagnostics.limits.definitions);
  const audiences = Object.keys(parsed.settings.audiences ?? {});
  const { front, parts } = splitFile(file, diagnostics);
  const whole = validateSlide(front, diagnostics, 'file');
  const raws = parts.flatMap((part) => ('body' in part ? [part] : []));
  const mine = raws.flatMap((raw) => {
    const ast = parseSlide(raw, names, diagnostics);
    const settings = { ...whole, ...validateSlide(raw.front, diagnostics, 'slide') };
    const page = { file, slides: raws, ...(front && { front }) };
    reportPrivateKeys({ ast, file: page, settings }, false, audiences, diagnostics);
    reportPrivateBlocks(ast.items, file, audiences, diagnostics);
    const shown = !settings.hidden && isFor(settings.audience, audience);
    return shown ? withContact(sift(ast.items, audience).body, settingsFor(parsed.settings, audience), true) : [];
  });
  return { nodes: flat(mine), definitions: { ...names, ...byName(definitionsIn(mine)) } };
}

/** Numbers and list are the handout's own: it is read without the slides. */
function citationsOf(
  parsed: ParsedDeck,
  audience: string | undefined,
  keys: ReadonlySet<string>,
  diagnostics: Diagnostics,
): Citations {
  const settings = settingsFor(parsed.settings, audience);
  // what is wrong with the bibliography the deck has told
  const told = new Diagnostics(diagnostics.limits);
  const bibliography = shelve(settings.bibliography ?? [], parsed.shelves, told);
  const written = { style: settings.citations, csl: styleOf(settings.csl, undefined, told) };
  return new Citations(bibliography, written, settings.lang ?? 'en', keys, diagnostics);
}

function referencesOf(citations: Citations): Node[] {
  const entries = citations.style === 'none' ? [] : citations.list();
  if (!entries.length) return [];
  const items = entries.map(({ inlines }) => ({ type: 'listItem', children: [paragraphOf(inlines)] }));
  const heading = {
    type: 'heading',
    depth: 2,
    children: [],
    pieces: [{ type: 'text', text: word('references', citations.lang) }],
  };
  return [
    heading,
    { type: 'list', ordered: citations.style === 'numeric', start: 1, children: items },
  ] as unknown as Node[];
}

const isReferences = (node: Node): boolean => (node as { references?: true }).references === true;

/** Blocks in order; what divs mean for slides does not count on a page. */
const flat = (items: readonly Item[]): Node[] =>
  items.flatMap((item): Node[] => {
    if (item.type === 'chunk') return item.nested ? item.nodes.map(withoutDivs) : [...item.nodes];
    return item.name === 'references'
      ? [{ type: 'paragraph', children: [], references: true } as unknown as Node]
      : flat(item.children);
  });

/** A list or quotation with what stands in its divs, the divs themselves left aside. */
function withoutDivs(node: Node): Node {
  if (!holdsDiv(node)) return node;
  const children = (node as { children: Node[] }).children;
  return {
    ...node,
    children: children.flatMap((one) => (one.type === 'div' ? flat([one]) : [withoutDivs(one)])),
  } as Node;
}

const has =
  (type: string) =>
  (node: Node): boolean =>
    node.type === type || ('children' in node && (node.children as Node[]).some(has(type)));

function* addresses(nodes: readonly unknown[]): Generator<string> {
  for (const node of nodes as { type: string; url?: string; children?: unknown[] }[]) {
    if (node.type === 'image' && node.url) yield node.url;
    if (node.children) yield* addresses(node.children);
  }
}

function dataUri(asset: { type: string; bytes: Uint8Array } | undefined): string | undefined {
  if (!asset) return undefined;
  let binary = '';
  for (let i = 0; i < asset.bytes.length; i += 0x6000)
    binary += String.fromCharCode(...asset.bytes.subarray(i, i + 0x6000));
  return `data:image/${asset.type === 'svg' ? 'svg+xml' : asset.type};base64,${btoa(binary)}`;
}
