// One page with a small picture of every layout of a template as our slides fill it, for whoever decides which is
// meant. The slides are a deck's like any other, drawn by the page's renderer.
import type { Diagnostics } from '../base/diagnostic.ts';
import { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import { memoryHost } from '../host/memory.ts';
import { fallbackFonts, layoutDeck } from '../layout/index.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { renderHandout } from '../render/handout/index.ts';
import { resolveDeck } from '../resolve/index.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import type { LayoutName } from '../scene/scene.ts';
import { loadDeck } from '../source/load.ts';
import type { LoadedTemplate } from '../template/load.ts';
import type { TemplateReport } from '../template/report.ts';
import type { FontStore } from '../text/fonts.ts';

/** The page, whole: it opens from anywhere, and prints. */
export async function templatePreview(
  { theme, scene: template, layouts }: LoadedTemplate,
  report: TemplateReport,
  host: Host,
  fonts: FontStore,
  diagnostics: Diagnostics,
): Promise<string> {
  const own = memoryHost({ 'layouts/deck.md': sampleDeck(report) }, (name) => host.resource(name));
  const kept = new Kept();
  const source = await loadDeck(own, 'layouts', diagnostics);
  if (!source) throw new Error('the sample deck is missing');
  const parsed = await parseDeck(source, own, diagnostics, kept);
  const { deck } = await resolveDeck(parsed, { kept }, own, diagnostics);
  const set = await layouts(new Set(LAYOUTS.map(({ name }) => name)));
  const fallback = await fallbackFonts(deck, theme, fonts);
  const scene = layoutDeck(deck, theme, fonts, diagnostics, fallback, undefined, set);
  const { bytes } = await renderHandout({ kind: 'slides' })(
    { ...scene, assets: new Map([...scene.assets, ...set.assets]), template },
    { name: 'layouts', diagnostics, kept, font: (id) => fonts.bytes(id), resource: (name) => host.resource(name) },
  );
  return new TextDecoder().decode(bytes);
}

/** A slide for each layout that says what it is. */
function sampleDeck({ file, theme, roles }: TemplateReport): string {
  const lines = new Map(roles.map((one) => [one.role as string, lineOf(one)]));
  const slides = LAYOUTS.filter(({ name }) => name !== 'title').map(({ name }) => slideOf(name, lines.get(name) ?? ''));
  const head = { title: theme || 'Template', subtitle: `${file}: ${lines.get('title') ?? ''}` };
  return `---\n${JSON.stringify(head)
    .slice(1, -1)
    .replace(/,"subtitle"/, '\n"subtitle"')}\nlang: en\n---\n\n${slides.join('\n---\n')}`;
}

function lineOf({ layout, sureness, instead }: TemplateReport['roles'][number]): string {
  if (layout !== undefined) return `${layout} (${sureness})`;
  if (!instead) return '';
  return instead.made ? `made from ${instead.layout}` : `${instead.layout} in its place`;
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .,()+-]/gu, ' ');

function slideOf(name: LayoutName, line: string): string {
  const said = plain(line);
  const title = `## ${name}: a title as long as a sentence\n\n`;
  const list = `- ${said}\n- An item of the second line\n  - and one below it\n`;
  if (name === 'blank') return `---\nlayout: blank\n---\n\n${name}: ${said}\n`;
  const columns = `::: columns\n::: column\n${list}:::\n::: column\n- Right\n:::\n:::\n`;
  const body: Partial<Record<LayoutName, string>> = {
    'two-column': columns,
    comparison: columns,
    quote: `> ${said}\n`,
    section: `${said}\n`,
    statement: `${said}\n`,
  };
  return `---\nlayout: ${name}\n---\n\n${title}${body[name] ?? list}`;
}
