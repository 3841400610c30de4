// What engines answered is kept and taken again, gives the same bytes, and is looked at before it is believed.
import { expect, test } from 'vitest';
import type { Elsewhere } from '../../../src/base/answers.ts';
import { hashHex } from '../../../src/base/hash.ts';
import type { Made } from '../../../src/base/made.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { loadMathEngine, MATH_ENGINE } from '../../../src/math/engine.ts';
import { KEPT_MATHS } from '../../../src/math/kept.ts';
import { createBuilder } from '../../../src/pipeline.ts';

const CODE = '```js\nconst a = 1;\n```\n';
const DECK = `---\ntitle: T\nlang: en\n---\n\n## Maths $a_1$\n\nText $x^2$ and\n\n$$\\frac{a}{b}$$\n\n---\n\n## Code\n\n${CODE}`;

class Kept implements Made {
  readonly files = new Map<string, Uint8Array>();
  constructor(readonly program = 'one') {}
  #key = (source: Uint8Array, how: string) => `${hashHex(source)} ${how}`;
  async find(source: Uint8Array, how: string) {
    return this.files.get(this.#key(source, how));
  }
  async keep(source: Uint8Array, how: string, made: Uint8Array) {
    this.files.set(this.#key(source, how), made);
  }
  /** Those of engines; the page's fonts are no text. */
  get answers(): (readonly [string, string])[] {
    const texts = [...this.files].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)] as const);
    return texts.filter(([, text]) => text.startsWith('[['));
  }
  /** Of those that hold `part`, the text in it replaced. */
  change(part: string, by: string): number {
    let changed = 0;
    for (const [key, text] of this.answers) {
      if (!text.includes(part)) continue;
      this.files.set(key, new TextEncoder().encode(text.replaceAll(part, by)));
      changed++;
    }
    return changed;
  }
}

const other = (ask: Elsewhere['ask'], idle = true): Elsewhere => ({ ask, isIdle: async () => idle });

async function page(deck: string, made?: Made, elsewhere?: Elsewhere): Promise<string> {
  const host = { ...memoryHost({ 'talk.md': deck }, nodeHost().resource), ...(made && { made }), elsewhere };
  const { built, diagnostics } = await createBuilder(host).build({ path: 'talk.md', to: ['html'] });
  expect(diagnostics).toEqual([]);
  return new TextDecoder().decode(built[0]?.files[0]?.bytes);
}

test('a second build gives the same bytes from what was kept', async () => {
  const kept = new Kept();
  const fresh = await page(DECK);
  expect(await page(DECK, kept)).toBe(fresh);
  expect(kept.answers.length).toBe(2);
  const before = [...kept.files.values()];
  expect(await page(DECK, kept)).toBe(fresh);
  // nothing new is nothing to write
  expect([...kept.files.values()].every((bytes, i) => bytes === before[i])).toBe(true);
  // what was kept is what is shown: no engine was asked
  expect(kept.change('"kind":"keyword"', '"kind":"string"')).toBe(1);
  expect(await page(DECK, kept)).not.toBe(fresh);
});

test('an answer that cannot be the engine is not taken', async () => {
  const fresh = await page(DECK);
  const cases: readonly (readonly [string, string])[] = [
    ['"const"', '"hello"'],
    ['"kind":"keyword"', '"kind":"<b>"'],
    ['"tag":"mfrac"', '"tag":"script"'],
    ['"paths":["', '"paths":["\\"/><script>'],
    ['[[', '['],
  ];
  for (const [part, by] of cases) {
    const kept = new Kept();
    await page(DECK, kept);
    expect(kept.change(part, by), part).toBeGreaterThan(0);
    expect(await page(DECK, kept), part).toBe(fresh);
  }
});

test('a font that was kept is taken where it can be one', async () => {
  const kept = new Kept();
  const fresh = await page(DECK, kept);
  const fonts = [...kept.files].filter(([, bytes]) => new TextDecoder().decode(bytes.subarray(0, 4)) === 'wOFF');
  expect(fonts.length).toBe(3);
  const [first, second] = fonts as [[string, Uint8Array], [string, Uint8Array]];
  kept.files.set(first[0], second[1]);
  expect(await page(DECK, kept)).not.toBe(fresh);
  kept.files.set(first[0], new TextEncoder().encode('<script>'));
  expect(await page(DECK, kept)).toBe(fresh);
  // other characters, other fonts
  expect(await page(DECK.replace('Text', 'Quiz'), kept)).toBe(await page(DECK.replace('Text', 'Quiz')));
});

test('another program asks its own engines', async () => {
  const kept = new Kept();
  const fresh = await page(DECK, kept);
  kept.change('"kind":"keyword"', '"kind":"string"');
  const other = new Kept('two');
  for (const [key, bytes] of kept.files) other.files.set(key, bytes);
  expect(await page(DECK, other)).toBe(fresh);
});

test('a formula that nobody foresaw is typeset, and foreseen from then on', async () => {
  const kept = new Kept();
  const more = DECK.replace('## Code', '---\ntitle: Of $y_3$\n---\n\nText\n\n---\n\n## Code').replace(
    '---\n\n---\ntitle',
    '---\ntitle',
  );
  const fresh = await page(more);
  await page(DECK, kept);
  expect(await page(more, kept)).toBe(fresh);
  expect(await page(more, kept)).toBe(fresh);
  expect(fresh).toContain('<math');
});

test('another thread is asked once for what is not known, and the rest is asked here', async () => {
  const fresh = await page(DECK);
  const kept = new Kept();
  const asked: string[] = [];
  const elsewhere = other((engine, input) => {
    asked.push(`${engine} ${input}`);
    return engine === 'code:js' ? Promise.resolve([[{ text: input, kind: 'string' }]]) : undefined;
  });
  const first = await page(DECK, kept, elsewhere);
  expect(asked).toEqual(['maths false\na_1', 'maths false\nx^2', 'maths true\n\\frac{a}{b}', 'code:js const a = 1;']);
  expect(first === fresh).toBe(false);
  // what it answered is kept as an engine's own answer is
  expect((await page(DECK, kept, elsewhere)) === first).toBe(true);
  expect(asked).toHaveLength(4);
  const silent = other(() => Promise.resolve(undefined));
  expect((await page(DECK, new Kept(), silent)) === fresh).toBe(true);
});

test('formulas are set in another thread that has nothing else to do, and here while it has', async () => {
  const fresh = await page(DECK);
  const engine = await loadMathEngine();
  const askedOf = async (idle: boolean) => {
    const asked: string[] = [];
    const elsewhere = other((name, input) => {
      asked.push(name);
      return name === MATH_ENGINE ? Promise.resolve(KEPT_MATHS.ask(engine, input)) : undefined;
    }, idle);
    const kept = new Kept();
    expect((await page(DECK, kept, elsewhere)) === fresh).toBe(true);
    expect(kept.answers.length).toBe(2);
    return asked;
  };
  expect(await askedOf(true)).toEqual([MATH_ENGINE, MATH_ENGINE, MATH_ENGINE, 'code:js']);
  expect(await askedOf(false)).toEqual(['code:js']);
});

test('a chart is no code: nobody is asked for its colours', async () => {
  const asked: string[] = [];
  const chart =
    '```chart\ntype: bar\ndata:\n  - {group: A, people: 1}\n  - {group: B, people: 2}\nalt: One and two\n```\n';
  const elsewhere = other((engine) => {
    asked.push(engine);
    return undefined;
  });
  await page(`---\ntitle: T\nlang: en\n---\n\n## A chart\n\n${chart}`, new Kept(), elsewhere);
  expect(asked).toEqual([]);
});
