// One chart on one slide, built in memory: its scene nodes, diagnostics, and the parts of its PowerPoint file.
import { strFromU8, unzipSync } from 'fflate';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck, type OutputKind } from '../../src/pipeline.ts';
import { all, type Element, parseXml } from '../../src/render/pptx/opc/xml.ts';
import type { PathMark } from '../../src/scene/chart-model.ts';
import type { ChartNode, SceneNode } from '../../src/scene/scene.ts';
import { nodesOf } from '../../src/scene/walk.ts';

const host = nodeHost({});

export interface Charted {
  readonly nodes: readonly SceneNode[];
  readonly chart: ChartNode;
  readonly diagnostics: readonly Diagnostic[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly html: string;
}

/** The YAML as a fence; `files` lie beside the deck. */
export async function chartOf(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  to: readonly OutputKind[] = [],
  lang = 'en',
): Promise<Charted> {
  const deck = `---\ntitle: T\nlang: ${lang}\ntheme: congress\ntitle-slide: false\n---\n\n## Chart\n\n\`\`\`chart\n${yaml.trim()}\n\`\`\`\n`;
  const all = Object.fromEntries([
    ['talk/deck.md', deck],
    ...Object.entries(files).map(([name, text]) => [`talk/${name}`, text]),
  ]);
  const result = await buildDeck(
    memoryHost(all, (name) => host.resource(name)),
    { path: 'talk', to },
  );
  const built = result.built[0];
  const nodes = [...nodesOf(built?.scene.slides[0]?.nodes ?? [])];
  const file = (ending: string) => built?.files.find(({ name }) => name.endsWith(ending))?.bytes;
  const pptx = file('.pptx');
  return {
    nodes,
    chart: nodes.find((node) => node.kind === 'chart') as ChartNode,
    diagnostics: result.diagnostics,
    parts: pptx ? unzipSync(pptx) : {},
    html: new TextDecoder().decode(file('.html') ?? new Uint8Array()),
  };
}

/** Middle of a path's points. */
export function middleOf({ d }: PathMark): { x: number; y: number } {
  const { xs, ys } = pointsOf(d);
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

export function pointsOf(d: string): { xs: number[]; ys: number[] } {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { xs: numbers.filter((_, i) => i % 2 === 0), ys: numbers.filter((_, i) => i % 2 === 1) };
}

/** The cells of a chart's workbook: a row a list, empty cells as ''. */
export function workbookOf(parts: Charted['parts'], number = 1): (string | number)[][] {
  const book = unzipSync(parts[`ppt/embeddings/workbook${number}.xlsx`] as Uint8Array);
  const sheet = parseXml(strFromU8(book['xl/worksheets/sheet1.xml'] as Uint8Array));
  return all(sheet, 'row').map((row) => {
    const out: (string | number)[] = [];
    for (const cell of all(row, 'c')) {
      const column =
        [...(cell.getAttribute('r') ?? '').replace(/\d/g, '')].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        ) - 1;
      out[column] =
        cell.getAttribute('t') === 'inlineStr' ? (cell.textContent ?? '') : Number(all(cell, 'v')[0]?.textContent);
    }
    return Array.from(out, (value) => value ?? '');
  });
}

/** Every reference of the chart part with what its cache says. */
export function cachesOf(parts: Charted['parts'], number = 1): { address: string; values: (string | undefined)[] }[] {
  const part = parseXml(strFromU8(parts[`ppt/charts/chart${number}.xml`] as Uint8Array));
  const read = (reference: Element) => {
    const count = Number(all(reference, 'c:ptCount')[0]?.getAttribute('val'));
    const values = Array.from({ length: count }, (): string | undefined => undefined);
    for (const point of all(reference, 'c:pt'))
      values[Number(point.getAttribute('idx'))] = all(point, 'c:v')[0]?.textContent ?? '';
    return { address: all(reference, 'c:f')[0]?.textContent ?? '', values };
  };
  return [...all(part, 'c:strRef'), ...all(part, 'c:numRef')].map(read);
}
