// The file as other programs write it: what they rename, split, number anew, drop or add is no change, and one that a
// person made in it is found.
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DECK, fileOf, merged, ownFile, replaced, textOf, withBytes, withParts } from './files.ts';

type Program = (bytes: Uint8Array) => Uint8Array;

const onSlides = (change: (text: string) => string) => (bytes: Uint8Array) =>
  withParts(bytes, (text, part) => (/slides\/[^/]+\.xml$/i.test(part) ? change(text) : text));

const withoutIds = onSlides((text) =>
  text
    .replace(/<(p|a):extLst>.*?<\/\1:extLst>/gs, '')
    .replace(/<p:cNvPr id="\d+" name="[^"]*"/g, (one, at) =>
      one.replace(
        /id="\d+" name="[^"]*"/,
        () => `id="${900 + (text.slice(0, at).match(/<p:cNvPr /g)?.length ?? 0)}" name="Shape"`,
      ),
    ),
);

/** Parts under other names. */
const withOtherNames: Program = (bytes) =>
  withBytes(bytes, (parts) => {
    const named = (text: string) =>
      text.replace(/(slides|notesSlides|charts)\/(_rels\/)?(slide|notesSlide|chart)(\d+)\.xml/g, '$1/$2$3-$4a.xml');
    for (const [name, content] of Object.entries(parts)) {
      const isText = /\.(xml|rels)$/.test(name);
      delete parts[name];
      parts[named(name)] = isText ? strToU8(named(strFromU8(content))) : content;
    }
  });

const withoutProperties: Program = (bytes) =>
  withBytes(bytes, (parts) => {
    delete parts['docProps/custom.xml'];
  });

/** Each word a run of its own, as checkers of spelling leave them. */
const wordByWord = onSlides((text) =>
  text.replace(/<a:r>(<a:rPr(?:(?!<a:t>).)*)<a:t>([^<]*)<\/a:t><\/a:r>/gs, (_, look: string, words: string) =>
    words
      .split(/(?<= )/)
      .map((word) => `<a:r>${look.replace('<a:rPr', '<a:rPr dirty="0" err="1"')}<a:t>${word}</a:t></a:r>`)
      .join(''),
  ),
);

/** Sizes in numbers at every run. */
const withSizes = onSlides((text) => text.replace(/<a:rPr(?![^>]*\ssz=)/g, '<a:rPr sz="1730"'));

const chartsAsPictures = onSlides((text) =>
  text.replace(
    /<p:graphicFrame>(?:(?!<\/p:graphicFrame>).)*drawingml\/2006\/chart(?:(?!<\/p:graphicFrame>).)*<\/p:graphicFrame>/gs,
    '<p:pic><p:nvPicPr><p:cNvPr id="77" name="Chart" descr="Two trials"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>' +
      '<p:blipFill><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>',
  ),
);

const STAMP =
  '<p:sp><p:nvSpPr><p:cNvPr id="99" name="New shape"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr/>' +
  '<p:txBody><a:bodyPr/><a:p><a:r><a:rPr/><a:t>Evaluation only.</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>';
const unpaid = onSlides((text) => text.replace('</p:spTree>', STAMP));

const withoutLinks = onSlides((text) => text.replace(/<a:hlinkClick [^>]*(?:\/>|>.*?<\/a:hlinkClick>)/gs, ''));
const withoutBold = onSlides((text) => text.replace(/ b="1"/g, ''));

const PROGRAMS: Readonly<Record<string, Program>> = {
  'other names of parts, as Keynote gives them': withOtherNames,
  'other names and numbers of shapes': withoutIds,
  'words as runs of their own': wordByWord,
  'sizes at every run': withSizes,
  'all of these': (bytes) => withSizes(wordByWord(withoutIds(withOtherNames(bytes)))),
};

describe.each(Object.entries(PROGRAMS))('%s', (_, program) => {
  test('bring no change, and hide none', async () => {
    const file = await ownFile();
    const same = await merged(program(file));
    expect(same).toMatchObject({ changes: [], base: { kind: 'current' } });
    // sizes that a program writes into all of it are told once
    expect(same.told.filter((one) => !one.startsWith('On 5 of 5 slides sizes of letters differ'))).toEqual([]);
    const merge = await merged(program(withParts(file, replaced('A frame takes', 'A frame bears'))));
    expect(textOf(merge)).toBe(DECK.replace('A frame takes', 'A frame bears'));
  });
});

test.each([
  ['a chart that became a picture', chartsAsPictures, /"Three trials": its chart came back as a picture/],
  ['words that a version nobody paid for puts on each slide', unpaid, /"Evaluation only\." stands on most slides/],
])('%s: told once, no change', async (_, program, told) => {
  const merge = await merged(program(await ownFile()));
  expect(merge.changes).toEqual([]);
  expect(merge.told).toEqual([expect.stringMatching(told)]);
});

/** Formulas as the letters that they are drawn with. */
const spelt = onSlides((text) =>
  text
    .replace(/<mc:AlternateContent[^>]*><mc:Choice[^>]*Requires="a14[^"]*">(?:(?!<\/mc:Choice>).)*<\/mc:Choice>/gs, '')
    .replace(/<mc:Fallback>|<\/mc:Fallback>|<\/mc:AlternateContent>/g, '')
    .replace(/<a14:m>.*?<\/a14:m>/gs, '<a:r><a:rPr/><a:t>t</a:t></a:r>'),
);

test.each([
  ['a cell', '| Fever | Call the same day |', '| Fever at $t$ | Call the same day |'],
  ['a title', '## Ask us', '## Ask us at $t$ too'],
  ['an item', '- What can I do today?', '- What can I do at $t$?'],
])("letters in the place of a formula in %s are the program's", async (_, from, to) => {
  const deck = DECK.replace(from, to);
  const file = await fileOf(deck);
  expect(spelt(file)).not.toEqual(file);
  const merge = await merged(spelt(file), deck);
  expect(textOf(merge) || deck).toBe(deck);
  expect(merge.changes.filter(({ kind }) => kind === 'edited')).toEqual([]);
});

test('all links, or all bold words, that are gone are the loss of a program', async () => {
  const deck = DECK.replace(
    '- What can I do today?',
    '- **Ask** [here](https://example.org/a) or [there](https://example.org/b)\n- **Call** us',
  );
  const file = await fileOf(deck);
  const merge = await merged(withoutBold(withoutLinks(file)), deck);
  expect(merge.changes).toEqual([]);
  expect(merge.told.join('\n')).toMatch(/no bold words[\s\S]*no links/);
});

test('without custom properties every change is for a person to choose', async () => {
  const file = withoutProperties(withParts(await ownFile(), replaced('Fever', 'High fever')));
  const merge = await merged(file);
  expect([merge.base.kind, merge.changes.map(({ after, state }) => [after, state])]).toEqual([
    'unknown',
    [['High fever', 'conflict']],
  ]);
});
