// A resolved deck -> its scene: in the theme it asks for, or in the looks and layouts of a template.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { picturesUnderWords } from '../layout/cover.ts';
import { fallbackFonts, layoutDeck } from '../layout/index.ts';
import type { LayoutMemory } from '../layout/memory.ts';
import { smallCopy } from '../pictures/brightness.ts';
import type { Pixels } from '../pictures/png.ts';
import { dimmed } from '../pictures/svg/dimmed.ts';
import { settingsFor } from '../resolve/audience-settings.ts';
import type { Deck } from '../resolve/deck.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import type { Scene } from '../scene/scene.ts';
import type { LoadedTemplate, TemplatePlace } from '../template/load.ts';
import type { TemplateRequest } from '../template/template.ts';
import type { FontStore } from '../text/fonts.ts';
import type { ChosenTheme } from '../theme/load-theme.ts';
import { themeForPage } from '../theme/page-theme.ts';
import { Theme } from '../theme/theme.ts';

export interface LayingOut {
  readonly parsed: ParsedDeck;
  readonly audience: string | undefined;
  readonly chosen: ChosenTheme;
  /** Host path of a template, in place of the deck's. */
  readonly template: string | undefined;
  readonly host: Host;
  readonly fonts: FontStore;
  readonly diagnostics: Diagnostics;
  readonly memory: LayoutMemory | undefined;
}

export async function layOut(asked: Deck, at: LayingOut): Promise<Scene> {
  const { chosen, fonts, diagnostics, memory } = at;
  const template = await templateOf(at);
  const shown = template ? asked : { ...asked, assets: assetsIn(chosen, asked) };
  const deck = { ...shown, underWords: await smallCopies(shown, at.host) };
  const theme = template?.theme ?? themeForPage(await Theme.load(chosen.file, chosen.variant, fonts), deck.size);
  const fallback = await fallbackFonts(deck, theme, fonts);
  if (!template) return layoutDeck(deck, theme, fonts, diagnostics, fallback, memory);
  const set = await template.layouts(new Set(deck.slides.map(({ layout }) => layout)));
  const scene = layoutDeck(deck, theme, fonts, diagnostics, fallback, memory, set);
  return { ...scene, assets: new Map([...scene.assets, ...set.assets]), template: template.scene };
}

/** Pictures as the variant shows them; a logo is what it is. */
function assetsIn({ variant }: ChosenTheme, { assets, logo }: Deck): Deck['assets'] {
  if (variant === 'light') return assets;
  return new Map([...assets].map(([id, asset]) => [id, id === logo?.asset ? asset : dimmed(asset)]));
}

/** Of the pictures that words stand on, which are darkened no more than those need. */
async function smallCopies(deck: Deck, host: Host): Promise<Map<string, Pixels>> {
  const copies = new Map<string, Pixels>();
  for (const id of picturesUnderWords(deck)) {
    const asset = deck.assets.get(id);
    const copy = asset && (await smallCopy(asset, host));
    if (copy) copies.set(id, copy);
  }
  return copies;
}

/** The template of the command line, of the deck (or its audience), or of its theme. */
async function templateOf(at: LayingOut): Promise<LoadedTemplate | undefined> {
  const { parsed, audience, chosen, host, fonts, diagnostics } = at;
  const asked = requestOf(at);
  if (!asked) return undefined;
  const front = parsed.source.files[0]?.front;
  const mine = audience === undefined ? undefined : parsed.settings.audiences?.[audience];
  const own = mine !== undefined && 'template' in mine;
  const span =
    asked.from === 'deck'
      ? front?.where(own && audience !== undefined ? ['audiences', audience, 'template'] : ['template'])
      : undefined;
  const place: TemplatePlace = {
    folder: (asked.from === 'theme' ? chosen.folder : undefined) ?? parsed.source.root,
    root: chosen.folder !== undefined && asked.from === 'theme' ? chosen.folder : parsed.source.root,
    anywhere: asked.from === 'command',
    span,
  };
  const { loadTemplate } = await import('../template/load.ts');
  return loadTemplate(asked.request, place, chosen.file, fonts, host, diagnostics);
}

type Asked = { readonly request: TemplateRequest; readonly from: 'command' | 'deck' | 'theme' };

function requestOf({ parsed, audience, chosen, template }: LayingOut): Asked | undefined {
  const settings = settingsFor(parsed.settings, audience);
  // what the deck says of masters and layouts holds for another file, too
  if (template !== undefined) return { request: { ...settings.template, file: template }, from: 'command' };
  if (settings.template) return { request: settings.template, from: 'deck' };
  return chosen.file.template ? { request: chosen.file.template, from: 'theme' } : undefined;
}
