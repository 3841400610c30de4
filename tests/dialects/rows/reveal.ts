// What decks of reveal-md and of reveal.js's Markdown use (docs/dialects/reveal-md.md).
import type { Row } from './row.ts';

const C = '```';

export const REVEAL: readonly Row[] = [
  {
    what: 'Front matter',
    write: '---\ntitle: Bones\ntheme: white\nrevealOptions:\n  transition: fade\n  slideNumber: true\n---\n\n# One',
    keys: true,
    note: '`reveal-md.json` beside the deck is read too.',
  },
  {
    what: 'Rows and columns of slides',
    write: '# One\n\n---\n\n# Two\n\n----\n\n# Below two\n\n---\n\n# Three',
    note: 'A column of several slides is a section, called by the title of its first. Two dashes below a blank line cut too, as other tools for reveal.js have it.',
  },
  {
    what: 'Own separators',
    write:
      '---\nseparator: <!--s-->\nverticalSeparator: <!--v-->\n---\n\n# One\n\n<!--s-->\n\n# Two\n\n<!--v-->\n\n# Below',
    note: 'An expression is never run: what it says is read as a fixed line, or as a number of blank lines.',
  },
  { what: 'Notes', write: '# One\n\nText\n\nNote:\nSay it **slowly**.\n\n- and look up' },
  { what: 'Notes as HTML', write: '# One\n\nText\n\n<aside class="notes">\nSay it slowly.\n</aside>' },
  { what: 'Comments', write: '# One\n\nText <!-- nobody sees this -->' },
  {
    what: 'Attributes of slides',
    write:
      '<!-- .slide: data-background="#123456" data-transition="zoom" id="first" -->\n\n# One\n\n---\n\n<!-- .slide: data-background-image="a.png" class="dark" -->\n\n# Two',
  },
  {
    what: 'Fragments',
    write:
      '# One\n\n- a <!-- .element: class="fragment" data-fragment-index="2" -->\n- b <!-- .element: class="fragment" data-fragment-index="1" -->\n\n<p class="fragment">Last</p>',
  },
  { what: 'Sizes of pictures', write: '# One\n\n![A bone](a.png "Seen on hovering") <!-- .element: width="50%" -->' },
  {
    what: 'Links to slides',
    write:
      '# One\n\n[Three](#/1/1), [by its name](#/two)\n\n---\n\n<!-- .slide: id="two" -->\n\n# Two\n\n----\n\n# Three',
  },
  { what: 'Lines of code', write: `# One\n\n${C}js [1|2-3]\na\nb\nc\n${C}` },
  {
    what: 'Separators in code',
    write: `# One\n\n${C}sql\nselect a\n---\nselect b\n${C}`,
    note: 'They cut there too, as in reveal-md; code that is left open ends with its slide.',
  },
  {
    what: 'Pictures, columns and lists in HTML',
    write:
      '# One\n\n<div style="display: flex">\n<div>\n<img src="a.png" alt="A bone" width="320">\n</div>\n<div>\n<ul><li>a</li><li>b</li></ul>\n</div>\n</div>',
  },
  {
    what: 'Tables in HTML',
    write:
      '# One\n\n<table>\n<tr><td>Fatigue</td><td>55 %</td></tr>\n\n<tr><td>Bleeding</td><td>8 %</td></tr>\n</table>\n\n' +
      '<table><tr><td>\n\nLeft\n\n</td><td>\n\nRight\n\n</td></tr></table>\n\n---\n\n' +
      '<table><tr><td>\n\n## Two\n\n</td><td>\n\n![A bone](a.png)\n\n</td></tr></table>',
    note: 'A table of one row without headings sets things beside each other; a heading that only the first begins with is the title.',
  },
  {
    what: 'Objects and frames of films',
    write:
      '# One\n\n<object type="image/svg+xml" data="bone.svg" style="width: 60%"></object>\n\n---\n\n# Two\n\n' +
      '<iframe src="https://www.youtube.com/embed/abc" title="Walking"></iframe>',
  },
  {
    what: 'Frames, scripts, drawings',
    write: '# One\n\nText\n\n<iframe src="https://example.org"></iframe>\n\n<script>run()</script>',
  },
];
