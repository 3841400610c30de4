// Goes to a slide by its number, its title or words on it. reveal.js' own search marks its finds by changing the
// slides, and takes emphasis from all text; this one only reads.
import type { RevealApi } from 'reveal.js';
import type { Words } from './words-of-controls.ts';

/** A slide as it is searched. */
export interface Entry {
  readonly title: string;
  readonly text: string;
}

/** Indices of slides that fit: the one of this number, then those with all words in the title, then in the text. */
export function findSlides(entries: readonly Entry[], query: string): number[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const all = [...entries.keys()];
  if (!wanted.length) return all;
  const number = /^\d+$/.test(query.trim()) ? Number(query) - 1 : -1;
  const has = (text: string) => wanted.every((word) => fold(text).includes(word));
  const rank = (i: number): number => {
    const { title, text } = entries[i] as Entry;
    if (i === number) return 0;
    if (has(title)) return 1;
    return has(`${title} ${text}`) ? 2 : 3;
  };
  return all.filter((i) => rank(i) < 3).sort((a, b) => rank(a) - rank(b) || a - b);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function offerFind(deck: RevealApi, say: Words): void {
  const open = () => openDialog(deck, say);
  deck.addKeyBinding(71, open);
  deck.registerKeyboardShortcut('G', say.find);
  deck.registerKeyboardShortcut('CTRL + SHIFT + F', say.find);
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'f' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open();
  });
}

function openDialog(deck: RevealApi, say: Words): void {
  if (document.querySelector('dialog.find')) return;
  const slides = deck.getSlides() as HTMLElement[];
  const entries = slides.map(entryOf);
  const dialog = document.createElement('dialog');
  dialog.className = 'find';
  dialog.setAttribute('aria-label', say.find);
  dialog.innerHTML =
    '<input type="text" role="combobox" autocomplete="off" aria-expanded="true" aria-controls="found" ' +
    'aria-autocomplete="list"><ul id="found" role="listbox"></ul>';
  const [input, list] = [...dialog.children] as [HTMLInputElement, HTMLElement];
  for (const part of [input, list]) part.setAttribute('aria-label', say.find);
  input.placeholder = say.findHint;
  let found: number[] = [];
  let active = 0;
  const show = () => {
    list.replaceChildren(...found.map((index, i) => option(index, entries[index] as Entry, i === active)));
    input.setAttribute('aria-activedescendant', found.length ? `found-${found[active]}` : '');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const search = () => {
    found = findSlides(entries, input.value);
    active = input.value ? 0 : Math.max(0, slides.indexOf(deck.getCurrentSlide() as HTMLElement));
    show();
  };
  const go = (index: number | undefined) => {
    dialog.close();
    // its close event comes too late for the next key
    dialog.remove();
    const at = index === undefined ? undefined : slides[index];
    if (at) deck.slide(deck.getIndices(at).h, deck.getIndices(at).v);
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(found[active]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      active = Math.min(Math.max(0, active + (event.key === 'ArrowDown' ? 1 : -1)), Math.max(0, found.length - 1));
    else return;
    event.preventDefault();
    show();
  });
  list.addEventListener('click', (event) =>
    go(Number((event.target as Element).closest('li')?.id.slice('found-'.length))),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  search();
}

function entryOf(slide: HTMLElement): Entry {
  const copy = slide.cloneNode(true) as HTMLElement;
  copy.querySelector('aside.notes')?.remove();
  copy.querySelectorAll('p, li, h1, h2, h3, h4, td, th, br').forEach((part) => part.append(' '));
  return { title: slide.dataset.title ?? '', text: copy.textContent ?? '' };
}

function option(index: number, { title }: Entry, active: boolean): HTMLElement {
  const item = document.createElement('li');
  item.id = `found-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', String(active));
  item.textContent = `${index + 1}  ${title}`;
  return item;
}
