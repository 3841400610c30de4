// What Marp's decks use (docs/dialects/marp.md).
import type { Row } from './row.ts';

export const MARP: readonly Row[] = [
  {
    what: 'Line ends',
    write: '# One\n\nFirst line\nSecond line\n\n- item\n  that goes on\n- next\n\n> quoted\n> again',
    note: "They end lines on the slide, as Marp Core's Markdown has them.",
  },
  {
    what: 'Global directives',
    write:
      '---\nmarp: true\ntitle: Bones\nauthor: A. Clinician\npaginate: true\nsize: 4:3\ntheme: gaia\nclass: invert\n---\n\n# One',
    keys: true,
    note: 'Marp makes no opening slide of them, and so none is made here.',
  },
  {
    what: 'Logos',
    write: '---\nmarp: true\nfooter: "![A logo](a.png) Clinic"\n---\n\n# One',
    keys: true,
    note: 'A picture in the footer or header is the logo; words of the footer stay.',
  },
  { what: 'Slides', write: '# One\n\n---\n\n# Two\n\n***\n\n# Three' },
  {
    what: 'headingDivider',
    write: '---\nmarp: true\nheadingDivider: 2\n---\n\n# One\n\n## Two\n\n### In two',
    note: 'A list of levels too.',
  },
  { what: 'Comments are notes', write: '# One\n\nText\n\n<!--\nSay it **slowly**.\n-->\n\n<!-- And look up. -->' },
  {
    what: 'Directives in comments',
    write: '# One\n\n<!-- _class: lead -->\n<!-- footer: Clinic -->\n<!-- _backgroundColor: navy -->\n\n---\n\n# Two',
    note: 'With `_` for this slide alone, else from here on.',
  },
  {
    what: 'Pages without number',
    write: '---\nmarp: true\npaginate: true\n---\n\n<!-- _paginate: false -->\n\n# One\n\n---\n\n# Two',
  },
  { what: 'Backgrounds', write: '![bg](a.png)\n\n# One\n\n---\n\n![bg brightness:.5](a.png)\n\n# Two' },
  {
    what: 'Split backgrounds',
    write:
      '![bg left:40%](a.png)\n\n# One\n\nText beside it\n\n---\n\n# Two\n\nText\n\n![bg right fit](a.png)\n![bg](b.png)',
  },
  {
    what: 'Sizes of pictures',
    write: '# One\n\n![w:640 A bone](a.png) ![50%](b.png)',
    note: 'A slide of Marp is 1280 pixels wide, one of ours 960 points.',
  },
  {
    what: 'Addresses by name',
    write:
      '# One\n\n![bg right:40%][bone]\n\n[Source][clinic]\n\n---\n\n# Two\n\n[bone]: a.png\n[clinic]:\n  https://example.org',
  },
  { what: 'Links to slides', write: '# One\n\n[Two](#2)\n\n---\n\n# Two' },
  {
    what: 'Emoji by name',
    write: '# One :tada:\n\nDone :+1: and `:code:`',
    note: 'Some 640 names that decks use; others stay as they are written.',
  },
  { what: 'Fitted headings', write: '# <!-- fit --> One', note: 'A heading alone fills its slide anyway.' },
  {
    what: 'Header, classes, colours, CSS',
    write:
      '<!-- header: Clinic -->\n<!-- class: fancy -->\n<!-- color: red -->\n\n![](rebeccapurple)\n\n# One\n\n<style scoped>h1 { color: red; }</style>\n\nText',
  },
  {
    what: 'HTML columns',
    write: '# One\n\n<div class="columns">\n<div>\n\nLeft\n\n</div>\n<div>\n\nRight\n\n</div>\n</div>',
  },
  {
    what: 'Pictures on the network',
    write: '# One\n\n![A bone](https://example.org/bone.png)',
    note: 'A marked box stands for them until `lectern build --fetch` has brought them in.',
  },
];
