// A fitted sheet -> one group of native shapes, with connectors glued to them and the stages beside.
import type { Span } from '../../base/diagnostic.ts';
import { type Box, boxAround, insetsOf } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import { isResult, type Sheet, type SheetBox } from '../../participants/sheet.ts';
import type { ConnectorNode, SceneNode, ShapeNode, Side } from '../../scene/scene.ts';
import type { LayContext } from '../block.ts';
import { HEAD, LINE, looksOf, type NodeKind, tabLooks } from '../diagram-looks.ts';
import { drawnOnce } from '../drawn-once.ts';
import { type Fit, insetAt, paragraphsOf, stageParagraph, TAB_GAP, TAB_INSET, type Text } from './measure.ts';

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
    const { fill, ink, stroke } = looksOf(kindOf(one, sheet, wrong), theme);
    return {
      kind: 'shape',
      id: `${id}-${one.id}`,
      name: `Box: ${nameOf(one)}`,
      geometry: 'roundRect',
      radius: round2(context.radius / 2),
      box: place,
      fill,
      stroke: wrong ? { color: theme.role('caution'), width: 2.5, dash: true } : stroke,
      dir: context.dir,
      body: {
        paragraphs: paragraphsOf(one, place.w, { size, words, ink, result: isResult(one, sheet) }, context),
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
      stroke: { color: theme.role('text'), width: LINE },
      endHead: HEAD,
    };
  });
  return [...stageNodes(id, fit, at, context), ...shapes, ...drawnOnce(connectors)].map((node) => ({
    ...node,
    origin,
  }));
}

/** What the flow comes to is brought out; a number that does not add up is marked otherwise. */
function kindOf(one: SheetBox, sheet: Sheet, wrong: boolean): NodeKind {
  if (one.aside) return 'aside';
  return isResult(one, sheet) && !wrong ? 'end' : 'step';
}

/** Names of the stages on tabs, each as high as its stage. */
function stageNodes(id: string, { sheet, size, margin, placed }: Fit, at: (box: Box) => Box, context: LayContext) {
  if (!margin) return [];
  const { fill } = tabLooks(context.theme);
  const w = round2(margin - size * TAB_GAP);
  const inset = insetsOf(0, round2(size * TAB_INSET));
  return sheet.stages.map(({ text }, i): ShapeNode => {
    const stage = placed.stages[i] as Box;
    const words = stageParagraph(text, w - inset.left - inset.right, size, context);
    return {
      kind: 'shape',
      id: `${id}-stage-${i + 1}`,
      name: `Stage: ${text}`,
      geometry: 'roundRect',
      radius: round2(context.radius / 2),
      box: at({ ...stage, w }),
      fill,
      dir: context.dir,
      body: { paragraphs: [words], inset, anchor: 'middle' },
    };
  });
}

const nameOf = ({ lines }: SheetBox): string => (lines[0]?.text ?? '').slice(0, 60);
