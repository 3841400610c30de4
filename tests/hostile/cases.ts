// Decks made to do harm: to leave their folder, to exhaust the machine, to bring code into the outputs, to break their XML.
// Each names the diagnostic that it must get (or `fine`: it is harmless as it is built) and words that must never come out.
import { deflateSync } from 'node:zlib';
import type { Code } from '../../src/base/catalog.ts';
import type { Files } from '../support/command.ts';
import { COSTLY } from './costly.ts';
import { BROKEN_FONTS, SOUND_FONT } from './fonts.ts';

export interface Hostile {
  readonly name: string;
  readonly files: Files;
  readonly expect: Code | 'fine';
  /** Must be in no output. */
  readonly gone?: readonly string[];
  /** Must be in both outputs: what is harmless stays. */
  readonly stays?: readonly string[];
}

const HEAD = '---\ntitle: Talk\n---\n\n## Good slide\n\n';
const slide = (text: string, more: Files = {}): Files => ({ 'talk/deck.md': `${HEAD}${text}\n`, ...more });
const front = (yaml: string): Files => ({ 'talk/deck.md': `---\n${yaml}\n---\n\n## Good slide\n\nGood text\n` });
const SECRET: Files = {
  'secret.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Planted</text></svg>',
  'secret.md': '# Planted',
  'secret/theme.yaml': 'name: Planted',
};
const list = (
  expect: Hostile['expect'],
  entries: Readonly<Record<string, Files>>,
  more: Partial<Hostile> = {},
): Hostile[] => Object.entries(entries).map(([name, files]) => ({ name, files, expect, ...more }));

// ---- Out of the folder

const WAYS_OUT = [
  '../secret.svg',
  '../../../../../../etc/passwd',
  'x/../../secret.svg',
  './../secret.svg',
  '%2e%2e/secret.svg',
  '..%2fsecret.svg',
  '..\\\\secret.svg',
  '/etc/passwd',
  'C:/Windows/win.ini',
  'C:\\\\Windows\\\\win.ini',
  '//server/share/a.png',
  '\\\\\\\\server\\\\share\\\\a.png',
];
const outside: Hostile[] = [
  ...WAYS_OUT.map(
    (way): Hostile => ({
      name: `picture ${way}`,
      files: slide(`![a bone](<${way}>)`, SECRET),
      expect: way.startsWith('//') ? 'resolve/picture-remote' : 'load/outside-deck',
      gone: ['Planted', 'root:x'],
    }),
  ),
  ...['../secret.md', '/etc/passwd', 'C:/x.md', '..\\secret.md', 'x/../../secret.md'].map(
    (way): Hostile => ({
      name: `include ${way}`,
      files: slide(`Text\n\n{{ include ${way} }}`, SECRET),
      expect: 'load/outside-deck',
      gone: ['Planted', 'root:x'],
    }),
  ),
  ...[
    'https://example.org/a.png',
    'http://169.254.169.254/latest/',
    'ftp://example.org/a.png',
    'smb://server/a.png',
    'blob:x',
  ].map(
    (way): Hostile => ({
      name: `picture ${way}`,
      files: slide(`![a bone](${way})`),
      expect: 'resolve/picture-remote',
      gone: ['root:x', 'src="http'],
    }),
  ),
  {
    name: 'picture file:///etc/passwd',
    files: slide('![a bone](file:///etc/passwd)'),
    expect: 'load/outside-deck',
    gone: ['root:x'],
  },
  ...list(
    'load/outside-deck',
    {
      'linked picture': slide('![a](a.svg)', { ...SECRET, 'talk/a.svg': '-> ../secret.svg' }),
      'linked folder': slide('![a](d/secret.svg)', { ...SECRET, 'talk/d': '-> ..' }),
      'linked include': slide('Text\n\n{{ include _a.md }}', { ...SECRET, 'talk/_a.md': '-> ../secret.md' }),
      'linked second file': slide('Text', { ...SECRET, 'talk/2.md': '-> ../secret.md' }),
      'linked deck': { ...SECRET, 'talk/deck.md': '-> ../secret.md' },
      'bibliography above': {
        ...SECRET,
        'talk/deck.md': '---\ntitle: T\nbibliography: ../secret.md\n---\n\n## A\n\nText\n',
      },
    },
    { gone: ['Planted'] },
  ),
  ...list(
    'resolve/unknown-theme',
    {
      'theme above': { ...SECRET, ...front('title: T\ntheme: ../secret') },
      'theme by absolute path': front('title: T\ntheme: /etc'),
      'theme with a zero byte': front('title: T\ntheme: "a\\0b"'),
    },
    { gone: ['Planted'] },
  ),
  { name: 'picture with a zero byte', files: slide('![a](a%00.svg)'), expect: 'resolve/picture-missing' },
  {
    name: 'picture of a device',
    files: slide('![a](null)', { 'talk/null': '-> /dev/zero' }),
    expect: 'resolve/picture-broken',
  },
  { name: 'second file is a device', files: slide('Text', { 'talk/2.md': '-> /dev/zero' }), expect: 'load/unreadable' },
  {
    name: 'links in a circle',
    files: slide('![a](a.svg)', { 'talk/a.svg': '-> b.svg', 'talk/b.svg': '-> a.svg' }),
    expect: 'resolve/picture-broken',
  },
];

