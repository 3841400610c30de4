// Slips of the pen: each is told at its place, mended where that is certain, and what is right is left alone.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { mended } from '../../../src/lint/mend.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { checkDeck } from '../../support/check.ts';

const HEAD = '---\ntitle: Talk\nlang: en-GB\nbibliography: r.bib\ndialect: lectern\n---\n\n## One\n\n';
const BIB = '@article{White2018, title={On bone}, author={White, A}, year={2018}}\n';
const LINE = HEAD.split('\n').length;
const SLIPS = /^typed\/|^parse\/unknown-attribute/;

/** What is told of a slide, and its text as mended; `same` where nothing is mended. */
async function slipsOf(body: string) {
  const result = await checkDeck({ 'talk/deck.md': HEAD + body, 'talk/r.bib': BIB });
  const told = result.diagnostics.filter(({ code }) => SLIPS.test(code));
  const [text] = [...mended(told, result.sources).values()];
  return {
    told: told.map(({ code, span }) => `${(span?.line ?? 0) - LINE + 1}:${span?.column} ${code.split('/')[1]}`),
    hints: told.map(({ hint }) => hint),
    text: text === undefined ? 'same' : text.slice(HEAD.length),
  };
}

/** By what was typed: where and what it is, and what it becomes. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  // emphasis
  ['blanks within stars', 'This is ** very ** good\n', '1:9 emphasis', 'This is **very** good\n'],
  ['a blank before the closing stars', '**Stop ** here\n', '1:1 emphasis', '**Stop** here\n'],
  ['a blank behind the opening stars', 'Then ** stop** it\n', '1:6 emphasis', 'Then **stop** it\n'],
  ['two on a line', '** a ** and **b **\n', '1:1 emphasis', '**a** and **b**\n'],
  // tasks
  ['no blank behind a task', '- [x]done\n- [ ] open\n', '1:1 item', '- [x] done\n- [ ] open\n'],
  ['nothing in the brackets', '- [] open\n', '1:1 item', '- [ ] open\n'],
  ['lower-case items', '1.first\n2.second\n', '1:1 item', '1. first\n2. second\n'],
  // code
  ['two backticks', '``js\na = 1\n``\n', '1:1 fence', '```js\na = 1\n```\n'],
  ['curly fences', '\u201C\u201C\u201C\na = 1\n\u201D\u201D\u201D\n', '1:1 fence', '```\na = 1\n```\n'],
  // keys, footnotes, cells
  ['a key in the text', 'layout: quote\n\ntext\n', '1:1 key', 'same'],
  ['a footnote without a mark', 'text\n\n[^1]: A note\n', '3:1 footnote', 'same'],
  ['cells left over', '| a | b |\n| - | - |\n| c | d | e |\n', '3:1 cells', 'same'],
  // other programs
  ['a note program', '![[bone.png]]\n', '1:1 foreign', 'same'],
  ['a table of contents', '[TOC]\n', '1:1 foreign', 'same'],
  ["LaTeX's step", 'a\n\n\\pause\n\nb\n', '3:1 foreign', 'same'],
  ["LaTeX's page", 'a\n\n\\newpage\n', '3:1 foreign', 'same'],
  ["LaTeX's emphasis", '\\textbf{Stop} and \\emph{go}\n', '1:1 foreign', '**Stop** and *go*\n'],
  ['a drawn table', '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n', '1:1 foreign', 'same'],
  ['a box of MkDocs', '!!! warning\n    Stop\n', '1:1 foreign', 'same'],
  ['an unknown box', '> [!TIPP]\n> Rest\n', '1:1 foreign', 'same'],
  ['a short code', '{{< video a.mp4 >}}\n', '1:1 foreign', 'same'],
  ["an emoji's name", 'Well done :smile:\n', '1:11 foreign', 'same'],
  ["a picture's size in its address", '![A](a.jpg =300x)\n', '1:1 address', '![A](a.jpg){width=300px}\n'],
  // separators
  ['text above ---', 'text\n---\n## Two\n', '2:1 separator', 'text\n\n---\n## Two\n'],
  ['a list above ---', '- a\n- b\n---\n\n## Two\n', '3:1 separator', '- a\n- b\n\n---\n\n## Two\n'],
  [
    'a table above ---',
    '| a |\n| - |\n| b |\n---\n\n## Two\n',
    '4:1 separator',
    '| a |\n| - |\n| b |\n\n---\n\n## Two\n',
  ],
  [
    'front matter below',
    'text\n---\nlayout: quote\n---\n\n> a\n',
    '2:1 separator',
    'text\n\n---\nlayout: quote\n---\n\n> a\n',
  ],
  ['a div above ---', '::: tip\na\n:::\n---\n\n## Two\n', '4:1 separator', '::: tip\na\n:::\n\n---\n\n## Two\n'],
  ['four dashes', 'a\n\n----\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['twelve dashes', 'a\n\n------------\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['two dashes', 'a\n\n--\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['an em dash', 'a\n\n\u2014\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['en dashes', 'a\n\n\u2013\u2013\u2013\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['an em dash and a hyphen', 'a\n\n\u2014-\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['dashes with backslashes', 'a\n\n\\---\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['stars before a title', 'a\n\n***\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['underscores', 'a\n\n___\n\n# Two\n', '3:1 separator', 'a\n\n---\n\n# Two\n'],
  ['dashes with blanks', 'a\n\n- - -\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['equals signs', 'a\n\n=====\n\n## Two\n', '3:1 separator', 'a\n\n---\n\n## Two\n'],
  ['dashes behind a blank', 'a\n\n ---\n\n## Two\n', '3:2 separator', 'a\n\n---\n\n## Two\n'],
  // headings and items
  ['##Title', '##Title\n', '1:1 heading', '## Title\n'],
  ['###Title', '###Why?\n\ntext\n', '1:1 heading', '### Why?\n\ntext\n'],
  ['#Title', '#Title\n\ntext\n', '1:1 heading', '# Title\n\ntext\n'],
  ['-item', '-item\n-other\n', '1:1 item', '- item\n- other\n'],
  ['-item in a list', '- one\n-two\n- three\n', '2:1 item', '- one\n- two\n- three\n'],
  ['*item', '*item\n*other\n', '1:1 item', '* item\n* other\n'],
  ['mixed marks', '-item\n*other\n', '1:1 item', '- item\n- other\n'],
  ['1.Item', '1.First\n2.Second\n', '1:1 item', '1. First\n2. Second\n'],
  ['1)Item', '1)First\n2)Second\n', '1:1 item', '1) First\n2) Second\n'],
  ['-**bold**', '-**Bold** words\n', '1:1 item', '- **Bold** words\n'],
  ['en dashes as bullets', '\u2013 one\n\u2013 two\n', '1:1 item', '- one\n- two\n'],
  ['arrows as bullets', '\u2192 one\n\u2192 two\n', '1:1 item', '- one\n- two\n'],
  ['text above -items', 'Drugs:\n-one\n-two\n', '2:1 item', 'Drugs:\n- one\n- two\n'],
  ['a blank that does not break', '##\u00A0Title\n', '1:3 invisible', '## Title\n'],
  ['the same in a list', '-\u00A0one\n', '1:2 invisible', '- one\n'],
  ['a sign of no width', '\u200B- one\n', '1:1 invisible', '- one\n'],
  // pasted
  ["Word's bullets", '\u2022\tOne\n\u2022\tTwo\no\tSub\n', '1:1 pasted-list', '- One\n- Two\n  - Sub\n'],
  [
    'three levels',
    '\u2022\tOne\no\tTwo\n\u00A7\tThree\n\u2022\tFour\n',
    '1:1 pasted-list',
    '- One\n  - Two\n    - Three\n- Four\n',
  ],
  ['a middle dot', '\u00B7\tOne\n\u00B7\tTwo\n', '1:1 pasted-list', '- One\n- Two\n'],
  ["Symbol's bullet", '\uF0B7\tOne\n\uF0B7\tTwo\n', '1:1 pasted-list', '- One\n- Two\n'],
  ['a bullet and a blank', '\u2022 One\n\u2022 Two\n', '1:1 pasted-list', '- One\n- Two\n'],
  ['one bullet', '\u2022 One\n', '1:1 pasted-list', '- One\n'],
  ['bullets and blank lines', '\u2022\tOne\n\n\u2022\tTwo\n', '1:1 pasted-list', '- One\n- Two\n'],
  ['a bullet that goes on', '\u2022\tOne and\nmore\n\u2022\tTwo\n', '1:1 pasted-list', '- One and\n  more\n- Two\n'],
  ['numbers in brackets', '(1) One\n(2) Two\n', '1:1 pasted-list', '1. One\n2. Two\n'],
  ['indented bullets', '\u2022 One\n    \u2022 Two\n\u2022 Three\n', '1:1 pasted-list', '- One\n  - Two\n- Three\n'],
  ['ticks', '\u2713 One\n\u2713 Two\n', '1:1 pasted-list', '- One\n- Two\n'],
  ['tabs', 'Name\tDose\nA\t1 mg\n', '1:1 pasted-table', '| Name | Dose |\n| --- | ---: |\n| A | 1 mg |\n'],
  [
    'tabs, empty cells',
    'Name\tDose\tNote\nA\t1\t\nB\t\tx\n',
    '1:1 pasted-table',
    '| Name | Dose | Note |\n| --- | ---: | --- |\n| A | 1 |  |\n| B |  | x |\n',
  ],
  [
    'tabs, empty corner',
    '\tBefore\tAfter\nA\tx\ty\n',
    '1:2 pasted-table',
    '|  | Before | After |\n| --- | --- | --- |\n| A | x | y |\n',
  ],
  ['tabs with | in them', 'A|B\tC\nx\ty\n', '1:1 pasted-table', '| A\\|B | C |\n| --- | --- |\n| x | y |\n'],
  ['no line of dashes', '| A | B |\n| x | y |\n', '1:1 table-dashes', '| A | B |\n| --- | --- |\n| x | y |\n'],
  ['no dashes, no frame', 'A | B\nx | y\n', '1:1 table-dashes', 'A | B\n| --- | --- |\nx | y\n'],
  ['too few dashes', '| A | B |\n| --- |\n| x | y |\n', '1:1 table-dashes', '| A | B |\n| --- | --- |\n| x | y |\n'],
  [
    'dashes at the top',
    '| --- | --- |\n| A | B |\n| x | y |\n',
    '1:1 table-dashes',
    '| A | B |\n| --- | --- |\n| x | y |\n',
  ],
  [
    'em dashes for dashes',
    '| A | B |\n| \u2014 | \u2014 |\n| x | y |\n',
    '1:1 table-dashes',
    '| A | B |\n| --- | --- |\n| x | y |\n',
  ],
  ['a tab before a list', '\t- one\n\t- two\n', '1:2 indented', '- one\n- two\n'],
  ['four blanks before a title', '    ## Two\n', '1:5 indented', '## Two\n'],
  [
    'a tab before a sentence',
    '\tBones renew themselves every day.\n',
    '1:2 indented',
    'Bones renew themselves every day.\n',
  ],
  // TeX and citations
  [
    'an environment',
    '\\begin{align}\na &= b\n\\end{align}\n',
    '1:1 maths',
    '$$\n\\begin{align}\na &= b\n\\end{align}\n$$\n',
  ],
  ['\\[ \\]', '\\[ E = m c^2 \\]\n', '1:1 maths', '$$\nE = m c^2\n$$\n'],
  ['\\( \\)', 'So \\(a_1\\) falls\n', '1:4 maths', 'So $a_1$ falls\n'],
  ['a command', 'The \\frac{a}{b} of it\n', '1:5 maths', 'same'],
  ["LaTeX's list", '\\begin{itemize}\n\\item One\n\\end{itemize}\n', '1:1 maths,2:1 maths', 'same'],
  ['a key', 'As shown [White2018].\n', '1:10 citation', 'As shown [@White2018].\n'],
  ['a key in lower case', 'As shown [white2018].\n', '1:10 citation', 'As shown [@White2018].\n'],
  ['\\cite', 'As shown \\cite{White2018}.\n', '1:10 citation', 'As shown [@White2018].\n'],
  ['an author and a year', 'As shown (White 2018).\n', '1:10 citation', 'As shown [@White2018].\n'],
  ['an author, others and a year', 'As shown (White et al., 2018).\n', '1:10 citation', 'As shown [@White2018].\n'],
  ['a number for a source', 'As shown [1].\n', '1:10 citation', 'same'],
  ['numbers for sources', 'Fewer falls [1, 3-5] each year\n', '1:13 citation', 'same'],
  ['slashes for italics', 'This is /very important/ here\n', '1:9 foreign', 'same'],
  ['a sign of HTML', 'Pain &amp stiffness &lt 5\n', '1:6 foreign', 'Pain &amp; stiffness &lt; 5\n'],
  ['round brackets', 'As shown (@White2018).\n', '1:10 citation', 'As shown [@White2018].\n'],
  // addresses, attributes, columns
  ['a blank in a name', '![A cup](my photo.jpg)\n', '1:1 address', '![A cup](<my photo.jpg>)\n'],
  [
    'a blank, and a caption',
    '![A cup](my photo.jpg "At home")\n',
    '1:1 address',
    '![A cup](<my photo.jpg> "At home")\n',
  ],
  ['a blank in a link', '[Leaflet](my leaflet.pdf)\n', '1:1 address', '[Leaflet](<my leaflet.pdf>)\n'],
  ['a blank before (', '![A cup] (cup.jpg)\n', '1:1 address', '![A cup](cup.jpg)\n'],
  ['a curly caption', '![A cup](cup.jpg \u201CAt home\u201D)\n', '1:1 address', '![A cup](cup.jpg "At home")\n'],
  [
    'a curly value',
    '::: callout {title=\u201CAt home\u201D}\na\n:::\n',
    '1:13 quotes',
    '::: callout {title="At home"}\na\n:::\n',
  ],
  [
    'German quotes',
    '::: callout {title=\u201EZu Hause\u201C}\na\n:::\n',
    '1:13 quotes',
    '::: callout {title="Zu Hause"}\na\n:::\n',
  ],
  ['a colour', '[red]{color=red}\n', '1:6 unknown-attribute', 'same'],
  ['a class', '[big]{.big}\n', '1:6 unknown-attribute', 'same'],
  ['a class without its point', '[x]{small}\n', '1:4 unknown-attribute', '[x]{.small}\n'],
  [
    'columns of two',
    '::: columns\nLeft\n\nRight\n:::\n',
    '1:1 columns',
    '::: columns\n::: column\nLeft\n:::\n\n::: column\nRight\n:::\n:::\n',
  ],
  [
    'columns of a list and a picture',
    '::: columns\n- a\n- b\n\n![x](x.png)\n:::\n',
    '1:1 columns',
    '::: columns\n::: column\n- a\n- b\n:::\n\n::: column\n![x](x.png)\n:::\n:::\n',
  ],
  ['a column alone', '::: column\nLeft\n:::\n', '1:1 columns', 'same'],
  // lists of other kinds
  ['letters', 'a) One\nb) Two\n', '1:1 pasted-list', '1. One\n2. Two\n'],
  ['capitals', 'A. One\nB. Two\n', '1:1 pasted-list', '1. One\n2. Two\n'],
  ['Roman numbers', 'i. One\nii. Two\niii. Three\n', '1:1 pasted-list', '1. One\n2. Two\n3. Three\n'],
  ['arrows of two signs', '-> One\n=> Two\n', '1:1 item', '- One\n- Two\n'],
  ['angles', '\u00BB One\n\u00BB Two\n', '1:1 pasted-list', '- One\n- Two\n'],
  ['two dashes below an item', '- a\n-- b\n-- c\n', '2:1 item', '- a\n  - b\n  - c\n'],
  ['numbers that go on below a text', 'Then:\n2. a\n3. b\n', '2:1 item', 'Then:\n\n2. a\n3. b\n'],
  ['tasks without a dash', '[ ] one\n[x] two\n', '1:1 item,2:1 item', '- [ ] one\n- [x] two\n'],
  // tables of other kinds
  [
    'commas',
    'Age,Women\n50,5\n60,12\n',
    '1:1 pasted-table',
    '| Age | Women |\n| ---: | ---: |\n| 50 | 5 |\n| 60 | 12 |\n',
  ],
  [
    'semicolons',
    'Age;Share\nyoung;5,2 %\nold;12,1 %\n',
    '1:1 pasted-table',
    '| Age | Share |\n| --- | ---: |\n| young | 5,2 % |\n| old | 12,1 % |\n',
  ],
  [
    'columns of blanks',
    'Age    Women\n50     5\n60     12\n',
    '1:1 pasted-table',
    '| Age | Women |\n| ---: | ---: |\n| 50 | 5 |\n| 60 | 12 |\n',
  ],
  [
    'blank lines between rows',
    '| a | b |\n\n|---|---|\n\n| 1 | 2 |\n',
    '1:1 table-dashes',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
  ],
  // between slides
  ['dashes and a number', 'a\n\n--- slide 2\n\nb\n', '3:1 separator', 'a\n\n---\n\nb\n'],
  ['dashes and a heading', 'a\n\n--- # Two\n\nb\n', '3:1 separator', 'a\n\n---\n\n# Two\n\nb\n'],
  ['a title between signs', 'a\n\n=== Two ===\n\nb\n', '3:1 separator', 'a\n\n---\n\n## Two\n\nb\n'],
  ['a number and a title', 'a\n\nSlide 2: Two\n\nb\n', '3:1 separator', 'same'],
  // not closed
  ['bold', '**Daily: take it.\n', '1:1 emphasis', '**Daily: take it.**\n'],
  ['bold in an item', '- one\n- so **two\n- three\n', '2:6 emphasis', 'same'],
  ['code', 'Use `npm now.\n', '1:5 emphasis', 'same'],
  ['waves around code', '~~python\na = 1\n~~\n', '1:1 fence', '```python\na = 1\n```\n'],
  ['a key in a comment', 'a\n\n<!-- layout: quote -->\n', '3:1 key', 'same'],
  // one line
  ['a link the wrong way round', '(site)[https://a.org]\n', '1:1 foreign', '[site](https://a.org)\n'],
  ['a picture the wrong way round', '!(a.svg)[A bone]\n', '1:1 foreign', '![A bone](a.svg)\n'],
  ['a width without braces', '![A](a.svg) width=50%\n', '1:13 foreign', '![A](a.svg){width=50%}\n'],
  ["a picture's name", 'images/a.svg\n', '1:1 foreign', 'same'],
  ['a file taken in', '!include b.md\n', '1:1 foreign', '{{ include b.md }}\n'],
  ["TeX's quotation", "He said ``yes'' twice\n", '1:9 foreign', 'He said \u201Cyes\u201D twice\n'],
  ["TeX's line", 'One\\\\\nTwo\n', '1:4 foreign', 'same'],
  ["a forum's mark", '[b]bold[/b]\n', '1:1 foreign', 'same'],
  ['a mark in braces', '{red}Stop{/red}\n', '1:1 foreign', 'same'],
  ['a link of a note program', 'See [[Bone]] too\n', '1:5 foreign', 'same'],
  ['a name to fill in', 'Dear {{name}},\n', '1:6 foreign', 'same'],
  ['a formula', 'For $n patients\n', '1:5 emphasis', 'same'],
  ["an abbreviation's meaning", '*[BMD]: bone density\n', '1:1 foreign', 'same'],
  ['a stage direction', 'a\n\n[pause]\n\nb\n', '3:1 foreign', 'same'],
];

test.each(CASES)('%s', async (_, body, told, text) => {
  const found = await slipsOf(body);
  expect(found.told.join(',')).toBe(told);
  expect(found.text).toBe(text);
  for (const hint of found.hints) expect(hint?.length).toBeGreaterThan(8);
  // what is mended is right
  if (text !== 'same') expect((await slipsOf(text)).told).toEqual([]);
});

describe('what is meant is left alone', () => {
  test.each([
    ['a rule between thoughts', 'a\n\n***\n\nb\n'],
    ['a heading in the other form', '---\n\nTitle here\n---\n\ntext\n'],
    ['a heading underlined at length', 'Sub\n======\n\ntext\n'],
    ['a rule in a note', '::: notes\na\n\n---\n\nb\n:::\n'],
    ['a hashtag', '#stroke and #tia\n'],
    ['negative numbers', '-5 mg\n'],
    ['emphasis', '*word* and **more**\n'],
    ['a suffix', 'The words end in\n-itis, always\n'],
    ['a decimal', '1.5 mg a day\n'],
    ['a quotation with its speaker', '> Words\n>\n> \u2014 Somebody\n'],
    ['a range', '2018 \u2013 2020\n'],
    ['a table', '| A | B |\n| --- | --- |\n| x | y |\n'],
    ['a table without a frame', 'A | B\n--- | ---\nx | y\n'],
    ['a sign of |', 'The risk P(A | B) is small\n'],
    ['code by a fence', '```\n##Title\n-item\n\u2022\tOne\n```\n'],
    ['code in a line', 'Write `##Title` and `[x]{.big}` and `[White2018]`\n'],
    ['code by blanks', '    const a = { b: 1 };\n    run(a);\n'],
    ['maths', '$\\frac{a}{b}$ and\n\n$$\n\\begin{align}\na &= b\n\\end{align}\n$$\n'],
    ['a comment', '<!-- ##Title\n-item -->\n\ntext\n'],
    ['a link', '[White2018](https://example.org) and [a word] in brackets\n'],
    ['brackets behind brackets', '[see] (this is said aside)\n'],
    ['known spans', '[a]{.term} [b]{.small .accent} [c]{lang=la} [d]{step=2} [@White2018]{.evidence}\n'],
    ['icons', ':icon[bone]{.accent size=large}\n'],
    ['set braces', 'The set {a, b} of [x]\n'],
    ['columns', '::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::\n'],
    ['a list with tabs', '-\tone\n-\ttwo\n'],
    ['one line with a tab', 'a\tb\n'],
    ['initials', '1.FC won\n'],
    ['bold beside bold', '**"a"** and **b**, **c**d **e** f\n'],
    ['code within bold', '**ends with `/`** and **`/` begins**\n'],
    ['a power', 'Read 2 ** 3 as two to the third\n'],
    ['times and ratios', 'At 10:30:15, 1:2:3, and a:b:c\n'],
    ['a drug and its dose', 'Note: 5 mg\n\nTime: now\n'],
    ['a footnote', 'text[^1] more[^a-b]\n\n[^1]: A note\n\n[^A-b]: Another\n'],
    ['a row with an empty cell too many', '| a | b |\n| - | - |\n| c | d | |\n'],
    ['a known box', '> [!TIP]\n> Rest\n'],
    ['done and open', '- [x] done\n- [ ] open\n- [x](https://example.org) link\n'],
    ['plus signs', '+ one\n+ two\n'],
    ['inline code with two backticks', '``a ` b`` is code\n'],
    ['a Windows path', 'It lies in C:\\Users\\beta\n'],
    ['a mark of byte order alone', 'a\n\n\t \uFEFF\n'],
    ['an initial', 'A. Smith and B. Jones wrote it\n'],
    ['initials of two', 'A. Smith\n\nC. Jones\n'],
    ['names with commas', 'Smith, A, 2018\nJones, B, 2019\nLee, C, 2020\n'],
    ['an address in lines', 'Clinic, Room 5\nMain Street 7, Bonn\nCall 5, 6 or 7\n'],
    ['two blanks behind sentences', 'One.  Two.\nThree.  Four.\nFive.  Six.\n'],
    ['a year at a line', 'It was found in\n2018. That was late\n'],
    ['a verse number', 'Read chapter\n3. It is short\n'],
    ['stars of significance', 'p < 0.05* and 0.01** and 0.001***\n'],
    ['bold over two lines', '**Bold\nthroughout** and `code\nalso`\n'],
    ['a tick as an accent', 'The letter \\` alone\n'],
    ['a comment that says layout', '<!-- layout: to be decided with Ann -->\n\na\n'],
    ['a dash within', 'a --- b\n'],
    ['a speaker behind two dashes', '> Words\n\n-- Somebody\n'],
    ['two tables', '| a | b |\n|---|---|\n| 1 | 2 |\n\n| c | d |\n|---|---|\n| 3 | 4 |\n'],
    ['an arrow in words', '-> only one\n'],
    ['an interval in whole numbers', 'Median 4 (95% CI [2, 7]) and IQR [3, 5]\n'],
    ['another author', 'As shown (Kim 2018) and (White 2017)\n'],
    ['a number of a list', 'Items\n\n[1] is first\n'],
    ['a footnote', 'Falls[^1] are rarer\n\n[^1]: Less\n'],
    ['paths and sounds', 'Look in /usr/lib/ or say /kat/, km/h, and/or his/her own/ours\n'],
    ['an address with signs', 'See <https://example.org/?a=1&lt=2> and a&lt=b\n'],
    ['an expression in double brackets', 'a[[1]] of R\n'],
    ['a row of a matrix', '$$\na \\\\ b\n$$\n'],
    ['a file in a sentence', 'Open a.svg now\n'],
    ['pages', 'a\n\npage 2 of the form\n'],
    ['a word in brackets', '(pause) is a word in a sentence\n'],
  ])('%s', async (_, body) => expect(await slipsOf(body)).toMatchObject({ told: [], text: 'same' }));
});

test("LaTeX's citation is told without a bibliography as well", async () => {
  const { diagnostics } = await checkDeck('## One\n\nAs in \\cite{Lee2019,Kim}\n');
  expect(diagnostics.find(({ code }) => code === 'typed/foreign')?.hint).toBe('Write [@Lee2019; @Kim]');
});

test('a long text without a heading is told once', async () => {
  const words = `${'Bones are alive and renew themselves each day. '.repeat(20)}\n\n`;
  const { diagnostics } = await checkDeck(words.repeat(3));
  expect(diagnostics.filter(({ code }) => code === 'typed/one-text')).toHaveLength(1);
});

test('a file that is not there is told with the place where it lies, and the address is mended', async () => {
  const files = { 'talk/deck.md': '## A\n\n![A cup](Fotos\\CUP.PNG)\n', 'talk/images/cup.png': new Uint8Array([1]) };
  const result = await buildDeck(memoryHost(files, nodeHost({}).resource), { path: 'talk', to: [], lint: true });
  const missing = result.diagnostics.find(({ code }) => code === 'resolve/picture-missing');
  expect(missing?.hint).toBe("Write / between folders: cup.png lies in the deck's folder as images/cup.png");
  expect([...mended(result.diagnostics, result.sources).values()]).toEqual(['## A\n\n![A cup](images/cup.png)\n']);
});
