// Lines across the plot at values that matter (a threshold, a mean), with their words. No native chart type has them,
// so PowerPoint gets them as shapes inside the chart.
import { round2 } from '../base/units.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import type { Frame } from './frame/model.ts';
import { listOf } from './kind.ts';
import { formatNumber, type NumberStyle } from './numbers.ts';
import type { Pen } from './pen.ts';

export interface Reference {
  readonly at: number;
  readonly label: string;
}

/** A line without words has its value. */
export const referencesOf = (settings: ChartSettings, style: NumberStyle, lang: string): Reference[] =>
  listOf(settings.reference).map((line) =>
    typeof line === 'number'
      ? { at: line, label: formatNumber(line, style, lang) }
      : { at: line.at, label: line.label ?? formatNumber(line.at, style, lang) },
  );

export function drawReferences(
  settings: ChartSettings,
  style: NumberStyle,
  frame: Frame,
  along: 'x' | 'y',
  pen: Pen,
): void {
  const { plot } = frame;
  const stroke = { color: pen.text, width: 1.5, dash: true };
  const scale = along === 'x' ? frame.acrossScale : frame.upScale;
  for (const { at, label } of referencesOf(settings, style, pen.lang)) {
    if (!scale || at < scale.min || at > scale.max) continue;
    if (along === 'x') {
      const x = round2(frame.x(at));
      const half = pen.width(label) / 2;
      pen.segment(x, plot.y, x, plot.y + plot.h, stroke, true);
      pen.label(Math.min(Math.max(x, plot.x + half), plot.x + plot.w - half), plot.y - pen.line / 2, label, {
        anchor: 'middle',
        own: true,
      });
    } else {
      const y = round2(frame.y(at));
      pen.segment(plot.x, y, plot.x + plot.w, y, stroke, true);
      pen.label(plot.x + plot.w, y - pen.line / 2 - 1, label, { anchor: 'end', own: true });
    }
  }
}
