// What an SVG tells beside its drawing: titles, descriptions, notes of editors, comments, names of layers, hidden
// words, and what pictures in it tell. Read by patterns over its text, not as a tree.

import { unescapeXml } from '../search.ts';
import { besideBitmap } from './bitmaps.ts';

const short = (text: string): string => {
  const line = unescapeXml(text.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}\u2026` : line;
};

const UNSEEN = `display\\s*[:=]\\s*["']?\\s*none|visibility\\s*[:=]\\s*["']?\\s*hidden`;
const COLOURLESS = `\\bfill\\s*=\\s*["']none|(?:opacity|font-size)\\s*=\\s*["']0["']`;
/** An element of this name whose start tag says one of these, with what is in it. */
const hidden = (name: string, how: string): RegExp =>
  new RegExp(`<(?:\\w+:)?${name}\\b[^>]*(?:${how})[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}`, 'g');

const LOOKS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<!--([\s\S]*?)-->/g, 'a comment'],
  [/<(?:\w+:)?title\b[^>]*>([\s\S]*?)<\//g, 'a title'],
  [/<(?:\w+:)?desc\b[^>]*>([\s\S]*?)<\//g, 'a description'],
  [/<(?:\w+:)?metadata\b[^>]*>([\s\S]*?)<\/(?:\w+:)?metadata/g, 'notes of a program'],
  [/<(?:\w+:)?(?:script|foreignObject)\b[^>]*>([\s\S]*?)<\//g, 'what is no drawing'],
  [/\s(?:data-[\w-]+|aria-[\w-]+)\s*=\s*["']([^"']*)/g, 'data of a program'],
  [/\s(?!xmlns:|xml:space|xml:lang|xlink:href)[a-z]\w*:[\w-]+\s*=\s*["']([^"']*)/gi, 'data of a program'],
  [/\/\*([\s\S]*?)\*\//g, 'a comment in its styles'],
  [/<\?(?!xml\b)([\s\S]*?)\?>/g, 'an instruction to a program'],
  [/<!ENTITY\s+([^>]*)>/g, 'a text that is kept for later'],
  [/<((?!svg:)\w+:[\w-]+)/g, 'an element of a program'],
  [/\s(?:xml:(?:base|lang)|content|cursor|lang)\s*=\s*["']([^"']*)/g, 'data of a program'],
  [/\son\w+\s*=\s*["']([^"']*)/g, 'what is no drawing'],
  [/<(?:animate|set)\w*\b([^>]*)/g, 'an animation'],
  [/<(?:\w+:)?(?:a|image)\b[^>]*href\s*=\s*["'](?!#|data:)([^"']*)/g, 'an address'],
  [/@(?:import|font-face|[\w-]*keyframes)\b([^{;]*[{;][^}]*)/g, 'a rule of its styles'],
  [/[;"'{]\s*(-[\w-]+\s*:[^;"}]*)/g, 'a property of a program'],
  [/\s(?:id|class|result|xmlns:\w+)\s*=\s*["'](?!https?:)((?=[^"']*[A-Z\s_-])[^"']{8,}|[^"']{12,})/g, 'a name'],
  [/[.#]([\w-]{12,})\s*\{/g, 'a name'],
  [hidden('text', `${UNSEEN}|${COLOURLESS}`), 'hidden words'],
  [hidden('g', UNSEEN), 'hidden words'],
];

export function besideDrawing(svg: string): string[] {
  const found = LOOKS.flatMap(([pattern, what]) =>
    [...svg.matchAll(pattern)]
      .map((match) => short(match[1] ?? ''))
      .filter(Boolean)
      .slice(0, MOST)
      .map((words) => `${what}: ${words}`),
  );
  for (const [, data] of svg.matchAll(/data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)/g)) {
    const bytes = decoded(data as string);
    for (const one of (bytes && besideBitmap(bytes)) ?? []) found.push(`in a picture in it ${one}`);
  }
  return [...new Set(found)];
}

/** As many of one kind as are told. */
const MOST = 5;

export function decoded(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
