// Charts as one inline SVG with real text, its title and description, and the data as a table for those who do not see
// it.
import { markup } from '../../../base/markup.ts';
import type { ChartMark, Pattern } from '../../../scene/chart-model.ts';
import type { ChartNode } from '../../../scene/scene.ts';
import { attribute, html, px, style } from '../escape.ts';
import { classes, css, type DrawContext, place } from './context.ts';

export function drawChart(node: ChartNode, context: DrawContext): string {
  const id = `${context.slide.id}-${node.id}`.replaceAll(/[^\w-]/g, '-');
  const { x, y, w, h } = node.box;
  const patterns = patternsOf(node, id, context);
  const marks = node.drawing.map((mark) => markSvg(mark, id, context)).join('');
  const names = `<title${attribute('id', `${id}-t`)}>${html(node.alt ?? node.name)}</title>`;
  const svg = markup`
    <svg role="img"${attribute('aria-labelledby', `${id}-t`)}
      focusable="false"${attribute('viewBox', [x, y, w, h].join(' '))}>
      ${names}
      ${patterns}
      ${marks}
    </svg>
  `;
  return `<div${classes('n chart', node.step)}${style(place(node.box))}>${svg}${tableHtml(node)}</div>`;
}

function markSvg(mark: ChartMark, id: string, context: DrawContext): string {
  if (mark.kind === 'text') {
    const { run, anchor, x, y } = mark;
    const looks = style({
      fill: css(run.color, context),
      'font-size': px(run.size),
      'font-weight': run.bold ? '700' : undefined,
      'font-style': run.italic ? 'italic' : undefined,
    });
    const held = attribute('text-anchor', anchor === 'start' ? undefined : anchor);
    return `<text${attribute('x', x)}${attribute('y', y)}${held}${looks}>${html(run.text)}</text>`;
  }
  const { fill, stroke, pattern } = mark;
  const color = fill && css(fill, context);
  const paint = style({
    fill: pattern && color ? `url(#${patternId(id, pattern, color)})` : (color ?? 'none'),
    stroke: stroke && css(stroke.color, context),
    'stroke-width': stroke && String(stroke.width),
    'stroke-dasharray': stroke?.dash ? `${stroke.width * 4} ${stroke.width * 3}` : undefined,
  });
  return `<path${attribute('d', mark.d)}${paint}/>`;
}

const patternId = (id: string, pattern: Pattern, color: string): string =>
  `${id}-${pattern}-${color.replaceAll(/[^\w]/g, '')}`;

const PATTERNS: Readonly<Record<Exclude<Pattern, 'plain'>, string>> = {
  stripes: 'M-3 3 L3 -3 M-3 15 L15 -3 M9 15 L15 9',
  dots: 'M2 2 L5 2 M8 8 L11 8',
  cross: 'M0 0 L12 12 M12 0 L0 12',
};

/** Each pattern in each colour that is used, once. */
function patternsOf(node: ChartNode, id: string, context: DrawContext): string {
  const found = new Map<string, string>();
  for (const mark of node.drawing) {
    if (mark.kind !== 'path' || !mark.pattern || mark.pattern === 'plain' || !mark.fill) continue;
    const color = css(mark.fill, context);
    const name = patternId(id, mark.pattern, color);
    const ground = `<rect width="12" height="12"${style({ fill: 'var(--bg1)' })}/>`;
    found.set(
      name,
      markup`
        <pattern${attribute('id', name)} width="12" height="12" patternUnits="userSpaceOnUse">
          ${ground}
          <path${attribute('d', PATTERNS[mark.pattern])}${style({ stroke: color, 'stroke-width': '3', fill: 'none' })}/>
        </pattern>
      `,
    );
  }
  return found.size ? `<defs>${[...found.values()].join('')}</defs>` : '';
}

function tableHtml({ data, alt, name }: ChartNode): string {
  if (!data.rows.length) return '';
  const head = data.head.map((cell) => `<th scope="col">${html(cell)}</th>`).join('');
  const told = data.rows.filter((row) => row.some(Boolean)); // a row of nothing only sets two groups apart
  const rows = told.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${html(first)}</th>${rest.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`,
  );
  return markup`
    <div class="sr">
      <table>
        <caption>${html(alt ?? name)}</caption>
        <thead><tr>${head}</tr></thead>
        <tbody>${rows.join('')}</tbody>
      </table>
    </div>
  `;
}
