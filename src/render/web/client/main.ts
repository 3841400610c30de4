// Starts reveal.js in the finished page and adds what a speaker and a listener need around it.
import Reveal from 'reveal.js';
import Search from 'reveal.js/plugin/search';
import Zoom from 'reveal.js/plugin/zoom';
import { openSpeakerView } from './speaker.ts';
import { keepAwake } from './wake.ts';

const root = document.querySelector<HTMLElement>('.reveal');
if (!root) throw new Error('no slides in this page');
const options = JSON.parse(root.dataset.options ?? '{}') as Record<string, unknown>;
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const receiver = /[?&]receiver\b/.test(location.search);

const deck = new Reveal(root, {
  ...options,
  margin: 0,
  minScale: 0.1,
  maxScale: 8,
  center: false,
  hash: true,
  respondToHashChanges: true,
  history: false,
  controls: !receiver,
  controlsTutorial: false,
  progress: false,
  slideNumber: false,
  jumpToSlide: true,
  help: true,
  overview: true,
  pdfSeparateFragments: false,
  fragmentInURL: false,
  backgroundTransition: 'none',
  transitionSpeed: 'fast',
  viewDistance: 3,
  scrollActivationWidth: 435,
  ...(calm && { transition: 'none', autoAnimate: false }),
  plugins: [Search, Zoom],
} as never);

// The page has one deck; tools and reveal.js plugins look for it here.
(window as unknown as { Reveal: unknown }).Reveal = deck;

deck.initialize().then(() => {
  // reveal.js calls the whole page an application, which hides headings and lists from screen readers (reveal.js 3772).
  root.removeAttribute('role');
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: 'Speaker view' }, () => openSpeakerView(deck));
  keepAwake();
});
