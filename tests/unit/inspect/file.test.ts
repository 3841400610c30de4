// What any file tells that one may send: pages, PDFs, pictures, drawings, documents and workbooks, made by hand.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { inspectFile } from '../../../src/inspect/file.ts';

const said = (name: string, content: string | Uint8Array) =>
  inspectFile(name, typeof content === 'string' ? strToU8(content) : content).findings.map(({ message }) => message);
const office = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A picture of one point with a comment in it, as a camera writes it. */
const jpeg = (comment: string): Uint8Array => {
  const body = strToU8(comment);
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xfe, (body.length + 2) >> 8, (body.length + 2) & 255],
    ...body,
    ...[0xff, 0xd9],
  ]);
};
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

describe('a page', () => {
  const page = (body: string) => `<!doctype html><html><head>${body}</head><body></body></html>`;
  it.each([
    ['its author', '<meta name="author" content="Anna &amp; Co">', 'Author: Anna & Co'],
    ['its program', '<meta content="Word 16" name="generator">', 'Generator: Word 16'],
    ['a comment', '<!-- bed 7 -->', 'A comment in the file: bed 7'],
    ['notes', '<aside class="notes"><p>Say it</p></aside>', 'Notes: Say it'],
    ['a path', '<a href="file:///home/anna/talk/x.html">x</a>', 'A path: file:///home/anna/talk/x.html'],
    ['a path of Windows', '<p title="C:\\Users\\anna\\x.html">x</p>', 'A path: C:\\Users\\anna\\x.html'],
  ])('tells %s', (_, body, message) => expect(said('a.html', page(body))).toContain(message));
  it('tells what its pictures say', () => {
    const found = said('a.html', page(`<img src="data:image/jpeg;base64,${base64(jpeg('taken at home'))}">`));
    expect(found.join()).toContain('taken at home');
  });
  it('of ours, and bare, tells nothing', () => {
    expect(said('a.html', page('<title>Talk</title><script>// a </script>'))).toEqual([]);
  });
});

describe('a PDF', () => {
  it.each([
    ['its author', '/Author (Anna \\(Dr\\))', 'Author: Anna (Dr)'],
    ['its author in UTF-16', '/Author <FEFF0041006E006E0061>', 'Author: Anna'],
    ['a remark', '/Type /Annot /Subtype /Text /Contents (x)', 'A remark on a page'],
    ['a file', '/Type /EmbeddedFile', 'An embedded file'],
    ['a path', '/F (file:///home/anna/x)', 'A path: file:///home/anna/x)'],
  ])('tells %s', (_, entry, message) => expect(said('a.pdf', `%PDF-1.7\n<< ${entry} >>`)).toContain(message));
});

describe('a document', () => {
  const document = (body: string, more: Record<string, string> = {}) =>
    office({ 'word/document.xml': `<w:document>${body}</w:document>`, ...more });
  it.each([
    [
      'a comment',
      '',
      { 'word/comments.xml': '<w:comment w:id="1"><w:t>Ask her</w:t></w:comment>' },
      'A comment: Ask her',
    ],
    ['what was struck out', '<w:del w:author="Anna"><w:delText>old</w:delText></w:del>', {}, 'Struck out by Anna: old'],
    ['what was added', '<w:ins w:id="1" w:author="Anna"><w:t>new</w:t></w:ins>', {}, 'Added by Anna: new'],
    ['hidden words', '<w:rPr><w:vanish/></w:rPr>', {}, 'Words that are hidden'],
    ['its author', '', { 'docProps/core.xml': '<x><dc:creator>Anna</dc:creator></x>' }, 'Author: Anna'],
    ['a program', '', { 'word/vbaProject.bin': 'x' }, 'A program (macros)'],
  ])('tells %s', (_, body, more, message) => expect(said('a.docx', document(body, more))).toContain(message));
});

test('a workbook tells its hidden sheets and comments', () => {
  const found = said(
    'a.xlsx',
    office({
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="Names" sheetId="2" state="hidden" r:id="x"/></sheets></workbook>',
      'xl/comments1.xml': '<comments><comment ref="A1"><text><t>Mrs X</t></text></comment></comments>',
    }),
  );
  expect(found).toEqual(['A hidden sheet: Names', 'A comment: Mrs X']);
});

test('pictures and drawings tell what they say besides what they show', () => {
  expect(said('a.jpg', jpeg('taken at home')).join()).toContain('taken at home');
  expect(said('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><!-- by Anna --></svg>').join()).toContain('by Anna');
});

test('a presentation is looked through as ever, and what is none of these is told', () => {
  expect(inspectFile('a.pptx', office({ 'ppt/presentation.xml': '<p/>' }))).toMatchObject({ what: 'presentation' });
  expect(() => said('a.txt', 'hello')).toThrow('it is no file of Office, picture, font, page or PDF');
  expect(() => said('a.zip', office({ 'a.txt': 'x' }))).toThrow('it is no file of Word, Excel or PowerPoint');
});
