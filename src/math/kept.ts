// Formulas as earlier runs typeset them, looked at before they are taken: names of MathML, paths and numbers.
import type { Keepable } from '../base/answers.ts';
import type { Formula, FormulaFault, MathElement } from '../base/formula.ts';
import { type MathEngine, mathInput } from './engine.ts';
import { isMathAttribute } from './tree.ts';

export const KEPT_MATHS: Keepable<MathEngine> = {
  wrap: (engine, answers) => ({
    typeset: (tex, display) =>
      answers.of(mathInput(tex, display), engine && (() => engine.typeset(tex, display))) as Formula | FormulaFault,
  }),
  ask: (engine, input) => {
    const at = input.indexOf('\n');
    return engine.typeset(input.slice(at + 1), input.slice(0, at) === 'true');
  },
  sound: (input, answer) => isFormula(answer, input) || isFault(answer),
  // where code is told into words there, MathJax is loaded here meanwhile
  whenIdle: true,
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFault = (value: unknown): boolean =>
  isRecord(value) && isText(value.message) && isNumber(value.at) && isText(value.hint);

function isFormula(value: unknown, input: string): boolean {
  if (!isRecord(value) || !Array.isArray(value.paths) || !Array.isArray(value.texts)) return false;
  const { tex, display, tags = [], tree, plain, width, ascent, descent } = value;
  return (
    isText(tex) &&
    mathInput(tex, display === true) === input &&
    isElement(tree, 0) &&
    isText(plain) &&
    [width, ascent, descent].every(isNumber) &&
    Array.isArray(tags) &&
    tags.every((one) => isRecord(one) && isText(one.text) && isNumber(one.below)) &&
    value.paths.every((path) => isText(path) && /^[MLQCZ\d\s.,e-]*$/.test(path)) &&
    value.texts.every((one) => isRecord(one) && isText(one.text) && [one.x, one.y, one.size].every(isNumber))
  );
}

/** Deeper than any formula within the limits. */
const DEEPEST = 500;

function isElement(value: unknown, depth: number): value is MathElement {
  if (!isRecord(value) || depth > DEEPEST) return false;
  const { tag, attributes, children } = value;
  return (
    isText(tag) &&
    /^m[a-z]+$/.test(tag) &&
    isRecord(attributes) &&
    Object.entries(attributes).every(([name, text]) => isMathAttribute(name) && isText(text)) &&
    Array.isArray(children) &&
    children.every((child) => isText(child) || isElement(child, depth + 1))
  );
}
