// A flow diagram of our own slides, a group of shapes with lines glued to them, back into mermaid's words. What is seen
// counts: texts, shapes, which line joins what and how it looks.
import { wordsOf } from '../../flow/describe-diagram.ts';
import type { FlowDirection, FlowEdge, FlowGraph, FlowGroup, FlowNode, FlowShape } from '../../flow/graph.ts';
import type { ConnectorShape, OfficeShape, TextShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import type { SlideMaking } from '../making.ts';
import { stepOf } from '../steps.ts';
import type { Found } from './found.ts';
import { distanceTo } from './line-points.ts';

export function flowOf([group]: readonly OfficeShape[], { slide }: SlideMaking): Found | undefined {
  if (group?.kind !== 'group' || !group.name.startsWith('Diagram: ')) return undefined;
  const graph = graphOf(group.children);
  if (!graph) return undefined;
  const step = stepOf(slide, group.id);
  const alt = group.alt.trim();
  const own = alt === '' || alt === wordsOf(graph);
  const attributes = [
    ...(own ? [] : [`alt="${alt.replace(/["{}]/g, '')}"`]),
    ...(step === undefined ? [] : [`step=${step}`]),
  ];
  const head = attributes.length ? `flow {${attributes.join(' ')}}` : 'flow';
  return { count: 1, markdown: `\`\`\`${head}\n${written(graph)}\n\`\`\`` };
}

const FORMS: Readonly<Record<string, FlowShape>> = {
  rect: 'box',
  diamond: 'diamond',
  ellipse: 'circle',
  flowChartPredefinedProcess: 'subroutine',
};

/** Round ends are corners as large as half the height. */
function formOf({ geometry, box }: TextShape): FlowShape | undefined {
  if (geometry.preset !== 'roundRect') return FORMS[geometry.preset];
  const corner = Number(/^M\S+[ ,]([\d.]+)/.exec(geometry.outlines?.[0]?.d ?? '')?.[1] ?? 0);
  return corner >= box.h * 0.45 ? 'stadium' : 'round';
}

const textOf = ({ text }: TextShape): string =>
  (text?.paragraphs ?? [])
    .map((one) => one.text.replace(/\v/g, '\n').trim())
    .filter(Boolean)
    .join('\n');

/** Undefined where a part of the group is none of a flow diagram. */
function graphOf(children: readonly OfficeShape[]): FlowGraph | undefined {
  const shown = children.filter(({ hidden }) => !hidden);
  const texts = shown.filter((one): one is TextShape => one.kind === 'shape');
  const lines = shown.filter((one): one is ConnectorShape => one.kind === 'connector');
  if (texts.length + lines.length !== shown.length) return undefined;
  const frames = texts.filter((one) => shapeText(one) === '');
  const plates = texts.filter(({ name }) => /^(?:Label|Part): /.test(name));
  const boxes = texts.filter((one) => !frames.includes(one) && !plates.includes(one));
  const ids = new Map(boxes.map((one, i) => [one.id, `n${i + 1}`] as const));
  const groups = groupsOf(
    frames,
    plates.filter(({ name }) => name.startsWith('Part: ')),
  );
  const nodes = boxes.flatMap((one): FlowNode[] => {
    const shape = formOf(one);
    const around = groups.filter(({ frame }) => isInside(one, frame)).at(-1)?.group.id;
    return shape
      ? [{ id: ids.get(one.id) as string, text: textOf(one), shape, ...(around && { parent: around }) }]
      : [];
  });
  const labels = plates.filter(({ name }) => name.startsWith('Label: '));
  const texted = labelled(lines, labels);
  const edges = lines.flatMap((line): FlowEdge[] => {
    const [from, to] = [ids.get(line.from?.id ?? -1), ids.get(line.to?.id ?? -1)];
    const text = texted.get(line);
    return from && to ? [{ from, to, ...looksOf(line), span: NOWHERE, ...(text && { text }) }] : [];
  });
  if (!nodes.length || nodes.length !== boxes.length || edges.length !== lines.length) return undefined;
  return { direction: directionOf(lines), nodes, edges, groups: groups.map(({ group }) => group) };
}

const NOWHERE = { file: '', line: 1, column: 1 };

function isInside({ box: a }: OfficeShape, { box: b }: OfficeShape): boolean {
  return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1;
}

/** Outer frames first; the part's name stands at its frame's upper edge. */
function groupsOf(frames: readonly TextShape[], titles: readonly TextShape[]) {
  const area = ({ box }: OfficeShape) => box.w * box.h;
  const sorted = frames.map((frame, i) => ({ frame, id: `g${i + 1}` })).sort((a, b) => area(b.frame) - area(a.frame));
  return sorted.map(({ frame, id }, i) => {
    const parent = sorted.slice(0, i).findLast((one) => isInside(frame, one.frame))?.id;
    const inner = (one: OfficeShape) =>
      sorted.slice(i + 1).some((other) => isInside(one, other.frame) && isInside(other.frame, frame));
    const title = titles.find((one) => isInside(one, frame) && !inner(one));
    const group: FlowGroup = { id, text: title ? textOf(title) : '', ...(parent && { parent }) };
    return { frame, group };
  });
}

/** Each label belongs to the line that it lies on. */
function labelled(lines: readonly ConnectorShape[], labels: readonly TextShape[]): Map<ConnectorShape, string> {
  const found = new Map<ConnectorShape, string>();
  for (const label of labels) {
    const middle = { x: label.box.x + label.box.w / 2, y: label.box.y + label.box.h / 2 };
    const [nearest] = lines
      .filter((line) => !found.has(line))
      .map((line) => ({ line, far: distanceTo(line, middle) }))
      .sort((a, b) => a.far - b.far);
    if (nearest) found.set(nearest.line, textOf(label));
  }
  return found;
}

function looksOf({ outline }: ConnectorShape): Pick<FlowEdge, 'line' | 'arrow' | 'back'> {
  const has = (type: string | undefined) => type !== undefined && type !== 'none';
  const plain = outline && outline.dash !== 'solid' ? 'dashed' : 'solid';
  return {
    line: (outline?.width ?? 1) > 2.5 ? 'thick' : plain,
    arrow: has(outline?.tail?.type),
    back: has(outline?.head?.type),
  };
}

/** By the side that most lines leave from: connection sites run from the top over the left (20.1.9.9). */
function directionOf(lines: readonly ConnectorShape[]): FlowDirection {
  const ways = lines.map(({ from, to }): FlowDirection | undefined => {
    const [leaves, enters] = [(from?.site ?? 0) % 4, (to?.site ?? 0) % 4];
    if (leaves === 2 && enters === 0) return 'TB';
    if (leaves === 3 && enters === 1) return 'LR';
    if (leaves === 0 && enters === 2) return 'BT';
    return leaves === 1 && enters === 3 ? 'RL' : undefined;
  });
  const count = (way: FlowDirection) => ways.filter((one) => one === way).length;
  const [most = 'TB'] = (['TB', 'LR', 'BT', 'RL'] as const).toSorted((a, b) => count(b) - count(a));
  return most;
}

const BRACKETS: Readonly<Record<FlowShape, readonly [string, string]>> = {
  box: ['[', ']'],
  round: ['(', ')'],
  stadium: ['([', '])'],
  diamond: ['{', '}'],
  circle: ['((', '))'],
  subroutine: ['[[', ']]'],
};
const STROKES = { solid: ['--', '---'], dashed: ['-.-', '-.-'], thick: ['==', '==='] } as const;

const quoted = (text: string): string =>
  `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}"`;

function written({ direction, nodes, edges, groups }: FlowGraph): string {
  const within = (id: string, indent: string): string[] => {
    const group = groups.find((one) => one.id === id);
    return [
      `${indent}subgraph ${id} [${group?.text ? quoted(group.text) : '" "'}]`,
      ...nodes.filter(({ parent }) => parent === id).map((node) => `${indent}  ${node.id}`),
      ...groups.filter(({ parent }) => parent === id).flatMap((one) => within(one.id, `${indent}  `)),
      `${indent}end`,
    ];
  };
  return [
    `flowchart ${direction}`,
    ...nodes.map(({ id, text, shape }) => `  ${id}${BRACKETS[shape][0]}${quoted(text)}${BRACKETS[shape][1]}`),
    ...groups.filter(({ parent }) => !parent).flatMap(({ id }) => within(id, '  ')),
    ...edges.map(({ from, to, text, line, arrow, back }) => {
      const [open, plain] = STROKES[line];
      const stroke = `${back ? '<' : ''}${arrow ? `${open}>` : plain}`;
      return `  ${from} ${stroke}${text ? `|${quoted(text)}|` : ''} ${to}`;
    }),
  ].join('\n');
}
