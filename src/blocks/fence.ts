// The info line of a fence: its language and its attributes, however they are written.
import type { Code } from 'mdast';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from '../parse/attributes.ts';

export interface Fence {
  /** In lower case; empty where none is named. */
  readonly language: string;
  readonly attributes: Attributes;
}

/** ```` ```js {.step} ````, ```` ```js{.step} ```` and pandoc's ```` ```{.js .step} ```` say the same. */
export function readFence({ lang, meta }: Pick<Code, 'lang' | 'meta'>): Fence {
  const info = [lang, meta].filter(Boolean).join(' ');
  const at = info.indexOf('{');
  const attributes = (at >= 0 && readAttributes(info, at)?.attributes) || NO_ATTRIBUTES;
  const named = (at >= 0 ? info.slice(0, at) : info).trim().split(/\s+/)[0] ?? '';
  if (named || at < 0) return { language: named.toLowerCase(), attributes };
  const [first = '', ...classes] = attributes.classes;
  return { language: first.toLowerCase(), attributes: { ...attributes, classes } };
}
