// What the deck and the speaker's window tell each other. They are strangers to each other once the deck was loaded
// again from a file (each load is an origin of its own), so they share nothing but messages.

import type { Times } from './rehearsal.ts';

/** A slide as the speaker's window needs it. */
export interface SlideData {
  readonly id: string;
  /** The section's HTML without its notes. */
  readonly html: string;
  readonly notes: string;
  readonly title: string;
  readonly ground: string;
  /** It stands behind the talk, for questions. */
  readonly backup: boolean;
  /** Planned seconds, 0 if none; below 0 it takes none of the talk. */
  readonly seconds: number;
  readonly steps: number;
}

export interface State {
  readonly index: number;
  /** The last step shown, -1 before the first. */
  readonly step: number;
  readonly paused: boolean;
}

/** What the deck keeps for the window, should that be closed and opened again. */
export interface Kept {
  readonly clock?: { readonly spent: number; readonly since: number };
  readonly size?: number;
}

/** What it keeps over rehearsals, in the browser. */
export interface Lasting {
  readonly times?: Times;
}

export interface DeckData {
  /** Another one after each load of the deck. */
  readonly load: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly styles: string;
  readonly width: number;
  readonly height: number;
  /** Planned seconds of the whole talk, 0 if none. */
  readonly duration: number;
  readonly slides: readonly SlideData[];
  readonly kept: Kept;
  readonly lasting: Lasting;
}

export type FromDeck =
  | { readonly lectern: 'deck'; readonly deck: DeckData; readonly state: State }
  | { readonly lectern: 'state'; readonly load: string; readonly state: State };

export type FromSpeaker =
  /** Sent every second; `load` is the deck last heard of. */
  | { readonly lectern: 'hello'; readonly load: string }
  | { readonly lectern: 'key'; readonly keyCode: number }
  | { readonly lectern: 'go'; readonly hash: string }
  | { readonly lectern: 'act'; readonly act: 'next' | 'prev' | 'black' }
  | { readonly lectern: 'keep'; readonly kept: Kept }
  | { readonly lectern: 'last'; readonly lasting: Lasting };
