// Tells screen readers of each new slide and each new step, once. reveal.js' own region reads a whole slide at its
// first sight, hidden steps included, and each step again.
import type { RevealApi } from 'reveal.js';
import { isBackup } from './backup.ts';

export function announceChanges(deck: RevealApi, root: HTMLElement): void {
  const own = root.querySelector<HTMLElement>('.aria-status');
  own?.removeAttribute('aria-live');
  if (own) own.hidden = true;
  const live = document.createElement('div');
  live.className = 'sr';
  live.id = 'live';
  live.setAttribute('role', 'status');
  live.setAttribute('aria-live', 'polite');
  root.append(live);
  deck.on('slidechanged', () => {
    const slide = deck.getCurrentSlide() as HTMLElement;
    live.lang = slide.lang;
    const talk = deck.getSlides().filter((one) => !isBackup(one)).length;
    const place = isBackup(slide) ? '' : ` (${deck.getSlidePastCount() + 1}/${talk})`;
    live.textContent = `${slide.dataset.title ?? ''}${place}`;
  });
  deck.on('fragmentshown', (event) => {
    const { fragments } = event as unknown as { fragments?: HTMLElement[] };
    live.textContent = (fragments ?? []).map(spoken).join(' ');
  });
}

/** The words of a step without those of later steps inside it. */
export function spoken(step: Element): string {
  if (step.matches('[aria-hidden="true"]')) return '';
  const copy = step.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden="true"], .fragment:not(.visible)').forEach((part) => part.remove());
  copy
    .querySelectorAll('img[alt], [role="img"][aria-label]')
    .forEach((part) => part.replaceWith(`${part.getAttribute('alt') ?? part.getAttribute('aria-label')} `));
  copy.querySelectorAll('p, li, h3, h4, h5, h6, td, th, br, div').forEach((part) => part.append(' '));
  return (copy.getAttribute('aria-label') ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
