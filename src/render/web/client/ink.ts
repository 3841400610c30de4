// A pointer and a pen over the slides. The pointer shows while its key is held; the pen draws with mouse, touch or
// stylus until it is put away, and what it drew belongs to its slide until it is cleared or the page is closed.
import type { RevealApi } from 'reveal.js';
import type { Words } from './words-of-controls.ts';

const KEYS = { pointer: 'l', pen: 'd', clear: 'c' } as const;
/** Width of the line at a slide 960 wide, in its units. */
const LINE = 4;
const SVG = 'http://www.w3.org/2000/svg';

export function offerInk(deck: RevealApi, root: HTMLElement, say: Words): void {
  const dot = document.createElement('div');
  dot.className = 'pointer-dot';
  dot.hidden = true;
  root.append(dot);
  const at = { x: innerWidth / 2, y: innerHeight / 2 };
  const move = () => Object.assign(dot.style, { left: `${at.x}px`, top: `${at.y}px` });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    Object.assign(at, { x: clientX, y: clientY });
    move();
  });
  const held = (event: KeyboardEvent) =>
    event.key.toLowerCase() === KEYS.pointer && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event);
  addEventListener('keydown', (event) => {
    if (!held(event)) return;
    move();
    dot.hidden = false;
  });
  addEventListener('keyup', (event) => {
    if (event.key.toLowerCase() === KEYS.pointer) dot.hidden = true;
  });
  addEventListener('blur', () => {
    dot.hidden = true;
  });
  deck.registerKeyboardShortcut(KEYS.pointer.toUpperCase(), say.pointer);
  new Pen(deck, root, say);
}

const typing = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea, dialog, [contenteditable]') !== null;

/** Draws on the current slide; one layer a slide, in its own units, so that it scales and prints with it. */
class Pen {
  readonly #deck: RevealApi;
  readonly #root: HTMLElement;
  readonly #lines = new Map<number, { readonly path: SVGPathElement; d: string }>();

  constructor(deck: RevealApi, root: HTMLElement, say: Words) {
    this.#deck = deck;
    this.#root = root;
    deck.addKeyBinding({ keyCode: 68, key: 'D', description: say.pen }, () => this.#toggle());
    deck.addKeyBinding({ keyCode: 67, key: 'C', description: say.clearInk }, () => this.#clear());
    const slides = root.querySelector<HTMLElement>('.slides') ?? root;
    slides.addEventListener('pointerdown', (event) => this.#begin(event));
    slides.addEventListener('pointermove', (event) => this.#go(event));
    for (const name of ['pointerup', 'pointercancel'] as const)
      slides.addEventListener(name, ({ pointerId }) => this.#lines.delete(pointerId));
  }

  get #drawing(): boolean {
    return this.#root.classList.contains('drawing');
  }

  #toggle(): void {
    this.#root.classList.toggle('drawing');
    this.#deck.configure({ touch: !this.#drawing });
  }

  #clear(): void {
    this.#deck.getCurrentSlide()?.querySelector('svg.ink')?.remove();
  }

  #layer(): SVGSVGElement {
    const slide = this.#deck.getCurrentSlide() as HTMLElement;
    const known = slide.querySelector<SVGSVGElement>(':scope > svg.ink');
    if (known) return known;
    const layer = document.createElementNS(SVG, 'svg');
    layer.classList.add('ink');
    layer.setAttribute('aria-hidden', 'true');
    layer.setAttribute('viewBox', `0 0 ${slide.offsetWidth} ${slide.offsetHeight}`);
    slide.append(layer);
    return layer;
  }

  /** A place on the screen in the slide's units. */
  #place({ clientX, clientY }: PointerEvent, layer: SVGSVGElement): string {
    const box = layer.getBoundingClientRect();
    const { width, height } = layer.viewBox.baseVal;
    const round = (value: number) => Math.round(value * 10) / 10;
    return `${round(((clientX - box.left) / box.width) * width)} ${round(((clientY - box.top) / box.height) * height)}`;
  }

  #begin(event: PointerEvent): void {
    if (!this.#drawing || event.button !== 0) return;
    event.preventDefault();
    const layer = this.#layer();
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('stroke-width', String(LINE));
    const line = { path, d: `M${this.#place(event, layer)}` };
    path.setAttribute('d', `${line.d} h0.01`);
    layer.append(path);
    this.#lines.set(event.pointerId, line);
  }

  #go(event: PointerEvent): void {
    const line = this.#lines.get(event.pointerId);
    const layer = line?.path.ownerSVGElement;
    if (!line || !layer) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) line.d += ` L${this.#place(one, layer)}`;
    line.path.setAttribute('d', line.d);
  }
}
