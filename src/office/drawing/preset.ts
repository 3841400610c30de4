// The table of preset shapes as data: read when the first shape asks for it.
import { PRESETS } from './presets.ts';

export interface Guide {
  readonly name: string;
  /** Operator and operands, or one value. */
  readonly formula: readonly string[];
}

export interface ShapePath {
  /** Command letters and their operands. */
  readonly words: readonly string[];
  /** Size of its own coordinates; 0: those of the shape. */
  readonly w: number;
  readonly h: number;
  readonly fill: string;
  readonly stroke: boolean;
}

export interface ShapeDefinition {
  readonly adjust: readonly Guide[];
  readonly guides: readonly Guide[];
  readonly paths: readonly ShapePath[];
}

/** How many operands each command has. */
export const ADJUST: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 4, Z: 0 };
export const COMMANDS: Readonly<Record<string, string>> = {
  'a:moveTo': 'M',
  'a:lnTo': 'L',
  'a:cubicBezTo': 'C',
  'a:quadBezTo': 'Q',
  'a:arcTo': 'A',
  'a:close': 'Z',
};

let table: ReadonlyMap<string, string> | undefined;

/** The definition of a preset shape by its name; undefined for those that the table does not hold. */
export function presetOf(name: string): ShapeDefinition | undefined {
  table ??= new Map(
    PRESETS.trim()
      .split('\n\n')
      .map((entry) => {
        const end = entry.indexOf('\n');
        return [entry.slice(0, end), entry.slice(end + 1)];
      }),
  );
  const entry = table.get(name);
  if (entry === undefined) return undefined;
  const lines = entry.replaceAll('\n  ', ' ').split('\n');
  const guides = (mark: string): Guide[] =>
    lines
      .filter((line) => line.startsWith(mark))
      .flatMap((line) => line.slice(2).split('; '))
      .map((text) => {
        const [guide = '', ...formula] = text.split(' ');
        return { name: guide, formula };
      });
  return {
    adjust: guides('- '),
    guides: guides('= '),
    paths: lines.filter((line) => line.startsWith('/')).map(pathOf),
  };
}

function pathOf(line: string): ShapePath {
  const [head = '', ...words] = line.slice(1).split(' ');
  const value = (name: string) => new RegExp(`${name}:(\\w+)`).exec(head)?.[1];
  return {
    words,
    w: Number(value('w') ?? 0),
    h: Number(value('h') ?? 0),
    fill: value('fill') ?? 'norm',
    stroke: value('stroke') !== 'false',
  };
}
