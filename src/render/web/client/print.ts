// Printing from any browser gives a slide a page (style.css, print): steps are shown, grounds printed. The overview
// shows the same grounds.
export function printEachSlide(page: Document): void {
  // reveal.js would print the words alone, in black and in sizes of its own, but for pages that have this mark
  page.documentElement.classList.add('print-pdf');
  for (const slide of page.querySelectorAll<HTMLElement>('.slides > section'))
    slide.style.setProperty('--page', slide.dataset.backgroundColor ?? 'transparent');
}
