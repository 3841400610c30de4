// The documentation as a site that opens from a folder: its pages, a gallery of all examples, and the index of the search.
import MiniSearch from 'minisearch';
import { html } from '../src/render/web/escape.ts';
import { framed, GALLERY } from './frame.ts';
import { type Read, readPage } from './markdown.ts';
import { GROUPS, placeOf } from './pages.ts';
import { type Found, SEARCH } from './search-options.ts';

/** The site's text files by their place. `textOf` gives a page's Markdown; pictures are named from the root, `docs/pictures/...`. */
export function siteOf(textOf: (page: string) => string): { files: Map<string, string>; index: string } {
  const pages = GROUPS.flatMap((group) => group.pages);
  const known = new Set(pages);
  const read = new Map(pages.map((page) => [page, readPage(page, textOf(page), known)]));
  const titles = new Map([...read].map(([page, { title }]) => [page, title]));
  const files = new Map<string, string>();
  for (const [page, { title, html: inner }] of read)
    files.set(placeOf(page), framed(placeOf(page), title, inner, titles));
  files.set(GALLERY, framed(GALLERY, 'Gallery', gallery(read), titles));
  return { files, index: JSON.stringify(indexOf(read)) };
}

function indexOf(read: ReadonlyMap<string, Read>): MiniSearch<Found> {
  const search = new MiniSearch<Found>(SEARCH);
  for (const [page, { title, sections }] of read)
    for (const { id, heading, text } of sections)
      search.add({ id: `${placeOf(page)}#${id}`, title, heading, text: text.replace(/\s+/g, ' ').trim() });
  return search;
}

/** All examples: left the page, right PowerPoint, each a link to its source. */
function gallery(read: ReadonlyMap<string, Read>): string {
  const parts = [...read].flatMap(([page, { title, examples }]) => {
    if (!examples.length) return [];
    const figures = examples.map(
      ({ id, heading, picture, alt }) =>
        `<li><a href="${placeOf(page)}#${id}"><img loading="lazy" src="${picture.replace(/^docs\//, '')}" ` +
        `alt="${html(alt)}"><span>${html(heading)}</span></a></li>`,
    );
    return [`<h2>${html(title)}</h2>\n<ul class="gallery">\n${figures.join('\n')}\n</ul>`];
  });
  const intro = '<p>Every example of these pages: left the web page, right PowerPoint. Each leads to its source.</p>';
  return `<h1 id="gallery">Gallery</h1>\n${intro}\n${parts.join('\n')}`;
}
