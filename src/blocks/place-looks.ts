// What `size`, `line`, `gap`, `color`, `align` and `anchor` say of a place on the slide, and of a title that has one.
import { type Color, parseHex, toHex } from '../base/color.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Box } from '../base/geometry.ts';
import { boxOf, isOutside } from '../parse/at.ts';
import type { Align, Anchor } from '../scene/scene.ts';
import { nearest } from '../schema/nearest.ts';
import { INKS, type InkName } from '../theme/inks.ts';

/** How the words of a place look, where that is not how the slide's do. */
export interface PlaceLooks {
  /** Points, on the slide as the theme has it. */
  readonly size?: number;
  /** Line pitch as a multiple of single. */
  readonly line: number;
  /** Points between paragraphs. */
  readonly gap: number;
  /** One of the theme's by name follows its variant and the slide's ground; six hex digits stay what they are. */
  readonly color?: Color | InkName;
  readonly align?: Align;
  readonly anchor: Anchor;
}

export interface Place {
  /** Shares of the slide. */
  readonly at: Box;
  readonly looks: PlaceLooks;
}

const HINT = 'Write left, top, width and height as shares of the slide: {at="10% 20% 40% 30%"}';
const OUTSIDE = 'its words are in the files all the same, and would be SHOWN to who looks for them';
const OUTSIDE_HINT = 'Put what nobody is to see between ::: notes and :::, or move the place onto the slide';

/**
 * The place that attributes say, of `what` in messages; undefined, and told, where they say none. What lies outside the
 * slide is refused: it is in the files all the same.
 */
export function placeOf(
  what: string,
  values: Readonly<Record<string, string>>,
  diagnostics: Diagnostics,
  origin: Span,
): Place | undefined {
  const at = boxOf(values.at);
  if (!at) {
    diagnostics.report('parse/place', `${what} does not say where it stands`, origin, HINT);
    return undefined;
  }
  if (isOutside(at))
    diagnostics.report('private/unseen', `${what} stands outside the slide; ${OUTSIDE}`, origin, OUTSIDE_HINT);
  return { at, looks: looksOf(values, diagnostics, origin) };
}

const ALIGNS: Readonly<Record<string, Align>> = { left: 'start', center: 'center', right: 'end' };
const ANCHORS: Readonly<Record<string, Anchor>> = { top: 'top', middle: 'middle', bottom: 'bottom' };

function looksOf(values: Readonly<Record<string, string>>, diagnostics: Diagnostics, origin: Span): PlaceLooks {
  const refused = (name: string, hint: string): undefined => {
    diagnostics.report('parse/unknown-attribute', `"${values[name]}" is no ${name} of a place`, origin, hint);
    return undefined;
  };
  const number = (name: string, least: number, most: number): number | undefined => {
    if (values[name] === undefined) return undefined;
    const value = /^\d+(?:\.\d+)?$/.test(values[name]) ? Number(values[name]) : Number.NaN;
    return value >= least && value <= most ? value : refused(name, `Write a number from ${least} to ${most}`);
  };
  const oneOf = <T>(name: string, known: Readonly<Record<string, T>>): T | undefined =>
    values[name] === undefined
      ? undefined
      : (known[values[name]] ?? refused(name, `Write one of ${Object.keys(known).join(', ')}`));
  const size = number('size', 4, 400);
  const color = values.color === undefined ? undefined : colorOf(values.color);
  if (values.color !== undefined && !color) refused('color', hintOf(values.color));
  const align = oneOf('align', ALIGNS);
  return {
    ...(size !== undefined && { size }),
    line: number('line', 0.5, 4) ?? 1,
    gap: number('gap', 0, 200) ?? 0,
    ...(color && { color }),
    ...(align && { align }),
    anchor: oneOf('anchor', ANCHORS) ?? 'top',
  };
}

function colorOf(text: string): Color | InkName | undefined {
  const rgb = parseHex(text);
  return rgb ? { hex: toHex(rgb) } : INKS.find((name) => name === text);
}

function hintOf(text: string): string {
  const near = nearest(text, INKS);
  return near
    ? `Did you mean ${near}?`
    : 'Write a colour of the theme, color=accent, or six hex digits, color="#1F5A99"';
}
