// The packs in the page's own text: script elements of a type that nothing runs.
import { fromText } from './packs.ts';

/** A pack as it is in the page, still compressed. Throws where the page has none of this name. */
export function packInPage(name: string): Uint8Array<ArrayBuffer> {
  const element = document.getElementById(`pack-${name}`);
  if (!element) throw new Error(`there is no pack ${name}`);
  return fromText(element.textContent ?? '', Number(element.dataset.bytes));
}
