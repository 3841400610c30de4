// Pictures of title and section slides in a template: in what is free on its layout, or left out and told, never in a
// place that a few words fill.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { paragraphsOf } from '../../../src/scene/walk.ts';
import { packed, presentationParts, sp } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M0 0h90v60z"/></svg>';
type Box = readonly [number, number, number, number];
const section = (title: Box, lead: Box, more = '') => ({
  name: 'Section Header',
  type: 'secHead',
  shapes:
    sp({ id: 2, name: 'Title 1', ph: '<p:ph type="title"/>', box: title }) +
    sp({ id: 3, name: 'Lead', ph: '<p:ph type="body" idx="1"/>', box: lead }) +
    more,
});

async function built(layout: ReturnType<typeof section>) {
  const layouts = [...USUAL.filter(({ type }) => type !== 'secHead'), layout];
  const deck =
    '---\ntitle: T\nlang: en\ntitle-slide: false\ntemplate: own.potx\n---\n\n---\nlayout: section\n---\n\n' +
    '## The second part\n\nWhat comes now\n\n![A bone](bone.svg)\n';
  const { diagnostics, built: outputs } = await buildDeck(
    memoryHost(
      {
        'talk/deck.md': deck,
        'talk/bone.svg': SVG,
        'talk/own.potx': packed(presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts }] })),
      },
      resource,
    ),
    { path: 'talk', to: ['html', 'pptx'] },
  );
  const nodes = outputs[0]?.scene.slides[0]?.nodes ?? [];
  return {
    codes: diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    words: nodes.flatMap((node) => paragraphsOf(node)).length,
    picture: nodes.find(({ kind }) => kind === 'image')?.box,
  };
}

describe('a picture on a section slide', () => {
  test('stands in what is free beside the words', async () => {
    const { codes, picture } = await built(section([40, 170, 420, 140], [40, 320, 420, 60]));
    expect(codes).toEqual([]);
    expect(picture?.x).toBeGreaterThan(460);
    expect((picture?.x ?? 0) + (picture?.w ?? 0)).toBeLessThanOrEqual(920);
  });

  test('is left out and told where nothing is free, and the words are whole', async () => {
    const mark = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="CCDDCC"/></a:solidFill>';
    const over = sp({ id: 9, name: 'Above', box: [0, 30, 960, 130], looks: mark });
    const under = sp({ id: 10, name: 'Below', box: [0, 400, 960, 130], looks: mark });
    const { codes, picture, words } = await built(section([40, 170, 880, 140], [40, 320, 880, 60], over + under));
    expect(codes).toEqual(['template/picture-left-out']);
    expect(picture).toBeUndefined();
    expect(words).toBe(2);
  });
});
