// Edges that leave one side of a node, or enter one, run in one trunk up to where they part: a fork of two lines a few
// points apart looks like a slip. Works on lines that run downwards or upwards; others are laid on their side before.
import { type Box, boxAround } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Point } from './arrange.ts';
import { across, overlap } from './clear.ts';
import type { Route } from './lane.ts';

interface Ends {
  readonly from: string;
  readonly to: string;
}

interface Around {
  readonly edges: readonly Ends[];
  readonly nodes: ReadonlyMap<string, Box>;
  readonly frames: readonly Box[];
  readonly em: Pt;
}

type End = 'from' | 'to';

/** The route from the shared end, and the height at which it turns first. */
interface Member {
  readonly index: number;
  readonly points: readonly Point[];
  readonly turn: Pt;
}

/** Least lengths of a stem, and of what leads on from the trunk, in sizes of the text. */
const STEM = 0.4;
const SHAFT = 0.7;
/** What is nearer than this touches, in sizes of the text. */
const TOUCH = 0.25;
/** What crossing the border of a frame costs beside points that a line is moved. */
const CROSSED = 1e4;

export function withTrunks(routes: readonly Route[], around: Around): Route[] {
  const made = [...routes];
  const settled = new Set<number>();
  for (const end of ['from', 'to'] as const)
    for (const indices of groupsOf(made, end, around.edges)) {
      const members = indices.flatMap((index) => memberOf(made[index] as Route, index, end));
      const before = [...made];
      const hung = end === 'from' && hangLabels(members, made, around);
      const turn = members.length ? bestTurn(members, { made, settled, ...around }) : undefined;
      if (turn === undefined) continue;
      // labels hang below one trunk, or not at all
      if (hung && !members.every((member) => fits(member, turn, { made, settled, ...around }, indices))) {
        made.splice(0, made.length, ...before);
        continue;
      }
      for (const member of members)
        if (fits(member, turn, { made, settled, ...around }, indices)) {
          made[member.index] = turned(made[member.index] as Route, member, turn, end);
          if (members.length > 1) settled.add(member.index);
        }
      if (end === 'from') spreadLabels(members, turn, made, around);
    }
  return made;
}

interface State extends Around {
  readonly made: readonly Route[];
  /** Routes with one level stretch that share a trunk at their start: at their other end they stay as they are. */
  readonly settled: ReadonlySet<number>;
}

