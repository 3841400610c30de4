// Slides by their ids, as addresses name them: `#/id`, `#/id/step`.
import type { RevealApi } from 'reveal.js';

/** The id in a hash; undefined where there is none. */
export function slideIdIn(hash: string): string | undefined {
  const name = /^#\/([^/?]+)/.exec(hash)?.[1];
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Shows a slide; an id that no slide has changes nothing. */
export function goTo(deck: RevealApi, id: string | undefined): void {
  const slide = (deck.getSlides() as HTMLElement[]).find((one) => one.id === id);
  if (!slide) return;
  const { h, v } = deck.getIndices(slide);
  deck.slide(h, v);
  // Where slides have steps, the scroll view misses its own slides; each is a page of its own there.
  const scroller = slide.closest('.reveal-scroll');
  const page = slide.closest('.scroll-page');
  if (scroller && page) scroller.scrollTop += page.getBoundingClientRect().top;
}
