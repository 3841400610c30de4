// What the deck's page, the server and the phone tell each other. Types only.

/** Where the talk stands, as the page that the audience sees tells it. */
export interface Standing {
  /** From 1; `B2` for a slide behind the talk. */
  readonly number: string;
  readonly count: number;
  readonly title: string;
  /** HTML of the notes, as the page has it. */
  readonly notes: string;
  /** Title of the next slide; empty at the end. */
  readonly next: string;
  /** Further steps of this slide. */
  readonly steps: number;
  readonly paused: boolean;
  /** The talk has left its first view. */
  readonly begun: boolean;
  /** Planned seconds of the whole talk, 0 if none. */
  readonly duration: number;
  readonly lang: string;
  readonly dir: string;
}

/** What the phone is told: seconds since the talk began are counted by the server. */
export interface ForPhone {
  readonly standing?: Standing;
  readonly elapsed: number;
}

export const ACTS = ['next', 'prev', 'black', 'clock'] as const;
export type Act = (typeof ACTS)[number];
