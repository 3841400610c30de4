// The speaker view: a second window that this page writes and keeps in step itself. reveal.js' own one needs scripts and
// frames in the new window, which a strict Content-Security-Policy forbids; a window of our own works from file:// too.
import type { RevealApi as Api } from 'reveal.js';

const STYLE = `
body{margin:0;padding:16px;box-sizing:border-box;height:100vh;display:grid;grid-template:auto 1fr auto/3fr 2fr;gap:12px;background:#16191d;color:#eceff1;font:16px/1.45 system-ui,sans-serif}
header{grid-column:1/3;display:flex;gap:28px;align-items:baseline;font-variant-numeric:tabular-nums}
header b{font-size:28px;font-weight:600}header .late{color:#ffab91}header .early{color:#a5d6a7}
.pane{display:flex;flex-direction:column;gap:12px;min-height:0}
.view{position:relative;overflow:hidden;background:#000;border-radius:4px}
.view>.reveal{position:absolute;left:0;top:0;transform-origin:0 0;overflow:visible}
h2{font-size:13px;font-weight:500;margin:0;color:#b0bec5}
#notes{overflow:auto;font-size:22px;line-height:1.5;padding:4px 12px;background:#1f242a;border-radius:4px}
#notes p,#notes ul,#notes ol{margin:.5em 0}#notes a{color:#90caf9}
footer{grid-column:1/3;display:flex;gap:12px}button{font:inherit;padding:6px 14px;border-radius:4px;border:1px solid #546e7a;background:#263238;color:inherit}
button:focus-visible{outline:3px solid #90caf9}`;

let popup: Window | null = null;
let started = 0;

/** Opens the window, or brings it to the front. Blocked pop-ups are told in the page. */
export function openSpeakerView(deck: Api): void {
  if (popup && !popup.closed) return popup.focus();
  popup = window.open('', 'lectern-speaker', 'width=1100,height=720');
  if (!popup) {
    alert('The browser blocked the speaker view. Allow pop-ups for this file and press S again.');
    return;
  }
  started ||= Date.now();
  build(popup, deck);
  const update = () => show(deck);
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'resize']) deck.on(event, update);
  const clock = setInterval(() => (popup && !popup.closed ? tick(deck) : clearInterval(clock)), 500);
  update();
  tick(deck);
}

function build(view: Window, deck: Api): void {
  const { document: page } = view;
  page.title = `Notes: ${document.title}`;
  page.documentElement.lang = document.documentElement.lang;
  page.body.replaceChildren();
  page.head.replaceChildren(...[...document.querySelectorAll('style')].map((own) => page.importNode(own, true)));
  const own = page.createElement('style');
  own.textContent = STYLE;
  page.head.append(own);
  page.body.append(
    element(page, 'header', '', [element(page, 'b', 'clock'), element(page, 'b', 'elapsed'), element(page, 'span', 'plan'), element(page, 'span', 'count')]),
    element(page, 'div', '', [element(page, 'h2', '', ['Now']), element(page, 'div', 'now'), element(page, 'h2', '', ['Next']), element(page, 'div', 'next')], 'pane'),
    element(page, 'main', 'notes'),
    element(page, 'footer', '', [button(page, 'Back', () => deck.prev()), button(page, 'Next', () => deck.next()), button(page, 'Restart the clock', () => restart(deck))]),
  );
  for (const id of ['now', 'next']) page.getElementById(id)?.classList.add('view');
  view.addEventListener('keydown', (event) => onKey(event, deck));
  view.addEventListener('resize', () => show(deck));
}

function element(page: Document, tag: string, id: string, children: (Node | string)[] = [], className = ''): HTMLElement {
  const made = page.createElement(tag);
  if (id) made.id = id;
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function button(page: Document, label: string, act: () => void): HTMLElement {
  const made = element(page, 'button', '', [label]);
  made.addEventListener('click', act);
  return made;
}

function onKey(event: KeyboardEvent, deck: Api): void {
  const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'];
  const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'p'];
  if (forward.includes(event.key)) deck.next();
  else if (back.includes(event.key)) deck.prev();
  else if (event.key === 'Home') deck.slide(0);
  else if (event.key === 'End') deck.slide(deck.getTotalSlides() - 1);
  else if (event.key === 'b' || event.key === '.') deck.togglePause();
  else return;
  event.preventDefault();
}

