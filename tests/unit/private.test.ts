// What is not for an audience, and private comments, in no file of that audience: every byte of every output is searched,
// packages unzipped, embedded pictures decoded. The same search finds all of it where it belongs, so the test can fail.
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, folderOf, type Ran } from '../support/command.ts';
import { plainText } from '../support/words.ts';

const svg = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>${word}</title><rect width="20" height="20"/><text>${word}</text></svg>`;

/** Every secret is a word beginning with QZ and the audience that may see it. */
const DECK = `---
title: Shared title
audiences:
  patients: {title: QZpatTitle, author: QZpatAuthor, footer: QZpatFooter, keywords: QZpatKeyword, subtitle: QZpatSubtitle}
  conference: {title: QZconTitle, author: QZconAuthor, footer: QZconFooter, keywords: QZconKeyword, theme: congress}
outline: [Basics, QZbothSection]
# QZnobodyYaml
---

---
section: Basics
---

## For both <!-- QZnobodyTitle -->

Shared text[^n], [a word][ref] <!-- QZnobodyText -->

<!-- QZnobodyBlock

[^n]: QZnobodyFootnote
[ref]: https://example.org/QZnobodyLink

---

## QZnobodySlide
-->

::: only patients
QZpatText

- QZpatItem

| QZpatCell | b |
| --- | --- |
| c | d |

![QZpatAlt](QZpatFile.svg "QZpatCaption")

[^n]: QZpatNote and [more](https://example.org/QZpatDeep)
[ref]: https://example.org/QZpatLink
:::

::: only conference
QZconText

[^n]: QZconNote
[ref]: https://example.org/QZconLink

![QZconAlt](QZconFile.svg "QZconCaption")
:::

::: notes
Shared note <!-- QZnobodyNote -->

::: only conference
QZconSpoken
:::
:::

---
audience: conference
section: QZbothSection
id: QZconId
class: QZconClass
background: QZconBack.svg
footer: QZconOwnFooter
---

## QZconHeading

QZconPara [QZconWord](https://example.org/QZconUrl "QZconHover")[^c]

\`\`\`r
QZconCode
\`\`\`

> [!NOTE]
> QZconCallout

::: columns
::: column
QZconLeft
:::
::: column
QZconRight
:::
:::

[^c]: QZconOwnNote

::: notes
QZconSay
:::

---
audience: [patients]
section: QZbothSection
---

## QZpatHeading

QZpatPara

::: QZpatUnknownDiv
QZpatKept
:::

---
audience: conference
section: QZconMissingSection
layuot: QZconMistake
---

## Mistakes of the conference

![a](QZconNowhere.png)

[a](#QZconTarget)

::: QZconUnknownDiv
Not closed
`;

let ran: Ran;
let both: Record<'patients' | 'conference', Map<string, Set<string>>>;

beforeAll(async () => {
  const root = folderOf({
    'talk/deck.md': DECK,
    'talk/QZpatFile.svg': svg('QZpatPicture'),
    'talk/QZconFile.svg': svg('QZconPicture'),
    'talk/QZconBack.svg': svg('QZconBackPicture'),
  });
  ran = await build(root, 'talk');
  both = { patients: secretsOf('talk-patients'), conference: secretsOf('talk-conference') };
});

/** Secrets by the output that has them. */
function secretsOf(stem: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of ran.written.filter((file) => file.startsWith(`${stem}.`))) {
    const words = new Set<string>();
    search(ran.read(name), words);
    found.set(name.slice(stem.length + 1), words);
  }
  return found;
}

/** Looks into zip, gzip and base64, and through entities and tags. */
function search(bytes: Uint8Array, words: Set<string>): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      search(new TextEncoder().encode(name), words);
      search(part, words);
    }
    return;
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return search(gunzipSync(bytes), words);
  const text = strFromU8(bytes, true);
  for (const one of [text, plainText(text), decodeSafe(text)])
    for (const [word] of one.matchAll(/QZ\w+/gi)) words.add(word.toLowerCase());
  for (const [, data] of text.matchAll(/;base64,([A-Za-z0-9+/]{40,}=*)/g))
    search(new Uint8Array(Buffer.from(data as string, 'base64')), words);
  for (const [, data] of text.matchAll(/data:image\/svg\+xml,([^"')]+)/g))
    search(new TextEncoder().encode(decodeSafe(data as string)), words);
}

function decodeSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const planted = [
  ...new Set(`${DECK}${svg('QZpatPicture')}${svg('QZconPicture')}${svg('QZconBackPicture')}`.match(/QZ\w+/g)),
];
const of = (who: string) => planted.filter((word) => word.startsWith(`QZ${who}`)).map((word) => word.toLowerCase());

describe('private text', () => {
  it('is planted in many places', () => {
    expect(of('con').length).toBeGreaterThan(30);
    expect(of('pat').length).toBeGreaterThan(15);
    expect(of('nobody').length).toBeGreaterThan(6);
  });
  it.each([
    ['patients', 'con'],
    ['conference', 'pat'],
  ] as const)('is not in the files of %s', (audience, other) => {
    expect([...both[audience].keys()].sort()).toEqual(['html', 'pptx', 'report.json']);
    for (const [file, words] of both[audience])
      expect(
        [...words].filter((word) => word.startsWith(`qz${other}`) || word.startsWith('qznobody')),
        file,
      ).toEqual([]);
  });
  it('is where it belongs', () => {
    const mistakes = /mistake|nowhere|target|unknowndiv|missingsection|file$|back$/;
    for (const file of ['html', 'pptx']) {
      const missing = (audience: 'patients' | 'conference', who: string) =>
        of(who).filter((word) => !mistakes.test(word) && !both[audience].get(file)?.has(word));
      // the web has no use for keywords, PowerPoint none for class names and ids, the theme clinic has no footer
      expect(
        missing('conference', 'con').filter((word) => !/keyword|class|qzconid/.test(word)),
        file,
      ).toEqual([]);
      expect(
        missing('patients', 'pat').filter((word) => !/keyword|footer/.test(word)),
        file,
      ).toEqual([]);
    }
  });
});
