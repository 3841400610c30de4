// What a deck says, as one number: a PowerPoint file that comes back tells by it which version of the deck it was
// built from. It holds no word of the text.
import { hashHex } from '../base/hash.ts';
import type { Scene, SceneNode, TextBody } from './scene.ts';

/** The property that holds it (docProps/custom.xml). */
export const STAMP = 'Lectern';

/** `1 ` and sixteen hex digits; the first number tells how it was made. */
export const stampOf = (scene: Scene): string =>
  `1 ${hashHex(JSON.stringify([scene.audience, ...scene.slides.map(said)]))}`;

const said = (slide: Scene['slides'][number]): unknown => [
  slide.id,
  slide.hidden,
  slide.nodes.map(saidBy),
  slide.notes.map(({ runs, kind, list }) => [
    kind,
    list?.level,
    runs.map(({ text, bold, italic }) => [text, bold, italic]),
  ]),
];

function saidBy(node: SceneNode): unknown {
  switch (node.kind) {
    case 'text':
      return saidIn(node.body);
    case 'shape':
      return node.body && saidIn(node.body);
    case 'table':
      return node.rows.map(({ cells }) => cells.map(({ body }) => saidIn(body)));
    case 'chart':
      return [node.alt, node.data];
    case 'group':
      return node.children.map(saidBy);
    default:
      return node.alt;
  }
}

const saidIn = ({ paragraphs }: TextBody): unknown =>
  paragraphs.map(({ runs, list }) => [list?.level, runs.map(({ text, bold, italic }) => [text, bold, italic])]);
