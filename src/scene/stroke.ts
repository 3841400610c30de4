// How a line is drawn. Types only; see scene.ts.
import type { Color } from '../base/color.ts';
import type { Pt } from '../base/units.ts';

export interface Stroke {
  readonly color: Color;
  readonly width: Pt;
  readonly dash?: boolean;
}
