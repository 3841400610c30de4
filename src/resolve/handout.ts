// handout.md beside the deck -> HTML for one audience. It is Markdown like the slides', but flows as one text.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Item } from '../parse/divs.ts';
import { loadHtmlReader } from '../parse/html.ts';
import { readInline } from '../parse/inline.ts';
import { collectDefinitions, type Node } from '../parse/markdown.ts';
import { parseSlide } from '../parse/slide.ts';
import { loadHtmlWriter } from '../parse/to-html.ts';
import { SourceFile } from '../source/file.ts';
import { HANDOUT_FILE } from '../source/load.ts';
import { join } from '../source/paths.ts';
import { splitFile } from '../source/split.ts';
import { reportUnknown, sift } from './audience.ts';
import type { ParsedDeck } from './index.ts';

/** The text that this audience takes home; undefined where the deck has none for it. */
export async function readHandout(parsed: ParsedDeck, audience: string | undefined, host: Host, diagnostics: Diagnostics): Promise<string | undefined> {
  const { root, name } = parsed.source;
  const path = join(root, HANDOUT_FILE);
  // A deck that is one file in a folder of many has no handout of its own there.
  if (parsed.source.files[0]?.file.path !== `${name}/deck.md` || (await host.kind(path).catch(() => undefined)) !== 'file') return undefined;
  const file = new SourceFile(`${name}/${HANDOUT_FILE}`, path, new TextDecoder().decode(await host.read(path)));
  const definitions = collectDefinitions(file.text);
  const known = Object.keys(parsed.settings.audiences ?? {});
  const nodes: Node[] = [];
  for (const raw of splitFile(file, diagnostics).parts) {
    if (!('body' in raw)) continue;
    const unknown = (wrong: string, line: number, column: number) => reportUnknown(wrong, known, file.span(line, column), diagnostics);
    nodes.push(...flat(sift(parseSlide(raw, definitions, diagnostics).items, audience, unknown, known).body));
  }
  if (!nodes.length) return undefined;
  const readHtml = nodes.some(has('html')) ? await loadHtmlReader() : undefined;
  const whole = nodes.flatMap((node) => (node.type === 'html' ? (readHtml?.(node.value, node.position) ?? []) : [node]));
  for (const address of addresses(whole)) await parsed.pictures.load(address, root);
  const write = await loadHtmlWriter();
  const context = { file, definitions, diagnostics };
  return write(whole, {
    lang: parsed.settings.lang ?? 'en',
    inlines: (node) => readInline((node as unknown as { children: never[] }).children, context),
    picture: (address) => dataUri(parsed.pictures.get(address, root, file.span(1), diagnostics)),
  });
}

/** Blocks in order; what divs mean for slides does not count on a page. */
const flat = (items: readonly Item[]): Node[] => items.flatMap((item) => (item.type === 'chunk' ? [...item.nodes] : flat(item.children)));

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
  for (let i = 0; i < asset.bytes.length; i += 0x6000) binary += String.fromCharCode(...asset.bytes.subarray(i, i + 0x6000));
  return `data:image/${asset.type === 'svg' ? 'svg+xml' : asset.type};base64,${btoa(binary)}`;
}
