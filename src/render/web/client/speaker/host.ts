// The deck's side of the speaker view: opens the window, tells it the slides once and every change, does what it asks
// for.
import type { RevealApi } from 'reveal.js';
import { isBackup } from '../backup.ts';
import { recall, remember } from '../memory.ts';
import { toast } from '../toast.ts';
import type { Words } from '../words-of-controls.ts';
import type { DeckData, FromDeck, FromSpeaker, Kept, Lasting, SlideData, State } from './messages.ts';
import { NO_TIME } from './pace.ts';

const KEPT = 'speaker';
/** Decks that lie in one folder share the browser's memory: each has its own, by its title. */
const lastingKey = (): string => `times-${document.documentElement.lang}-${document.title}`;
/** Dispatched on the page's window when its slides are other ones than before, as the preview does. */
const CHANGED = 'lectern-slides';
/** A window that has been silent for so long, in ms, is no longer there. */
const SILENT = 3000;

/** A name for the slides as they are now. */
const fresh = (): string => Math.random().toString(36).slice(2);

export class SpeakerHost {
  readonly #deck: RevealApi;
  readonly #script: string;
  readonly #say: Words;
  #load = fresh();
  #window: Window | null = null;
  #heard = 0;

  constructor(deck: RevealApi, script: string, say: Words) {
    this.#deck = deck;
    this.#script = script;
    this.#say = say;
    addEventListener('message', (event) => this.#receive(event));
    addEventListener(CHANGED, () => {
      this.#load = fresh();
      this.#send({ lectern: 'deck', deck: this.#data(), state: this.#state() });
    });
    for (const name of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
      deck.on(name, () => this.#tell());
  }

  /** Opens the window, or brings it to the front; says so where the browser does not allow it. */
  open(): void {
    if (this.#window && !this.#window.closed && Date.now() - this.#heard < SILENT) return this.#window.focus();
    this.#window?.close();
    const opened = window.open('', '', 'width=1180,height=760');
    if (!opened) return toast(this.#say.blocked);
    this.#window = opened;
    const page = opened.document;
    const script = page.createElement('script');
    script.textContent = this.#script;
    page.body.className = 'speaker';
    page.body.append(script);
  }

  /** Only a window that this one has opened is answered. */
  #receive(event: MessageEvent<FromSpeaker>): void {
    const source = event.source as Window | null;
    if (!source || source === window || source.opener !== window || typeof event.data?.lectern !== 'string') return;
    this.#window = source;
    this.#heard = Date.now();
    const message = event.data;
    switch (message.lectern) {
      case 'hello':
        return message.load === this.#load
          ? this.#tell()
          : this.#send({ lectern: 'deck', deck: this.#data(), state: this.#state() });
      case 'key':
        return this.#deck.triggerKey(message.keyCode);
      case 'go':
        return void (location.hash = message.hash);
      case 'keep':
        return remember(KEPT, JSON.stringify({ ...this.#kept(), ...message.kept }));
      case 'last':
        return remember(lastingKey(), JSON.stringify(message.lasting), true);
      case 'act':
        return message.act === 'black' ? this.#deck.togglePause() : this.#deck[message.act]();
    }
  }

  #tell(): void {
    this.#send({ lectern: 'state', load: this.#load, state: this.#state() });
  }

  #send(message: FromDeck): void {
    if (this.#window && !this.#window.closed) this.#window.postMessage(message, '*');
  }

  #state(): State {
    const slides = this.#deck.getSlides();
    return {
      index: slides.indexOf(this.#deck.getCurrentSlide() as HTMLElement),
      step: this.#deck.getIndices().f ?? -1,
      paused: this.#deck.isPaused(),
    };
  }

  #kept(): Kept {
    return parsed<Kept>(recall(KEPT));
  }

  #data(): DeckData {
    const { width, height } = this.#deck.getConfig();
    const { lang, dir } = document.documentElement;
    const styles = [...document.querySelectorAll('head > style')].map((style) => style.textContent).join('\n');
    const duration = Number(this.#deck.getRevealElement()?.dataset.duration ?? 0);
    return {
      load: this.#load,
      title: document.title,
      lang,
      dir,
      styles,
      width: Number(width),
      height: Number(height),
      duration,
      slides: (this.#deck.getSlides() as HTMLElement[]).map(dataOf),
      kept: this.#kept(),
      lasting: parsed<Lasting>(recall(lastingKey(), true)),
    };
  }
}

function parsed<T extends object>(text: string | undefined): Partial<T> {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** A slide's copy in its first state. */
function dataOf(slide: HTMLElement): SlideData {
  const copy = slide.cloneNode(true) as HTMLElement;
  const notes = copy.querySelector('aside.notes');
  notes?.remove();
  for (const name of ['id', 'hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
  copy.className = 'present';
  const steps = [...copy.querySelectorAll<HTMLElement>('.fragment')];
  for (const step of steps) step.classList.remove('visible', 'current-fragment');
  return {
    id: slide.id,
    html: copy.outerHTML,
    notes: notes?.innerHTML ?? '',
    title: slide.dataset.title ?? '',
    ground: slide.dataset.backgroundColor ?? '',
    backup: isBackup(slide),
    seconds: slide.dataset.timing === '0' ? NO_TIME : Number(slide.dataset.timing ?? 0),
    steps: Math.max(0, ...steps.map((step) => Number(step.dataset.fragmentIndex ?? 0) + 1)),
  };
}
