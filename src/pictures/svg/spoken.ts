// The words of a cleaned SVG, each with the text as it would be without them: for asking whether anybody sees them.
import { escapeHtml } from '../../base/escape-html.ts';
import { type Element, readSvg } from './tree.ts';
import { TEXTS } from './words.ts';

/** A letter as wide and tall as letters come, and in every font. */
const LETTER = 'N';
/** Words that are there and take their room, but are not painted. */
const UNPAINTED = new Map([['style', 'fill:none;stroke:none']]);

export interface Spoken {
  /** What each element says by itself, in the order of the file. */
  readonly words: readonly string[];
  /** The drawing with plain letters in place of all words; those of one element are not painted. */
  drawn(without?: number): string;
  /** The drawing without the words of these elements. */
  without(elements: ReadonlySet<number>): string;
}

/** Undefined where nothing speaks. */
export function spokenIn(svg: string): Spoken | undefined {
  const root = svg.includes('<text') ? readSvg(svg) : undefined;
  const speaking = root ? [...speakingOf(root)] : [];
  if (!root || !speaking.length) return undefined;
  const indices = new Map(speaking.map((element, index) => [element, index]));
  const letters = (text: string): string => text.replace(/\S/gu, LETTER);
  const unpainted = (text: string): Element => ({ name: 'tspan', attributes: UNPAINTED, children: [letters(text)] });
  return {
    words: speaking.map((element) => ownWords(element).trim()),
    drawn: (without) =>
      written(root, (element, text) => {
        const index = indices.get(element);
        if (index === undefined) return text;
        return index === without ? unpainted(text) : letters(text);
      }),
    without: (elements) => written(root, (element, text) => (elements.has(indices.get(element) ?? -1) ? '' : text)),
  };
}

const ownWords = ({ children }: Element): string => children.filter((one) => typeof one === 'string').join('');

function* speakingOf(element: Element): Generator<Element> {
  if (TEXTS.has(element.name) && ownWords(element).trim()) yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* speakingOf(child);
}

/** Element -> text, with other words where `words` gives them. */
function written(element: Element, words: (element: Element, text: string) => string | Element): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  const inner = element.children.map((child) => {
    if (typeof child !== 'string') return written(child, words);
    const one = words(element, child);
    return typeof one === 'string' ? escapeHtml(one) : written(one, (_, text) => text);
  });
  return `<${element.name}${attributes}>${inner.join('')}</${element.name}>`;
}
