// Where a front matter key stands that holds for a slide.
import type { Span } from '../base/diagnostic.ts';
import type { SlideSettings } from '../schema/settings.ts';
import type { ParsedSlide } from './parsed.ts';

/**
 * Its place in the slide's own front matter, else in its file's, which gives defaults; the file's first line if neither
 * has it.
 */
export function placeOfKey(key: keyof SlideSettings, { ast, file }: ParsedSlide): Span {
  const front = [ast.raw.front, file.front].find((one) => one && key in one.data);
  return front?.where([key]) ?? ast.raw.file.span(1);
}
