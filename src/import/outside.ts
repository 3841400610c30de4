// What stands wholly outside the slide: nobody sees it, so it is not for the audience. Its words are private comments.
import type { OfficeShape } from '../office/shape.ts';
import { shapeText } from '../office/shape-words.ts';
import { familyOf } from '../office/sheet.ts';
import type { SlideMaking } from './making.ts';

export interface Inside {
  readonly shapes: readonly OfficeShape[];
  /** Words of what is left out. */
  readonly aside: readonly string[];
}

/** Points at a box's edge in which no words stand. */
const EDGE = 8;

/** A title above the slide's edge is for those who do not see the slide, and stays. */
export function insideOf(given: readonly OfficeShape[], { own, deck, report, number }: SlideMaking): Inside {
  if (own) return { shapes: given, aside: [] };
  const aside: string[] = [];
  const shapes = inside(given);
  if (aside.length) report.tell(number, 'words outside the slide are private comments');
  return { shapes, aside };

  function inside(some: readonly OfficeShape[]): OfficeShape[] {
    return some.flatMap((one): OfficeShape[] => {
      if (one.kind === 'group') {
        const children = inside(one.children);
        return children.length ? [{ ...one, children }] : [];
      }
      if (!isOut(one)) return [one];
      const words = shapeText(one).replace(/\s+/g, ' ');
      if (words) aside.push(words);
      else report.tell(number, 'what stands outside the slide is left out');
      return [];
    });
  }

  function isOut(shape: OfficeShape): boolean {
    const { box, placed, placeholder } = shape;
    if (placed === 'nowhere' || (placeholder && familyOf(placeholder.type) === 'title')) return false;
    const edge = shapeText(shape) ? EDGE : 0;
    const [right, foot] = [deck.size.w - edge, deck.size.h - edge];
    return box.x >= right || box.y >= foot || box.x + box.w <= edge || box.y + box.h <= edge;
  }
}
