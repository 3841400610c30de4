// Starts reveal.js in the finished page and adds what a speaker and a listener need around it.
import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import Zoom from 'reveal.js/plugin/zoom';
import { goTo, slideIdIn } from './address.ts';
import { announceChanges } from './announce.ts';
import { offerBackup } from './backup.ts';
import { playFilms } from './films.ts';
import { offerFind } from './find.ts';
import { showOverviewAsGrid } from './grid.ts';
import { rememberLinks } from './history.ts';
import { offerInk } from './ink.ts';
import { fillPictures } from './pictures.ts';
import { showControlsOnMove } from './pointer.ts';
import { printEachSlide } from './print.ts';
import { isReading, offerReading, toggleReading } from './reading.ts';
import { scaleExactly } from './scale.ts';
import { fillScreenByKey } from './screen.ts';
import { SpeakerHost } from './speaker/host.ts';
import { keepAwake } from './wake.ts';
import { words } from './words-of-controls.ts';

const CONFIG: RevealConfig = {
  margin: 0,
  minScale: 0.05,
  maxScale: 20,
  center: false,
  hash: true,
  history: false,
  controls: true,
  controlsLayout: 'edges',
  controlsTutorial: false,
  slideNumber: false,
  jumpToSlide: false,
  help: true,
  overview: true,
  pdfSeparateFragments: false,
  pdfMaxPagesPerSlide: 1,
  transitionSpeed: 'fast',
  autoAnimate: false,
  hideInactiveCursor: true,
  postMessage: false,
  postMessageEvents: false,
  scrollActivationWidth: 435,
  // Escape leaves the reading view and the zoom, and then nothing else.
  keyboardCondition: ((event: KeyboardEvent) =>
    !isReading() && !(event.key === 'Escape' && document.body.style.transform.includes('scale'))) as never,
  plugins: [Zoom],
};

/** `script` is this page's own, for the speaker's window. */
export function startDeck(script: string): void {
  const root = document.querySelector<HTMLElement>('.reveal');
  if (!root) throw new Error('no slides in this page');
  fillPictures(document);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches && {
    transition: 'none' as const,
    backgroundTransition: 'none' as const,
  };
  const deck: RevealApi = new Reveal(root, {
    ...CONFIG,
    ...(JSON.parse(root.dataset.options ?? '{}') as object),
    ...calm,
  });
  // The page has one deck; tools and reveal.js plugins look for it here.
  (window as unknown as { Reveal: RevealApi }).Reveal = deck;
  deck.on('pdf-ready', () => showAll(root));
  const asked = slideIdIn(location.hash);
  void deck.initialize().then(() => {
    dress(deck, root, script);
    // The scroll view starts before reveal.js has read the address, and forgets it.
    if (root.closest('.reveal-scroll')) showAll(root);
    if (asked && root.closest('.reveal-scroll')) goTo(deck, asked);
  });
}

/**
 * reveal.js hides all slides but one from screen readers, also where it shows them all; then a PDF would have one
 * slide's tags.
 */
function showAll(root: HTMLElement): void {
  for (const slide of root.querySelectorAll('section'))
    for (const name of ['hidden', 'aria-hidden', 'inert']) slide.removeAttribute(name);
}

function dress(deck: RevealApi, root: HTMLElement, script: string): void {
  const say = words(document.documentElement.lang);
  const speaker = new SpeakerHost(deck, script, say);
  // reveal.js calls the whole page an application, which takes headings and lists from screen readers (reveal.js 3772).
  root.removeAttribute('role');
  scaleExactly(deck, root);
  announceChanges(deck, root);
  showControlsOnMove(root);
  offerBackup(deck, say);
  offerFind(deck, say);
  offerReading(deck, say);
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: say.speakerView }, () => speaker.open());
  deck.addKeyBinding({ keyCode: 82, key: 'R', description: say.readingView }, () => toggleReading(deck, say));
  rememberLinks(deck, root);
  showOverviewAsGrid(deck, root);
  offerInk(deck, root, say);
  fillScreenByKey(root);
  printEachSlide(document);
  playFilms(deck, document);
  keepAwake();
}
