// A deck's source, line by line -> its words with their places, and what each is: shown to an audience, notes, private,
// or a sign of the language. It reads signs only and shares nothing with the parser, so that it can tell what that
// loses.
import { type Inline, type Signs, withoutSigns } from './signs.ts';
import { wordsIn } from './tally.ts';

/** What becomes of words: on slides, in notes, on hidden slides (PowerPoint only), or in no output. */
export type Fate = 'slide' | 'notes' | 'hidden' | 'comment' | 'other';

export interface WrittenWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
  readonly fate: Fate;
}
export interface Written {
  readonly words: readonly WrittenWord[];
  readonly pictures: readonly { readonly file: string; readonly line: number; readonly fate: Fate }[];
  /** Signs that are no words: formulas, citations, settings of charts, attributes, addresses, keys. */
  readonly signs: Readonly<Record<Signs, number>>;
}

/** Fences that hold data or settings. */
const DATA = /^(?:chart|flow|mermaid|consort|prisma|strobe)\b/;
/** The answer of a disclosure's heading under which there is nothing: they share one word. */
const NOTHING = /:\s*(?:none|no|nothing|nil|n\/a|not applicable|keine?[rs]?|nichts|entfällt)[.!]?\s*$/i;
/** Where a label stands on its picture: two shares. */
const PLACE = /^([ \t]*[-*+] )[\d.]+% [\d.]+% /;
const SEPARATOR = /^---[ \t]*$/;
const KEY = /^[A-Za-z][\w-]*[ \t]*:(?:\s|$)/;

interface Div {
  readonly name: string;
  readonly names: readonly string[];
}

export function writtenIn(file: string, text: string, audience: string | undefined): Written {
  const words: WrittenWord[] = [];
  const pictures: { file: string; line: number; fate: Fate }[] = [];
  const signs: Record<Signs, number> = { formulas: 0, citations: 0, settings: 0, attributes: 0, addresses: 0, keys: 0 };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const whole = { audience: [] as string[], hidden: false };
  let own = { ...whole };
  let divs: Div[] = [];
  let fence: { mark: string; data: boolean } | undefined;
  let comment = false;
  let maths = false;

  const isMine = (names: readonly string[]) => !names.length || audience === undefined || names.includes(audience);
  const fate = (): Fate => {
    if (!isMine(own.audience) || divs.some(({ name, names }) => name === 'only' && !isMine(names))) return 'other';
    if (own.hidden) return 'hidden';
    return divs.some(({ name }) => name === 'notes') ? 'notes' : 'slide';
  };
  const put = (found: string, line: number, as: Fate) => {
    for (const word of wordsIn(found)) words.push({ word, file, line, fate: as });
  };
  const take = ({ shown, pictures: count, counted }: Inline, line: number) => {
    put(shown, line, fate());
    for (let i = 0; i < count; i++) pictures.push({ file, line, fate: fate() });
    for (const [kind, n] of Object.entries(counted)) signs[kind as Signs] += n;
  };
  const front = (from: number, to: number, into: typeof own) => {
    // an audience may have a title of its own
    const several = lines.slice(from, to).some((one) => /^[ \t]+.*\b(?:sub)?title[ \t]*:/.test(one));
    for (let i = from; i < to; i++) {
      const [, key, value = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(lines[i] as string) ?? [];
      if (key) signs.keys++;
      if (key === 'hidden') into.hidden = /^true\b/.test(value);
      if (key === 'audience') into.audience = value.split(/[[\],\s]+/).filter(Boolean);
      if ((key === 'title' || key === 'subtitle') && !several)
        take(withoutSigns(value.replace(/^["']|["']$/g, '')), i + 1);
    }
  };

  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] as string;
    if (comment || (!fence && line.includes('<!--'))) {
      const kept = aroundComments(line, comment);
      put(kept.comment, i + 1, 'comment');
      comment = kept.open;
      line = kept.text;
      if (!line.trim()) continue;
    }
    const bare = line.replace(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/, '');
    if (fence) {
      if (bare.trim() === fence.mark || new RegExp(`^${fence.mark}+[ \\t]*$`).test(bare)) fence = undefined;
      else if (fence.data) signs.settings += wordsIn(line).length;
      else put(line, i + 1, fate());
      continue;
    }
    const opens = /^(`{3,}|~{3,})[ \t]*(.*)$/.exec(bare);
    if (opens && !(opens[2] as string).includes('`')) {
      fence = { mark: opens[1] as string, data: DATA.test((opens[2] as string).replace(/^\{\s*\.?/, '')) };
      continue;
    }
    if (/^\$\$/.test(bare) && !/^\$\$.*\$\$/.test(bare)) {
      maths = !maths;
      signs.formulas++;
      continue;
    }
    if (maths) {
      maths = !/\$\$[ \t]*(?:\{.*\})?$/.test(bare);
      continue;
    }
    const div = /^:{3,}[ \t]*(.*)$/.exec(bare);
    if (div) {
      divs = paired(divs, div[1] as string);
      for (const [, title = ''] of (div[1] as string).matchAll(/title="([^"]*)"/g)) take(withoutSigns(title), i + 1);
      signs.attributes++;
      continue;
    }
    if (SEPARATOR.test(line) && (i === 0 || !(lines[i - 1] as string).trim()) && !divs.length) {
      const isFront = i === 0 || KEY.test(lines[i + 1] ?? '');
      const end = isFront ? lines.findIndex((one, at) => at > i && SEPARATOR.test(one)) : -1;
      own = { ...whole };
      divs = [];
      if (end < 0) continue;
      front(i + 1, end, i === 0 ? whole : own);
      if (i === 0) own = { ...whole };
      i = end;
      continue;
    }
    if (divs.at(-1)?.name === 'labels') line = line.replace(PLACE, '$1');
    if (divs.at(-1)?.name === 'disclosure') line = line.replace(NOTHING, ':');
    take(withoutSigns(line), i + 1);
  }
  return { words, pictures, signs };
}

/** A line of `:::` opens a block or closes the last one. */
function paired(divs: readonly Div[], head: string): Div[] {
  if (!head.trim()) return divs.slice(0, -1);
  const [name = '', ...more] = head
    .replace(/[{}.]/g, ' ')
    .trim()
    .split(/[\s,]+/);
  return [...divs, { name: name.toLowerCase(), names: more.filter((one) => !one.includes('=') && one !== 'step') }];
}

function aroundComments(line: string, open: boolean): { text: string; comment: string; open: boolean } {
  let [text, comment, rest, inside] = ['', '', line, open];
  while (rest) {
    const sign = inside ? '-->' : '<!--';
    const at = rest.indexOf(sign);
    const part = at < 0 ? rest : rest.slice(0, at);
    if (inside) comment += part;
    else text += part;
    if (at < 0) break;
    rest = rest.slice(at + sign.length);
    inside = !inside;
  }
  return { text, comment, open: inside };
}
