// In the deck's page: tells the server where the talk stands, and does what the phone asks for.
import { isBackup } from '../../render/web/client/backup.ts';
import type { Act, Standing } from '../messages.ts';

interface DeckApi {
  isReady(): boolean;
  isPaused(): boolean;
  on(event: string, listener: () => void): void;
  next(): void;
  prev(): void;
  togglePause(): void;
  getSlides(): HTMLElement[];
  getCurrentSlide(): HTMLElement;
  getIndices(): { h: number; f?: number };
  getRevealElement(): HTMLElement;
}

const page = window as unknown as { Reveal?: DeckApi };

function begin(deck: DeckApi): void {
  const tell = () => {
    const body = JSON.stringify(standing(deck));
    void fetch('/_present/state', { method: 'POST', headers: { 'x-lectern': 'present' }, body }).catch(() => undefined);
  };
  for (const name of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed']) deck.on(name, tell);
  const events = new EventSource('/_present/events');
  events.addEventListener('open', tell);
  events.addEventListener('message', ({ data }) => {
    const { act } = JSON.parse(data as string) as { act: Act };
    if (act === 'next') deck.next();
    else if (act === 'prev') deck.prev();
    else if (act === 'black') deck.togglePause();
  });
}

function standing(deck: DeckApi): Standing {
  const slides = deck.getSlides();
  const here = deck.getCurrentSlide();
  const at = slides.indexOf(here);
  const talk = slides.filter((slide) => !isBackup(slide)).length;
  const step = deck.getIndices().f ?? -1;
  const steps = [...here.querySelectorAll<HTMLElement>('.fragment')].map((one) =>
    Number(one.dataset.fragmentIndex ?? 0),
  );
  return {
    number: isBackup(here) ? `B${at - talk + 1}` : String(at + 1),
    count: talk,
    title: here.dataset.title ?? '',
    notes: here.querySelector('aside.notes')?.innerHTML ?? '',
    next: slides[at + 1]?.dataset.title ?? '',
    steps: Math.max(0, Math.max(-1, ...steps) - step),
    paused: deck.isPaused(),
    begun: at > 0 || step >= 0,
    duration: Number(deck.getRevealElement().dataset.duration ?? 0),
    lang: document.documentElement.lang || 'en',
    dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** The page's own script makes the deck; it may take a moment. */
function wait(): void {
  if (page.Reveal?.isReady()) begin(page.Reveal);
  else setTimeout(wait, 50);
}
wait();
