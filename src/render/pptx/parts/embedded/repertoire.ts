// Which characters an embedded face keeps: those of the deck, and all that a writer of its scripts may type. A face
// with the deck's letters only would fall back in the middle of the first word that somebody edits.

/** Always: Latin with its accents, punctuation, money, arrows, signs of mathematics. */
const LATIN: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2500, 0x25ff],
  [0xfb00, 0xfb06],
];
/** As a whole where the deck uses one letter of it. */
const SCRIPTS: readonly (readonly [number, number])[] = [
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x530, 0x58f],
  [0x590, 0x5ff],
  [0x600, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x10a0, 0x10ff],
];

export function repertoire(used: ReadonlySet<string>): Set<string> {
  const out = new Set(used);
  const points = [...used].map((char) => char.codePointAt(0) as number);
  const scripts = SCRIPTS.filter(([from, to]) => points.some((point) => point >= from && point <= to));
  for (const [from, to] of [...LATIN, ...scripts])
    for (let point = from; point <= to; point++) out.add(String.fromCodePoint(point));
  return out;
}
