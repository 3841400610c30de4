// What stands wholly outside the slide or under a picture that stays, and words in the colour of their ground: nobody
// sees them, so they are not for the audience. They are private comments.
import type { OfficeShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { familyOf } from '../office/sheet.ts';
import { wordsUnder } from './beneath.ts';
import { fadedWords } from './faded.ts';
import { isPainted } from './free.ts';
import type { SlideMaking } from './making.ts';

export interface Seen {
  readonly shapes: readonly OfficeShape[];
  /** Words of what is left out, each behind where it stands. */
  readonly aside: readonly string[];
}

/** Points at a box's edge in which no words stand. */
const EDGE = 8;

/** A title above the slide's edge is for those who do not see the slide, and stays. */
export function seenOf(given: readonly OfficeShape[], making: SlideMaking): Seen {
  const { own, deck, report, number } = making;
  if (own) return { shapes: given, aside: [] };
  const beneath = wordsUnder(given, making);
  const faded = fadedWords(given, making);
  const aside: string[] = [];
  const shapes = seen(given);
  return { shapes, aside };

  function seen(some: readonly OfficeShape[]): OfficeShape[] {
    return some.flatMap((one): OfficeShape[] => {
      if (one.kind === 'group') {
        const children = seen(one.children);
        return children.length ? [{ ...one, children }] : [];
      }
      const where = placeOf(one);
      if (!where) return withoutFaded(one);
      const words = shapeText(one).replace(/\s+/g, ' ');
      if (words) {
        aside.push(`${where}: ${words}`);
        report.tell(number, `words ${where} are private comments`);
      } else report.tell(number, `what stands ${where} is left out`);
      return [];
    });
  }

  function withoutFaded(shape: OfficeShape): OfficeShape[] {
    const found = faded.get(shape);
    if (!found || shape.kind !== 'shape') return [shape];
    aside.push(`not seen: ${found.words}`);
    report.tell(number, 'words in the colour of their ground, see-through or tiny are private comments');
    if (found.text) return [{ ...shape, text: found.text }];
    const { text: _, ...empty } = shape;
    return isPainted(shape) ? [empty] : [];
  }

  function placeOf(shape: OfficeShape): string | undefined {
    if (isOut(shape)) return 'outside the slide';
    return beneath.has(shape) ? 'under a picture' : undefined;
  }

  function isOut(shape: OfficeShape): boolean {
    const { box, placed, placeholder } = shape;
    if (placed === 'nowhere' || (placeholder && familyOf(placeholder.type) === 'title')) return false;
    const edge = shapeText(shape) ? EDGE : 0;
    const [right, foot] = [deck.size.w - edge, deck.size.h - edge];
    return box.x >= right || box.y >= foot || box.x + box.w <= edge || box.y + box.h <= edge;
  }
}
