// Decks with mistakes, and what the program must say of each: code, place, and what to write instead. `stays` is text of the
// rest of the deck, which must be built all the same.
import { readFileSync } from 'node:fs';
import type { Code } from '../../../src/base/catalog.ts';
import type { Files } from '../../support/command.ts';

export interface Expected {
  readonly code: Code;
  /** `file:line:column` */
  readonly at: string;
  readonly hint: RegExp;
  readonly message?: RegExp;
}

export interface BadInput {
  readonly name: string;
  readonly files: Files;
  /** Path of the deck in the folder. Default: `talk`. */
  readonly path?: string;
  readonly options?: readonly string[];
  readonly expect: readonly Expected[];
  /** 1 where something is an error, 0 where all of it can be lived with. */
  readonly exit: 0 | 1;
  /** Words that must be on the slides; absent: nothing can be built and no file may be written. */
  readonly stays?: readonly string[];
  /** Words that must be in no output. */
  readonly gone?: readonly string[];
}

const deck = (text: string, more: Files = {}): Files => ({ 'talk/deck.md': text, ...more });
/** A deck whose front matter has these lines from line 3 on, then one slide. */
const withKeys = (keys: string, more: Files = {}): Files =>
  deck(`---\ntitle: Talk\n${keys}\n---\n\n## Good slide\n\nGood text\n`, more);
/** The head of a HEIF file: its kind, and no picture. */
const HEIC = Uint8Array.from([
  0,
  0,
  0,
  24,
  ...new TextEncoder().encode('ftypheic\0\0\0\0mif1heic'),
  ...new Uint8Array(40),
]);
const GOOD = ['Good slide', 'Good text'];

/** A film in the form of the web. */
const WEBM = readFileSync(new URL('../../fixtures/media/film.webm', import.meta.url));

