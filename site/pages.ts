// The pages of the documentation's site: which there are, in which groups its menu lists them, and where each lies.
export interface Group {
  readonly name: string;
  readonly pages: readonly string[];
}

/** Every page stands in one group, in the order in which one would read; a test holds this to docs/. */
export const GROUPS: readonly Group[] = [
  {
    name: 'Guides',
    pages: [
      'README.md',
      'docs/quick-start.md',
      'docs/browser.md',
      'docs/guide-first-talk.md',
      'docs/guide-patients.md',
      'docs/guide-conference.md',
      'docs/from-word.md',
      'docs/from-powerpoint.md',
      'docs/with-a-colleague.md',
      'docs/before-you-email.md',
      'docs/on-the-day.md',
    ],
  },
  {
    name: 'Writing',
    pages: [
      'docs/language.md',
      'docs/more.md',
      'docs/layouts.md',
      'docs/charts.md',
      'docs/flow.md',
      'docs/participants.md',
      'docs/disclosure.md',
      'docs/posters.md',
      'docs/many-decks.md',
      'docs/themes.md',
      'docs/templates.md',
      'docs/accessibility.md',
      'docs/languages.md',
    ],
  },
  {
    name: 'Outputs',
    pages: ['docs/powerpoint.md', 'docs/private.md'],
  },
  {
    name: 'Look it up',
    pages: [
      'docs/reference.md',
      'docs/cli.md',
      'docs/troubleshooting.md',
      'docs/limits.md',
      'docs/editors.md',
      'docs/windows.md',
      'CHANGELOG.md',
    ],
  },
  {
    name: 'Other programs',
    pages: [
      'docs/dialects.md',
      'docs/dialects/pandoc.md',
      'docs/dialects/quarto.md',
      'docs/dialects/marp.md',
      'docs/dialects/slidev.md',
      'docs/dialects/reveal-md.md',
    ],
  },
  {
    name: 'Working on Lectern',
    pages: ['docs/contributing.md', 'docs/architecture.md', 'docs/pptx.md', 'docs/library.md', 'docs/dependencies.md'],
  },
];

/** Where a page lies in the site: `docs/dialects/marp.md` in `dialects/marp.html`. */
export function placeOf(page: string): string {
  if (page === 'README.md') return 'index.html';
  if (page === 'CHANGELOG.md') return 'changes.html';
  return page.replace(/^docs\//, '').replace(/\.md$/, '.html');
}

/** The path from one place of the site to another. */
export const pathTo = (from: string, to: string): string => '../'.repeat(from.split('/').length - 1) + to;
