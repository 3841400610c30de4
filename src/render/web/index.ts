// Scene -> one HTML file that opens from anywhere without a network: reveal.js, styles, fonts and pictures are inside.
import { resolveCss, SLOTS } from '../../base/color.ts';
import type { Scene, SceneSlide } from '../../scene/scene.ts';
import type { Renderer } from '../renderer.ts';
import { css, type DrawContext } from './draw/context.ts';
import { drawNode } from './draw/index.ts';
import { attr, attribute, html, style } from './escape.ts';
import { base64, fontFaces } from './fonts.ts';
import { notesHtml } from './notes.ts';

const MIME = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml' } as const;

/** The client's script and styles as the build bundles them (build.mjs). */
const CLIENT_SCRIPT = 'dist/client.js';
const CLIENT_STYLE = 'dist/client.css';

export const renderWeb: Renderer = async (scene, context) => {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const [script, styles, faces] = [decode(await context.resource(CLIENT_SCRIPT)), decode(await context.resource(CLIENT_STYLE)), await fontFaces(scene, context)];
  const shown = scene.slides.filter((slide) => !slide.hidden);
  const slides = shown.map((slide) => slideHtml(slide, scene)).join('\n');
  const code = script.trim().replaceAll('</script', '<\\/script');
  const page = `<!doctype html>
<html lang="${attr(scene.lang)}" dir="${scene.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attr(await policy(code))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
${scene.meta.authors.length ? `<meta name="author"${attribute('content', scene.meta.authors.map((author) => author.name).join(', '))}>\n` : ''}<title>${html(scene.meta.title)}</title>
<style>
${styles}
${faces}
${themeCss(scene)}
</style>
</head>
<body>
<div class="reveal"${attribute('data-options', JSON.stringify(options(scene)))}>
<main class="slides">
${slides}
</main>
</div>
<script>${code}</script>
</body>
</html>
`;
  return { name: `${context.name}.html`, bytes: new TextEncoder().encode(page) };
};

/** What reveal.js is told; the client adds what belongs to the program and not to the deck. */
function options(scene: Scene): object {
  return {
    width: scene.size.w,
    height: scene.size.h,
    transition: transitionOf(scene.transition),
    rtl: scene.dir === 'rtl',
    ...(scene.duration !== undefined && { totalTime: Math.round(scene.duration * 60) }),
  };
}

const transitionOf = (name: Scene['transition']): string => ({ none: 'none', fade: 'fade', push: 'slide', wipe: 'slide', morph: 'fade' })[name];

/** Only what is in the file may run or be shown. Styles are inline on purpose: every place is one. */
async function policy(script: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  return `default-src 'none'; script-src 'sha256-${base64(digest)}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; base-uri 'none'; form-action 'none'`;
}

function themeCss(scene: Scene): string {
  const { palette, fonts, background, text, link, webCss } = scene.theme;
  const slots = SLOTS.map((slot) => `--${slot}:#${palette[slot]}`).join(';');
  const families = (['heading', 'body', 'mono'] as const).map((role) => `--font-${role}:'${fonts[role].web}',${fonts[role].fallback}`).join(';');
  const resolve = (color: typeof text) => resolveCss(color, palette);
  return `:root{${slots};${families};--ground:${resolve(background)};--text:${resolve(text)};--link:${resolve(link)};color-scheme:${scene.theme.variant}}\n${webCss ?? ''}`;
}

function slideHtml(slide: SceneSlide, scene: Scene): string {
  const context: DrawContext = { scene, lang: slide.lang, picture: (id) => pictureUri(id, scene), draw: (node) => drawNode(node, context) };
  const layout = scene.layouts.find((candidate) => candidate.name === slide.layout);
  const ground = slide.background ?? layout?.background;
  const color = ground?.kind === 'color' ? ground.color : scene.theme.background;
  const attributes = [
    attribute('id', slide.id),
    attribute('class', [`layout-${slide.layout}`, slide.className?.replace(/[^\w -]/g, '')].filter(Boolean).join(' ')),
    attribute('data-background-color', resolveCss(color, scene.theme.palette)),
    attribute('data-title', slide.title),
    slide.transition !== scene.transition ? attribute('data-transition', transitionOf(slide.transition)) : '',
    attribute('data-timing', slide.seconds),
    attribute('lang', slide.lang === scene.lang ? undefined : slide.lang),
    attribute('dir', slide.dir === scene.dir ? undefined : slide.dir),
  ].join('');
  const picture = ground?.kind === 'image' ? backgroundPicture(ground, scene, context) : '';
  const decorations = (layout?.decorations ?? []).map((node) => drawNode(node, context)).join('');
  return `<section${attributes}>${picture}${decorations}${slide.nodes.map((node) => drawNode(node, context)).join('')}${notesHtml(slide.notes)}</section>`;
}

function backgroundPicture(ground: Extract<NonNullable<SceneSlide['background']>, { kind: 'image' }>, scene: Scene, context: DrawContext): string {
  const { crop } = ground;
  const w = scene.size.w / (1 - crop.left - crop.right);
  const h = scene.size.h / (1 - crop.top - crop.bottom);
  const looks = style({ width: `${w}px`, height: `${h}px`, left: `${-crop.left * w}px`, top: `${-crop.top * h}px` });
  const frame = style({ left: '0', top: '0', width: `${scene.size.w}px`, height: `${scene.size.h}px` });
  const veil = ground.veil ? `<div class="n" aria-hidden="true"${style({ left: '0', top: '0', width: '100%', height: '100%', 'background-color': css(ground.veil, context) })}></div>` : '';
  return `<div class="n pic"${frame} aria-hidden="true"><img alt=""${attribute('src', context.picture(ground.asset))}${looks}></div>${veil}`;
}

const uris = new WeakMap<Uint8Array, string>();

function pictureUri(id: string, scene: Scene): string {
  const asset = scene.assets.get(id);
  if (!asset) return '';
  let uri = uris.get(asset.bytes);
  if (!uri) {
    uri = `data:${MIME[asset.type]};base64,${base64(asset.bytes)}`;
    uris.set(asset.bytes, uri);
  }
  return uri;
}
