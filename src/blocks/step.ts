// When a block is revealed: `{.step}` and `{step=2}`, read in one way for all blocks (format.md, Blocks).
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Attributes } from '../parse/attributes.ts';
import type { Inline } from '../parse/inline.ts';

/** Gives out reveal steps in document order (format.md, Blocks). */
export interface Steps {
  /** The step that unmarked content belongs to now; undefined before the first pause. */
  readonly current: number | undefined;
  /** The step of something marked `.step`, `step=2` or inside `::: incremental`. */
  take(asked: AskedStep): number;
  /** A pause `. . .`: what follows belongs to a new step. */
  pause(): void;
}

/** A step by its number, or the one after all that were given out before. */
export type AskedStep = number | 'next';

/** What reading a step needs of `ReadContext`. */
export interface StepReader {
  readonly steps: Steps;
  readonly diagnostics: Diagnostics;
}

/** More steps than this are a slip of the finger; 999 clicks are no slide. */
const STEP_NUMBER = /^[1-9]\d{0,2}$/;

/** The step that attributes ask for: its number, or `next` for `.step`. A number that is none is told, and ignored. */
export function askedStep(
  { classes, values }: Attributes,
  diagnostics: Diagnostics,
  span: Span,
): AskedStep | undefined {
  if (values.step !== undefined) {
    if (STEP_NUMBER.test(values.step)) return Number(values.step);
    diagnostics.report(
      'parse/unknown-attribute',
      `"${values.step}" is no number of a step`,
      span,
      'Write a whole number from 1 on, such as {step=2}, or {.step} for the next one',
    );
  }
  return classes.includes('step') ? 'next' : undefined;
}

/** Where a step may come from besides attributes. */
export interface StepOptions {
  /** The block's words: a span's step counts for all of its paragraph, since PowerPoint reveals text by paragraph. */
  readonly words?: readonly Inline[];
  /** Each of its kind is a step of its own, as in `::: incremental`. */
  readonly each?: boolean;
}

/** The step that a block, heading, item or column asks for itself; undefined where it asks for none. */
export function readOwnStep(
  attributes: Attributes,
  context: StepReader,
  span: Span,
  { words = [], each = false }: StepOptions = {},
): number | undefined {
  const asked = askedStep(attributes, context.diagnostics, span) ?? spanStep(words) ?? (each ? 'next' : undefined);
  return asked === undefined ? undefined : context.steps.take(asked);
}

/** The step that it asks for, else that of the last pause; undefined where it is there from the start. */
export const readStep = (
  attributes: Attributes,
  context: StepReader,
  span: Span,
  options?: StepOptions,
): number | undefined => readOwnStep(attributes, context, span, options) ?? context.steps.current;

function spanStep(words: readonly Inline[]): AskedStep | undefined {
  for (const piece of words) if (piece.type !== 'image' && piece.step !== undefined) return piece.step;
  return undefined;
}

/** `step` as a property, or nothing. */
export const stepOf = (step: number | undefined): { step?: number } => (step === undefined ? {} : { step });
