// Disclosures by ICMJE's headings, and whose the pictures are: what stands on the slides, and what stands nowhere.
import { describe, expect, it } from 'vitest';
import { HEADINGS, headingOf } from '../../../src/blocks/disclosure-headings.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { checkDeck } from '../../support/check.ts';

const HEAD = '---\ntitle: Talk\nlang: en-GB\n---\n\n## Mine\n\n';
const host = nodeHost({});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';

async function built(body: string) {
  const { built: decks, diagnostics } = await buildDeck(
    memoryHost({ 'talk.md': HEAD + body, 'a.svg': SVG, 'b.svg': SVG }, (name) => host.resource(name)),
    { path: 'talk.md', to: ['html', 'pptx'] },
  );
  const scene = decks[0]?.scene;
  const words = (scene?.slides ?? []).flatMap(({ nodes }) =>
    [...nodesOf(nodes)].flatMap((node) => paragraphsOf(node).map(textOf)),
  );
  return { words, scene, files: decks[0]?.files ?? [], codes: diagnostics.map(({ code }) => code) };
}

const ALL = HEADINGS.map(({ en }) => `- ${en}: none`).join('\n');

describe('a disclosure', () => {
  it('knows its headings by their names, in either language, and by those of the form', () => {
    expect(HEADINGS.map(({ en }) => headingOf(en))).toEqual(HEADINGS.map((_, i) => i));
    expect(HEADINGS.map(({ de }) => headingOf(de))).toEqual(HEADINGS.map((_, i) => i));
    const form = [
      'All support for the present manuscript',
      'Grants or contracts from any entity',
      'Royalties or licenses',
      'Consulting fees',
      'Payment or honoraria for lectures, presentations, speakers bureaus, manuscript writing or educational events',
      'Payment for expert testimony',
      'Support for attending meetings and/or travel',
      'Patents planned, issued or pending',
      'Participation on a Data Safety Monitoring Board or Advisory Board',
      'Leadership or fiduciary role in other board, society, committee or advocacy group, paid or unpaid',
      'Stock or stock options',
      'Receipt of equipment, materials, drugs, medical writing, gifts or other services',
      'Other financial or non-financial interests',
    ];
    expect(form.map(headingOf)).toEqual(form.map((_, i) => i));
  });

  it('shows what is declared in rows, and the rest in the last of them', async () => {
    const { words, codes } = await built(
      `::: disclosure {who="A. Clinician"}\n${ALL.replace('Patents: none', 'Patents: one, *pending*')}\n:::`,
    );
    expect(codes.filter((code) => code.startsWith('disclosure/'))).toEqual([]);
    expect(words).toEqual(expect.arrayContaining(['A. Clinician', 'Patents', 'one, pending']));
    expect(words.at(words.indexOf('None') + 1)?.split(';')).toHaveLength(12);
  });

  it('says in one sentence that there is nothing', async () => {
    const { words } = await built(`::: disclosure\n${ALL}\n:::`);
    expect(words.find((text) => text.startsWith('Nothing to declare: '))?.split(';')).toHaveLength(13);
  });

  it.each(['', '[to be filled in]', '...', 'TODO', '?'])('is told where an answer is %j', async (answer) => {
    const { diagnostics } = await checkDeck(
      `${HEAD}::: disclosure\n${ALL.replace('Patents: none', `Patents: ${answer}`)}\n:::`,
    );
    const place = diagnostics.find(({ code }) => code === 'disclosure/open');
    expect(place).toMatchObject({ message: '"Patents" is not filled in', span: { line: 16 } });
  });

  it('is told of headings that are missing or none of the form, and keeps what is written', async () => {
    const { words, codes } = await built('::: disclosure\n- Grants: A foundation\n- Cousins: One\n:::');
    expect(codes).toEqual(expect.arrayContaining(['disclosure/missing', 'disclosure/unknown']));
    expect(words).toEqual(expect.arrayContaining(['A foundation', 'Cousins', 'One']));
  });

  it('keeps what is no list', async () => {
    const { words, codes } = await built('::: disclosure\nNothing at all\n:::');
    expect(words).toContain('Nothing at all');
    expect(codes).toContain('parse/process-list');
  });
});

describe('credits', () => {
  const CREDITS = '\n\n---\n\n## Credits\n\n::: credits\n:::';

  it('list each picture once, with links to the source and the licence', async () => {
    const { words, scene } = await built(
      `![Hills](a.svg){author="A. Painter" source="https://www.example.org/a_b_c/" licence="CC BY-SA 4.0"}\n\n![Hills](a.svg)\n\n![Own](b.svg){source=own}${CREDITS}`,
    );
    expect(words.filter((text) => text.startsWith('Hills: '))).toEqual([
      'Hills: A. Painter, example.org/a_b_c, CC BY-SA 4.0',
    ]);
    expect(words.some((text) => text.startsWith('Own'))).toBe(false);
    const links = (scene?.slides ?? []).flatMap(({ nodes }) =>
      [...nodesOf(nodes)].flatMap((node) =>
        paragraphsOf(node).flatMap(({ runs }) => runs.flatMap(({ link }) => (link && 'url' in link ? [link.url] : []))),
      ),
    );
    expect(links).toEqual(['https://www.example.org/a_b_c/', 'https://creativecommons.org/licenses/by-sa/4.0/']);
  });

  it('say so where there is nothing to list', async () => {
    expect((await built(`![Hills](a.svg)${CREDITS}`)).codes).toContain('credits/none');
  });

  it('leave out pictures of hidden slides', async () => {
    const { codes } = await built(`Words\n\n---\nhidden: true\n---\n\n## Two\n\n![H](a.svg){author=B}${CREDITS}`);
    expect(codes).toContain('credits/none');
  });
});

describe('who agreed to be shown', () => {
  it.each([
    '{consent="Jane Roe, signed"}',
    '{consent="Jane Roe" source="https://example.org/a?b=c_d_e"}',
    '{source="www.example.org" consent="Jane Roe"} Tail',
    '{author="x@example.org" consent="Jane Roe"} Tail',
    '{consent="*Jane* **Roe**"} and *more*',
    '{consent="<b>Jane Roe</b>" author="`x`"}',
    '{consent="[Jane](Roe) $x$"}',
    '{\n  author=B\n  consent="Jane Roe"}',
  ])('%j is in no output', async (attributes) => {
    const { words, files, scene } = await built(`![Hills](a.svg)${attributes}`);
    expect(words.join(' ')).not.toMatch(/Jane|Roe|consent/);
    expect(JSON.stringify(scene)).not.toMatch(/Jane|Roe/);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['talk.html', 'talk.pptx']));
    if (attributes.includes('Tail')) expect(words.join(' ')).toContain('Tail');
  });

  it.each([
    '{consent=Jane Roe signed}',
    '{consent="Jane Roe}',
    '{consent = "Jane Roe"}',
    ' {consent="Jane Roe" and more',
  ])('%j cannot be read, and nothing is written', async (attributes) => {
    const { files, codes } = await built(`![Hills](a.svg)${attributes}`);
    expect(codes).toContain('private/attribute');
    expect(files).toEqual([]);
  });
});