// ---- Front matter

const laughs = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)
  .join('\n')}\ntitle: T`;
const yaml: Hostile[] = [
  ...list('source/yaml', {
    'YAML bomb': front(laughs),
    'function tag': front('title: !!js/function "function () { globalThis.PLANTED = 1 }"'),
    'python tag': front('title: !!python/object/apply:os.system ["touch PLANTED"]'),
    'YAML of 3000 lines': front(`title: T\n${'x: 1\n'.repeat(3000)}`),
    'key of 200 kB': front(`${'k'.repeat(200_000)}: 1`),
    'many brackets': front(`title: ${'['.repeat(20_000)}`),
    tabs: front('title:\n\t- a'),
  }),
  // `...` ends front matter: what follows is text that a line of --- stands under
  ...list('typed/separator', { 'many documents': front('title: T\n...\ntitle: U') }),
  ...list('schema/unknown-key', {
    __proto__: front('title: T\n__proto__: {polluted: yes}'),
    constructor: front('title: T\nconstructor: {prototype: {polluted: yes}}'),
  }),
  ...list('source/front-matter-language', {
    '---js': { 'talk/deck.md': '---js\n{title: globalThis.PLANTED = 1}\n---\n\n## A\n\nText\n' },
    '---coffee': { 'talk/deck.md': '---coffee\ntitle: 1\n---\n\n## A\n\nText\n' },
    '---json': { 'talk/deck.md': '---json\n{"title": "T"}\n---\n\n## A\n\nText\n' },
  }),
  { name: 'anchor in itself', files: front('title: &a [*a]'), expect: 'schema/wrong-type' },
  {
    name: 'anchor in itself, unknown key',
    files: front('title: T\nx: &a {b: *a, c: [*a, *a]}'),
    expect: 'schema/unknown-key',
  },
  {
    name: 'anchor in itself, audiences',
    files: front('title: T\naudiences: &a {patients: *a}'),
    expect: 'schema/unknown-key',
  },
  { name: 'audience as a path', files: front('title: T\naudiences: {"../../x": {}}'), expect: 'schema/wrong-type' },
  { name: 'deep YAML', files: front(`title: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`), expect: 'source/yaml' },
];

// ---- Too much of something

const size = 49_000;
const much: Hostile[] = [
  {
    name: '100,000 slides',
    files: { 'talk/deck.md': `${HEAD}text\n${'\n---\n\n## S\n'.repeat(100_000)}` },
    expect: 'load/too-large',
  },
  {
    name: 'a file of 100 MB in a line',
    files: { 'talk/deck.md': new Uint8Array(100e6).fill(97) },
    expect: 'load/too-large',
  },
  { name: 'a line of 19 MB', files: slide('word '.repeat(3_800_000)), expect: 'source/slide-too-large' },
  { name: '19 MB of dashes', files: slide('---\n'.repeat(4_700_000)), expect: 'load/too-large' },
  { name: '19 MB of blank lines', files: slide('\n'.repeat(19_000_000)), expect: 'load/too-large' },
  { name: '100,000 list levels on a line', files: slide(`${'- '.repeat(20_000)}deep`), expect: 'parse/too-deep' },
  { name: '100,000 quotation levels', files: slide(`${'>'.repeat(40_000)}deep`), expect: 'parse/too-deep' },
  {
    name: '300 list levels by indentation',
    files: slide(Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')),
    expect: 'layout/overflow',
  },
  {
    name: 'a table of 20,000 columns',
    files: slide(`${'|a'.repeat(12_000)}|\n${'|-'.repeat(12_000)}|`),
    expect: 'parse/table-too-large',
  },
  {
    name: 'a table of 10,000 rows',
    files: slide(`|a|b|\n|-|-|\n${'|\n'.repeat(20_000)}`),
    expect: 'parse/table-too-large',
  },
  { name: 'divs in divs', files: slide(`${'::: a\n'.repeat(8000)}text`), expect: 'parse/too-deep' },
  { name: 'stray closings', files: slide(':::\n'.repeat(10_000)), expect: 'source/div-stray' },
  {
    name: 'columns in columns',
    files: slide(`${'::: columns\n::: column\n'.repeat(200)}text`),
    expect: 'source/div-open',
  },
  { name: 'many columns', files: slide(`::: columns\n${'::: column\nx\n:::\n'.repeat(500)}:::`), expect: 'fine' },
  {
    name: 'includes that grow',
    files: slide('{{ include _a.md }}', {
      'talk/_a.md': '{{ include _b.md }}\n'.repeat(100),
      'talk/_b.md': '{{ include _c.md }}\n'.repeat(100),
      'talk/_c.md': 'x\n',
    }),
    expect: 'load/include-cycle',
  },
  { name: 'an include of itself', files: slide('{{ include deck.md }}'), expect: 'load/include-cycle' },
  ...list('parse/too-many-marks', {
    'open brackets': slide('['.repeat(size)),
    'open pictures': slide('!['.repeat(size / 2)),
    'empty links': slide('[]('.repeat(size / 3)),
    'links with <': slide('[a](<'.repeat(size / 5)),
    stars: slide('*a **a '.repeat(size / 7)),
    'a run of stars': slide(`${'*'.repeat(size / 2)}a${'*'.repeat(size / 2)}`),
    'under signs': slide('_a __a '.repeat(size / 7)),
    ticks: slide(Array.from({ length: 300 }, (_, i) => '`'.repeat(i + 1)).join(' ')),
    '<': slide('<'.repeat(size)),
    '<a': slide('<a '.repeat(size / 3)),
    tildes: slide('~~a '.repeat(size / 4)),
    'footnote marks': slide(`${'[^a]'.repeat(size / 4)}\n\n[^a]: b`),
    'equals signs': slide('a\n=\n'.repeat(size / 4)),
    'spans without end': slide('[a]{'.repeat(size / 4)),
  }),
  ...list('fine', {
    ampersands: slide('&'.repeat(size)),
    'mail addresses without end': slide(`${'a.'.repeat(size / 2)}@`),
    'attributes without end': slide(`text {${'a=b '.repeat(size / 4)}`),
    'powers without end': slide('^a'.repeat(size / 2)),
    'dots and steps': slide('. . .\n\n'.repeat(size / 7)),
    'numbers that are too large': slide('999999999. a\n\n[x]{step=99999999999999999999} ![a](a.svg){width=1e308%}', {
      'talk/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>',
    }),
  }),
];

