// Formulas: outlines for the eye in the text's colour, MathML beside them for screen readers, which read it as
// mathematics.
import type { Formula } from '../../../base/formula.ts';
import { markup } from '../../../base/markup.ts';
import type { Pt } from '../../../base/units.ts';
import { mathmlOf } from '../../../math/tree.ts';
import type { EquationNode } from '../../../scene/scene.ts';
import { attribute, html, px, style } from '../escape.ts';
import { classes, css, type DrawContext, place } from './context.ts';

export function drawEquation(node: EquationNode, context: DrawContext): string {
  const looks = style({ ...place(node.box), color: css(node.color, context) });
  return `<div${classes('n eq', node.step)}${looks}>${formulaSvg(node.formula)}${hidden(node.formula)}</div>`;
}

/** A formula in a line: as wide as layout says, without height, its outline standing on the baseline. */
export function inlineFormula(formula: Formula, size: Pt, color: string | undefined): string {
  const height = (formula.ascent + formula.descent) * size;
  const width = px(formula.width * size);
  const svg = formulaSvg(formula, style({ top: px(-formula.ascent * size), left: '0', width, height: px(height) }));
  return `<span class="m"${style({ width, color })}>${svg}${hidden(formula)}</span>`;
}

const hidden = (formula: Formula): string =>
  mathmlOf(formula.tree, formula.display).replace('<math', '<math class="sr"');

function formulaSvg(formula: Formula, looks = ''): string {
  const view = [0, 0, formula.width, formula.ascent + formula.descent].map((n) => Math.round(n * 1000)).join(' ');
  const texts = formula.texts
    .map(
      (t) =>
        `<text${attribute('x', t.x)}${attribute('y', t.y)}${attribute('font-size', t.size)}>${html(t.text)}</text>`,
    )
    .join('');
  return markup`
    <svg viewBox="${view}" preserveAspectRatio="none" aria-hidden="true" focusable="false"${looks}>
      <path${attribute('d', formula.paths.join(''))}/>
      ${texts}
    </svg>
  `;
}
