// Addresses of links as writers spell them.

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