// ---- Pictures

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  return out;
};
const png = (w: number, h: number, pixels: Uint8Array = new Uint8Array(10)): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
};
const svg = (inner: string, attributes = 'width="90" height="90"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const drawn = (name: string, picture: string | Uint8Array): Files =>
  slide(`Good text\n\n![a bone](${name})`, { [`talk/${name}`]: picture });
const uses = (count: number) =>
  `<g id="g0"><rect width="1" height="1"/></g>${Array.from({ length: count }, (_, i) => `<g id="g${i + 1}">${`<use xlink:href="#g${i}"/>`.repeat(10)}</g>`).join('')}<use xlink:href="#g${count}"/>`;
const patterns = Array.from(
  { length: 9 },
  (_, i) =>
    `<pattern id="p${i + 1}" width="9" height="9">${`<rect width="9" height="9" fill="url(#p${i})"/>`.repeat(10)}</pattern>`,
).join('');
const pictures: Hostile[] = [
  ...list('resolve/picture-type', {
    'a data: picture that is none': slide('Good text\n\n![a](data:image/png;base64,AAAA)'),
  }),
  ...list('resolve/picture-broken', {
    'PNG of a billion pixels': drawn('a.png', png(50_000, 50_000)),
    'PNG of no width': drawn('a.png', png(0, 10)),
    'PNG without end': drawn('a.png', png(10, 10).slice(0, -12)),
    'GIF of a billion pixels': drawn(
      'a.gif',
      Uint8Array.from([...Buffer.from('GIF89a'), 255, 255, 255, 255, 0, 0, 0, ...new Uint8Array(40)]),
    ),
    'picture of 60 MB': drawn('a.png', Buffer.concat([png(10, 10), new Uint8Array(60e6)])),
    'SVG that uses itself a billion times': drawn('a.svg', svg(uses(9))),
    'SVG of patterns in patterns': drawn(
      'a.svg',
      svg(`<defs>${patterns}</defs><rect width="90" height="90" fill="url(#p9)"/>`),
    ),
    'SVG of 100,000 elements': drawn('a.svg', svg('<rect/>'.repeat(100_000))),
    'SVG of elements in elements': drawn('a.svg', svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`)),
    'SVG bomb of entities': drawn(
      'a.svg',
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${svg('<text>&c;</text>')}`,
    ),
    'SVG with an entity of a file': drawn(
      'a.svg',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    ),
    'SVG with a filter that never ends': drawn(
      'a.svg',
      svg(
        '<filter id="f"><feTurbulence numOctaves="1000000000"/></filter><rect width="90" height="90" filter="url(#f)"/>',
      ),
    ),
    'SVG with a picture of a billion pixels': drawn(
      'a.svg',
      svg(
        `<image width="9" height="9" href="data:image/png;base64,${Buffer.from(png(50_000, 50_000)).toString('base64')}"/>`,
      ),
    ),
    'SVG in an SVG': drawn(
      'a.svg',
      svg(
        `<image width="9" height="9" href="data:image/svg+xml;base64,${Buffer.from(svg(uses(9))).toString('base64')}"/>`,
      ),
    ),
    'SVG that is not closed': drawn('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g>'),
    'text named .png': drawn('a.png', 'hello'),
    'a page named .svg': drawn('a.svg', '<html><script>alert(1)</script></html>'),
    'a data: page': slide('Good text\n\n![a](data:text/html;base64,PHNjcmlwdD4=)'),
  }),
  ...list('fine', {
    'SVG with a script': drawn('a.svg', svg('<script>alert("Planted")</script><rect width="9" height="9"/>')),
    'SVG with an event': drawn('a.svg', svg('<rect width="9" height="9" onload="alert(1)"/>')),
    'SVG that fetches': drawn(
      'a.svg',
      svg(
        '<image href="https://example.org/track.png" width="9" height="9"/><style>@import url(https://example.org/a.css);</style>',
      ),
    ),
    'SVG that uses itself': drawn('a.svg', svg('<g id="a"><use xlink:href="#a"/></g>')),
    'SVG of huge size': drawn('a.svg', svg('<rect width="9" height="9"/>', 'width="1e9" height="1e9"')),
    'SVG of a thin strip': drawn('a.svg', svg('<rect width="9" height="9"/>', 'width="1" height="100000"')),
    'SVG with fine dashes': drawn('a.svg', svg('<path d="M0 0H1e9" stroke="#000" stroke-dasharray="0.00001"/>')),
  }),
];

// ---- Code and links into the outputs

const code: Hostile[] = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>@import "https://example.org/x.css"</style>',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    '<base href="https://example.org/">',
    '<object data="x"></object>',
    '<form action="https://example.org"><input name=a></form>',
    '</section></div><script>alert(1)</script>',
  ].map(
    (html): Hostile => ({
      name: `HTML ${html}`,
      files: slide(`Good text ${html}\n\n${html}`),
      expect: 'parse/raw-html',
      gone: [
        'alert(1)</script>',
        'onerror=alert',
        'onload=alert',
        '<iframe src',
        '<base ',
        '<object',
        '<form ',
        'http-equiv="refresh"',
      ],
      stays: ['Good text'],
    }),
  ),
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,%3Cscript%3E',
    'vbscript:x',
    'file:///etc/passwd',
    'ms-office:ofe|u|https://example.org',
    '\\\\\\\\server\\\\share\\\\x',
    'smb://server/x',
    '&#x1;javascript:alert(1)',
    'search-ms:query=x',
  ].map(
    (address): Hostile => ({
      name: `link ${address}`,
      files: slide(`[Good text](<${address}>)`),
      expect: 'resolve/link-address',
      gone: ['javascript:', 'vbscript:', 'href="data:', 'href="file:', 'server/share/x"'],
      stays: ['Good text'],
    }),
  ),
  ...list(
    'fine',
    {
      'a title that breaks out': {
        'talk/deck.md':
          '---\ntitle: "</title><script>alert(1)</script>"\nfooter: "\\"><script>alert(1)</script>"\nauthor: "<img src=x onerror=alert(1)>"\n---\n\n## Good slide\n\nGood text\n',
      },
      'a class and an id that break out': {
        'talk/deck.md':
          '---\ntitle: T\n---\n\n---\nid: "\\"><script>alert(1)</script>"\nclass: "\\" onclick=\\"alert(1)"\n---\n\n## Good slide\n\nGood text\n',
      },
      'alternative text that breaks out': slide(
        'Good text\n\n!["><script>alert(1)</script>](a.svg "\'><script>alert(1)</script>")',
        {
          'talk/a.svg': svg('<rect width="9" height="9"/>'),
        },
      ),
      'code that breaks out': slide(
        'Good text\n\n```"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```',
      ),
      'notes that break out': slide('Good text\n\n::: notes\n`</aside><script>alert(1)</script>`\n:::'),
      'a link that breaks out': slide(
        'Good text [x](https://example.org/"onclick="alert(1)" "\\" onclick=\\"alert(1)")',
      ),
      'a language that breaks out': {
        'talk/deck.md': '---\ntitle: T\n---\n\n## Good slide\n\nGood text [x]{lang="\\"><script>"}\n',
      },
      ']]> and comments': slide('Good text ]]> --> <!-- x --> &lt;!-- &#0; &#x110000; &nope;'),
    },
    { gone: ['<script>alert(1)', 'onclick="alert'], stays: ['Good text'] },
  ),
];

