// SmartArt -> the list of its texts, by the levels of its data.
import type { DiagramShape } from '../office/shape.ts';
import { allShapes } from '../office/slide.ts';
import { escaped, startSafe } from './escape.ts';
import type { SlideMaking } from './making.ts';

export function diagramMarkdown(shape: DiagramShape, making: SlideMaking): string {
  const { report, number } = making;
  const drawn = allShapes(shape.children).flatMap((one) =>
    one.kind === 'shape' ? (one.text?.paragraphs ?? []).map(({ text }) => ({ level: 0, text })) : [],
  );
  const texts = (shape.texts.length ? shape.texts : drawn).filter(({ text }) => text.trim());
  if (!texts.length) {
    report.tell(number, 'SmartArt without words is left out');
    return '';
  }
  report.tell(number, 'SmartArt is written as a list');
  let last = -1;
  return texts
    .map(({ level, text }) => {
      last = Math.min(level, last + 1);
      return `${'  '.repeat(last)}- ${startSafe(escaped(text.replace(/\s+/g, ' ').trim()))}`;
    })
    .join('\n');
}
