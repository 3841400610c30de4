// The talk as a plain page: headings, text, pictures and notes in one column that flows at any width and size.
import type { RevealApi } from 'reveal.js';
import { goTo, slideIdIn } from './address.ts';
import type { Words } from './words-of-controls.ts';

export const isReading = (): boolean => document.documentElement.classList.contains('reading');

/** The first stop of the Tab key leads here, and Escape leads back. */
export function offerReading(deck: RevealApi, say: Words): void {
  const offer = document.createElement('button');
  offer.className = 'skip';
  offer.type = 'button';
  offer.textContent = say.readingView;
  offer.addEventListener('click', () => toggleReading(deck, say));
  document.body.prepend(offer);
  document.addEventListener('keydown', (event) => {
    if (!isReading() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'r') toggleReading(deck, say);
  });
}

export function toggleReading(deck: RevealApi, say: Words): void {
  const slides = document.querySelector<HTMLElement>('.reveal');
  if (!slides) return;
  const open = !isReading();
  const reached = slideReached();
  document.documentElement.classList.toggle('reading', open);
  slides.hidden = open;
  document.querySelector('#reading')?.remove();
  if (!open) {
    deck.layout();
    return goTo(deck, reached);
  }
  const article = articleOf(deck, say);
  document.body.append(article);
  const here = article.querySelector<HTMLElement>(`[data-slide="${CSS.escape(deck.getCurrentSlide()?.id ?? '')}"]`);
  here?.scrollIntoView();
  article.dataset.from = `${deck.getCurrentSlide()?.id ?? ''} ${Math.round(scrollY)}`;
  article.querySelector('button')?.focus({ preventScroll: true });
}

/**
 * The id of the slide that is being read: the one begun last, or the one that reading began with, if nothing was
 * scrolled.
 */
function slideReached(): string | undefined {
  const article = document.querySelector<HTMLElement>('#reading');
  const [first, at] = (article?.dataset.from ?? '').split(' ');
  if (!article || Math.abs(Number(at) - scrollY) < 2) return first;
  const begun = [...article.querySelectorAll<HTMLElement>('[data-slide]')].filter(
    (slide) => slide.getBoundingClientRect().top < innerHeight / 2,
  );
  return begun.at(-1)?.dataset.slide;
}

function articleOf(deck: RevealApi, say: Words): HTMLElement {
  const article = document.createElement('main');
  article.id = 'reading';
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = say.backToSlides;
  back.addEventListener('click', () => toggleReading(deck, say));
  article.append(back, ...(deck.getSlides() as HTMLElement[]).map((slide) => plain(slide, say)));
  article.addEventListener('click', (event) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    const id = slideIdIn(href ?? '');
    if (id === undefined) return;
    event.preventDefault();
    article.querySelector(`[data-slide="${CSS.escape(id)}"]`)?.scrollIntoView();
  });
  return article;
}

/** A slide without its places, looks and steps. */
function plain(slide: HTMLElement, say: Words): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  copy
    .querySelectorAll('[aria-hidden="true"], .number, .footer, .date, .hy, .cut, .lb + br')
    .forEach((part) => part.remove());
  copy.querySelectorAll('.lb').forEach((blank) => blank.replaceWith(...blank.childNodes));
  const notes = copy.querySelector('aside.notes');
  if (notes) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = say.notes;
    details.append(summary, ...notes.childNodes);
    notes.replaceWith(details);
    copy.append(details);
  }
  for (const part of copy.querySelectorAll<HTMLElement>('*')) {
    for (const name of ['style', 'class', 'data-m', 'data-fragment-index']) part.removeAttribute(name);
  }
  const out = document.createElement('section');
  out.dataset.slide = slide.id;
  if (slide.lang) out.lang = slide.lang;
  if (slide.dir) out.dir = slide.dir;
  out.append(...copy.childNodes);
  return out;
}
