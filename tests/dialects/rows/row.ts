// A line of a dialect's page: what is written there, and what it is here. pages.test.ts builds each and writes the page.
export interface Row {
  readonly what: string;
  /** A slide or several, or front matter with a slide. */
  readonly write: string;
  /** Show the deck keys that come of it, not the slides. */
  readonly keys?: true;
  /** Said below, where the result does not say it. */
  readonly note?: string;
  /** More files of the project, beside `talk/`. */
  readonly files?: Readonly<Record<string, string>>;
}
