// Films and sounds: data in the page become something to play when their slide comes; they stop when it goes.
import type { RevealApi } from 'reveal.js';

/** Addresses by the films' ids, made once. */
const made = new Map<string, string>();

export function playFilms(deck: RevealApi, page: Document): void {
  const arrive = (slide: HTMLElement | null | undefined) => {
    for (const film of filmsOn(slide)) {
      supply(film, page);
      if (film.dataset.begins !== undefined) void film.play().catch(() => undefined);
    }
  };
  deck.on('slidechanged', (event) => {
    const { previousSlide, currentSlide } = event as unknown as Record<string, HTMLElement | undefined>;
    for (const film of filmsOn(previousSlide)) film.pause();
    arrive(currentSlide);
  });
  arrive(deck.getCurrentSlide() as HTMLElement | null);
  // on all slides at once, in a reading view for example, a film is supplied when it is asked to play
  page.addEventListener('play', ({ target }) => target instanceof HTMLMediaElement && supply(target, page), true);
}

const filmsOn = (slide: HTMLElement | null | undefined): HTMLMediaElement[] => [
  ...(slide?.querySelectorAll<HTMLMediaElement>('video, audio') ?? []),
];

/** Gives a player its film and captions, and its place to begin at; once. */
function supply(film: HTMLMediaElement, page: Document): void {
  if (film.dataset.ready) return;
  film.dataset.ready = 'yes';
  const { film: id, captions, start } = film.dataset;
  if (captions) {
    const track = page.createElement('track');
    track.kind = 'captions';
    track.default = true;
    track.srclang = page.documentElement.lang;
    track.label = page.documentElement.lang;
    track.src = addressOf(`vtt-${captions}`, page.querySelector(`script[data-vtt="${captions}"]`), 'text/vtt');
    film.append(track);
  }
  if (start)
    film.addEventListener('loadedmetadata', () => {
      film.currentTime = Number(start);
    });
  film.preload = 'metadata';
  if (!id) return;
  const data = page.querySelector<HTMLElement>(`script[data-media="${id}"]`);
  film.src = addressOf(id, data, data?.dataset.type ?? '');
}

function addressOf(id: string, data: Element | null, type: string): string {
  const known = made.get(id);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(atob(data?.textContent ?? ''), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  made.set(id, address);
  return address;
}
