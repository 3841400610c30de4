// The theme as words of `::: place` have it: their size, pitch, distance, colour and edge.
import type { Color } from '../base/color.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Theme } from '../theme/theme.ts';
import type { PlaceLooks } from './place-looks.ts';

/** Single line pitch as a multiple of the size. */
const SINGLE = 1.2;
/** The least size of any words, in points: what is too small is told by the rules of small text. */
const SMALLEST = 4;

/** `scale`: the share of their size that the words may keep. */
export function placedTheme(theme: Theme, looks: PlaceLooks, scale: number): Theme {
  const { body, heading, table } = theme.file.type;
  const size = (looks.size ?? body.size) * scale;
  const line = SINGLE * looks.line;
  const { align } = looks;
  const color = inkOf(theme, looks);
  const { levels } = theme.looks;
  const [top] = levels ?? [];
  const ratio = size / (levels?.[theme.looks.listLevel ?? 0]?.size ?? top?.size ?? body.size);
  const gap = looks.gap * scale;
  return theme.with(
    {
      type: {
        ...theme.file.type,
        body: { ...body, size, line },
        heading: { ...heading, size, line },
        table: { ...table, size: looks.size === undefined ? table.size * scale : size, line },
      },
      smallest: { text: SMALLEST, code: SMALLEST, reference: SMALLEST },
      spacing: { ...theme.spacing, paragraph: gap, item: gap, block: gap },
    },
    {
      ...(color && { colors: { ...theme.looks.colors, body: color, heading: color, table: color } }),
      ...(align && { aligns: { ...theme.looks.aligns, body: align, heading: align } }),
      ...(levels && {
        levels: levels.map((level) => ({
          ...level,
          size: level.size * ratio,
          lineHeight: level.size * ratio * line,
          spaceBefore: gap,
          ...(color && { color }),
          ...(align && { align }),
        })),
      }),
    },
  );
}

/** The theme as a title has it that stands in a place of its own. */
export function placedTitle(theme: Theme, style: TextStyleName, looks: PlaceLooks): Theme {
  const { size, line, align } = looks;
  const color = inkOf(theme, looks);
  const own = theme.file.type[style];
  return theme.with(
    { type: { ...theme.file.type, [style]: { ...own, size: size ?? own.size, line: SINGLE * line } } },
    {
      ...(color && { colors: { ...theme.looks.colors, [style]: color } }),
      ...(align && { aligns: { ...theme.looks.aligns, [style]: align } }),
    },
  );
}

const inkOf = (theme: Theme, { color }: PlaceLooks): Color | undefined =>
  typeof color === 'string' ? theme.ink(color) : color;
