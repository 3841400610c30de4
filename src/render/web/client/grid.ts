// The overview: all slides as a grid that fits the window and scrolls where there are many. reveal.js puts a talk
// without stacks into one long row; while its overview is open, each slide gets another place.
import type { RevealApi } from 'reveal.js';

/** Between slides, in shares of a slide's width. */
const GAP = 0.06;
/** Slides are no smaller than this, in CSS pixels. */
const LEAST = 160;

export interface Grid {
  readonly columns: number;
  /** Width of a slide on the screen, in CSS pixels. */
  readonly width: number;
}

/** The columns that show as much of the talk as possible at once, at a size that can be told apart. */
export function gridFor(count: number, window: { w: number; h: number }, shape: number): Grid {
  let best: Grid = { columns: 1, width: LEAST };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const across = window.w / (columns * (1 + GAP) + GAP);
    const rows = Math.ceil(count / columns);
    const down = window.h / (rows * (1 / shape + GAP) + GAP);
    const width = Math.min(across, down);
    if (width > best.width || columns === 1) best = { columns, width: Math.max(width, LEAST) };
  }
  const most = Math.max(1, Math.floor(window.w / (LEAST * (1 + GAP))));
  return best.width > LEAST ? best : { columns: Math.min(count, most), width: LEAST };
}

export function showOverviewAsGrid(deck: RevealApi, root: HTMLElement): void {
  let grid: Grid | undefined;
  const place = () => {
    if (!deck.isOverview()) return;
    const slides = deck.getSlides() as HTMLElement[];
    const { width = 960, height = 540 } = deck.getComputedSlideSize();
    const { offsetWidth: w, offsetHeight: h } = root;
    grid = gridFor(slides.length, { w, h }, Number(width) / Number(height));
    const scale = grid.width / Number(width);
    const step = { x: grid.width * (1 + GAP), y: (grid.width * Number(height)) / Number(width) + grid.width * GAP };
    const rows = Math.ceil(slides.length / grid.columns);
    const left = (w - step.x * grid.columns + grid.width * GAP) / 2;
    const full = step.y * rows - grid.width * GAP;
    const at = Math.max(0, slides.indexOf(deck.getCurrentSlide() as HTMLElement));
    const top =
      full <= h ? (h - full) / 2 : scrolledTop(Math.floor(at / grid.columns), step.y, full, h, grid.width * GAP);
    slides.forEach((slide, i) => {
      const x = left + (i % (grid as Grid).columns) * step.x;
      const y = top + Math.floor(i / (grid as Grid).columns) * step.y;
      Object.assign(slide.style, { transform: `translate(${x}px, ${y}px) scale(${scale})`, transformOrigin: '0 0' });
    });
  };
  const later = () => requestAnimationFrame(place);
  deck.on('overviewshown', () => {
    root.classList.add('grid');
    place();
  });
  deck.on('overviewhidden', () => {
    root.classList.remove('grid');
    for (const slide of deck.getSlides() as HTMLElement[])
      Object.assign(slide.style, { transform: '', transformOrigin: '' });
  });
  deck.on('slidechanged', later);
  deck.on('resize', later);
  document.addEventListener('keydown', (event) => byRow(event, deck, grid), true);
}

/** Where the grid begins so that the current row is in sight, when it is higher than the window. */
function scrolledTop(row: number, step: number, full: number, window: number, gap: number): number {
  const wanted = window / 2 - (row + 0.5) * step;
  return Math.min(gap, Math.max(window - full - gap, wanted));
}

/** Up and down go by a row. */
function byRow(event: KeyboardEvent, deck: RevealApi, grid: Grid | undefined): void {
  if (!grid || !deck.isOverview() || !/^Arrow(Up|Down)$/.test(event.key)) return;
  const slides = deck.getSlides() as HTMLElement[];
  const at = slides.indexOf(deck.getCurrentSlide() as HTMLElement);
  const to = slides[at + (event.key === 'ArrowDown' ? grid.columns : -grid.columns)];
  event.preventDefault();
  event.stopPropagation();
  if (to) deck.slide(deck.getIndices(to).h, deck.getIndices(to).v);
}
