// What a click brings in or takes out, read from a slide's main sequence (ECMA-376 Part 1, 19.5): clicks in their
// order, with the shapes and paragraphs that each of them touches. What starts by itself belongs to the click before
// it.
import { child, childrenOf, descendants, numberOf, type XmlElement } from './xml.ts';

export interface Build {
  /** 1 is the first click; 0 happens as the slide comes. */
  readonly click: number;
  /** `cNvPr@id` */
  readonly shape: number;
  /** First and last paragraph from 0; the whole shape without. */
  readonly paragraphs?: { readonly first: number; readonly last: number };
  readonly effect: 'in' | 'out' | 'other';
}

export function readBuilds(root: XmlElement): Build[] {
  const sequence = descendants(child(root, 'p:timing'), 'p:cTn').find((one) => one.attributes.nodeType === 'mainSeq');
  let click = 0;
  return childrenOf(child(sequence, 'p:childTnLst'), 'p:par').flatMap((step) => {
    const waits = descendants(child(step, 'p:cTn', 'p:stCondLst'), 'p:cond').some(
      (one) => one.attributes.delay === 'indefinite',
    );
    if (waits) click++;
    return descendants(step, 'p:cTn')
      .filter((one) => one.attributes.presetClass !== undefined)
      .flatMap((effect) => buildsOf(effect, click));
  });
}

const EFFECTS: Readonly<Record<string, Build['effect']>> = { entr: 'in', exit: 'out' };

/** Each target once, though an effect may act on it in several ways. */
function buildsOf(effect: XmlElement, click: number): Build[] {
  const found = new Map<string, Build>();
  for (const target of descendants(effect, 'p:spTgt')) {
    const shape = numberOf(target, 'spid');
    if (shape === undefined) continue;
    const range = child(target, 'p:txEl', 'p:pRg');
    const [first, last] = [numberOf(range, 'st'), numberOf(range, 'end')];
    found.set(`${shape} ${first}`, {
      click,
      shape,
      ...(first !== undefined && last !== undefined && { paragraphs: { first, last } }),
      effect: EFFECTS[effect.attributes.presetClass ?? ''] ?? 'other',
    });
  }
  return [...found.values()];
}
