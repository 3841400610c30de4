// Pictures and data files in the deck's folder that nothing uses: they make the folder larger and raise the question
// whether they were forgotten. Told once a deck, whatever its audiences show.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import { baseName, join, within } from '../source/paths.ts';

const ASSET = /\.(?:png|jpe?g|gif|webp|svg|csv|tsv|xlsx|mp4|mp3|m4a|webm|chart\.ya?ml)$/i;
/** What may name an asset besides the deck's own files: themes, charts, parts that are included. */
const NAMES_OTHERS = /\.(?:ya?ml|md)$/i;
/** `_de/`: a translation names pictures too. */
const TRANSLATION = /^_[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const MOST_FILES = 2000;
/** Of a file that may name assets; longer ones are no text of a deck. */
const MOST_BYTES = 1_000_000;

export async function lintFiles(host: Host, parsed: ParsedDeck, diagnostics: Diagnostics): Promise<void> {
  const { source } = parsed;
  const first = source.files[0]?.file;
  // beside a deck of one file other decks may lie
  if (!first || baseName(first.location) !== 'deck.md') return;
  const files = await filesBelow(host, source.root);
  const assets = files.filter((file) => ASSET.test(file));
  if (!assets.length) return;
  const texts = [...source.files.map(({ file }) => file.text), ...parsed.slides.map(({ ast }) => ast.raw.file.text)];
  for (const file of files) {
    if (!NAMES_OTHERS.test(file)) continue;
    const bytes =
      (await host.size(file).catch(() => MOST_BYTES)) < MOST_BYTES
        ? await host.read(file).catch(() => undefined)
        : undefined;
    if (bytes) texts.push(new TextDecoder().decode(bytes));
  }
  const said = texts.join('\n');
  for (const asset of assets) {
    const name = baseName(asset);
    if (said.includes(name) || said.includes(encodeURI(name))) continue;
    diagnostics.report(
      'lint/unused-asset',
      `${within(asset, source.root)} is used nowhere in the deck`,
      first.span(1),
      "Show it, or take it out of the deck's folder",
    );
  }
}

async function filesBelow(host: Host, root: string): Promise<string[]> {
  const out: string[] = [];
  const folders = [root];
  for (let folder = folders.shift(); folder !== undefined && out.length < MOST_FILES; folder = folders.shift()) {
    for (const name of (await host.list(folder).catch(() => [])).sort()) {
      if (/^[._]|^(?:node_modules|dist)$/.test(name) && !TRANSLATION.test(name)) continue;
      const path = join(folder, name);
      const kind = await host.kind(path).catch(() => undefined);
      if (kind === 'folder') folders.push(path);
      else if (kind === 'file') out.push(path);
    }
  }
  return out;
}
