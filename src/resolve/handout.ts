// handout.md beside the deck -> HTML for one audience. It is Markdown like the slides', but flows as one text.
import { Diagnostics } from '../base/diagnostic.ts';
import { escapeHtml } from '../base/escape-html.ts';
import { word } from '../base/slide-words.ts';
import type { Host } from '../host/host.ts';
import { holdsDiv, type Item } from '../parse/divs.ts';
import { loadHtmlReader } from '../parse/html.ts';
import { reportInks } from '../parse/inks.ts';
import { byName, collectDefinitions, type Definitions, type Node } from '../parse/markdown.ts';
import { readInline } from '../parse/read-inline.ts';
import { parseSlide } from '../parse/slide.ts';
import { loadHtmlWriter, paragraphOf } from '../parse/to-html.ts';
import { validateSlide } from '../schema/validate.ts';
import type { SourceFile } from '../source/file.ts';
import { readLines } from '../source/lines.ts';
import { HANDOUT_FILE, readSource } from '../source/load.ts';
import { join } from '../source/paths.ts';
import { frontOf, splitFile } from '../source/split.ts';
import { isFolderDeck, ORIGINAL, type Translation, withoutOriginal } from '../source/translation.ts';
import { isFor, sift } from './audience.ts';
import { settingsFor } from './audience-settings.ts';
import { shelve } from './cite/bibliography.ts';
import { Citations } from './cite/citations.ts';
import { styleOf } from './cite/styles/index.ts';
import { keysIn } from './cite/used.ts';
import { withContact } from './contact.ts';
import { definitionsIn } from './definitions.ts';
import { columnsOf, everywhere, holdsReferences } from './handout-columns.ts';
import { isInLanguage, languagesOf, siftLanguage } from './languages.ts';
import { hashOfText } from './originals.ts';
import type { ParsedDeck } from './parsed.ts';
import { reportPrivateBlocks } from './private-blocks.ts';
import { reportPrivateKeys } from './private-keys.ts';
import { reportNamedLines } from './private-names.ts';

/** The text that this audience takes home; undefined where the deck has none for it. */
export async function readHandout(
  parsed: ParsedDeck,
  audience: string | undefined,
  host: Host,
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  const { root, fields } = parsed.source;
  const file = parsed.source.translation ? parsed.handout : await ownHandout(parsed, host, diagnostics);
  if (!file) return undefined;
  const { nodes, definitions } = pageFor(file, parsed, audience, diagnostics);
  if (!nodes.length) return undefined;
  const readHtml = nodes.some(has('html')) ? await loadHtmlReader() : undefined;
  const whole = everywhere(nodes, (node) =>
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

/** handout.md of a deck that is a folder: one file in a folder of many has none of its own there. */
export async function ownHandout(
  { source }: ParsedDeck,
  host: Host,
  diagnostics: Diagnostics,
): Promise<SourceFile | undefined> {
  const { root, name, files } = source;
  const path = join(root, HANDOUT_FILE);
  if (!files[0] || !isFolderDeck(source) || (await host.kind(path).catch(() => undefined)) !== 'file') return undefined;
  const place = { root, shown: () => join(name, HANDOUT_FILE) };
  const file = await readSource(host, place, path, files[0].file.span(1), diagnostics);
  return file && (source.fields?.fill(file, diagnostics) ?? file);
}

/** Tells of a handout that is not translated, or was before it changed. */
export async function reportHandout(
  parsed: ParsedDeck,
  { language, shown, handout }: Translation,
  host: Host,
  diagnostics: Diagnostics,
): Promise<void> {
  const own = await ownHandout(parsed, host, new Diagnostics(diagnostics.limits));
  if (!own) return;
  if (!handout)
    return diagnostics.report(
      'translate/missing-slide',
      `${HANDOUT_FILE} is not translated into ${language}; the handout shows the slides`,
      own.span(1),
      `Write ${shown}/${HANDOUT_FILE}, or let lectern translate --to ${language} begin it`,
    );
  const front = frontOf(handout, new Diagnostics(diagnostics.limits));
  const { fields } = parsed.source;
  const hash = hashOfText(own, fields);
  if (hashOfText(handout, fields) === hash || String(front?.data[ORIGINAL] ?? '') !== hash)
    diagnostics.report(
      'translate/stale',
      `${HANDOUT_FILE} has changed since it was translated into ${language}, or is as it was`,
      front?.where([ORIGINAL]) ?? handout.span(1),
      `Compare it with ${own.path}, then write ${ORIGINAL}: "${hash}" into its front matter`,
    );
}

const PAPER = 'FFFFFF';

/** What of the page is for this audience, and the addresses and footnotes in it. */
function pageFor(
  file: SourceFile,
  parsed: ParsedDeck,
  audience: string | undefined,
  diagnostics: Diagnostics,
): { nodes: Node[]; definitions: Definitions } {
  const names = collectDefinitions(readLines(file.text).text, diagnostics.limits.definitions);
  const audiences = Object.keys(parsed.settings.audiences ?? {});
  const languages = languagesOf(parsed.settings, parsed.source);
  const language = parsed.source.translation?.language ?? languages.original;
  const { front: head, parts } = splitFile(file, diagnostics);
  const front = head && withoutOriginal(head);
  const whole = validateSlide(front, diagnostics, 'file');
  const raws = parts.flatMap((part) => ('body' in part ? [part] : []));
  const mine = raws.flatMap((raw) => {
    const ast = parseSlide(raw, names, diagnostics);
    const settings = { ...whole, ...validateSlide(raw.front, diagnostics, 'slide') };
    const page = { file, slides: raws, ...(front && { front }) };
    reportInks(ast, [PAPER], diagnostics);
    reportPrivateKeys({ ast, file: page, settings }, false, audiences, diagnostics);
    reportPrivateBlocks(ast.items, file, [...audiences, ...languages.all], diagnostics);
    if (!settings.audience && !settings.hidden) reportNamedLines(ast.raw, audiences, diagnostics);
    const shown =
      !settings.hidden && isFor(settings.audience, audience) && isInLanguage(settings.language, language, languages);
    const items = languages.all.length ? siftLanguage(ast.items, language, languages.all) : ast.items;
    return shown ? withContact(sift(items, audience).body, settingsFor(parsed.settings, audience), true) : [];
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

/** Blocks in order; what divs mean for slides does not count on a page, but for columns. */
const flat = (items: readonly Item[]): Node[] =>
  items.flatMap((item): Node[] => {
    if (item.type === 'chunk') return item.nested ? item.nodes.map(withoutDivs) : [...item.nodes];
    if (item.name === 'references') return [{ type: 'paragraph', children: [], references: true } as unknown as Node];
    return item.name === 'columns' && !holdsReferences(item.children) ? [columnsOf(item, flat)] : flat(item.children);
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
