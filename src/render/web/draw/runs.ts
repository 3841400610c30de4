// One paragraph's runs, line by line as layout broke them. Soft line ends are `<br class="lb">`, so that a reading view can
// drop them; the blank before each stays in the text.
import type { Line, Paragraph, Run } from '../../../scene/scene.ts';
import { html, px, style } from '../escape.ts';
import { anchor, css, type DrawContext } from './context.ts';

/** Share of the main size by which raised and lowered text is moved, as PowerPoint's 30 % and -25 %. */
const RAISE = 0.3;
const LOWER = 0.25;

/** What the paragraph's element sets already. */
export interface Inherited {
  readonly run: Pick<Run, 'font' | 'size' | 'bold' | 'italic' | 'color'>;
}

export function paragraphHtml(paragraph: Paragraph, inherited: Inherited, context: DrawContext): string {
  return paragraph.lines
    .map((line, i) => {
      const last = i === paragraph.lines.length - 1;
      const pieces = lineRuns(paragraph, line).map((run) => runHtml(run, paragraph, inherited, context)).join('');
      const forced = textOf(paragraph).charAt(line.end - 1) === '\n';
      return pieces + (line.hyphen ? '\u2010' : '') + (last ? (forced ? '<br>' : '') : forced ? '<br>' : '<br class="lb">');
    })
    .join('');
}

const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('');

/** The runs of one line, forced breaks left out. */
export function lineRuns(paragraph: Paragraph, line: Line): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of paragraph.runs) {
    const text = run.text.slice(Math.max(0, line.start - at), Math.max(0, line.end - at)).replace(/\n$/, '');
    at += run.text.length;
    if (text) out.push({ ...run, text });
  }
  return out;
}

function runHtml(run: Run, paragraph: Paragraph, { run: base }: Inherited, context: DrawContext): string {
  const family = run.family ? `'${run.family.web}',${run.family.fallback}` : run.font !== base.font ? `var(--font-${run.font})` : undefined;
  const css_ = {
    'font-family': family,
    'font-size': run.size !== base.size ? px(run.size) : undefined,
    'font-weight': run.bold !== base.bold ? (run.bold ? '700' : '400') : undefined,
    'font-style': run.italic !== base.italic ? (run.italic ? 'italic' : 'normal') : undefined,
    color: JSON.stringify(run.color) !== JSON.stringify(base.color) ? css(run.color, context) : undefined,
    'background-color': run.highlight && css(run.highlight, context),
    top: run.script === 'super' ? px(-RAISE * paragraph.size) : run.script === 'sub' ? px(LOWER * paragraph.size) : undefined,
  };
  const tag = tagOf(run, base);
  const language = run.lang && run.lang !== context.lang ? ` lang="${run.lang.replace(/[^\w-]/g, '')}"` : '';
  const direction = run.dir ? ` dir="${run.dir}"` : '';
  const attributes = `${style(css_)}${language}${direction}`;
  let out = html(run.text);
  if (tag || attributes) out = `<${tag || 'span'}${attributes}>${out}</${tag || 'span'}>`;
  if (run.strike) out = `<del>${out}</del>`;
  if (run.underline && !run.link) out = `<u>${out}</u>`;
  if (run.link) {
    const [open, close] = anchor(run.link);
    out = open + out + close;
  }
  return out;
}

function tagOf(run: Run, base: Inherited['run']): string {
  if (run.script) return run.script === 'super' ? 'sup' : 'sub';
  if (run.code && base.font !== 'mono') return 'code';
  if (run.term) return 'dfn';
  if (run.highlight) return 'mark';
  if (run.bold && !base.bold) return 'strong';
  if (run.italic && !base.italic) return 'em';
  return '';
}
