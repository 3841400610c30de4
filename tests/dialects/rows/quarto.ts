// What Quarto's decks use beyond pandoc's (docs/dialects/quarto.md).
import type { Row } from './row.ts';

const C = '```';

export const QUARTO: readonly Row[] = [
  {
    what: 'Front matter of the format',
    write:
      '---\ntitle: Bones\nauthor:\n  - name: A. Clinician\n    affiliation: Clinic\nformat:\n  revealjs:\n    slide-number: true\n    incremental: true\n    footer: "[Clinic](https://example.org)"\n    theme: dark\n---\n\n## One\n\nText',
    keys: true,
    note: '`_quarto.yml` and `_metadata.yml` up to the project are read too; what the deck says itself counts more.',
  },
  { what: 'Slides at level 2', write: '# Part\n\n## One\n\nText\n\n### Below\n\nMore' },
  {
    what: 'Callouts',
    write:
      '## One\n\n::: {.callout-warning}\n## Fever\nCall us.\n:::\n\n::: {.callout-tip title="At home"}\nKeep the stairs free.\n:::',
  },
  { what: 'Notes', write: '## One\n\nText\n\n::: {.notes}\nSay it slowly.\n:::' },
  { what: 'Fragments', write: '## One\n\n::: {.fragment}\nLater\n:::\n\n::: {.fragment fragment-index=1}\nFirst\n:::' },
  {
    what: 'Code cells',
    write: `---\ntitle: T\nexecute:\n  echo: true\n---\n\n## One\n\n${C}{r}\n#| label: fit\nlm(a ~ b)\n${C}\n\n${C}{python}\n#| echo: false\nplot()\n${C}`,
    note: 'Nothing is ever run. Code is shown where `echo` says so, for the cell or the deck; what it would print is told as absent.',
  },
  {
    what: 'Values of code within lines',
    write: '## One\n\nPatients: `r nrow(x)`, women: `{python} n`, and `code`',
  },
  { what: 'Blocks beside each other', write: '## One\n\n::: {layout-ncol=2}\n![A](a.png)\n\n![B](b.png)\n:::' },
  {
    what: 'Pictures without an ending',
    write: '## One\n\n![A bone](a)',
    note: '`.png` is added, or what `default-image-extension` says.',
  },
  { what: 'Tabs', write: '## One\n\n::: {.panel-tabset}\n### Women\nText\n\n### Men\nMore\n:::' },
  {
    what: 'Content for some formats only',
    write:
      '## One\n\n::: {.content-visible when-format="pdf"}\nOnly on paper\n:::\n\n::: {.content-hidden when-format="pdf"}\nOnly on slides\n:::',
  },
  {
    what: 'Includes',
    write: '## One\n\n{{< include _more.qmd >}}',
    files: { 'talk/_more.qmd': '- from the other file\n\n## Two\n\nText' },
    note: 'Nothing outside the project is read, and no file that would bring in itself.',
  },
  {
    what: 'Shortcodes',
    write: '---\ntitle: Bones\n---\n\n## One\n\n{{< meta title >}} {{< var version >}} {{< fa heart >}}',
    files: { 'talk/_variables.yml': 'version: 1.2' },
  },
  { what: 'Cross references', write: '## One\n\n![A bone](a.png){#fig-bone}\n\nSee @fig-bone.' },
  {
    what: 'Backgrounds, animation, footers',
    write: '## One {background-color="#123456" auto-animate=true}\n\nText\n\n::: footer\nOnly here\n:::',
  },
  {
    what: 'Size, place, stacks',
    write:
      '## One {.smaller .scrollable}\n\n::: {.absolute top=10}\nText\n:::\n\n::: {.r-stack}\n![A](a.png)\n\n![B](b.png)\n:::',
  },
  {
    what: 'Diagrams',
    write: `## One\n\n${C}{mermaid}\nflowchart LR\n  A[Ill] --> B[Well]\n${C}\n\n${C}{dot}\ndigraph {a -> b}\n${C}`,
  },
  {
    what: 'Day of the build',
    write: '---\ntitle: T\ndate: today\n---\n\n## One\n\nText',
    keys: true,
    note: 'The same deck gives the same bytes on any day.',
  },
];
