// In the previewed page: takes what changed and swaps it in place, on the slide that is being edited, with step and
// scroll kept; shows what is to be mended over the slide.
import type { Update } from '../session.ts';
import { parentChannel, serverChannel, webviewChannel } from './channel.ts';
import { showProblems, showState } from './overlay.ts';
import { applySplices, restyle } from './swap.ts';

interface DeckApi {
  isReady(): boolean;
  getIndices(slide?: Element): { h: number; f?: number };
  slide(h: number, v: number, f?: number): void;
  sync(): void;
  syncSlide(slide: Element): void;
}
const page = window as unknown as { Reveal?: DeckApi; lecternPainted?: number };
const own = document.currentScript as HTMLScriptElement;
let version = Number(own.dataset.version ?? 0);

const CHANNELS = { parent: parentChannel, webview: webviewChannel, server: serverChannel };
const channel = CHANNELS[(own.dataset.channel ?? 'server') as keyof typeof CHANNELS]();
channel.listen({
  hello(now) {
    showState(undefined);
    // the server was started anew, or this page missed something
    if (now !== version) channel.reload();
  },
  problems: (problems) => showProblems(problems, channel.open),
  update: take,
  stopped: () => showState('The preview has stopped. It goes on when lectern dev runs again.'),
  go: (place) => page.Reveal?.isReady() && page.Reveal.slide(place, 0),
});

function take(update: Update): void {
  const deck = page.Reveal;
  if (own.dataset.view || update.reload || update.version !== version + 1 || !deck?.isReady()) {
    channel.reload();
    return;
  }
  version = update.version;
  if (update.css !== undefined) restyle(update.css);
  if (update.title !== undefined) document.title = update.title;
  const slides = document.querySelector('.reveal .slides') as HTMLElement;
  const before = deck.getIndices();
  const inScroll = slides.closest('.reveal-scroll') !== null;
  if (inScroll && update.splices.length) {
    // the scroll view keeps sections in pages of its own
    channel.reload();
    return;
  }
  const swapped = applySplices(slides, update.splices);
  if (swapped.counted) deck.sync();
  else for (const section of swapped.sections) deck.syncSlide(section);
  if (update.target !== undefined) {
    const same = update.target === before.h;
    deck.slide(update.target, 0, same ? before.f : undefined);
  }
  requestAnimationFrame(() =>
    setTimeout(() => {
      page.lecternPainted = version;
      channel.painted(version);
      // the speaker view has copies of the slides
      dispatchEvent(new Event('lectern-slides'));
    }),
  );
}
