// The site's one script, a classic one: the search over the index that stands in it. Without it all pages can be read.
import MiniSearch from 'minisearch';
import { type Found, SEARCH } from './search-options.ts';

declare const SEARCH_INDEX: string;
/** So many sections are shown. */
const MOST = 12;

const form = document.querySelector('form') as HTMLFormElement;
const field = document.querySelector('#search') as HTMLInputElement;
const found = document.querySelector('#found') as HTMLElement;
const root = document.body.dataset.root ?? '';
let search: MiniSearch<Found> | undefined;

function show(): void {
  const words = field.value.trim();
  found.replaceChildren();
  found.hidden = !words;
  if (!words) return;
  search ??= MiniSearch.loadJSON<Found>(SEARCH_INDEX, SEARCH);
  const results = search.search(words).slice(0, MOST);
  const list = document.createElement('ul');
  for (const { id, title, heading } of results) {
    const link = document.createElement('a');
    link.href = root + id;
    link.textContent = heading === title ? title : `${heading} (${title})`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  if (results.length) found.append(list);
  else found.textContent = `Nothing is found for ${words}.`;
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
field.addEventListener('input', show);
found.addEventListener('click', () => {
  field.value = '';
  show();
});
