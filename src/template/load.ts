// The template a deck is built in: found, read, matched; then its layouts once the deck's slides are known. A template
// that cannot be used is told, and the deck has its theme.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { limitText, raiseHint } from '../base/limits.ts';
import { round2 } from '../base/units.ts';
import type { Host } from '../host/host.ts';
import type { LayoutName, SceneTemplate } from '../scene/scene.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import { findInside, missingHint } from '../source/find-inside.ts';
import { parentOf } from '../source/paths.ts';
import type { FontStore } from '../text/fonts.ts';
import { Theme } from '../theme/theme.ts';
import { standInFor } from './fonts.ts';
import { type TemplateSet, templateLayouts } from './layout-set.ts';
import { ownFamily } from './own-fonts.ts';
import { readTemplate, type Template, type TemplateRequest } from './template.ts';
import { type Tokens, tokensOf, variantOf } from './tokens.ts';

/** Where a template is asked for, and where nothing is read outside of; the command line may name any file. */
export interface TemplatePlace {
  readonly folder: string;
  readonly root: string;
  readonly anywhere: boolean;
  readonly span?: Span | undefined;
}

export interface LoadedTemplate {
  readonly template: Template;
  readonly tokens: Tokens;
  readonly theme: Theme;
  readonly scene: SceneTemplate;
  layouts(used: ReadonlySet<LayoutName>): Promise<TemplateSet>;
}

/** Undefined after an error where the template cannot be used. */
export async function loadTemplate(
  request: TemplateRequest,
  place: TemplatePlace,
  base: ThemeFile,
  fonts: FontStore,
  host: Host,
  diagnostics: Diagnostics,
): Promise<LoadedTemplate | undefined> {
  const { span } = place;
  const file = await read(request, place, host, diagnostics);
  const template = file && readTemplate(file.bytes, request, diagnostics, span);
  if (!template) return undefined;
  const tokens = await withOwnFonts(tokensOf(template, base), template, place, file.path, fonts, host, diagnostics);
  reportLooks(template, tokens, base, diagnostics, span);
  const theme = (await Theme.load(tokens.file, variantOf(tokens), fonts)).with({}, tokens.looks);
  const { master, scale } = template;
  return {
    template,
    tokens,
    theme,
    scene: { bytes: template.bytes, master: master.sheet.part, scale },
    layouts: (used) => templateLayouts({ template, tokens, theme, fonts, host, diagnostics, span }, used),
  };
}

/** The looks with the template's own faces, where it embeds them or they lie beside it. */
async function withOwnFonts(
  tokens: Tokens,
  { presentation: { pkg } }: Template,
  { root, anywhere }: TemplatePlace,
  path: string,
  fonts: FontStore,
  host: Host,
  { limits }: Diagnostics,
): Promise<Tokens> {
  const folder = parentOf(path);
  const families = { ...tokens.file.families };
  for (const role of ['heading', 'body'] as const) {
    const name = tokens.fonts[role];
    if (standInFor(name).twin) continue;
    const place = { folder, root: anywhere ? folder : root };
    const own = await ownFamily(name, families[role], pkg, place, fonts, host, limits);
    if (own) families[role] = own;
  }
  return { ...tokens, file: { ...tokens.file, families } };
}

async function read(
  { file }: TemplateRequest,
  { folder, root, anywhere, span }: TemplatePlace,
  host: Host,
  diagnostics: Diagnostics,
): Promise<{ readonly bytes: Uint8Array; readonly path: string } | undefined> {
  const { limits } = diagnostics;
  const refuse = (why: string, hint: string): undefined => {
    diagnostics.report('template/unreadable', `The template ${file} cannot be used: ${why}`, span, hint);
    return undefined;
  };
  const own = anywhere ? file : await findInside(host, file, folder, root);
  if (own === 'outside') return refuse("it lies outside the deck's folder", 'Copy it into the folder of the deck');
  try {
    if (own === undefined || (await host.kind(own)) !== 'file')
      return refuse('there is no such file', anywhere ? 'Check the path' : await missingHint(host, file, folder, root));
    if ((await host.size(own)) > limits.templateBytes)
      return refuse(
        `it is larger than ${limitText('templateBytes', limits)}`,
        `Take out pictures and slides that are not needed, ${raiseHint('templateBytes', limits)}`,
      );
    return { bytes: await host.read(own), path: own };
  } catch {
    return refuse('it cannot be read', 'Check its permissions');
  }
}

function reportLooks(template: Template, tokens: Tokens, base: ThemeFile, diagnostics: Diagnostics, span?: Span): void {
  const { name, scale } = template;
  const { size } = tokens.file.type.body;
  if (size < base.smallest.text)
    diagnostics.report(
      'template/text-too-small',
      `Body text of the template ${name} has ${round2(size / scale)} pt on slides ` +
        `${round2(960 / scale)} pt wide, as large as ${round2(size)} pt on ordinary ones; ` +
        `for this audience ${base.smallest.text} pt are the least`,
      span,
      'Choose a layout with larger text, write less, or build with theme: congress for an audience that sits near',
    );
  for (const face of new Set(Object.values(tokens.fonts))) {
    const { family, twin } = standInFor(face);
    const own = Object.values(tokens.file.families).some(({ office, web }) => office === face && web === face);
    if (!twin && !own)
      diagnostics.report(
        'template/font-stand-in',
        `The page shows ${family.web} in place of ${face}, the font of the template ${name}`,
        span,
        'Lines may break elsewhere in PowerPoint: look at both, or put its files (.ttf) into a folder fonts beside it',
      );
  }
}
