// Addresses of links as writers spell them, and which of them a deck may open.

/** What a link out of a deck may begin with. Anything else could run something, or lead to a file of the reader's. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];
const OUT = new RegExp(`^(?:${LINK_SCHEMES.join('|')}):`, 'i');

/** Whether the address leads out of the deck by a scheme that is allowed. */
export const leadsOut = (address: string): boolean => OUT.test(address);

/** The slide's id in `#id` or `#/id`; undefined for any other address. */
export function slideIdOf(address: string): string | undefined {
  return address.startsWith('#') ? decodeSafe(address.slice(1).replace(/^\//, '')) : undefined;
}

/** Percent signs that stand for nothing stay as they are. */
export function decodeSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
