// Every block of the registry: how it is read, and the nodes that it becomes.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/blocks/block.ts';
import { BLOCKS, definitionOf } from '../../../src/blocks/index.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';
import { builtOf } from '../../support/scene.ts';

const at = { file: 'deck.md', line: 1, column: 1 };

const TESTS: Record<string, () => void> = {
  flow: () => {
    it('is one text that fills the body, whatever it holds', async () => {
      const { nodes } = await oneSlide('Words\n\n### Sub\n\n- Item');
      expect(nodes).toMatchObject([{ kind: 'text', role: 'body', placeholder: 'body' }]);
      expect(nodes.flatMap(paragraphsOf).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'item']);
    });
    it('is cut between its paragraphs, and lists go on with their number', () => {
      const item = (number: number) => ({
        kind: 'item' as const,
        inlines: [{ type: 'text' as const, text: String(number) }],
        item: { level: 0, ordered: true, listId: 1, number, start: 1 },
        origin: at,
      });
      const block: Block = { type: 'flow', origin: at, paragraphs: [item(1), item(2), item(3)] };
      const { pieces } = definitionOf(block);
      expect(pieces?.count(block)).toBe(3);
      expect(pieces?.cut(block, 1, 3).paragraphs.map((one: { item: object }) => one.item)).toMatchObject([
        { number: 2, start: 2 },
        { number: 3, start: 2 },
      ]);
    });
  },
  itemPicture: () => {
    it('stands under the words of its item, at their indent, in their order', async () => {
      const { nodes } = await oneSlide(
        '- Words ![A box](a.svg) and more\n  - Inner\n\n    ![A box](a.svg "Below"){width=2cm}',
      );
      expect(nodes.map(({ kind }) => kind)).toEqual(['text', 'image', 'text', 'image', 'text']);
      const [words, first, , second] = nodes;
      const indent = paragraphsOf(words as (typeof nodes)[number])[0]?.indent ?? Number.NaN;
      expect(first?.box.x).toBeCloseTo((words?.box.x ?? 0) + indent, 1);
      expect(first?.box.y).toBeGreaterThan(words?.box.y ?? Number.NaN);
      expect(second?.box.x).toBeGreaterThan((first?.box.x ?? 0) + 10);
      expect(second?.box.w).toBeCloseTo(72 / 1.27, 0);
    });
    it('is no larger than by itself, and gives way to the words', async () => {
      const { nodes, diagnostics } = await oneSlide(
        Array.from({ length: 4 }, () => '- Item ![A box](a.svg)').join('\n'),
      );
      const pictures = nodes.filter(({ kind }) => kind === 'image');
      expect(pictures).toHaveLength(4);
      for (const { box } of pictures) expect([box.w <= 40, box.h <= 30]).toEqual([true, true]);
      expect(diagnostics.map(({ code }) => code)).not.toContain('layout/overflow');
    });
    it('comes in the step of its item', async () => {
      const { nodes } = await oneSlide('::: incremental\n- One ![A box](a.svg)\n- Two\n:::');
      expect(nodes.find(({ kind }) => kind === 'image')?.step).toBe(1);
    });
  },
  paragraph: () =>
    it('gives its picture a place of its own, where it stands among its words', async () => {
      const { nodes } = await oneSlide('Words ![A box](a.svg) and more');
      expect(nodes.map(({ kind }) => kind)).toEqual(['text', 'image', 'text']);
      expect(nodes.flatMap(paragraphsOf).map((one) => textOf(one).trim())).toEqual(['Words', 'and more']);
      const [first, second, third] = nodes.map(({ box }) => box.y);
      expect([first, second, third]).toEqual([first, second, third].toSorted((a = 0, b = 0) => a - b));
      expect(third).toBeGreaterThan(first ?? Number.NaN);
    }),
  heading: () =>
    it('is no higher than the third level, below the slide and its title', async () => {
      const { nodes } = await oneSlide('# Sub\n\n#### Deep');
      expect(nodes.flatMap(paragraphsOf).map(({ kind, depth }) => [kind, depth])).toEqual([
        ['heading', 3],
        ['heading', 4],
      ]);
    }),
  list: () =>
    it('keeps numbers, levels and ticks', async () => {
      const { nodes } = await oneSlide('3. Three\n4. Four\n   - Inner\n\n---\n');
      const lists = nodes.flatMap(paragraphsOf).map(({ list }) => [list?.number, list?.level, list?.ordered]);
      expect(lists).toEqual([
        [3, 0, true],
        [4, 0, true],
        [undefined, 1, false],
      ]);
      const tasks = await oneSlide('- [x] Done\n- [ ] Open');
      expect(tasks.nodes.flatMap(paragraphsOf).map(({ list }) => list?.checked)).toEqual([true, false]);
    }),
  image: () => {
    it('is as wide as asked, in its own shape', async () => {
      const { nodes, slide } = await oneSlide('Words\n\n![A box](a.svg){width=200}');
      const [, picture] = nodes;
      expect(picture).toMatchObject({ kind: 'image', alt: 'A box' });
      expect(picture?.box.w).toBeCloseTo(200, 1);
      expect(picture?.box.h).toBeCloseTo(150, 1);
      expect(slide.layout).toBe('content');
    });
    it('without a description is told, and alone makes a figure', async () => {
      const { slide, diagnostics } = await oneSlide('![](a.svg)');
      expect(diagnostics.map(({ code }) => code)).toEqual(['resolve/alt-missing']);
      expect(slide.layout).toBe('figure');
    });
  },
  qr: () =>
    it('is one outline on a card, with its address below', async () => {
      const { nodes } = await oneSlide('![Our clinic](https://example.org){.qr}');
      const parts = [...nodesOf(nodes)];
      expect(parts.find(({ kind }) => kind === 'path')).toMatchObject({
        alt: 'QR code: Our clinic (https://example.org)',
      });
      expect(parts.flatMap(paragraphsOf).map(textOf)).toEqual(['example.org']);
    }),
  icon: () =>
    it('stands before its words', async () => {
      const { nodes } = await oneSlide(':icon[bone]{size=huge} Bones');
      expect(nodes.map(({ kind }) => kind)).toEqual(['shape', 'path', 'text']);
      expect(nodes[2]?.box.x).toBeGreaterThan((nodes[0]?.box.x ?? 0) + (nodes[0]?.box.w ?? 0));
    }),
  chart: () => {
    it('is native, with its description', async () => {
      const { nodes, slide } = await oneSlide('![Bars](b.chart.yaml)');
      expect(nodes).toMatchObject([{ kind: 'chart', alt: 'Bars' }]);
      expect(slide.layout).toBe('figure');
    });
    it('tells of attributes that its fence does not know', async () => {
      const { diagnostics } = await oneSlide('```chart {wide=yes}\ntype: pie\nalt: A\n```');
      expect(diagnostics.map(({ message }) => message)).toContain('a chart knows no attribute "wide"');
    });
  },
  'flow-chart': () =>
    it('is shapes with lines glued to them', async () => {
      const { nodes } = await oneSlide('```flow\nA --> B\n```');
      const kinds = nodes.flatMap((node) => [...nodesOf([node])]).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'shape')).toHaveLength(2);
      expect(kinds.filter((kind) => kind === 'connector')).toHaveLength(1);
    }),
  participants: () => {
    it('is boxes with lines glued to them, and says in words what they show', async () => {
      const { nodes } = await oneSlide('```consort\nassessed: 9\nexcluded: 1\narms: [{name: A, allocated: 8}]\n```');
      const all = nodes.flatMap((node) => [...nodesOf([node])]);
      const shapes = all.flatMap((node) => (node.kind === 'shape' && node.name.startsWith('Box:') ? [node.id] : []));
      const lines = all.flatMap((node) => (node.kind === 'connector' ? [node] : []));
      expect(shapes).toHaveLength(5);
      expect(lines).toHaveLength(4);
      expect(lines.every(({ from, to }) => shapes.includes(from.node) && shapes.includes(to.node))).toBe(true);
      expect(nodes.find(({ kind }) => kind === 'group')?.alt).toBe(
        'Enrolment: Assessed for eligibility 9; Excluded 1; Randomised 8. Allocation: Allocated to A 8. Analysis: Analysed 8.',
      );
    });
    it('leaves a marked box where numbers are missing', async () => {
      const { nodes, diagnostics } = await oneSlide('```prisma\nscreened: 9\n```');
      expect(nodes).toMatchObject([{ kind: 'shape', name: 'Flow of participants that cannot be shown' }]);
      expect(diagnostics.map(({ code }) => code)).toContain('participants/missing');
    });
  },
  disclosure: () =>
    it('is a table of what is declared', async () => {
      const { nodes } = await oneSlide('::: disclosure\n- Patents: one\n- Travel: none\n:::');
      expect(nodes.find(({ kind }) => kind === 'table')).toBeDefined();
      const sizesOf = (words: string) =>
        [...nodesOf(nodes)]
          .flatMap(paragraphsOf)
          .filter((p) => textOf(p).includes(words))
          .flatMap(({ runs }) => runs.map(({ size }) => size));
      expect(Math.max(...sizesOf('Travel'))).toBeLessThanOrEqual(Math.min(...sizesOf('one')));
    }),
  poster: () =>
    it('stands in columns, panel by panel', async () => {
      const scene = (
        await builtOf('---\ntitle: T\nsize: a0\n---\n\n## A\n\nOne\n\n---\n\n## B\n\nTwo\n\n---\n\n## C\n\nThree\n')
      ).scene;
      const panels = scene.slides.flatMap(({ nodes }) => nodes.filter(({ name }) => name === 'Panel'));
      expect(new Set(panels.map(({ box }) => box.x)).size).toBe(3);
    }),
  credits: () => {
    it('waits for the pictures of all slides', async () => {
      const { nodes } = await oneSlide('![A box](a.svg){author="B. Painter"}\n\n::: credits\n:::');
      expect(nodes.flatMap(paragraphsOf).map(textOf)).toContain('A box: B. Painter');
    });
    it('lists several pictures, and tells of one in a sentence', async () => {
      const listed = async (pictures: string) =>
        (await oneSlide(`${pictures}\n\n::: credits\n:::`)).nodes
          .flatMap(paragraphsOf)
          .filter((p) => textOf(p).includes('Painter'))
          .map(({ list }) => list !== undefined);
      const one = '![A box](a.svg){author="B. Painter"}';
      expect(await listed(one)).toEqual([false]);
      expect(await listed(`${one}\n\n![Another](a.png){author="C. Painter"}`)).toEqual([true, true]);
    });
  },
  code: () =>
    it('keeps blanks, and is cut between its lines', async () => {
      const { nodes } = await oneSlide('```js\nif (a)\n\tb();\n```');
      const lines = nodes.flatMap((node) => [...nodesOf([node])]).flatMap(paragraphsOf);
      expect(lines.map(textOf)).toEqual(['if (a)', '    b();']);
      const block: Block = { type: 'code', origin: at, text: 'a\nb\nc' };
      expect(definitionOf(block).pieces?.cut(block, 1, 3)).toMatchObject({ text: 'b\nc' });
    }),
  equation: () =>
    it('is typeset, and its number stands beside it', async () => {
      const { nodes } = await oneSlide('$$\na^2\n$$ {#eq:one}');
      expect(nodes.map(({ kind }) => kind)).toEqual(['equation', 'text']);
      expect(nodes.flatMap(paragraphsOf).map(textOf)).toEqual(['(1)']);
    }),
  quote: () =>
    it('alone has a layout of its own, its source below', async () => {
      const { nodes, slide } = await oneSlide('> Words\n>\n> -- Someone');
      expect(slide.layout).toBe('quote');
      expect(nodes.flatMap(paragraphsOf).map(textOf)).toEqual(['Words', '\u2014 Someone']);
    }),
  callout: () =>
    it('is a group with its name; a kind that is none is told', async () => {
      const { nodes, diagnostics } = await oneSlide('::: callout {kind=danger title="Look"}\nWords\n:::');
      expect(nodes).toMatchObject([{ kind: 'group', role: 'callout', name: 'Callout: Look' }]);
      expect(diagnostics.map(({ message }) => message)).toEqual(['There is no callout of the kind "danger"']);
    }),
  columns: () =>
    it('are as wide as asked; two of them make their layout', async () => {
      const body = ':::: columns\n::: column {width=75%}\nLeft\n:::\n::: column\nRight\n:::\n::::';
      const { nodes, slide } = await oneSlide(body);
      expect((nodes[0]?.box.w ?? 0) / (nodes[1]?.box.w ?? 1)).toBeCloseTo(3, 1);
      expect(slide.layout).toBe('two-column');
    }),
  table: () => {
    it('brings out the row or column that is asked for, and tells of one that it lacks', async () => {
      const { nodes } = await oneSlide('| A | B |\n| - | - |\n| one | two |\n| three | four |\n{row=2}');
      const table = nodes[0];
      if (table?.kind !== 'table') throw new Error('no table');
      expect(table.rows.map(({ cells }) => cells.map(({ fill }) => fill !== undefined))).toEqual([
        [false, false],
        [false, false],
        [true, true],
      ]);
      const { diagnostics } = await oneSlide('| A |\n| - |\n| one |\n{column=4}');
      expect(diagnostics.map(({ code }) => code)).toEqual(['parse/unknown-attribute']);
    });
    it('has a head, and numbers that end flush', async () => {
      const { nodes } = await oneSlide('| Arm | n |\n| --- | --- |\n| A | 10 |\n| B | 9 |');
      const [table] = nodes;
      if (table?.kind !== 'table') throw new Error('no table');
      expect(table).toMatchObject({ headerRows: 1, alt: 'Arm, n' });
      expect(table.rows.map(({ cells }) => cells[1]?.body.paragraphs[0]?.align)).toEqual(['end', 'end', 'end']);
    });
  },
  rule: () =>
    it('is a thin shape that nobody reads aloud', async () => {
      const { nodes } = await oneSlide('A\n\n***\n\nB');
      expect(nodes[1]).toMatchObject({ kind: 'shape', decorative: true, box: { h: 1 } });
    }),
  html: () =>
    it('is read as what it means, and told', async () => {
      const { nodes, infos } = await oneSlide('<p>Some <b>bold</b> words<script>alert(1)</script></p>');
      const runs = nodes.flatMap(paragraphsOf).flatMap((paragraph) => paragraph.runs);
      expect(runs.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['bold']);
      expect(infos.map(({ code }) => code)).toContain('parse/raw-html');
    }),
  steps: () =>
    it('are named arrows, numbered', async () => {
      const { nodes } = await oneSlide('::: steps\n- **Ask** first\n- **Look** then\n:::');
      expect(nodes.map(({ name }) => name)).toEqual(['Step 1: Ask', 'Step 2: Look']);
    }),
  timeline: () =>
    it('is a line with its moments in order', async () => {
      const { nodes } = await oneSlide('::: timeline\n- **1990** one\n- **2000** two\n:::');
      expect(nodes.map(({ name }) => name)).toEqual(['Line', 'Moment: 1990', 'Moment: 2000']);
    }),
  numbers: () =>
    it('has all figures in one size', async () => {
      const { nodes } = await oneSlide('::: numbers\n- **7** short\n- **1 000 000** long\n:::');
      const sizes = nodes.map((group) => [...nodesOf([group])].flatMap(paragraphsOf)[0]?.size);
      expect(sizes).toHaveLength(2);
      expect(new Set(sizes).size).toBe(1);
    }),
  cards: () =>
    it('are groups of one height, side by side', async () => {
      const { nodes } = await oneSlide('::: cards\n- **Move** Walk\n- **Ask** your doctor\n:::');
      expect(nodes.map(({ name }) => name)).toEqual(['Card: Move', 'Card: Ask']);
      expect(new Set(nodes.map(({ box }) => `${box.y} ${box.h}`)).size).toBe(1);
    }),
  marked: () =>
    it('has a mark before each item, which its name says', async () => {
      const { nodes } = await oneSlide('::: checklist\n- One\n- Two\n:::');
      expect(nodes.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual(['Tick: One', 'Tick: Two']);
    }),
  scale: () =>
    it('has a part for each stretch between its limits, and a pin a value', async () => {
      const { nodes } = await oneSlide('::: scale {from=0 to=10 marks="4 low"}\n- 7 You\n:::');
      expect(nodes.flatMap(paragraphsOf).map(textOf)).toEqual(expect.arrayContaining(['0', '4', 'low', '10']));
      expect(nodes.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual(['Range', 'Value: 7']);
    }),
  labels: () =>
    it('are words on the picture', async () => {
      const { nodes } = await oneSlide('::: labels\n![A box](a.svg)\n- 20% 20% [Edge]{to="60% 60%"}\n:::');
      expect([...nodesOf(nodes)].flatMap(paragraphsOf).map(textOf)).toEqual(['Edge']);
    }),
  grid: () =>
    it('has cells of one size', async () => {
      const { nodes } = await oneSlide('::: grid\n![A box](a.svg)\n\n![The same](a.svg)\n:::');
      const cells = nodes.filter(({ name }) => name === 'Ground');
      expect(cells).toHaveLength(2);
      expect(cells[0]?.box.w).toBe(cells[1]?.box.w);
    }),
  verdict: () =>
    it('is one shape with its sentence', async () => {
      const { nodes } = await oneSlide('::: verdict\nBoth work.\n:::');
      expect(nodes).toMatchObject([{ kind: 'shape', name: 'Verdict' }]);
    }),
  place: () =>
    it('stands where its writer puts it, and takes no room of the rest', async () => {
      const { nodes } = await oneSlide('Flow.\n\n::: place {at="50% 50% 25% 25%" size=20}\nFree.\n:::');
      const [flow, free] = nodes.filter(({ kind }) => kind === 'text');
      expect(flow?.box.y).toBeLessThan(200);
      expect(free?.box).toMatchObject({ x: 480, y: 270, w: 240 });
      expect(free && paragraphsOf(free)[0]?.size).toBe(20);
    }),
  references: () =>
    it('puts the sources of the deck where it stands', async () => {
      const { nodes, slide } = await oneSlide('::: references\n:::\n\n---\n\n## Two\n\nSaid [@one].');
      expect(slide.layout).toBe('references');
      expect(nodes.flatMap(paragraphsOf).map(textOf).join()).toContain('First');
    }),
};

it('no block is without a test', () => {
  expect(Object.keys(TESTS).sort()).toEqual(BLOCKS.map(({ name }) => name).sort());
});

describe.each(Object.entries(TESTS))('%s', (_name, tests) => {
  tests();
});
