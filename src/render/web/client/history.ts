// The browser's Back after a link between slides returns to the slide with the link. reveal.js answers such a link by
// writing over the address it came from, so it is not asked.
import type { RevealApi } from 'reveal.js';
import { goTo, slideIdIn } from './address.ts';

export function rememberLinks(deck: RevealApi, root: HTMLElement): void {
  root.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const href = (event.target as Element).closest('a')?.getAttribute('href');
      const id = slideIdIn(href ?? '');
      if (id === undefined || !href) return;
      event.preventDefault();
      event.stopPropagation();
      // reveal.js writes addresses late: the slide with the link gets its own now, and what is written later is the new
      // one's
      history.replaceState(null, '', addressOf(deck));
      history.pushState(null, '', href);
      goTo(deck, id);
    },
    true,
  );
}

/** The slide that is shown, with the steps that are. */
function addressOf(deck: RevealApi): string {
  const { f } = deck.getIndices();
  const step = f !== undefined && f >= 0 ? `/${f}` : '';
  return `#/${encodeURIComponent(deck.getCurrentSlide()?.id ?? '')}${step}`;
}
