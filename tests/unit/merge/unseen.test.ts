// Words that a colleague put where nobody sees them never become text of the deck: they are private comments, and told.
import { describe, expect, test } from 'vitest';
import { DECK, fileOf, merged, ownFile, textOf, withBytes, withParts } from './files.ts';

const SECRET = 'Quentin of bed 7';
const colored = (fill: string, size = '') => `<a:rPr lang="en-GB"${size}><a:solidFill>${fill}</a:solidFill></a:rPr>`;
const GROUND = '<a:schemeClr val="bg1"/>';
const box = (run: string, x = 100, y = 470) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="900" name="TextBox 9"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x * 12_700}" y="${y * 12_700}"/><a:ext cx="3810000" cy="381000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>${run}<a:t>${SECRET}</a:t></a:r></a:p></p:txBody></p:sp>`;
const onFirst = (change: (text: string) => string) => async () =>
  withParts(await ownFile(), (text, part) =>
    part.startsWith('ppt/slides/slide') && text.includes('A frame takes') ? change(text) : text,
  );
const withBox = (made: string) => onFirst((text) => text.replace('</p:spTree>', `${made}</p:spTree>`));
const withRun = (has: string, run: string) => async () =>
  withParts(await ownFile(), (text, part) =>
    part.startsWith('ppt/slides/slide')
      ? text.replace(new RegExp(`(<a:t>${has}[^<]*</a:t></a:r>)`), `$1<a:r>${run}<a:t> ${SECRET}</a:t></a:r>`)
      : text,
  );

describe('words that nobody sees', () => {
  test.each([
    ['in the colour of the slide', withBox(box(colored(GROUND)))],
    ['see-through', withBox(box(colored('<a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr>')))],
    ['of one point', withBox(box('<a:rPr lang="en-GB" sz="100"/>'))],
    ['outside the slide', withBox(box('<a:rPr lang="en-GB"/>', -600, 100))],
    ['in a shape that is hidden', withBox(box('<a:rPr lang="en-GB"/>').replace('id="900"', 'id="900" hidden="1"'))],
    ['behind words of an item', withRun('A frame takes', colored(GROUND))],
    ['behind words of a cell', withRun('Fever', '<a:rPr lang="en-GB" sz="100"/>')],
  ])('%s', async (_, edited) => {
    const file = await edited();
    const merge = await merged(file);
    expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['unseen', 'clean']]);
    expect(merge.changes[0]?.after).toContain(SECRET);
    const text = textOf(merge);
    expect(text).toMatch(new RegExp(`\n\n<!-- [a-z -]+: ${SECRET} -->\n`));
    expect(
      text.replace(
        new RegExp(`

<!-- [a-z -]+: ${SECRET} -->`),
        '',
      ),
    ).toBe(DECK);
    // taken over once, it is no change any more
    expect((await merged(file, text)).changes).toEqual([]);
  });

  test('on a slide that was added', async () => {
    const edited = withBytes(await fileOf(DECK), (parts) => {
      const decode = (name: string) => new TextDecoder().decode(parts[name]);
      const encode = (text: string) => new TextEncoder().encode(text);
      const last = Object.keys(parts)
        .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
        .sort()
        .at(-1) as string;
      const made = decode(last)
        .replace('Ask us', 'On the stairs')
        .replace('What can I do today', 'Hold the rail')
        .replace('</p:spTree>', `${box(colored(GROUND))}</p:spTree>`);
      parts['ppt/slides/slide99.xml'] = encode(made);
      parts['ppt/slides/_rels/slide99.xml.rels'] = parts[
        `${last.replace('slides/', 'slides/_rels/')}.rels`
      ] as Uint8Array;
      parts['ppt/_rels/presentation.xml.rels'] = encode(
        decode('ppt/_rels/presentation.xml.rels').replace(
          '</Relationships>',
          '<Relationship Id="rId999" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide99.xml"/></Relationships>',
        ),
      );
      parts['ppt/presentation.xml'] = encode(
        decode('ppt/presentation.xml').replace('</p:sldIdLst>', '<p:sldId id="999" r:id="rId999"/></p:sldIdLst>'),
      );
      parts['[Content_Types].xml'] = encode(
        decode('[Content_Types].xml').replace(
          '</Types>',
          '<Override PartName="/ppt/slides/slide99.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
        ),
      );
    });
    const merge = await merged(edited);
    expect(merge.changes.map(({ kind }) => kind)).toContain('slide-added');
    const text = textOf(merge);
    expect(text).toContain('On the stairs');
    expect(text).toContain(`<!-- not seen: ${SECRET} -->`);
    expect(text.replace(/<!--.*?-->/gs, '')).not.toContain('Quentin');
  });

  test('that the deck has already stay where they are', async () => {
    const file = withParts(await ownFile(), (text) =>
      text.replace(
        /(<p:sp>(?:(?!<\/p:sp>).)*?<a:off )x="-?\d+"((?:(?!<\/p:sp>).)*A frame takes)/s,
        '$1x="-99999999"$2',
      ),
    );
    const merge = await merged(file);
    expect(textOf(merge)).toBe('');
    expect(merge.changes.every(({ kind }) => kind === 'look')).toBe(true);
  });
});