// ---- Characters

const characters: Hostile[] = [
  ...list('fine', {
    'control characters': slide(`Good text a\u0001b\u0008c\u000Bd\u000Ce\u001Ff\u007Fg\u0085h`),
    'lone surrogates by entity': slide('Good text &#xD800; &#xDFFF; x'),
    'characters that XML forbids': slide('Good text \uFFFE \uFFFF x'),
    'control characters in front matter': front(
      'title: "Good text \\x01\\x02\\uD800\\uFFFF"\nfooter: "\\x0B"\nauthor: "a\\x00b"',
    ),
    'control characters in attributes': slide('Good text\n\n![a\u0001\uFFFFb](a.svg "c\u0002d")', {
      'talk/a.svg': svg('<rect width="9" height="9"/>'),
    }),
    'control characters in code and notes': slide(
      'Good text\n\n```\na\u0001b\u001B[2J\n```\n\n::: notes\na\u0002b\n:::',
    ),
    'text turned around': slide('Good text \u202Egnp.exe\u202C [good\u202Eevil](https://example.org/)'),
    'a thousand marks on a letter': slide(`Good text a${'\u0301'.repeat(1000)}`),
    'emoji joined without end': slide(`Good text ${'\u{1F468}\u200D'.repeat(500)}`),
    'Windows line ends and a mark': { 'talk/deck.md': `\uFEFF${HEAD}Good text\n`.replaceAll('\n', '\r\n') },
    'old Mac line ends': { 'talk/deck.md': `${HEAD}Good text\n`.replaceAll('\n', '\r') },
  }),
  {
    name: 'bytes at random',
    files: { 'talk/deck.md': Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255) },
    expect: 'load/not-text',
  },
  {
    name: 'UTF-16',
    files: { 'talk/deck.md': Buffer.from(`\uFEFF${HEAD}Good text\n`, 'utf16le') },
    expect: 'load/not-text',
  },
  { name: 'zero bytes', files: slide('Good\0text'), expect: 'load/not-text' },
];

