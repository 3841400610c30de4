// The page's one script. The speaker's window is written by the page and gets the same script, because a strict
// Content-Security-Policy lets no other in; which of the two it runs in, the body tells.
import { startDeck } from './deck.ts';
import { startSpeakerWindow } from './speaker/window.ts';

const script = document.currentScript?.textContent ?? '';

if (document.body.classList.contains('speaker')) startSpeakerWindow();
else startDeck(script);
