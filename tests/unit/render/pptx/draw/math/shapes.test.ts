// A deck with equations as a PowerPoint file: both forms of each shape, one number for both, nothing lost in the fallback.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { memoryHost } from '../../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../../src/pipeline.ts';

let slide = '';
beforeAll(async () => {
  const deck = '## Rates\n\nIn words $x^2$ and more.\n\n$$\\frac{a}{b}$$ {#eq:a}\n';
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': deck }, nodeHost().resource), {
    path: 'talk',
    to: ['pptx'],
  });
  const file = built[0]?.files.find((one) => one.name.endsWith('.pptx'));
  slide = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['ppt/slides/slide1.xml'] ?? new Uint8Array());
}, 30_000);

const alternates = () => [...slide.matchAll(/<mc:AlternateContent.*?<\/mc:AlternateContent>/gs)].map(([text]) => text);
const ids = (text: string) => [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);

it('gives a displayed equation two forms with one number, and of a text the formula only', () => {
  const [text = '', display = ''] = alternates();
  expect(alternates()).toHaveLength(2);
  expect(ids(text)).toEqual([]);
  expect(text).toMatch(/^<mc:AlternateContent[^>]*><mc:Choice[^>]*><a14:m /);
  expect(new Set(ids(display)).size).toBe(1);
});
it('puts an inline formula where it stands in its sentence', () => {
  const [text = ''] = alternates();
  const [choice = '', fallback = ''] = text.split('<mc:Fallback>');
  expect(choice).toMatch(/<a14:m [^>]*><m:oMath [^>]*><m:sSup>.*<\/m:oMath><\/a14:m>/);
  expect(fallback).toMatch(/<a:t>x²<\/a:t>/);
  expect(slide).toMatch(/In words <\/a:t><\/a:r><mc:AlternateContent.*<\/mc:AlternateContent><a:r>.*and more\./s);
  expect(slide.match(/<p:ph [^>]*idx="1"/g)).toHaveLength(1);
});
it('draws the displayed one as an outline with words for programs without equations', () => {
  const [, display = ''] = alternates();
  expect(display).toMatch(/<m:oMathPara [^>]*>.*<m:f>/);
  expect(display.split('<mc:Fallback>')[1]).toMatch(/descr="a\/b".*<a:custGeom>/);
  expect(slide).toContain('<a:t>(1)</a:t>');
});
