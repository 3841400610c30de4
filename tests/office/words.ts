// Where words stand on pages, as `pdftotext -bbox` tells, and which of them are amiss.

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WORD = /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g;
/** A word's box has room for any accent: so much of its height above and below is left out. */
const ROOM = 0.22;

const wordsIn = (page: string): Word[] =>
  [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => {
    const room = (Number(bottom) - Number(top)) * ROOM;
    return {
      text: text as string,
      left: Number(left),
      top: Number(top) + room,
      right: Number(right),
      bottom: Number(bottom) - room,
    };
  });

const touch = (a: Word, b: Word): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** Words that leave their page, and pairs that lie over each other. */
export function faultsOf(bbox: string): { off: string[]; over: string[] } {
  const off: string[] = [];
  const over: string[] = [];
  for (const [i, page] of bbox.split('<page ').slice(1).entries()) {
    const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
    const [width, height] = [Number(size?.[1]), Number(size?.[2])];
    const words = wordsIn(page);
    const beyond = ({ left, top, right, bottom }: Word) => left < -1 || top < 0 || right > width + 1 || bottom > height;
    off.push(...words.filter(beyond).map(({ text }) => `slide ${i + 1}: ${text}`));
    for (const [at, a] of words.entries())
      for (const b of words.slice(at + 1)) if (touch(a, b)) over.push(`slide ${i + 1}: ${a.text}, ${b.text}`);
  }
  return { off, over };
}
