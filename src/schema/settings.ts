// Front matter after checking, as the later stages use it.
import type { z } from 'zod';
import type { deckSchema } from './deck.ts';
import type { slideSchema } from './slide.ts';

export type DeckSettings = z.output<typeof deckSchema>;
export type SlideSettings = z.output<typeof slideSchema>;
