// Slides in the speaker's window: what the audience sees, and what comes next.
import type { DeckData, State } from './messages.ts';
import { element } from './page.ts';

/** Shares of the pane's height. */
const NOW = 0.56;
const NEXT = 0.3;

/** What the next press shows: a step of this slide or another slide; undefined at the end. */
export function nextOf(
  { slides }: Pick<DeckData, 'slides'>,
  { index, step }: State,
): { readonly index: number; readonly step: number } | undefined {
  if (step + 1 < (slides[index]?.steps ?? 0)) return { index, step: step + 1 };
  return index + 1 < slides.length ? { index: index + 1, step: -1 } : undefined;
}

/** Draws a slide with its steps up to one into a frame. */
export function drawSlide(frame: HTMLElement, deck: DeckData, index: number, step: number): void {
  const slide = deck.slides[index];
  if (frame.dataset.index !== String(index)) {
    const stage = element('div', { class: 'reveal stage' }, [element('div', { class: 'slides' }, [])]);
    stage.style.background = slide?.ground ?? '';
    (stage.firstChild as HTMLElement).innerHTML = slide?.html ?? '';
    frame.replaceChildren(stage);
    frame.dataset.index = String(index);
  }
  for (const fragment of frame.querySelectorAll<HTMLElement>('.fragment'))
    fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex ?? 0) <= step);
}

/** Gives both frames the size that their pane allows. */
export function fitViews(now: HTMLElement, next: HTMLElement, { width, height }: DeckData): void {
  const pane = now.parentElement as HTMLElement;
  for (const [frame, share] of [
    [now, NOW],
    [next, NEXT],
  ] as const) {
    const wide = Math.floor(Math.min(pane.clientWidth, (share * pane.clientHeight * width) / height));
    Object.assign(frame.style, { width: `${wide}px`, height: `${(wide * height) / width}px` });
    const stage = frame.querySelector<HTMLElement>('.stage');
    if (stage)
      Object.assign(stage.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${wide / width})` });
  }
}
