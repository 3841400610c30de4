// reveal.js rounds the slides' scale to hundredths, so that on most screens they are some pixels too large or too
// small. Each time it sets the scale, the exact one is put in its place before the screen is drawn.
import type { RevealApi } from 'reveal.js';

const ROUNDED = /translate\(-50%, -50%\) scale\([\d.]+\)/;

export function scaleExactly(deck: RevealApi, root: HTMLElement): void {
  const slides = root.querySelector<HTMLElement>('.slides');
  if (!slides) return;
  const correct = () => {
    if (slides.closest('.reveal-scroll, .reveal-print')) return;
    const { width = 1, height = 1 } = deck.getComputedSlideSize();
    const scale = exactScale(root.offsetWidth, root.offsetHeight, Number(width), Number(height));
    const wanted = `translate(-50%, -50%) scale(${scale})`;
    const now = slides.style.transform;
    const next = ROUNDED.test(now) ? now.replace(ROUNDED, wanted) : now;
    if (next !== now) slides.style.transform = next;
  };
  new MutationObserver(correct).observe(slides, { attributes: true, attributeFilter: ['style'] });
  correct();
}

/** How much a slide of this size may grow in a window; to five decimals, which no screen can show. */
export const exactScale = (windowWidth: number, windowHeight: number, width: number, height: number): number =>
  Math.round(Math.min(windowWidth / width, windowHeight / height) * 100000) / 100000;
