// Scene -> one HTML file that opens from anywhere without a network: reveal.js, styles, fonts and pictures are inside.
import { base64 } from '../../base/base64.ts';
import type { Scene } from '../../scene/scene.ts';
import { visibleScene } from '../../scene/visible.ts';
import type { Renderer } from '../renderer.ts';
import { styleText, themeCss } from './css.ts';
import { attr, attribute, html, scriptText } from './escape.ts';
import { Films } from './films.ts';
import { fittedPictures } from './fitting.ts';
import { fontFaces } from './fonts.ts';
import { Pictures } from './pictures.ts';
import { slideHtml, transitionOf } from './slide.ts';

/** The client's script and style as `npm run bundle` makes them of client/main.ts and client/all.css. */
export const CLIENT_SCRIPT = 'dist/client.js';
export const CLIENT_STYLE = 'dist/client.css';

export const renderWeb: Renderer = async (whole, context) => {
  const scene = visibleScene(whole);
  const text = async (name: string) => new TextDecoder().decode(await context.resource(name));
  const [script, style, faces] = await Promise.all([
    text(CLIENT_SCRIPT),
    text(CLIENT_STYLE),
    fontFaces(scene, context),
  ]);
  const pictures = new Pictures(await fittedPictures(scene, context));
  const films = new Films(scene.media, context.name);
  const slides = scene.slides.map((slide) => slideHtml(slide, scene, pictures, { films }));
  const code = scriptText(script);
  const options = attribute('data-options', JSON.stringify(optionsOf(scene)));
  const duration = attribute('data-duration', scene.duration && Math.round(scene.duration * 60));
  const page = `<!doctype html>
<html${attribute('lang', scene.lang)}${attribute('dir', scene.dir)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attr((await policy(code)) + films.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${headHtml(scene)}
<style>${styleText([style.trim(), faces, themeCss(scene)].join('\n'))}</style>
<noscript><style>${WITHOUT_SCRIPT}</style></noscript>
</head>
<body>
<div class="reveal"${options}${duration}>
<main class="slides">
${slides.join('\n')}
</main>
</div>
${films.dataHtml()}<script>${code}</script>
</body>
</html>
`;
  const bytes = new TextEncoder().encode(page);
  const known = { scripts: code, styles: style, fonts: faces };
  const sizes = Object.fromEntries(
    Object.entries(known).map(([part, text]) => [part, new TextEncoder().encode(text).length]),
  );
  const parts = { ...sizes, pictures: pictures.bytes, ...(films.bytes && { media: Math.ceil(films.bytes / 3) * 4 }) };
  const slidesBytes = bytes.length - Object.values(parts).reduce((sum, part) => sum + part, 0);
  const beside = films.files();
  return {
    name: `${context.name}.html`,
    bytes,
    parts: { ...parts, slides: slidesBytes },
    ...(beside.length && { beside }),
  };
};

/** Where scripts are off, all slides stand one below the other. */
const WITHOUT_SCRIPT = [
  '.reveal .slides{position:static}',
  '.reveal .slides>section{display:block;position:relative;width:var(--slide-w);height:var(--slide-h);',
  'margin:0 auto 1em;opacity:1;visibility:visible}',
  '.reveal .fragment{opacity:1!important;visibility:visible!important}',
  'html,body{overflow:auto!important}',
].join('');

function headHtml({ meta }: Scene): string {
  const named: [string, string | undefined][] = [
    ['generator', 'Lectern'],
    ['author', meta.authors.map((author) => author.name).join(', ')],
    ['description', meta.subtitle],
    ['keywords', meta.keywords.join(', ')],
    ['date', meta.date],
  ];
  const tags = named.flatMap(([name, content]) =>
    content ? [`<meta${attribute('name', name)}${attribute('content', content)}>`] : [],
  );
  return [`<title>${html(meta.title)}</title>`, ...tags].join('\n');
}

/** What the client is told; it adds what belongs to the program and not to the deck. */
export function optionsOf(scene: Scene): object {
  const transition = transitionOf(scene.transition);
  return {
    width: scene.size.w,
    height: scene.size.h,
    transition,
    backgroundTransition: transition === 'none' ? 'none' : 'fade',
    rtl: scene.dir === 'rtl',
    // how far the talk is stands on the slides, in both outputs, or nowhere
    progress: false,
  };
}

/** A finished page that its own server may give further scripts, and that may speak with it. */
export const withServedScripts = (page: string): string =>
  page.replace(/script-src ('sha256-[^']+')/, "script-src $1 'self'; connect-src 'self'");

/** Only what is in the file may run or be shown. Styles are inline on purpose: every place is one. */
async function policy(script: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64(digest)}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
