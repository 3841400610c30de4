// The arrows lie over the slide, so they show only while the pointer moves.
const SHOWN = 2500;

export function showControlsOnMove(root: HTMLElement): void {
  let timer = 0;
  const show = () => {
    root.classList.add('pointing');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.classList.remove('pointing'), SHOWN);
  };
  for (const event of ['pointermove', 'pointerdown'] as const)
    document.addEventListener(event, show, { passive: true });
}
