// What pandoc's decks use (docs/dialects/pandoc.md).
import type { Row } from './row.ts';

export const PANDOC: readonly Row[] = [
  {
    what: 'Title, people, day',
    write:
      '---\ntitle: Bones that *mend*\nauthor: [A. Clinician, B. Nurse]\ndate: 2026-11-24\nlang: en-GB\n...\n\n# One\n\nText',
    keys: true,
    note: 'Front matter may end with `...`. A day in words, an institute or a background of its own becomes a slide of Markdown.',
  },
  { what: 'A title block', write: '% Bones that mend\n% A. Clinician; B. Nurse\n% 24 November\n\n# One\n\nText' },
  {
    what: 'Slides by headings',
    write: '# Part\n\n## First\n\nText\n\n## Second\n\nMore',
    note: 'The slide level is the highest heading with content right below it somewhere; `slide-level: 2` sets it. Headings above it are slides of their own.',
  },
  {
    what: 'Rules',
    write: '# One\n\nText\n\n---\n\nNo heading\n\n---\n\n# Two\n\nMore',
    note: 'A rule right before a heading of the slide level does not make an empty slide.',
  },
  { what: 'Notes', write: '# One\n\nText\n\n::: notes\nSay it **slowly**.\n:::' },
  {
    what: 'Comments',
    write: '# One\n\nText <!-- nobody sees this -->',
    note: 'A comment is private, as in our own language.',
  },
  {
    what: 'Pauses and lists one by one',
    write: '# One\n\nText\n\n. . .\n\n::: incremental\n- a\n- b\n:::\n\n> - c\n> - d',
  },
  {
    what: 'Columns',
    write:
      '# One\n\n:::::: columns\n::: {.column width="40%"}\nLeft\n:::\n::: {.column width="60%"}\nRight\n:::\n::::::',
  },
  {
    what: 'Pictures',
    write: '# One\n\n![A **figure**](a.png){ width=50% #fig:a .border }',
    note: 'A picture alone in its paragraph is a figure: its text stands below it.',
  },
  {
    what: 'Backgrounds and other attributes of slides',
    write:
      '# One {#first .unnumbered data-background-color="navy"}\n\nText\n\n# Two {background-image="a.png"}\n\nText\n\n# Three {visibility="hidden"}\n\nText',
  },
  { what: 'Spans', write: '# One\n\n[alert]{.alert}, [small]{.smaller}, [plain]{.fancy}, [*later*]{.fragment}' },
  {
    what: 'Footnotes',
    write: '# One\n\nText^[By about *two* years.] and more[^a].\n\n[^a]: Said twice.\n\n    And again.',
    note: "They stand on a slide at the end, as pandoc's slides for the web have them.",
  },
  {
    what: 'Footnotes on their own slides',
    write: '---\ntitle: T\nreference-location: block\n---\n\n# One\n\nText^[By about *two* years.]',
    note: 'So are they in decks for beamer: keys such as `aspectratio` or `colortheme` tell it, or a Makefile beside it.',
  },
  {
    what: 'A part of a slide that is said',
    write: '# One\n\nText\n\n### Speaker notes\n\nWhat I say',
    note: 'So in every dialect.',
  },
  {
    what: 'Definition lists, line blocks, numbered lists',
    write: '# One\n\nTerm\n\n:   What it means\n\n| Line one\n| Line two\n\n#. first\n#. second',
  },
  {
    what: 'Items with letters',
    write: '# One\n\nWhich one?\n\na) Walk\nb) Swim\nc) Rest',
    note: 'Each begins a line, with its letter as it is written.',
  },
  { what: 'Code with attributes', write: '# One\n\n```{.python .numberLines startFrom="3"}\nprint(1)\n```' },
  {
    what: 'TeX within lines',
    write:
      '# One\n\n\\centering \\large A \\textbf{bold} and \\emph{soft} word, an \\alert{alert}, \\textcolor{blue}{more} of \\LaTeX{} \\ldots\n\n{}\n===\n\nA slide without a heading',
    note: 'As decks for beamer have it. Switches of size and place go and are told once.',
  },
  { what: 'Emoji by name', write: '# One :tada:\n\nDone :white_check_mark: at 10:30:00, not :unknown_name:' },
  {
    what: 'Raw blocks and TeX',
    write: '# One\n\nText\n\n```{=latex}\n\\vspace{1cm}\n```\n\n\\pause\n\n\\framesubtitle{Below}\n\nMore',
  },
  {
    what: 'Equations of TeX',
    write:
      '# One\n\n\\begin{align}\nx &= 1 \\\\\ny &= 2\n\\end{align}\n\n- the dose\n$$\nd = 5 w\n$$\n  by weight\n\n    - in mg',
    note: 'Environments need no dollar signs; an equation goes on with its item even where it is not indented.',
  },
  {
    what: 'Incremental lists, shape of the slides',
    write: '---\ntitle: T\nincremental: true\naspectratio: 43\n---\n\n# One\n\n- a',
    keys: true,
  },
  {
    what: 'Keys of other formats',
    write: '---\ntitle: T\ncolortheme: beaver\nfontsize: 12pt\n---\n\n# One\n\nText',
    keys: true,
  },
];