// ---- Bibliographies, charts, formulas

const cited = (bib: string): Files => ({
  'talk/deck.md': '---\ntitle: T\nbibliography: a.bib\n---\n\n## A\n\nGood text [@k]\n',
  'talk/a.bib': bib,
});
const doubling = Array.from(
  { length: 30 },
  (_, i) => `@string{${'a'.repeat(i + 2)} = ${'a'.repeat(i + 1)} # ${'a'.repeat(i + 1)}}`,
).join('\n');
const charted = (csv: string): Files =>
  slide('Good text\n\n```chart\ntype: bar\ndata: a.csv\nalt: A chart\n```', { 'talk/a.csv': csv });
const fenced = (kind: string, text: string): string => `Good text\n\n\`\`\`${kind}\n${text}\n\`\`\``;
const data: Hostile[] = [
  ...list('parse/too-many-marks', { icons: slide(':icon[bone]'.repeat(3000)) }),
  ...list('resolve/maths', {
    'TeX that calls itself': slide('Good text\n\n$$\\def\\a{\\a\\a}\\a$$'),
    'TeX that grows': slide(`Good text\n\n$$\\newcommand{\\a}[1]{#1#1#1#1}${'\\a{'.repeat(8)}x${'}'.repeat(8)}$$`),
    'TeX of braces': slide(`Good text\n\n$$${'{'.repeat(1400)}x${'}'.repeat(1400)}$$`),
    'TeX of a billion ems': slide('Good text\n\n$$\\hspace{1e9em}x\\rule{1e9em}{1e9em}$$'),
  }),
  ...list('flow/too-many', {
    'a flow of a thousand nodes': slide(
      fenced('flow', `flowchart TD\n${Array.from({ length: 1000 }, (_, i) => `a${i} --> a${i + 1}`).join('\n')}`),
    ),
    'a flow of 25 million lines': slide(
      fenced('flow', `flowchart TD\na${' & a'.repeat(5000)} --> b${' & b'.repeat(5000)}`),
    ),
  }),
  ...list('schema/wrong-type', {
    'a trial of a thousand arms': slide(
      fenced('consort', `assessed: 9\narms:\n${'  - {name: A, allocated: 9}\n'.repeat(1000)}`),
    ),
    'a cohort of a thousand steps': slide(fenced('strobe', `steps:\n${'  - {name: A, n: 9}\n'.repeat(1000)}`)),
    'a review of a thousand sources': slide(
      fenced('prisma', `databases:\n${'  - {n: 9, from: A}\n'.repeat(1000)}\nincluded: 9`),
    ),
    'an arm of a name of 30,000 letters': slide(
      fenced('consort', `assessed: 9\narms: [{name: ${'x'.repeat(30_000)}, allocated: 9}]`),
    ),
    'a number of participants beyond all numbers': slide(fenced('consort', 'assessed: 1e400\narms: []')),
  }),
  ...list('layout/drawing-small', {
    'an arm of a name of 300 letters': slide(
      fenced('consort', `assessed: 9\narms:\n${`  - {name: ${'x'.repeat(299)}, allocated: 9}\n`.repeat(6)}`),
    ),
  }),
  ...list('layout/overflow', {
    'code of brackets': slide(fenced('js', '(['.repeat(20_000))),
    'code of slashes': slide(fenced('js', '/'.repeat(40_000))),
    'code of open strings': slide(fenced('python', '"""\n'.repeat(10_000))),
  }),
  { name: 'a chart of 100,000 rows', files: charted(`name,n\n${'a,1\n'.repeat(100_000)}`), expect: 'chart/too-many' },
  ...list('cite/broken-entry', {
    'BibTeX that doubles': cited(`@string{a = "ha"}\n${doubling}\n@article{k, title = ${'a'.repeat(31)}}`),
    'BibTeX of open braces': cited(`@article{k, title = {${'{'.repeat(20_000)}`),
    'BibTeX of open strings': cited(
      '@string(a = "\n@string{aaa,\ntitle = {x}}\n@string(a = "\n@article{k, title = {T}',
    ),
    'BibTeX of 20,000 entries': cited(
      Array.from({ length: 20_000 }, (_, i) => `@article{k${i}, title={T}}`).join('\n'),
    ),
  }),
  ...list('cite/unknown-key', {
    'BibTeX of braces': cited('{'.repeat(200_000)),
    'BibTeX of at signs': cited('@'.repeat(100_000)),
    'BibTeX of strings only': cited('@string(a = "\n@string{aaa,\ntitle = {\u0000}}\n@string(a = "'),
  }),
  {
    name: 'formulas in a workbook',
    files: charted('name,n\n"=HYPERLINK(""https://example.org"")",1\n@SUM(1),2\n+1+cmd|x,3\n'),
    expect: 'fine',
    gone: ['<f>', '<f '],
  },
];

