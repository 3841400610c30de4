// Lines of a diagram that share a trunk: its common part is drawn once.
import { round2 } from '../base/units.ts';
import { sharedOf } from '../flow/shared.ts';
import type { ConnectorNode } from '../scene/scene.ts';

/** The lines with what they leave to others; dashed ones come first, so that solid ones cover them. */
export function drawnOnce(connectors: readonly ConnectorNode[]): ConnectorNode[] {
  const shared = sharedOf(
    connectors.map(({ points, stroke, startHead, endHead }) => ({
      points,
      strength: stroke.dash ? 0 : stroke.width,
      startHead: startHead !== undefined,
      endHead: endHead !== undefined,
    })),
  );
  return connectors
    .map((line, i) => {
      const { from = 0, to = 0 } = shared[i] ?? {};
      return from || to ? { ...line, shared: { from: round2(from), to: round2(to) } } : line;
    })
    .sort((a, b) => Number(b.stroke.dash ?? false) - Number(a.stroke.dash ?? false));
}
