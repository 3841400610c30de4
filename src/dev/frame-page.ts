// The deck as a page for a frame inside an editor (the browser edition): the client of finished decks and that of the
// preview are in it, fonts and pictures come from the page around it.

import { styleText, themeCss } from '../render/web/css.ts';
import { attribute, html, scriptText } from '../render/web/escape.ts';
import { CLIENT_SCRIPT, CLIENT_STYLE, optionsOf } from '../render/web/index.ts';
import type { Scene } from '../scene/scene.ts';

export const DEV_CLIENT = 'dist/dev-client.js';

export interface FrameParts {
  readonly sections: readonly string[];
  readonly version: number;
}

/** `resource` reads the program's own files. */
export async function framePage(
  scene: Scene,
  { sections, version }: FrameParts,
  resource: (name: string) => Promise<Uint8Array>,
): Promise<string> {
  const text = async (name: string) => new TextDecoder().decode(await resource(name));
  const [client, preview, style] = await Promise.all([CLIENT_SCRIPT, DEV_CLIENT, CLIENT_STYLE].map(text));
  // an address of its own would have to be that of the page around it; a small frame shows slides all the same
  const own = { hash: false, scrollActivationWidth: 0 };
  const options = attribute('data-options', JSON.stringify({ ...optionsOf(scene), ...own }));
  return `<!doctype html>
<html${attribute('lang', scene.lang)}${attribute('dir', scene.dir)} data-preview="">
<head><meta charset="utf-8"><title>${html(scene.meta.title)}</title>
<style>${styleText((style as string).trim())}</style>
<style id="lectern-dev-theme">${styleText(themeCss(scene))}</style></head>
<body><div class="reveal"${options}><main class="slides">
${sections.join('\n')}
</main></div>
<script>${scriptText(client as string)}</script>
<script data-channel="parent" data-version="${version}">${scriptText(preview as string)}</script></body></html>`;
}