/** A square PNG of one pixel. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
);

const DECKS: readonly BadInput[] = [
  {
    name: 'a missing deck',
    files: {},
    exit: 1,
    expect: [{ code: 'load/deck-missing', at: 'talk:1:1', hint: /\.md file, or a folder with a deck\.md/ }],
  },
  {
    name: 'an empty deck',
    files: deck(''),
    exit: 1,
    expect: [{ code: 'load/empty-deck', at: 'talk/deck.md:1:1', hint: /heading/ }],
  },
  {
    name: 'a deck of blanks',
    files: deck(' \n\n\t\n'),
    exit: 1,
    expect: [{ code: 'load/empty-deck', at: 'talk/deck.md:1:1', hint: /heading/ }],
  },
  {
    name: 'a folder without deck.md',
    files: { 'talk/a.md': '# A' },
    exit: 1,
    expect: [{ code: 'load/not-a-deck', at: 'talk:1:1', hint: /deck\.md/ }],
  },
  {
    name: 'a file that is no Markdown',
    files: { 'talk.docx': 'PK' },
    path: 'talk.docx',
    exit: 1,
    expect: [{ code: 'load/not-a-deck', at: 'talk.docx:1:1', hint: /\.md/ }],
  },
  {
    name: 'a folder in place of a file',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n', { 'talk/2-more.md': 'FOLDER' }),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'load/unreadable', at: 'talk/deck.md:1:1', hint: /file/, message: /2-more\.md/ }],
  },
  {
    name: 'a folder in place of deck.md',
    files: { 'talk/deck.md': 'FOLDER' },
    exit: 1,
    expect: [{ code: 'load/unreadable', at: 'talk/deck.md:1:1', hint: /file/ }],
  },
  {
    name: 'a link that leads nowhere',
    files: { 'talk/deck.md': '-> nowhere.md' },
    exit: 1,
    expect: [{ code: 'load/unreadable', at: 'talk/deck.md:1:1', hint: /link/ }],
  },
  {
    name: 'a deck file that is a link out of the folder',
    files: { 'secret.md': '# Planted secret', 'talk/deck.md': '-> ../secret.md' },
    exit: 1,
    gone: ['Planted secret'],
    expect: [{ code: 'load/outside-deck', at: 'talk/deck.md:1:1', hint: /Copy/ }],
  },
  {
    name: 'a later file that is a link out of the folder',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n', {
      'secret.md': '# Planted secret',
      'talk/2.md': '-> ../secret.md',
    }),
    exit: 1,
    stays: GOOD,
    gone: ['Planted secret'],
    expect: [{ code: 'load/outside-deck', at: 'talk/deck.md:1:1', hint: /Copy/, message: /2\.md/ }],
  },
  {
    name: 'text that is not UTF-8',
    files: {
      'talk/deck.md': new Uint8Array([
        ...Buffer.from('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text caf'),
        0xe9,
        10,
      ]),
    },
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'load/not-text', at: 'talk/deck.md:7:14', hint: /UTF-8/ }],
  },
];

const FRONT_MATTER: readonly BadInput[] = [
  {
    name: 'no front matter',
    files: deck('## Good slide\n\nGood text\n'),
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'source/no-front-matter', at: 'talk/deck.md:1:1', hint: /---/ }],
  },
  {
    name: 'front matter that is not closed',
    files: deck('---\ntitle: Talk\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/front-matter-open', at: 'talk/deck.md:1:1', hint: /---/ }],
  },
  {
    name: "a slide's front matter that is not closed",
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n---\nlayout: quote\n\n## Other slide\n'),
    exit: 1,
    stays: [...GOOD, 'Other slide'],
    expect: [{ code: 'source/front-matter-open', at: 'talk/deck.md:10:1', hint: /---/ }],
  },
  {
    name: 'JavaScript for front matter',
    files: deck(
      '---js\n{ title: require("node:fs").writeFileSync("PLANTED", "x"), x: (globalThis.PLANTED = 1) }\n---\n\n## Good slide\n\nGood text\n',
    ),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/front-matter-language', at: 'talk/deck.md:1:1', hint: /YAML/ }],
  },
  {
    name: 'broken YAML',
    files: deck('---\ntitle: Talk\nauthor: [A, B\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/yaml', at: 'talk/deck.md:3:14', hint: /\]/ }],
  },
  {
    name: 'a colon in a bare text',
    files: deck('---\ntitle: Bone: alive\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/yaml', at: 'talk/deck.md:2:8', hint: /quotation marks/ }],
  },
  {
    name: 'front matter that is a list',
    files: deck('---\n- title\n- date\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/yaml', at: 'talk/deck.md:2:1', hint: /title: / }],
  },
  {
    name: 'a key twice',
    files: withKeys('lang: en\nlang: de'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'source/yaml', at: 'talk/deck.md:4:1', hint: /Remove/ }],
  },
  {
    name: 'an unknown deck key',
    files: withKeys('auther: A. Clinician'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/unknown-key', at: 'talk/deck.md:3:1', hint: /author/ }],
  },
  {
    name: 'an unknown key of an audience',
    files: withKeys('audiences:\n  patients:\n    tehme: clinic'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/unknown-key', at: 'talk/deck.md:5:5', hint: /theme/ }],
  },
  {
    name: 'an unknown slide key',
    files: deck('---\ntitle: Talk\n---\n\n---\nlayuot: quote\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/unknown-key', at: 'talk/deck.md:6:1', hint: /layout/ }],
  },
  {
    name: 'a deck key on a slide',
    files: deck('---\ntitle: Talk\n---\n\n---\noutline: [A]\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/deck-key-on-slide', at: 'talk/deck.md:6:1', hint: /first file/ }],
  },
  {
    name: 'a day that is none',
    files: withKeys('date: 2026-02-30'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/bad-date', at: 'talk/deck.md:3:7', hint: /YYYY-MM-DD/ }],
  },
  {
    name: 'a date in words',
    files: withKeys('date: next Tuesday'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/bad-date', at: 'talk/deck.md:3:7', hint: /YYYY-MM-DD/ }],
  },
  ...(
    [
      ['duration: long', '3:11', /number of minutes/],
      ['duration: -3', '3:11', /number of minutes/],
      ['size: 16:10', '3:7', /16:9/],
      ['numbers: maybe', '3:10', /true or false/],
      ['outline: Introduction', '3:10', /list/],
      ['transition: fad', '3:13', /fade/],
      ['fit: [shrink]', '3:6', /shrink/],
      ['lang: English!', '3:7', /en-GB/],
      ['author: [{name: A, rol: B}]', '3:20', /role/],
      ['audiences: [patients]', '3:12', /names with keys/],
      ['audiences: {"../x": {theme: clinic}}', '3:13', /part of file names/],
      ['defaults: {fit: shrnk}', '3:17', /shrink/],
    ] as const
  ).map(
    ([keys, at, hint]): BadInput => ({
      name: `a value of the wrong type: ${keys}`,
      files: withKeys(keys),
      exit: 1,
      stays: GOOD,
      expect: [
        { code: keys.includes('rol:') ? 'schema/unknown-key' : 'schema/wrong-type', at: `talk/deck.md:${at}`, hint },
      ],
    }),
  ),
  {
    name: 'a wrong time on a slide',
    files: deck('---\ntitle: Talk\n---\n\n---\ntime: soon\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'schema/wrong-type', at: 'talk/deck.md:6:7', hint: /1:30/ }],
  },
];

const NAMES: readonly BadInput[] = [
  {
    name: 'an unknown layout',
    files: deck('---\ntitle: Talk\n---\n\n---\nlayout: two-colum\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-layout', at: 'talk/deck.md:6:9', hint: /two-column/ }],
  },
  {
    name: 'an unknown theme',
    files: withKeys('theme: clinik'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-theme', at: 'talk/deck.md:3:8', hint: /clinic/ }],
  },
  {
    name: 'an unknown theme of an audience',
    files: withKeys('theme: clinic\naudiences:\n  patients:\n    theme: kongress'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-theme', at: 'talk/deck.md:6:12', hint: /congress/ }],
  },
  {
    name: 'an unknown theme asked for',
    files: withKeys('lang: en'),
    options: ['--theme', 'clinik'],
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-theme', at: '', hint: /clinic/ }],
  },
  {
    name: 'a theme that is broken',
    files: withKeys('theme: mine', { 'talk/mine/theme.yaml': 'name: mine\n' }),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'theme/broken', at: 'talk/mine/theme.yaml:1:1', hint: /Write a text/ }],
  },
  {
    name: 'an unknown audience asked for',
    files: withKeys('audiences: {patients: {}, conference: {}}'),
    options: ['--audience', 'patient'],
    exit: 1,
    expect: [{ code: 'resolve/unknown-audience', at: 'talk/deck.md:1:1', hint: /patients/ }],
  },
  {
    name: 'an unknown audience of a slide',
    files: deck(
      '---\ntitle: Talk\naudiences: {patients: {}, conference: {}}\n---\n\n## Good slide\n\nGood text\n\n---\naudience: patience\n---\n\n## Planted secret\n',
    ),
    exit: 1,
    gone: ['Planted secret'],
    expect: [{ code: 'private/unknown-audience', at: 'talk/deck.md:11:11', hint: /patients/ }],
  },
  {
    name: 'an unknown audience of a block',
    files: deck(
      '---\ntitle: Talk\naudiences: {patients: {}, conference: {}}\n---\n\n## Good slide\n\nGood text\n\n::: only patience\nPlanted secret\n:::\n',
    ),
    exit: 1,
    gone: ['Planted secret'],
    expect: [{ code: 'private/unknown-audience', at: 'talk/deck.md:10:1', hint: /patients/ }],
  },
  {
    name: 'an unknown section',
    files: deck(
      '---\ntitle: Talk\noutline: [Introduction, Causes]\n---\n\n---\nsection: Introducton\n---\n\n## Good slide\n\nGood text\n\n---\nsection: Causes\n---\n\n## B\n',
    ),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-section', at: 'talk/deck.md:7:10', hint: /Introduction/ }],
  },
  {
    name: 'a section without a slide',
    files: deck(
      '---\ntitle: Talk\noutline: [Introduction, Causes]\nsection: Introduction\n---\n\n## Good slide\n\nGood text\n',
    ),
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'resolve/section-not-covered', at: 'talk/deck.md:3:25', hint: /section: Causes/ }],
  },
  {
    name: 'two slides with one id',
    files: deck(
      '---\ntitle: Talk\n---\n\n---\nid: same\n---\n\n## Good slide\n\nGood text\n\n---\nid: same\n---\n\n## Other slide\n',
    ),
    exit: 1,
    stays: [...GOOD, 'Other slide'],
    expect: [{ code: 'resolve/duplicate-id', at: 'talk/deck.md:14:5', hint: /another id/ }],
  },
  {
    name: 'a link to a slide that is not there',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text [see](#god-slide)\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/unknown-slide', at: 'talk/deck.md:7:11', hint: /good-slide/ }],
  },
  {
    name: 'a footnote that is not defined',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text[^1]\n'),
    exit: 0,
    stays: [...GOOD, '[^1]'],
    expect: [{ code: 'resolve/unknown-footnote', at: 'talk/deck.md:7:10', hint: /\[\^1\]: / }],
  },
];

const OPEN: readonly BadInput[] = [
  {
    name: 'a code block that is not closed',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\n```r\nGood text\n\n---\n\n## Other slide\n'),
    exit: 0,
    stays: [...GOOD, 'Other slide'],
    expect: [{ code: 'source/fence-open', at: 'talk/deck.md:7:1', hint: /```/ }],
  },
  {
    name: 'a comment that is not closed',
    files: deck(
      '---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n<!-- Planted secret\n\n---\n\n## Other slide\n',
    ),
    exit: 0,
    stays: [...GOOD, 'Other slide'],
    gone: ['Planted secret'],
    expect: [{ code: 'source/comment-open', at: 'talk/deck.md:9:1', hint: /-->/ }],
  },
  {
    name: 'a block that is not closed',
    files: deck(
      '---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n::: notes\nSay hello\n\n---\n\n## Other slide\n',
    ),
    exit: 0,
    stays: [...GOOD, 'Other slide'],
    expect: [{ code: 'source/div-open', at: 'talk/deck.md:9:1', hint: /:::/ }],
  },
  {
    name: 'a ::: that closes nothing',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n:::\n'),
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'source/div-stray', at: 'talk/deck.md:9:1', hint: /Remove/ }],
  },
  {
    name: 'an unknown block',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\n::: collumns\nGood text\n:::\n'),
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'parse/unknown-div', at: 'talk/deck.md:7:1', hint: /columns/ }],
  },
  {
    name: 'a block in a table',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n| A |\n| --- |\n| ::: tip |\n'),
    exit: 1,
    stays: [...GOOD, '::: tip'],
    expect: [{ code: 'parse/div-misplaced', at: 'talk/deck.md:11:3', hint: /lines of its own/ }],
  },
  {
    name: 'a slide without a title',
    files: deck('---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n---\n\nOnly text\n'),
    exit: 0,
    stays: [...GOOD, 'Only text'],
    expect: [{ code: 'resolve/no-title', at: 'talk/deck.md:11:1', hint: /heading/ }],
  },
];

const slideWith = (text: string, more: Files = {}): Files =>
  deck(`---\ntitle: Talk\n---\n\n## Good slide\n\n${text}\n\nGood text\n`, more);
const slideThen = (text: string, more: Files = {}): Files =>
  deck(`---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n${text}\n`, more);
const picture = (
  name: string,
  address: string,
  code: Code,
  hint: RegExp,
  more: Files = {},
  stand = true,
): BadInput => ({
  name,
  files: slideWith(`![A bone](${address})`, more),
  exit: 1,
  stays: [...GOOD, ...(stand ? ['Picture missing'] : [])],
  gone: ['Planted secret'],
  expect: [{ code, at: 'talk/deck.md:7:1', hint }],
});

const SECRET_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Planted secret</text></svg>';

const FILES: readonly BadInput[] = [
  {
    name: 'a QR code that leads to no address',
    files: deck('## Good slide\n\nGood text\n\n![Our clinic](example.org){.qr}\n'),
    expect: [{ code: 'parse/qr-address', at: 'talk/deck.md:5:1', hint: /https:\/\/example\.org/ }],
    exit: 1,
    stays: GOOD,
  },
  {
    name: 'a film that is none, and one in a form that PowerPoint does not play',
    files: deck('## Good slide\n\nGood text\n\n![A knee](knee.mp4)\n\n---\n\n## Web\n\n![A hip](hip.webm)\n', {
      'talk/knee.mp4': new TextEncoder().encode('not a film'),
      'talk/hip.webm': WEBM,
      'talk/hip.vtt': 'no captions',
    }),
    expect: [
      { code: 'resolve/media-broken', at: 'talk/deck.md:5:1', hint: /MP4 with H\.264/ },
      { code: 'resolve/media-type', at: 'talk/deck.md:11:1', hint: /MP4 with H\.264/, message: /V_VP8/ },
      { code: 'resolve/captions', at: 'talk/deck.md:11:1', hint: /WEBVTT/ },
      { code: 'resolve/poster-missing', at: 'talk/deck.md:11:1', hint: /poster=hip\.jpg/ },
    ],
    exit: 1,
    stays: GOOD,
  },
  picture('a missing picture', 'bone.png', 'resolve/picture-missing', /upper and lower case/),
  picture('a folder in place of a picture', 'bone.png', 'resolve/picture-broken', /file itself/, {
    'talk/bone.png': 'FOLDER',
  }),
  picture('a picture cut short', 'bone.png', 'resolve/picture-broken', /save it again/, {
    'talk/bone.png': PNG.slice(0, 40),
  }),
  picture('a picture of no bytes', 'bone.png', 'resolve/picture-broken', /save it again/, { 'talk/bone.png': '' }),
  picture('a picture that is text', 'bone.png', 'resolve/picture-broken', /save it again/, {
    'talk/bone.png': 'hello',
  }),
  picture('a picture of another kind', 'bone.bmp', 'resolve/picture-type', /PNG/, {
    'talk/bone.bmp': new Uint8Array([66, 77, ...new Uint8Array(60).fill(1)]),
  }),
  picture('a photograph of an iPhone', 'bone.heic', 'resolve/picture-type', /iPhone.*Most Compatible/, {
    'talk/bone.heic': HEIC,
  }),
  picture('a photograph of an iPhone by a false name', 'bone.jpg', 'resolve/picture-type', /Windows.*Mac/, {
    'talk/bone.jpg': HEIC,
  }),
  picture('a picture on the network', 'https://example.org/a.png', 'resolve/picture-remote', /save it/),
  picture('a picture above the deck', '../secret.svg', 'load/outside-deck', /Copy/, { 'secret.svg': SECRET_SVG }),
  picture('a picture by an absolute path', '/etc/hostname', 'load/outside-deck', /Copy/),
  picture('a picture that is a link out of the folder', 'bone.svg', 'load/outside-deck', /Copy/, {
    'secret.svg': SECRET_SVG,
    'talk/bone.svg': '-> ../secret.svg',
  }),
  picture('a picture in a folder that is a link out', 'pictures/bone.svg', 'load/outside-deck', /Copy/, {
    'private/bone.svg': SECRET_SVG,
    'talk/pictures': '-> ../private',
  }),
  picture('a picture that is a link to nowhere', 'bone.svg', 'resolve/picture-broken', /file itself/, {
    'talk/bone.svg': '-> nowhere.svg',
  }),
  {
    name: 'a picture without alternative text',
    files: slideWith('![](bone.png)', { 'talk/bone.png': PNG }),
    exit: 0,
    stays: GOOD,
    expect: [{ code: 'resolve/alt-missing', at: 'talk/deck.md:7:1', hint: /decorative/ }],
  },
  {
    name: 'a missing background',
    files: deck('---\ntitle: Talk\n---\n\n---\nbackground: bone.png\n---\n\n## Good slide\n\nGood text\n'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'resolve/picture-missing', at: 'talk/deck.md:6:13', hint: /name/ }],
  },
  {
    name: 'a missing include',
    files: slideThen('{{ include parts/more.md }}'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'load/include-missing', at: 'talk/deck.md:9:1', hint: /name/ }],
  },
  {
    name: 'an include of a folder',
    files: slideThen('{{ include parts }}', { 'talk/parts': 'FOLDER' }),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'load/unreadable', at: 'talk/deck.md:9:1', hint: /file/ }],
  },
  {
    name: 'an include above the deck',
    files: slideThen('{{ include ../secret.md }}', { 'secret.md': '# Planted secret' }),
    exit: 1,
    stays: GOOD,
    gone: ['Planted secret'],
    expect: [{ code: 'load/outside-deck', at: 'talk/deck.md:9:1', hint: /Copy/ }],
  },
  {
    name: 'an include that is a link out of the folder',
    files: slideThen('{{ include _more.md }}', { 'secret.md': '# Planted secret', 'talk/_more.md': '-> ../secret.md' }),
    exit: 1,
    stays: GOOD,
    gone: ['Planted secret'],
    expect: [{ code: 'load/outside-deck', at: 'talk/deck.md:9:1', hint: /Copy/ }],
  },
  {
    name: 'an include of itself',
    files: slideThen('{{ include deck.md }}'),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'load/include-cycle', at: 'talk/deck.md:9:1', hint: /Remove/ }],
  },
  {
    name: 'a slide that does not fit',
    files: slideWith(`${'A long sentence that says the same again and again. '.repeat(120)}`),
    exit: 1,
    stays: GOOD,
    expect: [
      { code: 'layout/overflow', at: 'talk/deck.md:7:1', hint: /another slide/ },
      { code: 'layout/too-many-words', at: 'talk/deck.md:5:1', hint: /notes/ },
    ],
  },
];

const withFlow = (flow: string): Files =>
  deck(`---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n## Flow\n\n\`\`\`flow\n${flow}\n\`\`\`\n`);

const FLOW: readonly BadInput[] = [
  {
    name: 'a flow diagram with a fault in a line',
    files: withFlow('flowchart LR\nA[Alpha] -> B[Beta]\nB --> C[Gamma'),
    exit: 1,
    stays: [...GOOD, 'Alpha', 'Beta'],
    expect: [
      { code: 'flow/syntax', at: 'talk/deck.md:13:10', hint: /Write -->/ },
      { code: 'flow/syntax', at: 'talk/deck.md:14:8', hint: /Write \]/ },
    ],
  },
  {
    name: 'a flow diagram of 200 nodes',
    files: withFlow(Array.from({ length: 200 }, (_, i) => `N${i}`).join(' --> ')),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'flow/too-many', at: 'talk/deck.md:12:1', hint: /--limit flowNodes=200/ }],
  },
  {
    name: 'a flow diagram with a subgraph that holds nothing and an edge to one',
    files: withFlow('subgraph one\nA\nend\nsubgraph two\nend\nB --> one'),
    exit: 1,
    stays: [...GOOD, 'one'],
    expect: [
      { code: 'flow/edge-end', at: 'talk/deck.md:17:3', hint: /A/ },
      { code: 'flow/subgraph', at: 'talk/deck.md:15:1', hint: /first subgraph/ },
    ],
  },
];

const withParticipants = (yaml: string, more: Files = {}): Files =>
  deck(`---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n\n## Flow\n\n\`\`\`consort\n${yaml}\n\`\`\`\n`, more);

const PARTICIPANTS: readonly BadInput[] = [
  {
    name: 'a flow of participants that does not add up',
    files: withParticipants('assessed: 50\nexcluded: 2\nrandomised: 47\narms: [{name: A, allocated: 47}]'),
    exit: 1,
    stays: [...GOOD, 'should be 48'],
    expect: [{ code: 'participants/unbalanced', at: 'talk/deck.md:14:13', hint: /Write randomised: 48/ }],
  },
  {
    name: 'a flow of participants without its numbers',
    files: withParticipants('excluded: 2\narms: [{name: A}]'),
    exit: 1,
    stays: GOOD,
    expect: [
      { code: 'participants/missing', at: 'talk/deck.md:12:1', hint: /Write assessed: and a number/ },
      { code: 'participants/missing', at: 'talk/deck.md:13:8', hint: /Write allocated: and a number/ },
    ],
  },
  {
    name: 'a flow of participants from a file with a word for a number',
    files: withParticipants('data: flow.csv', {
      'talk/flow.csv': 'box,n\nassessed,50\nexcluded,some\nrandomised,50\n',
    }),
    exit: 1,
    stays: GOOD,
    expect: [
      { code: 'participants/csv', at: 'talk/flow.csv:3:10', hint: /Write a key such as excluded, and a number/ },
      { code: 'participants/missing', at: 'talk/flow.csv:1:1', hint: /Write arms/ },
    ],
  },
  {
    name: 'a flow of participants from a file outside of the deck',
    files: withParticipants('data: ../flow.csv', { 'flow.csv': 'box,n\nassessed,50\n' }),
    exit: 1,
    stays: GOOD,
    expect: [{ code: 'load/outside-deck', at: 'talk/deck.md:12:7', hint: /Copy/ }],
  },
];

export const BAD_INPUTS: readonly BadInput[] = [
  ...DECKS,
  ...FRONT_MATTER,
  ...NAMES,
  ...OPEN,
  ...FILES,
  ...FLOW,
  ...PARTICIPANTS,
];
