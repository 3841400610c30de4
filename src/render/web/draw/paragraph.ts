// One paragraph as an element that carries the looks of most of its text; runs that differ say so themselves.

import { sameColor } from '../../../base/color.ts';
import type { Paragraph, Run } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';
import { classes, css, type DrawContext } from './context.ts';
import { linesHtml, type MainRun } from './runs.ts';

export function paragraphHtml(paragraph: Paragraph, tag: string, context: DrawContext): string {
  const main = mainRun(paragraph);
  const marker = paragraph.list?.marker;
  const looks = style({
    ...looksOf(paragraph, main, context),
    ...(marker === undefined ? {} : markLooks(paragraph, context)),
  });
  const lang = attribute('lang', paragraph.lang === context.slide.lang ? undefined : paragraph.lang);
  const dir = attribute('dir', paragraph.dir === context.slide.dir ? undefined : paragraph.dir);
  const mark = classes(marker === undefined ? '' : 'i', paragraph.step) + attribute('data-m', marker);
  return `<${tag}${mark}${looks}${lang}${dir}>${linesHtml(paragraph, main, context)}</${tag}>`;
}

/** How much a run counts: by its length, marked text a quarter, code hardly. */
function weight(run: Run): number {
  if (run.script) return 0;
  if (run.code) return run.text.length / 1000;
  return run.text.length / (run.link || run.bold || run.family ? 4 : 1);
}

/** The run most of the paragraph looks like. Its face also sets where the lines' text stands, so code comes last. */
export function mainRun(paragraph: Paragraph): MainRun {
  const [found] = [...paragraph.runs].sort((a, b) => weight(b) - weight(a));
  if (!found) return { font: 'body', size: paragraph.size, bold: false, italic: false, color: { slot: 'tx1' } };
  return { ...found, size: paragraph.size };
}

/** Declarations of a paragraph's element; what the page sets already is left out. */
export function looksOf(paragraph: Paragraph, main: MainRun, context: DrawContext): Record<string, string | undefined> {
  return {
    'font-family': familyOf(main),
    'font-size': px(paragraph.size),
    'line-height': px(paragraph.lineHeight),
    'font-weight': main.bold ? '700' : undefined,
    'font-style': main.italic ? 'italic' : undefined,
    'text-transform': main.caps ? 'uppercase' : undefined,
    color: sameColor(main.color, context.scene.theme.text) ? undefined : css(main.color, context),
    'text-align': paragraph.align === 'start' ? undefined : paragraph.align,
    'padding-top': paragraph.spaceBefore ? px(paragraph.spaceBefore) : undefined,
    'padding-inline-start': paragraph.indent ? px(paragraph.indent) : undefined,
  };
}

function familyOf({ family, font }: MainRun): string | undefined {
  if (family) return `'${family.web}',${family.fallback}`;
  return font === 'body' ? undefined : `var(--font-${font})`;
}

const markLooks = ({ list, markIndent }: Paragraph, context: DrawContext): Record<string, string | undefined> => ({
  '--mi': px(markIndent),
  '--mc': list?.markerColor && css(list.markerColor, context),
  '--mf': list?.markerFamily && `'${list.markerFamily.web}',${list.markerFamily.fallback}`,
});
