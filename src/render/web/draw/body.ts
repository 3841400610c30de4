// A text body: paragraphs, headings and real nested lists inside a box. Distances are paddings, so that nothing collapses.
import type { Paragraph, TextBody } from '../../../scene/scene.ts';
import { attr, attribute, px, style } from '../escape.ts';
import { css, type DrawContext, fragment } from './context.ts';
import { type Inherited, paragraphHtml } from './runs.ts';

export interface BodyOptions {
  /** Tag of plain paragraphs: p, figcaption's span, h1 ... */
  readonly tag?: string;
}

export function bodyHtml(body: TextBody, context: DrawContext, options: BodyOptions = {}): string {
  const { paragraphs } = body;
  if (paragraphs.length && paragraphs.every((p) => p.kind === 'code')) return `<pre tabindex="0"><code>${paragraphs.map((p) => line(p, context, 'span')).join('\n')}</code></pre>`;
  let out = '';
  for (let i = 0; i < paragraphs.length; ) {
    const paragraph = paragraphs[i] as Paragraph;
    if (!paragraph.list) {
      out += line(paragraph, context, paragraph.kind === 'heading' && !options.tag ? `h${Math.min(6, paragraph.depth ?? 3)}` : (options.tag ?? 'p'));
      i++;
      continue;
    }
    let end = i;
    while (paragraphs[end]?.list) end++;
    out += lists(paragraphs.slice(i, end), context);
    i = end;
  }
  return out;
}

/** Items of any levels -> nested lists. A paragraph without a mark belongs to the item before it. */
function lists(items: readonly Paragraph[], context: DrawContext): string {
  let out = '';
  const open: { level: number; listId: number; tag: string }[] = [];
  const close = () => {
    out += `</li></${open.pop()?.tag}>`;
  };
  for (const item of items) {
    const info = item.list as NonNullable<Paragraph['list']>;
    while (open.length && (open[open.length - 1] as { level: number }).level > info.level) close();
    const top = open[open.length - 1];
    if (top && top.level === info.level && info.marker === undefined) {
      out += line(item, context, 'p');
      continue;
    }
    if (top && top.level === info.level && top.listId === info.listId) out += '</li>';
    else {
      if (top && top.level === info.level) close();
      const tag = info.ordered ? 'ol' : 'ul';
      out += `<${tag} role="list"${attribute('start', info.ordered && info.start !== 1 ? info.start : undefined)}>`;
      open.push({ level: info.level, listId: info.listId, tag });
    }
    const task = info.checked === undefined ? '' : `<span class="sr">${info.checked ? 'Done: ' : 'To do: '}</span>`;
    out += `<li${fragment(item.step)}${attribute('value', info.ordered ? info.number : undefined)}>${task}${line({ ...item, step: undefined } as Paragraph, context, 'p')}`;
  }
  while (open.length) close();
  return out;
}

/** One paragraph as an element that carries its main run's looks. */
function line(paragraph: Paragraph, context: DrawContext, tag: string): string {
  const main = mainRun(paragraph);
  const marker = paragraph.list?.marker;
  const looks = style({
    'font-family': main ? `var(--font-${main.font})` : undefined,
    'font-size': px(paragraph.size),
    'line-height': px(paragraph.lineHeight),
    'font-weight': main?.bold ? '700' : undefined,
    'font-style': main?.italic ? 'italic' : undefined,
    color: main && css(main.color, context),
    'text-align': paragraph.align === 'start' ? undefined : paragraph.align,
    'padding-top': paragraph.spaceBefore ? px(paragraph.spaceBefore) : undefined,
    'padding-inline-start': paragraph.indent ? px(paragraph.indent) : undefined,
    '--mi': marker === undefined ? undefined : px(paragraph.markIndent),
    '--mc': marker === undefined || !paragraph.list?.markerColor ? undefined : css(paragraph.list.markerColor, context),
  });
  const mark = marker === undefined ? '' : ` data-m="${attr(marker)}"`;
  const inherited: Inherited = { run: main ? { ...main, size: paragraph.size } : { font: 'body', size: paragraph.size, bold: false, italic: false, color: context.scene.theme.text } };
  return `<${tag}${fragment(paragraph.step, marker === undefined ? '' : 'i')}${mark}${looks}>${paragraphHtml(paragraph, inherited, context)}</${tag}>`;
}

/** The run that looks like most of the paragraph: the longest that is neither raised nor a link. */
function mainRun(paragraph: Paragraph) {
  return [...paragraph.runs].filter((run) => !run.script).sort((a, b) => weight(b) - weight(a))[0];
}
const weight = (run: Paragraph['runs'][number]): number => run.text.length / (run.link || run.code || run.bold ? 4 : 1);
