// The pages of the preview: the deck's own page with the preview's script and whole fonts, and the PowerPoint slides
// as laid out, one below the other.
import { Diagnostics } from '../base/diagnostic.ts';
import { renderPptx } from '../render/pptx/index.ts';
import type { RenderContext } from '../render/renderer.ts';
import { themeCss } from '../render/web/css.ts';
import { html } from '../render/web/escape.ts';
import { CLIENT_STYLE, renderWeb, withServedScripts } from '../render/web/index.ts';
import type { FontFamily, Scene } from '../scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../scene/walk.ts';
import { sectionsOf } from './sections.ts';
import type { Session } from './session.ts';

const FONTS = '<link rel="stylesheet" href="/_dev/fonts.css">';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function contextOf(session: Session, name: string): RenderContext {
  // faults were told when the deck was built
  const diagnostics = new Diagnostics(session.builder.limits);
  const { fonts } = session.memory;
  const { kept } = session.builder;
  return { name, diagnostics, kept, font: (id) => fonts.bytes(id), resource: (path) => session.host.resource(path) };
}

/** The deck as it would be built, with the preview's script in it. */
export async function deckPage(session: Session, scene: Scene, name: string): Promise<string> {
  const page = decode((await renderWeb(scene, contextOf(session, name))).bytes);
  const own = `${FONTS}<style id="lectern-dev-theme">${themeCss(scene)}</style></head>`;
  return withServedScripts(page)
    .replace(/style-src ([^;]+);/, "style-src $1 'self';")
    .replace(/img-src ([^;]+);/, "img-src $1 'self';")
    .replace(/font-src ([^;]+);/, "font-src $1 'self';")
    .replace('<html', '<html data-preview=""')
    .replace('</head>', () => own)
    .replace('</body>', `<script src="/_dev/client.js" data-version="${session.version}"></script></body>`);
}

/** What the preview shows before a deck can be read. */
export const emptyPage = (version: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lectern</title></head><body>
<script src="/_dev/client.js" data-version="${version}"></script></body></html>`;

/** Every slide of the PowerPoint file as it is laid out, hidden ones too, all steps shown. */
export async function powerPointPage(session: Session, scene: Scene): Promise<string> {
  const sections = sectionsOf(scene, true);
  const slides = scene.slides.map((slide, i) => {
    const notes = slide.notes.map((part) => `<p>${html(textOf(part))}</p>`).join('');
    const heading = `<h2>${i + 1}. ${html(slide.title)}${slide.hidden ? ' (hidden)' : ''}</h2>`;
    const frame = `<div class="frame"><div class="reveal"><div class="slides">${sections[i]}</div></div></div>`;
    return `<li>${heading}${frame}<div class="said">${notes}</div></li>`;
  });
  const style = decode(await session.host.resource(CLIENT_STYLE));
  return `<!doctype html><html lang="${scene.lang}"><head><meta charset="utf-8">
<title>PowerPoint: ${html(scene.meta.title)}</title>
<style>${style}
${themeCss(scene)}
html,body{overflow:auto!important;height:auto;background:#e8e8e8;color:#222;font:16px/1.4 system-ui,sans-serif}
body>header{position:sticky;top:0;z-index:2;background:#fff;padding:10px 20px;border-bottom:1px solid #bbb}
ol{list-style:none;margin:0 auto;padding:20px;width:${scene.size.w}px}h2{font-size:16px;margin:24px 0 6px}
.frame{position:relative;width:${scene.size.w}px;height:${scene.size.h}px;overflow:hidden;box-shadow:0 1px 6px #0006}
.frame .reveal,.frame .reveal .slides{position:static!important;width:100%;height:100%;text-align:start}
.frame section{display:block!important;position:relative!important;
  width:${scene.size.w}px!important;height:${scene.size.h}px!important;
  opacity:1!important;visibility:visible!important;transform:none!important}
.frame .fragment{opacity:1!important;visibility:visible!important}.frame aside.notes{display:none}
.said{background:#fff;padding:6px 14px;white-space:pre-wrap}
.said:empty{display:none}.said p{margin:4px 0}</style>${FONTS}</head>
<body><header>PowerPoint, as laid out. <a href="/_dev/deck.pptx" download>Download the file</a></header>
<ol>${slides.join('')}</ol>
<script src="/_dev/client.js" data-version="${session.version}" data-view="powerpoint"></script></body></html>`.replace(
    /<section([^>]*)data-background-color="([^"]+)"/g,
    '<section$1style="background:$2"',
  );
}

export const powerPointFile = (session: Session, scene: Scene, name: string) =>
  renderPptx(scene, contextOf(session, name));

/** The ids of all fonts that the scene draws with, in a fixed order; their numbers are their addresses. */
export function fontsOf(scene: Scene): { family: FontFamily; face: keyof FontFamily['faces']; id: string }[] {
  const families = new Map(Object.values(scene.theme.fonts).map((family) => [family.web, family]));
  for (const slide of scene.slides)
    for (const node of nodesOf(slide.nodes))
      for (const paragraph of paragraphsOf(node))
        for (const run of paragraph.runs) if (run.family) families.set(run.family.web, run.family);
  return [...families.values()].flatMap((family) =>
    (Object.keys(family.faces) as (keyof FontFamily['faces'])[]).map((face) => ({
      family,
      face,
      id: family.faces[face],
    })),
  );
}

/** Whole fonts, so that a letter typed for the first time has its shape at once. */
export const fontsCss = (scene: Scene): string =>
  fontsOf(scene)
    .map(({ family, face }, i) => {
      const weight = face === 'bold' || face === 'boldItalic' ? 700 : 400;
      const slant = face === 'italic' || face === 'boldItalic' ? 'italic' : 'normal';
      const style = `font-weight:${weight};font-style:${slant}`;
      return `@font-face{font-family:'${family.web}';${style};src:url(/_dev/font/${i})}`;
    })
    .join('\n');