// ---- Themes and fonts that come with a deck

const themed = (yaml: string, more: Files = {}): Files => ({
  'talk/deck.md': '---\ntitle: T\ntheme: mine\n---\n\n## Good slide\n\nGood text, **bold** and `code`\n',
  'talk/mine/theme.yaml': `name: mine\nlabel: Mine\nextends: clinic\n${yaml}\n`,
  ...more,
});
/** All faces of the body are of one font. */
const fonted = (address: string, more: Files = {}): Files =>
  themed(
    `families: {body: {${['regular', 'bold', 'italic', 'boldItalic'].map((face) => `${face}: ${JSON.stringify(address)}`).join(', ')}}}`,
    more,
  );
const inBody = (words: string) => themed(`families: {body: {web: ${JSON.stringify(words)}}}`);
const fonts: Hostile[] = [
  {
    name: 'a font of its own',
    files: fonted('a.ttf', { 'talk/mine/a.ttf': SOUND_FONT }),
    expect: 'fine',
    stays: ['Good text'],
  },
  ...list(
    'theme/font',
    {
      ...Object.fromEntries(
        Object.entries(BROKEN_FONTS).map(([name, bytes]) => [
          `a font ${name}`,
          fonted('a.ttf', { 'talk/mine/a.ttf': bytes }),
        ]),
      ),
      'a font that is missing': fonted('nowhere.ttf'),
      'a font of a package that is missing': fonted('npm:nowhere/a.ttf'),
      'a font of a package that is none': fonted('npm:yaml/package.json'),
      'a font above the package': fonted('npm:yaml/../../package.json'),
      'a font outside': fonted('../../secret.ttf', { 'secret.ttf': SOUND_FONT }),
      'a font by absolute path': fonted('/etc/passwd'),
      'a font that is a link out': fonted('a.ttf', {
        'secret.ttf': SOUND_FONT,
        'talk/mine/a.ttf': '-> ../../secret.ttf',
      }),
      'a font that is a device': fonted('a.ttf', { 'talk/mine/a.ttf': '-> /dev/zero' }),
      'a font that is a folder': fonted('a.ttf', { 'talk/mine/a.ttf': 'FOLDER' }),
      'a font of 100 MB': fonted('a.ttf', { 'talk/mine/a.ttf': new Uint8Array(100e6) }),
      'a font with a zero byte in its name': fonted('a\0.ttf'),
    },
    { stays: ['Good text'] },
  ),
  ...list(
    'theme/broken',
    {
      'a font name that ends the style': inBody('</style><script>alert(1)</script>'),
      'a font name that adds a rule': inBody("x';}*{background:url(https://example.org/x)}"),
      'an Office font name that ends its attribute': themed('families: {body: {office: "\\"/><x"}}'),
      'fallback fonts that add a rule': themed(
        'families: {body: {fallback: "x;}*{background:url(https://example.org/x)}"}}',
      ),
      'CSS that imports': themed('webCss: "@import \'https://example.org/x.css\';"'),
      'CSS that fetches': themed('webCss: "body{background:url( //example.org/x)}"'),
      'CSS that fetches in disguise': themed('webCss: "body{background:u\\\\72l(//example.org/x)}"'),
      'CSS that fetches behind a comment': themed('webCss: "body{background:/*x*/url/**/(//example.org/x)}"'),
    },
    { gone: ['alert(1)</script>', 'example.org'], stays: ['Good text'] },
  ),
];

