// Icons in running text: an outline in the text's colour, as wide as layout says, that takes no height of its line.
import { markup } from '../../../base/markup.ts';
import type { Pt } from '../../../base/units.ts';
import type { InlineIcon } from '../../../scene/scene.ts';
import { attribute, px, style } from '../escape.ts';

export function inlineIcon(
  { side, outlines, width, ascent, descent, alt }: InlineIcon,
  size: Pt,
  color: string | undefined,
): string {
  const looks = style({
    top: px(-ascent * size),
    left: '0',
    width: px(width * size),
    height: px((ascent + descent) * size),
  });
  const paths = outlines.map((d) => `<path fill-rule="evenodd"${attribute('d', d)}/>`).join('');
  const meaning = alt ? ` role="img"${attribute('aria-label', alt)}` : ' aria-hidden="true"';
  return markup`
    <span class="m"${style({ width: px(width * size), color })}${meaning}>
      <svg viewBox="0 0 ${side} ${side}" aria-hidden="true" focusable="false"${looks}>
        ${paths}
      </svg>
    </span>
  `;
}
