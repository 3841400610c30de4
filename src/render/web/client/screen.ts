// Filling the screen as PowerPoint does it: F5 begins, Escape leaves the full screen before it means anything else.

/** A preview keeps F5 for loading the page again. */
const isPreview = (): boolean => document.documentElement.dataset.preview !== undefined;

export function fillScreenByKey(root: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F5' || event.ctrlKey || event.metaKey || event.altKey || isPreview()) return;
    event.preventDefault();
    if (!document.fullscreenElement) void root.requestFullscreen?.().catch(() => undefined);
  });
  // before reveal.js hears of it
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !document.fullscreenElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void document.exitFullscreen();
    },
    true,
  );
}
