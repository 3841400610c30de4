// The speaker's window: clock and pace, what the audience sees, what comes next, the notes. It asks the deck every
// second how things stand, so that it finds it again after a reload and tells when it is gone.
import { words } from '../words-of-controls.ts';
import { Clock } from './clock.ts';
import type { DeckData, FromDeck, FromSpeaker, State } from './messages.ts';
import { minutes, paceOf, planOf } from './pace.ts';
import { buildPage, element, type Parts } from './page.ts';
import { finished, NO_TIMES, remaining, spent, type Times } from './rehearsal.ts';
import { STYLE } from './style.ts';
import { drawTimes } from './times-panel.ts';
import { drawSlide, fitViews, nextOf } from './views.ts';

/** After so long without an answer, in ms, the deck is gone. */
const LOST = 2500;
const SIZES = { least: 14, first: 22, most: 60, step: 2 };

let deck: DeckData | undefined;
let state: State = { index: 0, step: -1, paused: false };
let parts: Parts;
let clock: Clock;
let size = SIZES.first;
let slideSince = 0;
let heard = Date.now();
let times: Times = NO_TIMES;
/** What the clock showed when it was last put to a slide's time. */
let counted = 0;

const send = (message: FromSpeaker): void => (opener as Window | null)?.postMessage(message, '*');

export function startSpeakerWindow(): void {
  addEventListener('message', receive);
  addEventListener('keydown', onKey);
  addEventListener('resize', () => deck && fitViews(parts.now, parts.next, deck));
  setInterval(() => send({ lectern: 'hello', load: deck?.load ?? '' }), 1000);
  setInterval(tick, 250);
  send({ lectern: 'hello', load: '' });
}

function receive(event: MessageEvent<FromDeck>): void {
  if (event.source !== opener || !event.data?.lectern) return;
  heard = Date.now();
  if (event.data.lectern === 'deck') begin(event.data.deck);
  else if (event.data.load !== deck?.load) return;
  show(event.data.state);
}

/** A deck heard of for the first time, or loaded again. */
function begin(data: DeckData): void {
  deck = data;
  const say = words(data.lang);
  Object.assign(document.documentElement, { lang: data.lang, dir: data.dir });
  document.title = `${say.speakerView}: ${data.title}`;
  document.head.replaceChildren(
    element('title', {}, [document.title]),
    element('style', {}, [data.styles]),
    element('style', {}, [STYLE]),
  );
  // a rehearsal whose clock is gone has ended
  if (!clock)
    times = data.kept.clock ? { ...NO_TIMES, ...data.lasting.times } : finished({ ...NO_TIMES, ...data.lasting.times });
  clock ??= new Clock(data.kept.clock);
  counted = clock.elapsed;
  size = data.kept.size ?? size;
  parts = buildPage(say);
  parts.talk.textContent = document.title;
  const press = (id: keyof Parts, act: () => void) => parts[id].addEventListener('click', act);
  press('back', () => send({ lectern: 'act', act: 'prev' }));
  press('forward', () => send({ lectern: 'act', act: 'next' }));
  press('black', () => send({ lectern: 'act', act: 'black' }));
  press('hold', () => setClock(() => clock.toggle()));
  press('restart', () => {
    count();
    times = finished(times);
    setClock(() => clock.restart());
    counted = 0;
    keepTimes();
  });
  press('times', () => openTimes(parts.panel.hidden !== false));
  press('smaller', () => resize(-SIZES.step));
  press('larger', () => resize(SIZES.step));
  parts.notes.addEventListener('click', follow);
  resize(0);
  setClock(() => undefined);
  state = { index: -1, step: -1, paused: false };
}

function show(now: State): void {
  if (!deck) return;
  const changed = now.index !== state.index;
  const moved = changed || now.step !== state.step;
  if (changed && state.index >= 0) {
    count();
    keepTimes();
    slideSince = clock.elapsed;
  }
  state = now;
  if (moved) draw(deck, changed);
  parts.black.setAttribute('aria-pressed', String(now.paused));
  tick();
}

