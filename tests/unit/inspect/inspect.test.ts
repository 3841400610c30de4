// What inspect finds in files of other programs: parts are put together by hand.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inspectPptx } from '../../../src/inspect/index.ts';

const A =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const file = (parts: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'ppt/presentation.xml': `<p:presentation ${A}><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const messages = (parts: Record<string, string>) => inspectPptx(file(parts)).findings.map((one) => one.message);

test('a bare file tells nothing', () => {
  expect(inspectPptx(file({})).findings).toEqual([]);
});

test.each([
  ['who made it', { 'docProps/core.xml': '<cp:x><dc:creator>Anna &amp; Co</dc:creator></cp:x>' }, 'Author: Anna & Co'],
  [
    'the company',
    { 'docProps/app.xml': '<Properties><Company>Acme</Company><TotalTime>0</TotalTime></Properties>' },
    'Company: Acme',
  ],
  [
    'custom properties',
    {
      'docProps/custom.xml':
        '<Properties><property fmtid="x" pid="2" name="Case"><vt:lpwstr>17</vt:lpwstr></property></Properties>',
    },
    'Custom property Case: 17',
  ],
  ['a thumbnail', { 'docProps/thumbnail.jpeg': 'x' }, 'A small picture of the first slide as it was when last saved'],
  [
    'notes',
    {
      'ppt/notesSlides/notesSlide3.xml': `<p:notes ${A}><p:sp><p:ph type="body" idx="1"/><a:p><a:r><a:t>Say </a:t></a:r><a:r><a:t>this</a:t></a:r></a:p></p:sp></p:notes>`,
    },
    'Notes of slide 3: Say this (2 words)',
  ],
  [
    'comments',
    { 'ppt/comments/comment1.xml': '<p:cmLst><p:cm><p:text>Really?</p:text></p:cm></p:cmLst>' },
    '1 comment: Really?',
  ],
  [
    'who commented',
    { 'ppt/commentAuthors.xml': '<p:cmAuthorLst><p:cmAuthor id="0" name="Bob" initials="B"/></p:cmAuthorLst>' },
    'Commented: Bob',
  ],
  [
    'hidden slides',
    { 'ppt/slides/slide2.xml': `<p:sld ${A} show="0"><a:p><a:r><a:t>Old plan</a:t></a:r></a:p></p:sld>` },
    'Slide 2 is hidden: Old plan',
  ],
  [
    'hidden objects',
    { 'ppt/slides/slide1.xml': `<p:sld ${A}><p:cNvPr id="4" name="Draft" hidden="1"/></p:sld>` },
    'Slide 1 has a hidden object: Draft',
  ],
  [
    'objects beside the slide',
    { 'ppt/slides/slide1.xml': `<p:sld ${A}><a:off x="-5000000" y="0"/><a:ext cx="1000000" cy="1000000"/></p:sld>` },
    'Slide 1 has an object beside the slide',
  ],
  [
    'cropped pictures',
    { 'ppt/slides/slide1.xml': `<p:sld ${A}><a:srcRect l="20000"/></p:sld>` },
    '1 picture cropped on slides/slide1.xml: what was cut away is still in the file',
  ],
  [
    'paths',
    { 'ppt/slides/slide1.xml': `<p:sld ${A}><p:cNvPr id="2" name="x" descr="C:\\Users\\anna\\scan.png"/></p:sld>` },
    'A path: C:\\Users\\anna\\scan.png',
  ],
  [
    'content from elsewhere',
    {
      'ppt/slides/_rels/slide1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/image" Target="https://track.example/a.png" TargetMode="External"/></Relationships>',
    },
    'Fetched from elsewhere when opened (image): https://track.example/a.png',
  ],
  ['macros', { 'ppt/vbaProject.bin': 'x' }, 'A program (macros)'],
  ['workbooks', { 'ppt/embeddings/w.xlsx': 'x' }, 'A workbook, with all its rows'],
  ['pictures nobody shows', { 'ppt/media/old.png': 'x' }, 'A picture that nothing shows'],
])('finds %s', (_, parts, message) => {
  expect(messages(parts as unknown as Record<string, string>)).toContain(message);
});

test('what is no PowerPoint file is told in a sentence', () => {
  expect(() => inspectPptx(strToU8('hello'))).toThrow('it is no zip package, as PowerPoint files are');
  expect(() => inspectPptx(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toThrow('it is no PowerPoint file');
});

test('a zip that claims to be endless is not unpacked', () => {
  const bomb = zipSync({ 'ppt/presentation.xml': strToU8('<x/>'), 'a.bin': new Uint8Array(1000) });
  // the size in the central directory, which is what a reader goes by
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at + 4 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 700_000_000, true);
  expect(() => inspectPptx(bomb)).toThrow('larger than 600 MB');
});