function groupsOf(routes: readonly Route[], end: End, edges: readonly Ends[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, route] of routes.entries()) {
    const key = `${route[end]} ${edges[i]?.[end]}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}

/** A route that leaves upright and turns; others have nothing to share. */
function memberOf({ points: line }: Route, index: number, end: End): Member[] {
  const points = end === 'from' ? line : [...line].reverse();
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d || Math.abs(a.x - b.x) > 0.01 || Math.abs(b.y - c.y) > 0.01) return [];
  return [{ index, points, turn: b.y }];
}

/** The height that most can turn at, off the borders of frames, then the nearest to what they have. */
function bestTurn(members: readonly Member[], state: State): Pt | undefined {
  const { frames, em } = state;
  const beside = frames.flatMap(({ y, h }) => [y - SHAFT * em, y + h + SHAFT * em]);
  const turns = members.map(({ turn }) => turn);
  const fixed = members.filter(({ index, points }) => points.length === 4 && state.settled.has(index));
  const mean = turns.reduce((sum, y) => sum + y, 0) / turns.length;
  const indices = members.map(({ index }) => index);
  const cost = (turn: Pt): number => {
    const able = members.filter((member) => fits(member, turn, state, indices));
    const left = members.length - able.length;
    // one that cannot turn there keeps its own height
    const crossed = members.reduce((sum, member) => {
      const y = able.includes(member) ? turn : member.turn;
      return sum + frames.filter((frame) => crosses(member, y, frame, em)).length;
    }, 0);
    const way = able.reduce((sum, member) => sum + Math.abs(turn - member.turn), 0);
    const stem = Math.abs(turn - (members[0]?.points[0]?.y ?? turn));
    return left * CROSSED ** 2 + crossed * CROSSED + way + stem * 0.01;
  };
  // half way to the labels that stand beyond
  const above = members.flatMap((member) => {
    const { label } = state.made[member.index] as Route;
    const start = member.points[0]?.y ?? 0;
    if (!label || liesOn(label, member)) return [];
    return [(start + (label.y > start ? label.y : label.y + label.h)) / 2];
  });
  const all = fixed.length ? fixed.map(({ turn }) => turn) : [...turns, mean, ...beside, ...above];
  const wanted = all.filter((turn, i) => all.findIndex((other) => Math.abs(other - turn) < 0.01) === i);
  return wanted.reduce<{ turn: Pt; cost: number } | undefined>((best, turn) => {
    const own = cost(turn);
    return best && best.cost <= own ? best : { turn, cost: own };
  }, undefined)?.turn;
}

const level = ({ points }: Member, y: Pt): Box =>
  boxAround([
    { x: points[1]?.x ?? 0, y },
    { x: points[2]?.x ?? 0, y },
  ]);

const grown = ({ x, y, w, h }: Box, by: Pt): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** Whether a level stretch meets or follows the border of a frame. */
function crosses(member: Member, y: Pt, frame: Box, em: Pt): boolean {
  const line = level(member, y);
  return overlap(line, grown(frame, TOUCH * em)) && !holds(grown(frame, -TOUCH * em), line);
}

/** Whether a route can turn at a height: long enough at both ends, and clear of what is not its own. */
function fits(member: Member, turn: Pt, state: State, group: readonly number[]): boolean {
  const { made, edges, nodes, settled, em } = state;
  const { index, points, turn: now } = member;
  const { label } = made[index] as Route;
  const beyond = label && !liesOn(label, member) ? label : undefined;
  if (Math.abs(turn - now) < 0.01) return !beyond || !overlap(beyond, level(member, turn));
  if (points.length === 4 && settled.has(index)) return false;
  const [a, , c, d] = points as [Point, Point, Point, Point];
  const least = (length: Pt, wanted: Pt) => Math.min(Math.abs(length), wanted * em) - 0.01;
  if ((turn - a.y) * Math.sign(now - a.y) < least(now - a.y, STEM)) return false;
  if ((d.y - turn) * Math.sign(d.y - now) < least(d.y - now, SHAFT)) return false;
  const stretches = [level(member, turn), boxAround([{ x: c.x, y: turn }, d])];
  const own = edges[index] as Ends;
  const near = (box: Box) => stretches.some((stretch) => overlap(stretch, grown(box, TOUCH * em)));
  for (const [id, box] of nodes) if (id !== own.from && id !== own.to && near(box)) return false;
  // a label beyond the level stretch stays beyond
  if (beyond && overlap(grown(beyond, TOUCH * em), stretches[0] as Box)) return false;
  return made.every((other, i) => {
    if (i === index) return true;
    if (group.includes(i)) return !onOther(made[index] as Route, other) && !onOther(other, made[index] as Route);
    if (other.label && near(other.label)) return false;
    const theirs = edges[i] as Ends;
    return theirs.from === own.from || theirs.to === own.to || !runsAlong(stretches, other.points, em);
  });
}

/** Whether a label on a level stretch would stand on the other's, were they of one height. */
function onOther({ label, points: own }: Route, { points }: Route): boolean {
  const onLevel = (b: Point, k: number) =>
    label && own[k - 1]?.y === b.y && lies(label, b.y) && Math.abs(across(label) - b.x) > 0.5;
  if (!label || !own.some(onLevel)) return false;
  return points.some((b, k) => {
    const a = points[k - 1];
    return a && Math.abs(a.y - b.y) < 0.01 && a.x !== b.x && overlap({ ...label, y: a.y, h: 0 }, boxAround([a, b]));
  });
}

/** Whether one of the stretches lies on a stretch of another line. */
const runsAlong = (stretches: readonly Box[], points: readonly Point[], em: Pt): boolean =>
  points.some((b, k) => {
    const a = points[k - 1];
    if (!a) return false;
    const other = boxAround([a, b]);
    return stretches.some((one) => one.w > one.h === other.w > other.h && overlap(grown(one, TOUCH * em), other));
  });

/** Whether a label stands on the level stretch, not where that ends. */
const liesOn = (label: Box, { points, turn }: Member): boolean =>
  lies(label, turn) && Math.abs(across(label) - (points[2]?.x ?? 0)) > 0.5;

const lies = ({ y, h }: Box, at: Pt): boolean => Math.abs(y + h / 2 - at) < 0.5;

function turned(route: Route, member: Member, turn: Pt, end: End): Route {
  const { points, turn: now } = member;
  const line = points.map((point, k) => (k === 1 || k === 2 ? { ...point, y: turn } : point));
  const { label } = route;
  const moved = label && liesOn(label, member) ? { ...label, y: label.y + turn - now } : label;
  return { ...route, points: end === 'from' ? line : line.reverse(), ...(moved && { label: moved }) };
}

/** Where branches to one side would run through labels of shorter ones, all labels stand on what leads down. */
function hangLabels(members: readonly Member[], made: Route[], { nodes, em }: Around): boolean {
  const routeOf = ({ index }: Member) => made[index] as Route;
  if (!members.some((one) => members.some((two) => one !== two && onOther(routeOf(one), routeOf(two))))) return false;
  const hung = new Map(
    members.flatMap((member) => {
      const { label } = routeOf(member);
      if (!label || !liesOn(label, member)) return [];
      return [[member.index, { ...label, x: (member.points[2]?.x ?? 0) - label.w / 2 }] as const];
    }),
  );
  const labels = made.flatMap(({ label }, i) => hung.get(i) ?? label ?? []);
  const free = [...hung.values()].every((label) =>
    [...labels, ...nodes.values()].every((box) => box === label || !overlap(box, grown(label, (TOUCH * em) / 2))),
  );
  if (free) for (const [index, label] of hung) made[index] = { ...(made[index] as Route), label };
  return free;
}

/** Labels on the branches of a fork stand equally far from it. */
function spreadLabels(members: readonly Member[], turn: Pt, made: Route[], { nodes, em }: Around): void {
  const level = members.filter(({ index }) => {
    const { label, points } = made[index] as Route;
    return label && liesOn(label, { index, points, turn }) && Math.abs((points[1]?.y ?? 0) - turn) < 0.01;
  });
  const lengths = level.map(({ points: [, b, c] }) => Math.abs((c?.x ?? 0) - (b?.x ?? 0)));
  const distance = Math.min(...lengths) / 2;
  for (const { index, points } of level) {
    const { label } = made[index] as Route & { label: Box };
    const [, b, c] = points as [Point, Point, Point];
    const x = b.x + Math.sign(c.x - b.x) * distance - label.w / 2;
    const moved = { ...label, x };
    const free = distance >= label.w / 2 + TOUCH * em && [...nodes.values()].every((box) => !overlap(box, moved));
    if (free) made[index] = { ...(made[index] as Route), label: moved };
  }
}