function draw(data: DeckData, changed: boolean): void {
  const say = words(data.lang);
  const slide = data.slides[state.index];
  const next = nextOf(data, state);
  drawSlide(parts.now, data, state.index, state.step);
  if (next) drawSlide(parts.next, data, next.index, next.step);
  else parts.next.replaceChildren(say.end);
  if (!next) delete parts.next.dataset.index;
  parts['now-title'].textContent = `${say.now}: ${slide?.title ?? ''}`;
  parts['next-title'].textContent =
    next?.index === state.index
      ? say.nextStep
      : `${say.next}${next ? `: ${data.slides[next.index]?.title ?? ''}` : ''}`;
  if (changed) {
    if (slide?.notes) parts.notes.innerHTML = slide.notes;
    else parts.notes.replaceChildren(element('p', { class: 'none' }, [say.noNotes]));
    parts.notes.scrollTop = 0;
  }
  fitViews(parts.now, parts.next, data);
}

/** `3 / 20`, or `B2` for a slide behind the talk. */
function countOf(slides: DeckData['slides'], index: number): string {
  const talk = slides.filter((slide) => !slide.backup).length;
  return slides[index]?.backup ? `B${index - talk + 1}` : `${index + 1} / ${talk}`;
}

/** Clocks and pace. */
function tick(): void {
  if (!deck) return;
  const say = words(deck.lang);
  const { elapsed, running } = clock;
  const plan = planOf(
    deck.slides.map((slide) => slide.seconds),
    deck.duration,
  );
  const pace = plan && paceOf(plan, state.index, elapsed);
  const of = (seconds: number) => (plan ? ` ${say.ofPlan} ${minutes(seconds)}` : '');
  set('clock', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  set('elapsed', minutes(elapsed));
  set('total', plan ? of(plan.total).trim() : '');
  set('count', `${say.slide} ${countOf(deck.slides, state.index)}`);
  set('here', `${say.thisSlide} ${minutes(elapsed - slideSince)}${of(plan?.lengths[state.index] ?? 0)}`);
  const behind = () => pace && (pace.state === 'on' ? say.onTime : `${minutes(pace.by)} ${say[pace.state]}`);
  set('pace', behind() ?? '');
  const rest = remaining(deck.slides, state.index, elapsed - slideSince, times, plan?.lengths);
  const end = new Date(Date.now() + (rest ?? 0) * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  set('ends', rest === undefined ? '' : `${say.ends} ${end}`);
  set('hold', running ? say.pause : say.resume);
  parts.pace.dataset.state = pace?.state ?? '';
  parts.pace.hidden = !pace;
  parts.lost.hidden = Date.now() - heard < LOST;
}

/** Puts what the clock has gone on by to the slide that is shown. */
function count(): void {
  const id = deck?.slides[state.index]?.id;
  const now = clock.elapsed;
  if (id && now > counted) times = spent(times, id, now - counted);
  counted = now;
}

const keepTimes = (): void => send({ lectern: 'last', lasting: { times } });

function openTimes(open: boolean): void {
  if (!deck) return;
  parts.panel.hidden = !open;
  parts.times.setAttribute('aria-pressed', String(open));
  count();
  const forget = () => {
    times = NO_TIMES;
    keepTimes();
    openTimes(true);
  };
  if (open) drawTimes(parts.panel, deck.slides, finished(times), words(deck.lang), forget);
}

function set(id: keyof Parts, text: string): void {
  if (parts[id].textContent !== text) parts[id].textContent = text;
}

function setClock(change: () => void): void {
  const before = clock.elapsed;
  change();
  if (clock.elapsed < before - 1) slideSince = 0;
  send({ lectern: 'keep', kept: { clock: clock.kept } });
}

function resize(by: number): void {
  size = Math.min(SIZES.most, Math.max(SIZES.least, size + by));
  parts.notes.style.fontSize = `${size}px`;
  if (by) send({ lectern: 'keep', kept: { size } });
}

/** A link to a slide moves the deck, not this window. */
function follow(event: Event): void {
  const href = (event.target as Element).closest('a')?.getAttribute('href');
  if (!href?.startsWith('#/')) return;
  event.preventDefault();
  send({ lectern: 'go', hash: href });
}

/** The deck's own keys work here too, but for those that need its window, and those that a button or the notes want. */
function onKey(event: KeyboardEvent): void {
  const target = event.target as Element;
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    ['Tab', 'Shift', 'f', 's', 'r', 'g', '?', 'F5'].includes(event.key)
  )
    return;
  if (target.closest('textarea')) return;
  if (target.closest('button, a') && (event.key === 'Enter' || event.key === ' ')) return;
  if (target.id === 'notes' && ['ArrowUp', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  if (event.key.toLowerCase() === 'p') setClock(() => clock.toggle());
  else if (event.key === ' ' && event.shiftKey) send({ lectern: 'act', act: 'prev' });
  else send({ lectern: 'key', keyCode: event.keyCode });
}
