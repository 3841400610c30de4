// Clicks: for every slide the count, order and content of PowerPoint's click steps is that of the page's fragments.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { type BuiltFile, builtFiles, EVERYTHING, SHIPPED } from './built.ts';
import { type Element, find, ownerOf, paragraphsIn, rootOf, slideParts } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What each click shows: words of paragraphs and shapes, alternative texts of pictures. */
function clicksOf(root: Element): string[][] {
  const owners = new Map(find(root, 'p:cNvPr').map((one) => [one.getAttribute('id'), one]));
  return clickNodes(root).map((click) => {
    const shown: string[] = [];
    for (const set of find(click, 'p:set')) {
      const target = find(set, 'p:spTgt')[0] as Element;
      const properties = owners.get(target.getAttribute('spid')) as Element;
      const paragraphs = paragraphsIn(ownerOf(properties));
      const range = find(target, 'p:pRg')[0];
      if (find(target, 'p:bg').length) continue;
      const words = range
        ? paragraphs.slice(Number(range.getAttribute('st')), Number(range.getAttribute('end')) + 1)
        : paragraphs;
      const isPicture = ownerOf(properties).nodeName === 'p:pic';
      shown.push(...(isPicture ? [properties.getAttribute('descr') ?? ''] : words).map(squeeze).filter(Boolean));
    }
    return shown;
  });
}

/** The steps of the main sequence: its time nodes that wait for a click. */
const clickNodes = (root: Element): Element[] =>
  find(root, 'p:par').filter((par) => {
    const node = [...(par.childNodes as unknown as Iterable<Element>)].find((child) => child.nodeName === 'p:cTn');
    const grand = par.parentNode?.parentNode as Element | null;
    return (
      grand?.getAttribute('nodeType') === 'mainSeq' && node !== undefined && /delay="indefinite"/.test(String(node))
    );
  });

interface Fragment {
  readonly step: number;
  readonly words: string[];
}

/** The page's fragments: their steps, and the words that have no nearer fragment around them. */
function fragmentsOf(section: string): Fragment[] {
  const found: Fragment[] = [];
  const open: (Fragment | undefined)[] = [];
  const body = section.replace(/<aside class="notes">[\s\S]*?<\/aside>/, '').replace(/<svg[\s\S]*?<\/svg>/g, '');
  for (const [, close, name = '', attributes = '', text] of body.matchAll(
    /<(\/?)([a-z][\w-]*)((?:\s[^<>]*?)?)>|([^<]+)/g,
  )) {
    const nearest = [...open].reverse().find((one) => one !== undefined);
    if (text !== undefined) {
      if (nearest && squeeze(text)) nearest.words.push(plainOf(text));
    } else if (close) open.pop();
    else {
      const index = /data-fragment-index="(\d+)"/.exec(attributes)?.[1];
      const fragment = index === undefined ? undefined : { step: Number(index), words: [] as string[] };
      if (fragment) found.push(fragment);
      const alt = /\salt="([^"]*)"/.exec(attributes)?.[1];
      if (alt) (fragment ?? nearest)?.words.push(plainOf(alt));
      if (!/^(img|br|col|hr|wbr|input)$/.test(name)) open.push(fragment);
    }
  }
  return found;
}

const plainOf = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const sectionOf = (html: string, id: string): string | undefined =>
  new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>|<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0];
const letters = (texts: readonly string[]): string =>
  [...texts.join('').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

describe.each([
  ['everything', EVERYTHING],
  ['shipped', SHIPPED],
])('the clicks of the deck "%s"', (_, path) => {
  let files: BuiltFile[] = [];
  beforeAll(async () => {
    files = await builtFiles(path);
  }, 120_000);

  it('are as many as the scene has steps and the page has fragments, and show the same', () => {
    let seen = 0;
    for (const file of files)
      for (const [i, part] of slideParts(file).entries()) {
        const slide = file.scene.slides[i] as BuiltFile['scene']['slides'][number];
        const clicks = clicksOf(rootOf(file, part));
        expect(clicks.length, `${slide.id}: clicks`).toBe(slide.steps);
        const section = sectionOf(file.html, slide.id);
        if (!section) {
          expect(slide.hidden).toBe(true);
          continue;
        }
        const fragments = fragmentsOf(section);
        expect(new Set(fragments.map((one) => one.step)).size, `${slide.id}: fragments`).toBe(slide.steps);
        for (const [step, shown] of clicks.entries()) {
          const words = fragments.filter((one) => one.step === step).flatMap((one) => one.words);
          expect(letters(shown), `${slide.id}: step ${step + 1}`).toBe(letters(words));
          seen++;
        }
      }
    // the deck that ships may have no steps
    if (path === EVERYTHING) expect(seen).toBeGreaterThan(0);
  });

  it('reveal only what the scene reveals', () => {
    for (const { scene } of files)
      for (const slide of scene.slides) {
        const steps = new Set(
          [...nodesOf(slide.nodes)].flatMap((node) => [
            node.step,
            ...('body' in node ? (node.body?.paragraphs ?? []).map((one) => one.step) : []),
          ]),
        );
        steps.delete(undefined);
        expect(steps.size, slide.id).toBe(slide.steps);
      }
  });
});
