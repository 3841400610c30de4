// Scene -> what people take home, one HTML file: slides, with what is said to them or without, the notes alone, or the
// deck's own text (handout.md). It needs no script, and prints on A4 and Letter.
import { longDate } from '../../base/dates.ts';
import { markup } from '../../base/markup.ts';
import { word } from '../../base/slide-words.ts';
import type { NotePart, Scene, SceneSlide } from '../../scene/scene.ts';
import { visibleScene } from '../../scene/visible.ts';
import type { Renderer } from '../renderer.ts';
import { styleText, themeCss } from '../web/css.ts';
import { attribute, html, style } from '../web/escape.ts';
import { fittedPictures } from '../web/fitting.ts';
import { fontFaces, type MoreText } from '../web/fonts.ts';
import { noteParts } from '../web/notes.ts';
import { Pictures } from '../web/pictures.ts';
import { saidInFilms } from '../web/said-in-films.ts';
import { groundColor, slideHtml } from '../web/slide.ts';

export const HANDOUT_STYLE = 'dist/handout.css';

type Kind = 'slides' | 'notes' | 'slides+notes';

/** The handout's content; `text` is HTML made safe already. */
export type Handout = { readonly kind: Kind } | { readonly kind: 'text'; readonly html: string };

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
/** Notes longer than this, in characters, may go on on the next page. */
const LONG = 1500;

export const renderHandout =
  (handout: Handout): Renderer =>
  async (whole, context) => {
    const scene = visibleScene(whole);
    const inner =
      handout.kind === 'text'
        ? handout.html
        : slidesHtml(scene, handout.kind, new Pictures(await fittedPictures(scene, context), false));
    const titled = handout.kind === 'text' && /<h1[\s>]/.test(inner);
    const [look] = handout.kind.split('+');
    const body = `${titled ? '' : headerHtml(scene)}<main${attribute('class', look)}>\n${inner}\n</main>`;
    const css = new TextDecoder().decode(await context.resource(HANDOUT_STYLE)).trim();
    const faces = await fontFaces(look === 'slides' ? scene : { ...scene, slides: [] }, context, textsOf(body, scene));
    const onPaper: Scene = { ...scene, theme: { ...scene.theme, variant: 'light', webCss: '' } };
    const page = `<!doctype html>
<html${attribute('lang', scene.lang)}${attribute('dir', scene.dir)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attribute('content', POLICY)}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(`${scene.meta.title}: ${word('handout', scene.lang)}`)}</title>
<style>${styleText([faces, themeCss(onPaper), css].join('\n'))}</style>
</head>
<body>
${body}
</body>
</html>
`;
    return { name: `${context.name}-handout.html`, bytes: new TextEncoder().encode(page) };
  };

function headerHtml({ meta, lang }: Scene): string {
  const date = meta.date && longDate(meta.date, lang);
  const by = [meta.authors.map((author) => author.name).join(', '), date].filter(Boolean).join(', ');
  const lines = [meta.subtitle, by].flatMap((line) => (line ? [`<p>${html(line)}</p>`] : []));
  return `<header><h1>${html(meta.title)}</h1>${lines.join('')}</header>\n`;
}

/** Links between slides lead to places on this page. */
const withPlaces = (markup: string): string => markup.replaceAll('<a href="#/', '<a href="#');

function slidesHtml(scene: Scene, kind: Kind, pictures: Pictures): string {
  const parts = scene.slides.map((slide) => partHtml(slide, scene, kind, pictures));
  return withPlaces(parts.filter(Boolean).join('\n'));
}

const opensTalk = ({ layout }: SceneSlide, { layouts }: Scene): boolean =>
  layouts.some(({ name, purpose }) => name === layout && purpose === 'opening');

/** Sources in full, of which their slide shows a line each: nobody says them, and they are for readers. */
const listedIn = ({ layout, notes }: SceneSlide, { layouts }: Scene): readonly NotePart[] =>
  layouts.some(({ name, purpose }) => name === layout && purpose === 'sources') ? notes.filter((p) => p.silent) : [];

/**
 * One slide, and what is said to it where that is asked for. The title slide says what the header says, and slides
 * without notes have none to show.
 */
function partHtml(slide: SceneSlide, scene: Scene, kind: Kind, pictures: Pictures): string {
  const notes = kind === 'slides' ? listedIn(slide, scene) : slide.notes;
  if (!notes.length && (kind === 'notes' || opensTalk(slide, scene))) return '';
  const length = notes.reduce((sum, part) => sum + part.runs.reduce((all, run) => all + run.text.length, 0), 0);
  const said = notes.length ? `<div class="said">${noteParts(notes)}</div>` : '';
  const shown =
    kind === 'notes' ? `<h2${attribute('id', slide.id)}>${html(slide.title)}</h2>` : sheetHtml(slide, scene, pictures);
  const films = saidInFilms(slide, scene);
  return `<div${attribute('class', length > LONG ? 'part long' : 'part')}>${shown}${films}${said}</div>`;
}

const sheetHtml = (slide: SceneSlide, scene: Scene, pictures: Pictures): string =>
  markup`
    <div class="sheet"${style({ 'background-color': groundColor(slide, scene) })}>
      <div class="reveal">
        <div class="slides">
          ${slideHtml(slide, scene, pictures, { notes: false, below: true })}
        </div>
      </div>
    </div>
  `;

/** The page's own words with the faces they may be set in. */
function textsOf(body: string, { theme }: Scene): MoreText[] {
  const text = body.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot);/g, '&<>"');
  return [
    { family: theme.fonts.body, faces: ['regular', 'bold', 'italic'], text },
    { family: theme.fonts.heading, faces: ['bold'], text },
  ];
}
