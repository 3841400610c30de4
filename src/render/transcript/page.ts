// The transcript as a page: what is said to each slide and when, and what the slide shows, in words. It needs no
// script.
import { longDate } from '../../base/dates.ts';
import { word } from '../../base/slide-words.ts';
import type { OutputFile } from '../../host/host.ts';
import type { Scene, SceneNode, SceneSlide } from '../../scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../scene/walk.ts';
import { minutes } from '../web/client/speaker/pace.ts';
import { attribute, html } from '../web/escape.ts';
import { noteParts } from '../web/notes.ts';
import { saidInFilms } from '../web/said-in-films.ts';
import { type Spoken, spokenBy } from './spoken.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `html{color-scheme:light}
body{margin:0 auto;padding:1rem;max-width:42rem;background:#fff;color:#1b1f23;font:1.125rem/1.5 system-ui,sans-serif;
overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;text-wrap:balance}h2{margin-top:2.5em;border-top:2px solid #12455a;padding-top:.5em}
h3{margin:2em 0 .4em}a{color:#0b4f9c}time{color:#4a545e;font-variant-numeric:tabular-nums}
.shown{margin:.8em 0;padding:.1em 1em;border-inline-start:4px solid #8a949e;color:#3a434c}
:focus-visible{outline:3px solid #0b4f9c;outline-offset:2px}
@media print{h2,h3{break-after:avoid}}`;

export function transcriptPage(scene: Scene, name: string): OutputFile {
  const { lang, dir, meta } = scene;
  const spoken = spokenBy(scene);
  const title = `${meta.title}: ${word('transcript', lang)}`;
  const chapters = chaptersIn(spoken);
  const page = `<!doctype html>
<html${attribute('lang', lang)}${attribute('dir', dir)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attribute('content', POLICY)}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${html(meta.title)}</h1><p>${html(word('transcript', lang))}</p>${byline(scene)}</header>
<nav${attribute('aria-label', word('contents', lang))}>${contents(chapters)}</nav>
<main>
${chapters.map((chapter) => chapterHtml(chapter, scene)).join('\n')}
</main>
</body>
</html>
`;
  return { name: `${name}-transcript.html`, bytes: new TextEncoder().encode(page) };
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly slides: readonly Spoken[];
}

/**
 * The parts of the outline, with ids that no slide has; what stands before the first one is under the first slide's
 * title.
 */
function chaptersIn(spoken: readonly Spoken[]): Chapter[] {
  const chapters: { id: string; title: string; slides: Spoken[] }[] = [];
  for (const one of spoken) {
    const title = one.slide.section ?? chapters.at(-1)?.title ?? one.slide.title;
    const last = chapters.at(-1);
    if (last?.title === title) last.slides.push(one);
    else chapters.push({ id: `:${chapters.length + 1}`, title, slides: [one] });
  }
  return chapters;
}

function byline({ meta, lang }: Scene): string {
  const date = meta.date && longDate(meta.date, lang);
  const by = [...meta.authors.map(({ name }) => name), date].filter(Boolean).join(', ');
  return by ? `<p>${html(by)}</p>` : '';
}

const contents = (chapters: readonly Chapter[]): string =>
  `<ol>${chapters
    .map(({ id, title, slides }) => `<li><a href="#${id}">${html(title)}</a> ${timeHtml(slides[0])}</li>`)
    .join('')}</ol>`;

const timeHtml = (spoken: Spoken | undefined): string => {
  if (!spoken?.time) return '';
  const from = Math.round(spoken.time.from);
  return `<time datetime="PT${Math.floor(from / 60)}M${from % 60}S">${minutes(from)}</time>`;
};

const chapterHtml = ({ id, title, slides }: Chapter, scene: Scene): string =>
  `<div><h2 id="${id}">${html(title)}</h2>
${slides.map((one) => slideHtml(one, title, scene)).join('\n')}
</div>`;

function slideHtml(spoken: Spoken, chapter: string, scene: Scene): string {
  const { lang } = scene;
  const { slide, parts } = spoken;
  const said = noteParts(parts)
    .replaceAll('<a href="#/', '<a href="#')
    .replace(/<(\/?)h3>/g, '<$1h4>');
  const shown = shownOn(slide);
  const list = shown.map((text) => `<li>${html(text)}</li>`).join('');
  const below = list ? `<div class="shown"><p>${html(word('onSlide', lang))}:</p><ul>${list}</ul></div>` : '';
  const heading = slide.title === chapter ? '' : `<h3>${html(slide.title)} ${timeHtml(spoken)}</h3>`;
  const place = attribute('id', slide.id) + attribute('lang', slide.lang === lang ? undefined : slide.lang);
  return `<div${place}>${heading}${below}${saidInFilms(slide, scene)}${said}</div>`;
}

const FURNITURE: ReadonlySet<string> = new Set(['title', 'footer', 'number', 'date']);

/** What the slide shows besides its title, in words and in reading order; a row of a table is one line. */
function shownOn(slide: SceneSlide): string[] {
  return [...nodesOf(slide.nodes)].flatMap(linesOf).filter((line) => line.trim() && line.trim() !== slide.title);
}

function linesOf(node: SceneNode): string[] {
  if (node.decorative || ('placeholder' in node && FURNITURE.has(node.placeholder ?? ''))) return [];
  if (node.kind === 'table')
    return node.rows.map(({ cells }) =>
      cells
        .map(({ body }) => body.paragraphs.map(textOf).join(' '))
        .filter(Boolean)
        .join('; '),
    );
  if (node.kind === 'text' || node.kind === 'shape') {
    const own = paragraphsOf(node).map(textOf);
    return own.length ? own : [node.alt ?? ''];
  }
  return [node.alt ?? ''];
}
