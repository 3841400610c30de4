// Which arrangement of a diagram takes the frame: the one with the largest words, then with as much air as there is
// room for.
import type { Size } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { FlowEngine } from '../../flow/arrange.ts';
import { type Diagram, diagramOf, type Spacing } from '../../flow/diagram.ts';
import { chainOf, foldsOf } from '../../flow/fold.ts';
import type { FlowGraph } from '../../flow/graph.ts';
import type { LayContext } from '../block.ts';
import { type Make, measure, WRAPS } from './measure.ts';

/** What is drawn: kept by the block that it belongs to. */
interface Drawn {
  readonly graph: FlowGraph;
  readonly engine: FlowEngine;
}

export interface Arrangement {
  readonly diagram: Diagram;
  readonly make: Make;
  readonly spacing: Spacing;
  /** What its size counts for beside others: even and roomy ones are taken as long as text is hardly smaller. */
  readonly worth: number;
}

/** Distances as designed, and for diagrams that need the room. */
const AIR = [1, 0.6] as const;
const TIGHT = 0.92;
const EVEN = { all: 1, heights: 0.97, none: 0.9 } as const;
/** A chain is folded where its words get so much larger; its columns want boxes that are alike. */
const FOLDED = { all: 0.86, heights: 0.76, none: 0.72 } as const;
/** From so many nodes on, one try has to do, and below this there is time for each. */
const MANY = 40;
const FEW = 16;

/** Graphs are laid out once, not for every size that is tried. */
const known = new WeakMap<Drawn, Map<string, unknown>>();

function kept<T>(drawn: Drawn, what: readonly unknown[], { theme, lang, dir }: LayContext, make: () => T): T {
  const all = known.get(drawn) ?? new Map<string, unknown>();
  known.set(drawn, all);
  const key = [...what, theme.file.name, lang, dir].join(' ');
  if (!all.has(key)) all.set(key, make());
  return all.get(key) as T;
}

export const shareOf = ({ diagram: { size } }: Pick<Arrangement, 'diagram'>, room: Size, most: number): number =>
  Math.min(most, room.w / size.w, room.h / size.h);

interface Asked {
  readonly room: Size;
  /** Most that the designed size may be multiplied with. */
  readonly most: number;
  readonly em: Pt;
}

export function bestOf(drawn: Drawn, { room, most, em }: Asked, context: LayContext): Arrangement | undefined {
  const worth = (one: Arrangement) => shareOf(one, room, most) * one.worth;
  return arrangements(drawn, em, context).reduce<Arrangement | undefined>(
    (found, one) => (found && worth(found) >= worth(one) - 0.01 ? found : one),
    undefined,
  );
}

function arrangements(drawn: Drawn, em: Pt, context: LayContext): readonly Arrangement[] {
  const { graph, engine } = drawn;
  const count = graph.nodes.length;
  const many = count > MANY;
  const chain = many ? undefined : chainOf(graph);
  const evens = count > FEW ? (['none'] as const) : (['all', 'heights', 'none'] as const);
  return kept(drawn, ['all', em], context, () =>
    (many ? [WRAPS[1]] : WRAPS).flatMap((wrap) =>
      evens.flatMap((even) => {
        const make: Make = { wrap, even, padX: 1, padY: 1 };
        const sizes = measure(graph, make, em, context);
        return (many ? [AIR[1]] : AIR).flatMap((air) =>
          [1, ...(chain ? foldsOf(chain) : [])].flatMap((columns): Arrangement[] => {
            const spacing = { along: air, across: air, columns };
            const diagram = diagramOf(graph, sizes, em, engine, spacing);
            const worth = (columns > 1 ? FOLDED : EVEN)[even] * (air < 1 ? TIGHT : 1);
            return diagram ? [{ diagram, make, spacing, worth }] : [];
          }),
        );
      }),
    ),
  );
}

/** How far boxes and distances open, in turns, as long as all of it fits. */
const OPENINGS: readonly Partial<Record<'padX' | 'padY' | 'along' | 'across', number>>[] = [
  { padX: 1.25 },
  { padY: 1.4 },
  { along: 1.2 },
  { across: 1.25 },
  { padX: 1.5 },
  { padY: 1.8 },
  { across: 1.6 },
  { padY: 2.4 },
  { along: 1.5 },
  { padX: 1.8 },
  { across: 2 },
  { padY: 3.2 },
  { padX: 2.2 },
  { across: 2.6 },
  { along: 1.8 },
  { padX: 2.8 },
  { padY: 4 },
  { along: 2.4 },
];

/** The arrangement with boxes and distances opened to a room, in points at the designed size of text. */
export function opened(drawn: Drawn, best: Arrangement, room: Size, em: Pt, context: LayContext): Arrangement {
  const { graph, engine } = drawn;
  if (graph.nodes.length > MANY) return best;
  const { make, spacing } = best;
  const key = ['open', em, ...Object.values(make), ...Object.values(spacing), Math.round(room.w), Math.round(room.h)];
  return kept(drawn, key, context, () => {
    let found = best;
    for (const { padX, padY, along, across } of OPENINGS) {
      const wider = { ...found.make, padX: padX ?? found.make.padX, padY: padY ?? found.make.padY };
      const further = {
        ...found.spacing,
        along: Math.max(found.spacing.along, along ?? 0),
        across: Math.max(found.spacing.across, across ?? 0),
      };
      const diagram = diagramOf(graph, measure(graph, wider, em, context), em, engine, further);
      if (diagram && diagram.size.w <= room.w + 0.01 && diagram.size.h <= room.h + 0.01)
        found = { ...found, diagram, make: wider, spacing: further };
    }
    return found;
  });
}
