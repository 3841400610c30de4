// What must hold of every package, or PowerPoint offers a repair: checked on the deck with one of everything and on those that ship.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type BuiltFile, builtFile, builtFiles, EVERYTHING, SHIPPED } from './built.ts';
import { CHILD_ORDER, ONCE } from './order.ts';
import { childrenOf, type Element, find, relationsOf, rootOf, slideParts } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const DECKS: readonly (readonly [string, string])[] = [
  ['everything', EVERYTHING],
  ['shipped', SHIPPED],
];

describe.each(DECKS)('the package of the deck "%s"', (_, path) => {
  let files: BuiltFile[] = [];
  beforeAll(async () => {
    files = await builtFiles(path);
  }, 120_000);

  const xmlParts = (file: BuiltFile) =>
    [...file.parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
  const eachPart = (visit: (file: BuiltFile, part: string, root: Element) => void) => {
    for (const file of files) for (const part of xmlParts(file)) visit(file, part, rootOf(file, part));
  };

  it('gives every part a content type, and no type to a part that is not there', () => {
    for (const file of files) {
      const types = rootOf(file, '[Content_Types].xml');
      const overrides = find(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1) as string);
      const endings = find(types, 'Default').map((one) => one.getAttribute('Extension') as string);
      expect(overrides.filter((name) => !file.parts.has(name))).toEqual([]);
      const rest = [...file.parts.keys()].filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name));
      expect(
        rest.filter((name) => !endings.includes(name.split('.').pop() as string) || name.endsWith('.xml')),
      ).toEqual([]);
      expect(endings.filter((ending) => ending !== 'xml' && !rest.some((name) => name.endsWith(`.${ending}`)))).toEqual(
        [],
      );
    }
  });

  it('leads to every part, and every relationship leads to a part', () => {
    for (const file of files) {
      const reached = new Set<string>();
      const follow = (part: string) => {
        for (const { target, external } of relationsOf(file, part)) {
          if (external) continue;
          expect(file.parts.has(target), `${part} leads to ${target}`).toBe(true);
          if (!reached.has(target)) {
            reached.add(target);
            follow(target);
          }
        }
      };
      follow('');
      const lost = [...file.parts.keys()].filter(
        (name) => !reached.has(name) && !name.endsWith('.rels') && name !== '[Content_Types].xml',
      );
      expect(lost).toEqual([]);
    }
  });

  it("names only relationships of the part's own", () => {
    eachPart((file, part, root) => {
      const known = new Set(relationsOf(file, part).map((one) => one.id));
      for (const element of [root, ...find(root, '*')])
        for (const { name, value } of [...element.attributes])
          if (/^r:(id|embed|link|pict)$/.test(name) && value) expect(known.has(value), `${part} ${value}`).toBe(true);
    });
  });

  it('numbers the shapes of a part once each, in document order, and gives slides names that tell them apart', () => {
    eachPart((_file, part, root) => {
      const shapes = find(root, 'p:cNvPr');
      const ids = shapes.map((shape) => Number(shape.getAttribute('id')));
      expect(
        [...ids].sort((a, b) => a - b),
        part,
      ).toEqual(ids);
      expect(new Set(ids).size, part).toBe(ids.length);
      if (!part.startsWith('ppt/slides/')) return;
      const names = shapes.slice(1).map((shape) => shape.getAttribute('name') as string);
      expect(
        names.filter((name) => !name.trim()),
        part,
      ).toEqual([]);
      expect(new Set(names).size, `${part} ${names}`).toBe(names.length);
      const identities = find(root, 'a16:creationId').map((one) => one.getAttribute('id') as string);
      expect(new Set(identities).size, part).toBe(shapes.length - 1);
      for (const identity of identities) expect(identity).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    });
  });

  it('keeps the order of the schema and writes properties once', () => {
    eachPart((_file, part, root) => {
      for (const element of [root, ...find(root, '*')]) {
        const names = childrenOf(element).map((child) => child.nodeName);
        for (const name of ONCE)
          expect(names.filter((one) => one === name).length, `${part} ${element.nodeName}/${name}`).toBeLessThan(2);
        const order = CHILD_ORDER[element.nodeName];
        if (!order) continue;
        const places = names.map((name) => order.indexOf(name));
        expect(
          names.filter((_name, i) => places[i] === -1),
          `${part} ${element.nodeName}`,
        ).toEqual([]);
        expect(
          [...places].sort((a, b) => a - b),
          `${part} ${element.nodeName} ${names}`,
        ).toEqual(places);
      }
    });
  });

  it('animates shapes that are there, and names each once in its list of builds', () => {
    eachPart((_file, part, root) => {
      const shapes = new Set(find(root, 'p:cNvPr').map((one) => one.getAttribute('id')));
      const targets = find(root, 'p:spTgt').map((one) => one.getAttribute('spid'));
      expect(
        targets.filter((id) => !shapes.has(id)),
        part,
      ).toEqual([]);
      const builds = find(root, 'p:bldP').map((one) => one.getAttribute('spid'));
      expect(new Set(builds).size, part).toBe(builds.length);
      expect(
        builds.filter((id) => !targets.includes(id)),
        part,
      ).toEqual([]);
      const times = find(root, 'p:cTn').map((one) => Number(one.getAttribute('id')));
      expect(times, part).toEqual(times.map((_id, i) => i + 1));
    });
  });

  it('has a place on its layout for every placeholder of a slide', () => {
    for (const file of files)
      for (const part of slideParts(file)) {
        const layout = relationsOf(file, part).find((one) => one.type.endsWith('/slideLayout'))?.target as string;
        const key = (one: Element) => `${one.getAttribute('type') ?? 'obj'} ${one.getAttribute('idx') ?? ''}`;
        const offered = find(rootOf(file, layout), 'p:ph').map(key);
        const used = find(rootOf(file, part), 'p:ph').map(key);
        expect(
          used.filter((one) => !offered.includes(one)),
          `${part} on ${layout}`,
        ).toEqual([]);
        expect(new Set(used).size, part).toBe(used.length);
      }
  });

  it('lists every slide once in its sections, in order', () => {
    for (const file of files) {
      const root = rootOf(file, 'ppt/presentation.xml');
      const slides = find(root, 'p:sldId').map((one) => one.getAttribute('id'));
      expect(new Set(slides).size).toBe(slides.length);
      for (const id of slides) expect(Number(id)).toBeGreaterThanOrEqual(256);
      expect(find(root, 'p14:sldId').map((one) => one.getAttribute('id'))).toEqual(slides);
    }
  });

  it('gives the same bytes for the same deck', async () => {
    const again = await builtFiles(path);
    for (const [i, file] of files.entries()) expect(Buffer.compare(file.bytes, (again[i] as BuiltFile).bytes)).toBe(0);
  }, 120_000);
});

describe('a package', () => {
  it('begins with its content types and tells no time', async () => {
    const { bytes } = await builtFile(EVERYTHING);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(new TextDecoder().decode(bytes.subarray(30, 30 + view.getUint16(26, true)))).toBe('[Content_Types].xml');
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  }, 60_000);
});
