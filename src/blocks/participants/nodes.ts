// A fitted sheet -> one group of native shapes, with connectors glued to them and the stages beside.
import type { Span } from '../../base/diagnostic.ts';
import { type Box, boxAround, NO_INSETS } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { SheetBox } from '../../participants/sheet.ts';
import type { ConnectorNode, SceneNode, ShapeNode, Side } from '../../scene/scene.ts';
import type { LayContext } from '../block.ts';
import { BAR, type Fit, insetAt, paragraphsOf, stageParagraph, type Text } from './measure.ts';

/** Length of an arrow's head. */
const HEAD: Pt = 8;

export interface Drawing {
  readonly fit: Fit;
  readonly words: Text;
  readonly box: Box;
  readonly origin: Span;
}

export function sheetNodes(id: string, { fit, words, box, origin }: Drawing, context: LayContext): SceneNode[] {
  const { sheet, size, placed } = fit;
  const { theme } = context;
  const rtl = context.dir === 'rtl';
  const x = (at: Pt, w: Pt = 0): Pt => round2(rtl ? box.x + box.w - at - w : box.x + at);
  const at = (from: Box): Box => ({ x: x(from.x, from.w), y: round2(box.y + from.y), w: from.w, h: from.h });
  const side = (from: Side): Side => {
    if (!rtl || from === 'top' || from === 'bottom') return from;
    return from === 'left' ? 'right' : 'left';
  };
  const shapes = sheet.boxes.map((one): ShapeNode => {
    const wrong = one.lines.some(({ should }) => should !== undefined);
    const place = at(placed.boxes.get(one.id) as Box);
    return {
      kind: 'shape',
      id: `${id}-${one.id}`,
      name: `Box: ${nameOf(one)}`,
      geometry: 'rect',
      box: place,
      fill: one.aside ? theme.role('background') : theme.role('surface'),
      stroke: strokeOf(one, wrong, context),
      dir: context.dir,
      body: {
        paragraphs: paragraphsOf(one, place.w, size, words, context),
        inset: insetAt(size),
        anchor: 'middle',
      },
    };
  });
  const connectors = sheet.links.map((link, i): ConnectorNode => {
    const points = (placed.links[i] ?? []).map((point) => ({ x: x(point.x), y: round2(box.y + point.y) }));
    const nameIn = (name: string) => nameOf(sheet.boxes.find((one) => one.id === name) as SheetBox).slice(0, 30);
    return {
      kind: 'connector',
      id: `${id}-line-${i + 1}`,
      name: `Line: ${nameIn(link.from)} to ${nameIn(link.to)}`,
      decorative: true,
      box: boxAround(points),
      points,
      from: { node: `${id}-${link.from}`, side: side(link.leaves) },
      to: { node: `${id}-${link.to}`, side: side(link.enters) },
      stroke: { color: theme.role('muted'), width: 1.5 },
      endHead: HEAD,
    };
  });
  return [...stageNodes(id, fit, at, context), ...shapes, ...connectors].map((node) => ({ ...node, origin }));
}

function strokeOf({ aside }: SheetBox, wrong: boolean, { theme }: LayContext) {
  if (wrong) return { color: theme.role('caution'), width: 2, dash: true };
  return { color: theme.role(aside ? 'muted' : 'accent'), width: aside ? 1 : 1.5 };
}

/** Names of the stages, with a bar along each. */
function stageNodes(id: string, { sheet, size, margin, placed }: Fit, at: (box: Box) => Box, context: LayContext) {
  if (!margin) return [];
  return sheet.stages.flatMap(({ text }, i): SceneNode[] => {
    const stage = placed.stages[i] as Box;
    const words = stageParagraph(text, margin - BAR - size * 0.8, size, context);
    return [
      {
        kind: 'shape',
        id: `${id}-bar-${i + 1}`,
        name: `Stage: ${text}`,
        geometry: 'rect',
        decorative: true,
        box: at({ ...stage, w: BAR }),
        fill: context.theme.role('accent'),
      },
      {
        kind: 'text',
        role: 'label',
        id: `${id}-stage-${i + 1}`,
        name: `Stage: ${text}`,
        dir: context.dir,
        box: at({ ...stage, x: BAR + size * 0.4, w: round2(margin - BAR - size * 0.8) }),
        body: { paragraphs: [words], inset: NO_INSETS, anchor: 'middle' },
      },
    ];
  });
}

const nameOf = ({ lines }: SheetBox): string => (lines[0]?.text ?? '').slice(0, 60);
