// An SVG as it may lie in an output: known elements, attributes and values only. No script, nothing fetched from
// elsewhere, no titles, descriptions, editors' notes, names, hidden words; pictures inside are cleaned like any
// other.
import { base64 } from '../../base/base64.ts';
import type { Bitmap, BitmapType } from '../clean/bitmap.ts';
import { passesOf } from './cost.ts';
import { type Rule, readRules } from './css.ts';
import { Names } from './names.ts';
import { type Panel, panelOf } from './panel.ts';
import { pruned } from './prune.ts';
import { shownOf } from './shown.ts';
import { type Element, readSvg } from './tree.ts';
import { writeSvg } from './write.ts';

export interface CleanSvg {
  readonly text: string;
  /** Elements left out that a browser would have shown: foreignObject, animate. */
  readonly lost: readonly string[];
  /** What drawing it takes, in passes over its area. */
  readonly passes: number;
  readonly panel?: Panel;
}

/**
 * Undefined where it is no SVG that an XML reader takes. `picture` cleans one inside; one that cannot be is left out.
 */
export async function cleanSvg(
  text: string,
  picture: (bitmap: Bitmap) => Promise<Bitmap | undefined>,
): Promise<CleanSvg | undefined> {
  const read = readSvg(text);
  if (!read) return undefined;
  const lost = new Set<string>();
  const root = pruned(read, lost);
  const rules = [...stylesOf(root)];
  const shown = shownOf(root, rules);
  const pictures = new Map<Element, string>();
  for (const element of shown.elements) {
    const bitmap = element.name === 'image' ? bitmapOf(element) : undefined;
    const clean = bitmap && (await picture(bitmap).catch(() => undefined));
    if (clean) pictures.set(element, `data:image/${clean.type};base64,${base64(clean.bytes)}`);
  }
  const written = writeSvg(root, { names: new Names(), shown, rules, pictures });
  const panel = panelOf(root);
  return { text: written, lost: [...lost], passes: passesOf(root, rules), ...(panel && { panel }) };
}

function* stylesOf(element: Element): Generator<Rule> {
  if (element.name === 'style') yield* readRules(element.children.filter((one) => typeof one === 'string').join(''));
  for (const child of element.children) if (typeof child !== 'string') yield* stylesOf(child);
}

const DATA = /^\s*data:image\/(png|jpe?g|gif|webp)(?:;[\w=-]+)*;base64,/i;

function bitmapOf(element: Element): Bitmap | undefined {
  const address = element.attributes.get('href') ?? element.attributes.get('xlink:href') ?? '';
  const found = DATA.exec(address);
  if (!found) return undefined;
  try {
    const bytes = Uint8Array.from(atob(address.slice(found[0].length).replace(/\s/g, '')), (char) =>
      char.charCodeAt(0),
    );
    return { type: (found[1] as string).toLowerCase().replace('jpg', 'jpeg') as BitmapType, bytes };
  } catch {
    return undefined;
  }
}
