// What stands around each page of the site: header with search, menu, style, the classic script.
import { html } from '../src/render/web/escape.ts';
import { GROUPS, pathTo, placeOf } from './pages.ts';

export const GALLERY = 'gallery.html';

/** A whole page. `titles` are the names of pages in the menu, by page. */
export function framed(place: string, title: string, inner: string, titles: ReadonlyMap<string, string>): string {
  const root = pathTo(place, '');
  const name = title === 'Lectern' ? title : `${title} · Lectern`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(name)}</title>
<link rel="stylesheet" href="${root}site.css">
</head>
<body data-root="${root}">
<a class="skip" href="#main">To the text</a>
<header>
<a class="home" href="${root}index.html">Lectern</a>
<form role="search" hidden>
<label for="search">Search</label>
<input id="search" type="search" autocomplete="off" aria-controls="found">
</form>
<a href="#pages">All pages</a>
</header>
<div id="found" role="status" hidden></div>
<div class="page">
<main id="main" tabindex="-1">
${inner}
</main>
<nav id="pages" aria-label="Pages" tabindex="-1">
${menu(place, titles)}
</nav>
</div>
<script src="${root}search.js"></script>
</body>
</html>
`;
}

function menu(place: string, titles: ReadonlyMap<string, string>): string {
  const entry = (target: string, title: string) => {
    const here = target === place ? ' aria-current="page"' : '';
    return `<li><a href="${pathTo(place, target)}"${here}>${html(title)}</a></li>`;
  };
  return GROUPS.map(({ name, pages }) => {
    const entries = pages.map((page) => entry(placeOf(page), titles.get(page) ?? page));
    if (name === 'Writing') entries.unshift(entry(GALLERY, 'Gallery'));
    return `<h2>${html(name)}</h2>\n<ul>\n${entries.join('\n')}\n</ul>`;
  }).join('\n');
}
