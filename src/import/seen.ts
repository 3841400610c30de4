// What stands wholly outside the slide or under a picture that stays, and words in the colour of their ground: nobody
// sees them, so they are not for the audience. They are private comments.
import type { DiagramShape, OfficeShape } from '../office/shape.ts';
import { wordsWithin } from '../office/shape-words.ts';
import { familyOf } from '../office/sheet.ts';
import { shapesUnder } from './beneath.ts';
import { fadedWords } from './faded.ts';
import type { SlideMaking } from './making.ts';

/** What is asked of a slide to tell what of it is seen. */
export type SlideToSee = Pick<SlideMaking, 'deck' | 'slide' | 'number' | 'report'>;

export interface Seen {
  readonly shapes: readonly OfficeShape[];
  /** Words of what is left out, each behind where it stands. */
  readonly aside: readonly string[];
}

/** Points at a box's edge in which no words stand. */
const EDGE = 8;

/**
 * A title that is hidden or above the slide's edge is for those who do not see the slide, and stays.
 * @param isLetBe words of a shape that stays as it is; '' for one without
 */
export function seenOf(
  given: readonly OfficeShape[],
  making: SlideToSee,
  isLetBe: (words: string) => boolean = () => false,
): Seen {
  const { deck, report, number } = making;
  const beneath = shapesUnder(given, making);
  const faded = fadedWords(given, making);
  const aside: string[] = [];
  const shapes = seen(given);
  return { shapes, aside };

  function seen(some: readonly OfficeShape[]): OfficeShape[] {
    return some.flatMap((one): OfficeShape[] => {
      if (one.kind === 'group' && !one.hidden) {
        const children = seen(one.children);
        return children.length ? [{ ...one, children }] : [];
      }
      const where = placeOf(one);
      if (!where) return one.kind === 'diagram' ? drawnSeen(one) : withoutFaded(one);
      const words = wordsWithin(one).replace(/\s+/g, ' ');
      if (isLetBe(words)) return [one];
      if (words) {
        aside.push(`${where}: ${words}`);
        report.tell(number, `words ${where} are private comments`);
      } else report.tell(number, `what stands ${where} is left out`);
      return [];
    });
  }

  function withoutFaded(shape: OfficeShape): OfficeShape[] {
    const found = faded.get(shape);
    if (!found || isLetBe(found.words)) return [shape];
    aside.push(`not seen: ${found.words}`);
    report.tell(number, 'words in the colour of their ground, see-through or tiny are private comments');
    return found.rest ? [found.rest] : [];
  }

  /** SmartArt of which something is not seen is what is drawn of it, not the list of its texts. */
  function drawnSeen(shape: DiagramShape): OfficeShape[] {
    const children = seen(shape.children);
    const isWhole = children.length === shape.children.length && children.every((one, i) => one === shape.children[i]);
    return isWhole ? [shape] : children;
  }

  function placeOf(shape: OfficeShape): string | undefined {
    if (shape.hidden && !isTitle(shape)) return 'in a hidden shape';
    if (isOut(shape)) return 'outside the slide';
    return beneath.has(shape) ? 'under a picture' : undefined;
  }

  function isOut(shape: OfficeShape): boolean {
    const { box, placed } = shape;
    if (placed === 'nowhere' || isTitle(shape)) return false;
    const edge = shape.kind === 'shape' && wordsWithin(shape) ? EDGE : 0;
    const [right, foot] = [deck.size.w - edge, deck.size.h - edge];
    return box.x >= right || box.y >= foot || box.x + box.w <= edge || box.y + box.h <= edge;
  }
}

const isTitle = ({ placeholder }: OfficeShape): boolean =>
  placeholder !== undefined && familyOf(placeholder.type) === 'title';