// ---- Whatever else names a file, and themes with absurd figures

const chartOf = (data: string): string => fenced('chart', `type: bar\ndata: ${data}\nalt: A chart`);
const CSV_SECRET: Files = { 'secret.csv': 'name,n\nPlanted,1\nb,2\n', ...SECRET };
const others: Hostile[] = [
  ...list(
    'load/outside-deck',
    {
      'a logo above': { ...SECRET, ...front('title: T\nlogo: ../secret.svg') },
      'a ground above': {
        ...SECRET,
        'talk/deck.md': '---\ntitle: T\n---\n\n---\nbackground: ../secret.svg\n---\n\n## Good slide\n\nGood text\n',
      },
    },
    { gone: ['Planted'], stays: ['Good text'] },
  ),
  ...list(
    'load/outside-deck',
    {
      'data above': slide(chartOf('../secret.csv'), CSV_SECRET),
      'data by absolute path': slide(chartOf('/etc/passwd')),
      'data that is a link out': slide(chartOf('a.csv'), { ...CSV_SECRET, 'talk/a.csv': '-> ../secret.csv' }),
    },
    { gone: ['Planted', 'root:x'], stays: ['Good text'] },
  ),
  {
    name: 'data that is a device',
    files: slide(chartOf('a.csv'), { 'talk/a.csv': '-> /dev/zero' }),
    expect: 'resolve/file-missing',
  },
  ...list(
    'theme/broken',
    {
      'a body of a thousandth of a point': themed('type: {body: {size: 0.001}}'),
      'a body of a million points': themed('type: {body: {size: 1000000}}'),
      'lines of a million': themed('type: {body: {line: 1000000}}'),
      'margins of a million': themed('spacing: {margin: {left: 1000000}, block: -1000000}'),
      'indents of a million': themed('spacing: {indent: 1000000, item: -1000000}'),
      'sizes that end nowhere': themed('smallest: {text: -1, code: 0, reference: .inf}\ntype: {title: {size: .inf}}'),
      'marks that XML forbids': themed('bullets: ["\\u0001", "<x>", "\\uFFFF"]'),
      'a mark of 100,000 letters': themed(`bullets: ["${'x'.repeat(90_000)}"]`),
    },
    { stays: ['Good text'] },
  ),
  {
    name: 'a label that breaks out',
    files: {
      ...themed(''),
      'talk/mine/theme.yaml': 'name: mine\nlabel: "\\"/></style><script>alert(1)</script>"\nextends: clinic\n',
    },
    expect: 'fine',
    gone: ['<script>alert(1)'],
  },
  ...list('theme/broken', {
    'a theme that is a YAML bomb': themed(laughs.replace('title: T', 'words: 3')),
    'a theme of 50 MB': { ...themed(''), 'talk/mine/theme.yaml': new Uint8Array(50e6).fill(97) },
    'a theme that is a link in a circle': { ...themed(''), 'talk/mine/theme.yaml': 'extends: *a\na: &a [*a]' },
  }),
  {
    name: 'a chart that is a YAML bomb',
    files: slide(fenced('chart', `type: bar\n${laughs.replace('title: T', 'data: *i')}`)),
    expect: 'source/yaml',
  },
  {
    name: 'two thousand audiences',
    files: front(`title: T\naudiences: {${Array.from({ length: 2000 }, (_, i) => `a${i}: {}`).join(', ')}}`),
    expect: 'load/too-large',
  },
  { name: 'a title of 50,000 letters', files: front(`title: ${'x'.repeat(50_000)}`), expect: 'layout/overflow' },
  ...list('fine', {
    'steps without end': slide(
      fenced('chart', 'type: bar\ndata: [{a: x, n: 1}]\ny-axis: {min: 0, max: 1e8, step: 1e-7}\nalt: x'),
    ),
    'an axis turned round': slide(
      fenced('chart', 'type: bar\ndata: [{a: x, n: 1}]\ny-axis: {min: 1e100, max: -1e100, step: 1e-100}\nalt: x'),
    ),
    'values to the ends': slide(
      fenced(
        'chart',
        'type: line\ndata: [{a: -1e100, n: 1e100}, {a: 1e100, n: -1e100}, {a: 1e-100, n: 1e-100}]\nalt: x',
      ),
    ),
    'values to the ends of a log axis': slide(
      fenced('chart', 'type: line\ndata: [{a: 1, n: 1e100}, {a: 2, n: 1e-100}]\ny-axis: {log: true}\nalt: x'),
    ),
    'a forest from end to end': slide(
      fenced(
        'chart',
        'type: forest\ndata: [{label: a, estimate: 1e-99, low: 1e-100, high: 1e100, weight: 1e100}]\nalt: x',
      ),
    ),
    'lines of code without end': slide('Good text\n\n```js {1-999999999|1,2,3|4-1e9}\na\n```'),
  }),
  {
    name: 'values from end to end',
    files: slide(
      fenced(
        'chart',
        'type: line\ndata: [{a: -1.7e308, n: 1.7e308}, {a: 1.7e308, n: -1.7e308}, {a: 5e-324, n: 1}]\nalt: x',
      ),
    ),
    expect: 'chart/no-data',
  },
  ...list('schema/wrong-type', {
    'a talk without end': front('title: T\nduration: 1.7e308'),
    'a billion icons': slide(fenced('chart', 'type: icons\nn: 1000000000\nof: 1000000000\nalt: x')),
    'a million decimals': slide(
      fenced('chart', 'type: bar\ndata: [{a: x, n: 1}]\nlabels: true\ndecimals: 1000000\nalt: x'),
    ),
  }),
  {
    name: 'a part that is a device, beside pictures',
    files: slide('![a](a.svg)', { 'talk/a.svg': svg('<rect width="9" height="9"/>'), 'talk/_x.md': '-> /dev/zero' }),
    expect: 'fine',
  },
];

export const HOSTILE: readonly Hostile[] = [
  ...outside,
  ...yaml,
  ...much,
  ...pictures,
  ...code,
  ...characters,
  ...data,
  ...fonts,
  ...others,
  ...COSTLY,
];
