// What Slidev's decks use (docs/dialects/slidev.md).
import type { Row } from './row.ts';

const C = '```';

export const SLIDEV: readonly Row[] = [
  {
    what: 'Headmatter',
    write:
      '---\ntheme: seriph\ntitle: Bones\nauthor: A. Clinician\naspectRatio: 4/3\ntransition: slide-left\nduration: 20min\n---\n\n# One',
    keys: true,
    note: "It is the first slide's front matter too.",
  },
  { what: 'Slides with front matter', write: '# One\n\n---\nlayout: center\ntransition: fade\n---\n\n# Two\n\nText' },
  {
    what: 'The last comment is notes',
    write: '# One\n\n<!-- a private remark -->\n\nText\n\n<!--\nSay it **slowly**. [click] Then go on.\n-->',
    note: 'Only a comment that ends its slide; all others are private.',
  },
  {
    what: 'Layouts of few words',
    write:
      '---\nlayout: cover\n---\n\n# Bones\n\nA talk\n\n---\nlayout: section\n---\n\n# Part\n\n---\nlayout: statement\n---\n\n# Walk\n\n---\nlayout: end\n---\n\nThanks',
  },
  {
    what: 'Two columns',
    write:
      '---\nlayout: two-cols\n---\n\n# One\n\nLeft\n\n::right::\n\nRight\n\n---\nlayout: two-cols-header\n---\n\n# Two\n\n::left::\n\nL\n\n::right::\n\nR',
  },
  {
    what: 'Pictures beside the text, or behind it',
    write: '---\nlayout: image-right\nimage: /a.png\n---\n\n# One\n\nText\n\n---\nbackground: ./a.png\n---\n\n# Two',
    files: { 'talk/public/a.png': '' },
    note: '`/x.png` is `public/x.png`.',
  },
  { what: 'Hidden slides', write: '# One\n\n---\nhide: true\n---\n\n# Two', note: '`disabled: true` too.' },
  {
    what: 'Clicks',
    write:
      '# One\n\n<v-clicks>\n\n- a\n- b\n\n</v-clicks>\n\n<v-click at="1">\n\nText\n\n</v-click>\n\n<div v-click>More</div>',
  },
  { what: 'Marked lines of code', write: `# One\n\n${C}ts {1|2-3}{maxHeight:'100px'}\na\nb\nc\n${C}` },
  {
    what: 'Slides of other files',
    write: '# One\n\n---\nsrc: ./pages/more.md#2\n---',
    files: { 'talk/pages/more.md': '# A\n\n---\n\n# B\n\nText' },
  },
  {
    what: 'Code of other files',
    write: '# One\n\n<<< @/snippets/dose.ts#first {1|2}{lines:true}',
    files: {
      'talk/snippets/dose.ts': 'import a\n// #region first\nconst dose = 5\nconst weeks = 4\n// #endregion first\n',
    },
    note: '`@/` is the folder of the deck; a file outside of the project is not read.',
  },
  {
    what: 'Components, frames, scripts, values',
    write:
      '# One\n\n<Counter :count="3" />\n\n<a href="https://example.org"><carbon-logo-github /></a>\n\n<Box>Words in it</Box>\n\nPage {{ $page }}\n\n<script setup>\nrun()\n</script>',
  },
  { what: 'Links to slides', write: '# One\n\n[Two](/2), <Link to="2">again</Link>\n\n---\n\n# Two' },
  {
    what: 'Grids',
    write: '# One\n\n<div class="grid grid-cols-2 gap-4">\n<div>\n\nLeft\n\n</div>\n<div>\n\nRight\n\n</div>\n</div>',
  },
  {
    what: 'Equations line by line',
    write: '# One\n\n$$ {1|2|all}\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n$$',
  },
  {
    what: 'Headings in HTML',
    write:
      '<div class="grid grid-cols-2">\n  <div>\n    <p class="small">\n          Ward 4\n    </p>\n    <h1 v-motion\n      style="color: teal">\n      Bones<br>\n      that <em>mend</em>\n    </h1>\n  </div>\n  <div>Six weeks</div>\n</div>',
    note: 'The only large heading of a slide is its title, wherever it stands.',
  },
  {
    what: 'Diagrams',
    write: `# One\n\n${C}mermaid {scale: 0.5}\nflowchart LR\n  A --> B\n${C}\n\n${C}mermaid\nsequenceDiagram\n  A->>B: Hello\n${C}`,
  },
  { what: 'Layouts of themes', write: '---\nlayout: spotlight\nsize: big\n---\n\n# One\n\nText' },
];
