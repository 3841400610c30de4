// Front matter after checking, as the later stages use it.
import type { z } from 'zod';
import type { deckSchema } from './deck.ts';
import type { slideSchema } from './slide.ts';

/** Deck keys that passed, defaults not filled in. */
export type DeckSettings = z.output<typeof deckSchema>;
/** Slide keys that passed. */
export type SlideSettings = z.output<typeof slideSchema>;