function show(deck: Api): void {
  const page = popup?.document;
  const current = deck.getCurrentSlide() as HTMLElement | undefined;
  if (!page || !current || popup?.closed) return;
  const notes = page.getElementById('notes');
  const source = current.querySelector('aside.notes');
  notes?.replaceChildren(...[...(source?.childNodes ?? [])].map((node) => page.importNode(node, true)));
  preview(page, 'now', current, deck, false);
  const slides = deck.getSlides() as HTMLElement[];
  const at = slides.indexOf(current);
  const waiting = current.querySelector('.fragment:not(.visible)') !== null;
  preview(page, 'next', waiting ? current : slides[at + 1], deck, waiting);
  const count = page.getElementById('count');
  if (count) count.textContent = `Slide ${at + 1} of ${slides.length}`;
}

/** A copy of a slide at the size of its frame; with `step`, as it looks after the next step. */
function preview(page: Document, id: string, slide: HTMLElement | undefined, deck: Api, step: boolean): void {
  const frame = page.getElementById(id);
  if (!frame) return;
  const { width, height } = deck.getComputedSlideSize() as { width: number; height: number };
  const wide = frame.clientWidth || 400;
  frame.style.height = `${(wide * height) / width}px`;
  if (!slide) return frame.replaceChildren(page.createTextNode('The end'));
  const copy = page.importNode(slide, true);
  copy.removeAttribute('id');
  copy.removeAttribute('hidden');
  copy.removeAttribute('aria-hidden');
  copy.className = 'present';
  copy.style.cssText = 'display:block;position:absolute;inset:0;visibility:visible;opacity:1;transform:none';
  copy.querySelector('aside.notes')?.remove();
  if (step) {
    const hidden = [...copy.querySelectorAll<HTMLElement>('.fragment:not(.visible)')];
    const next = Math.min(...hidden.map((item) => Number(item.dataset.fragmentIndex ?? 0)));
    for (const item of hidden) if (Number(item.dataset.fragmentIndex ?? 0) === next) item.classList.add('visible');
  } else if (id === 'now') copyVisible(slide, copy);
  const stage = element(page, 'div', '', [element(page, 'div', '', [copy], 'slides')], 'reveal');
  stage.style.cssText = `width:${width}px;height:${height}px;transform:scale(${wide / width});background:${slide.dataset.backgroundColor ?? 'transparent'}`;
  frame.replaceChildren(stage);
}

function copyVisible(from: HTMLElement, to: HTMLElement): void {
  const sources = from.querySelectorAll('.fragment');
  to.querySelectorAll('.fragment').forEach((item, i) => item.classList.toggle('visible', sources[i]?.classList.contains('visible') ?? false));
}

function restart(deck: Api): void {
  started = Date.now();
  tick(deck);
}

/** Clock, time spoken, and how far ahead or behind the plan. */
function tick(deck: Api): void {
  const page = popup?.document;
  if (!page) return;
  const set = (id: string, text: string, className = '') => {
    const target = page.getElementById(id);
    if (target) Object.assign(target, { textContent: text, className });
  };
  const elapsed = Math.floor((Date.now() - started) / 1000);
  set('clock', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  set('elapsed', format(elapsed));
  const slides = deck.getSlides() as HTMLElement[];
  const timings = slides.map((slide) => Number(slide.dataset.timing ?? 0));
  const total = Number((deck.getConfig() as { totalTime?: number }).totalTime ?? 0) || timings.reduce((sum, t) => sum + t, 0);
  if (!total) return;
  const at = slides.indexOf(deck.getCurrentSlide() as HTMLElement);
  const planned = timings.slice(0, at + 1).reduce((sum, t) => sum + t, 0);
  const late = elapsed - planned;
  const word = !planned ? '' : late > 15 ? `, ${format(late)} behind` : planned - (timings[at] ?? 0) - elapsed > 15 ? `, ${format(planned - (timings[at] ?? 0) - elapsed)} ahead` : ', on time';
  set('plan', `of ${format(total)}${timings[at] ? `; this slide ${format(timings[at] as number)}` : ''}${word}`, word.includes('behind') ? 'late' : word.includes('ahead') ? 'early' : '');
}

const format = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
