// Slides for questions stand behind the talk: A goes to the first of them, and from there back to where the talk was.
import type { RevealApi } from 'reveal.js';
import { goTo } from './address.ts';
import type { Words } from './words-of-controls.ts';

export const isBackup = (slide: Element | undefined): boolean => slide?.hasAttribute('data-backup') ?? false;

export function offerBackup(deck: RevealApi, say: Words): void {
  const slides = () => deck.getSlides() as HTMLElement[];
  let left: string | undefined;
  deck.on('slidechanged', () => {
    const slide = deck.getCurrentSlide();
    if (!isBackup(slide)) left = slide?.id;
  });
  deck.addKeyBinding({ keyCode: 65, key: 'A', description: say.backup }, () => {
    const now = deck.getCurrentSlide();
    const first = slides().find(isBackup);
    if (!first) return;
    if (!isBackup(now)) {
      left = now?.id;
      goTo(deck, first.id);
    } else goTo(deck, left ?? slides().findLast((slide) => !isBackup(slide))?.id);
  });
}
