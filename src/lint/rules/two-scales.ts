// Bars of two charts on one slide are compared by eye: where their axes are nearly alike, but not quite, the same
// number is longer in one than in the other.
import { round2 } from '../../base/units.ts';
import type { ChartNode } from '../../scene/scene.ts';
import { nodesOf } from '../../scene/walk.ts';
import { defineRule } from '../rule.ts';

/** Scales that differ by less are taken for one; by more, nobody compares their bars. */
const ALIKE = 1.02;
const NEAR = 2.5;

export const twoScales = defineRule({
  code: 'lint/two-scales',
  check({ slides, report }) {
    for (const { scene } of slides) {
      const bars = [...nodesOf(scene.nodes)].flatMap((node) => (node.kind === 'chart' ? (scaleOf(node) ?? []) : []));
      for (const [i, one] of bars.entries()) {
        const other = bars.slice(0, i).find((before) => before.measure === one.measure && unlike(before, one));
        if (!other) continue;
        const length = ({ each }: Scale): string => String(round2(each * one.unit));
        report(
          `Bars of two charts have scales that are not quite alike: ${one.unit} is ${length(other)} points long in ` +
            `one and ${length(one)} in the other`,
          one.node.origin ?? scene.source,
          'Give both the same max: under y-axis: and equal room, or make one chart of them',
        );
      }
    }
  },
});

interface Scale {
  readonly node: ChartNode;
  /** Which bars can be compared: their direction, unit and what their axis says. */
  readonly measure: string;
  /** Points of one unit, and a number that is about as long as the plot. */
  readonly each: number;
  readonly unit: number;
}

function scaleOf(node: ChartNode): Scale | undefined {
  const { type, grouping, plot, series, y } = node.model;
  if ((type !== 'bar' && type !== 'column') || grouping === 'percentStacked') return undefined;
  if (!y || y.log || y.max === undefined || y.min === undefined || y.max <= y.min) return undefined;
  const measure = [type, series[0]?.format, y.title?.text].join('|');
  const each = (type === 'bar' ? plot.w : plot.h) / (y.max - y.min);
  return { node, measure, each, unit: 10 ** Math.floor(Math.log10(y.max - y.min)) };
}

function unlike({ each: a }: Scale, { each: b }: Scale): boolean {
  const ratio = Math.max(a, b) / Math.min(a, b);
  return ratio > ALIKE && ratio < NEAR;
}
