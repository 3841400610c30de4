// The words of HTML or XML, to look for in it whatever elements stand between them.

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: '\u00A0',
};

/** Text without tags; what one element holds in runs is joined, blanks are made one. */
export const plainText = (markup: string): string =>
  markup
    .replace(/<\/(?:a:)?p>|<\/a:tc>|<(?:br|p|li|h\d|td|th|div|section)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
      if (/^#\d/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
      return ENTITIES[name] ?? whole;
    })
    .replace(/\s+/g, ' ');
