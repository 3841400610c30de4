// Pictures as a slide's source names them, with their attributes; for what lint asks of photographs.

import type { Span } from '../base/diagnostic.ts';
import { NO_ATTRIBUTES, readAttributes } from '../parse/attributes.ts';
import { type LintSlide, spanBetween, visible } from './rule.ts';

export interface WrittenPicture {
  readonly alt: string;
  readonly caption: string;
  readonly address: string;
  readonly values: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly span: Span;
}

const PICTURE = /!\[((?:[^[\]\\]|\\.)*)\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))(?:\s+"([^"\n]*)")?\s*\)/g;

export function picturesOf({ raw }: LintSlide): WrittenPicture[] {
  if (!raw) return [];
  const body = visible(raw.body);
  const start = raw.file.lineStart(raw.firstLine);
  return [...body.matchAll(PICTURE)].map((found) => {
    const end = found.index + found[0].length;
    const { classes, values } = readAttributes(body, end)?.attributes ?? NO_ATTRIBUTES;
    const [, alt = '', bracketed, plain, caption = ''] = found;
    const span = spanBetween(raw, start + found.index, start + end);
    return { alt, caption, address: bracketed ?? plain ?? '', classes, values, span };
  });
}

/** A photograph, or what may be one: drawings are vectors here. */
export const isPhotograph = ({ address }: WrittenPicture): boolean => /\.(?:jpe?g|webp|png|heic|tiff?)$/i.test(address);
