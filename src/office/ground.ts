// The ground of a sheet (ECMA-376 Part 1, 19.3.1.1): its own, or that of the sheet which it stands on.
import { colorIn } from './drawing/color.ts';
import { type Fill, fillIn, fillOf } from './drawing/fill.ts';
import type { Sheet } from './sheet.ts';
import { child, numberOf } from './xml.ts';

/** The fill of a layout's ground: its own, else its master's; white where neither says. */
export function groundFill(sheet: Sheet): Fill | undefined {
  const ground = child(sheet.root, 'p:cSld', 'p:bg');
  if (!ground) return sheet.parent && groundFill(sheet.parent);
  const context = { pkg: sheet.pkg, part: sheet.part, colors: sheet.colors };
  const own = child(ground, 'p:bgPr');
  if (own) return fillIn(own, context);
  const reference = child(ground, 'p:bgRef');
  const idx = numberOf(reference, 'idx') ?? 0;
  const entry = idx > 1000 ? sheet.theme.grounds[idx - 1001] : sheet.theme.fills[idx - 1];
  const placeholder = colorIn(reference, sheet.colors);
  if (!entry) return placeholder && { kind: 'solid', color: placeholder };
  const colors = { ...sheet.colors, ...(placeholder && { placeholder }) };
  return fillOf(entry, { pkg: sheet.pkg, part: sheet.theme.part, colors });
}
