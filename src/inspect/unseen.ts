// Words on slides that nobody sees and everybody can find: in the colour of their ground, too small, without ink.
import { contrast } from '../base/color.ts';
import { type Box, covers, overlaps } from '../base/geometry.ts';
import type { Fill } from '../office/drawing/fill.ts';
import { groundFill } from '../office/ground.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import type { OfficeRun } from '../office/text/body.ts';
import { type Finding, short } from './finding.ts';

/** Contrast, opacity and points below which words are not seen. */
const SEEN = { contrast: 1.2, alpha: 0.1, size: 2 };

/** Nothing for a file whose slides cannot be read. */
export function unseen(file: Uint8Array): Finding[] {
  try {
    const deck = new OfficePresentation(file);
    return deck.slideList.flatMap(({ part }, i) => unseenOn(deck.slideSheet(part), i + 1));
  } catch {
    return [];
  }
}

function unseenOn(sheet: Sheet, number: number): Finding[] {
  const { scheme, map } = sheet.colors;
  const fill = groundFill(sheet);
  const below = fill && fill.kind !== 'none' ? hexOf(fill) : scheme[map.bg1];
  const still = sheetsUnder(sheet).flatMap((one) =>
    readShapes(one)
      .flatMap(leaves)
      .filter((shape) => !shape.placeholder),
  );
  const own = readShapes(sheet).flatMap(leaves);
  return own.flatMap((shape, i) => {
    if (shape.hidden || shape.kind !== 'shape') return [];
    const ground =
      shape.fill.kind === 'none' ? groundUnder(shape.box, [...still, ...own.slice(0, i)], below) : hexOf(shape.fill);
    const runs = (shape.text?.paragraphs ?? []).flatMap((paragraph) => paragraph.runs);
    const words = runs.filter((run) => isUnseen(run, ground)).map(({ text }) => text);
    if (!words.length) return [];
    const message = `Slide ${number} has words that nobody sees: ${short(words.join(' '))}`;
    return [{ group: 'hidden' as const, part: sheet.part, message }];
  });
}

function isUnseen({ text, look, math }: OfficeRun, ground: string | undefined): boolean {
  if (math || !text.trim()) return false;
  if (look.size !== undefined && look.size < SEEN.size) return true;
  if (!look.color) return false;
  if (look.color.alpha < SEEN.alpha) return true;
  const behind = look.highlight?.hex ?? ground;
  return behind !== undefined && contrast(look.color.hex, behind) < SEEN.contrast;
}

/** The colour of the topmost thing that lies under the whole box; undefined where that is none, or not known. */
function groundUnder(box: Box, shapes: readonly OfficeShape[], below: string | undefined): string | undefined {
  let ground = below;
  for (const shape of shapes) {
    if (shape.hidden || !overlaps(shape.box, box)) continue;
    if (shape.kind === 'shape' && shape.fill.kind === 'none') continue;
    if (shape.kind === 'connector') continue;
    const solid = shape.kind === 'shape' && !shape.rotation && /^(?:rect|roundRect)$/.test(shape.geometry.preset);
    ground = solid && covers(shape.box, box) ? hexOf(shape.fill) : undefined;
  }
  return ground;
}

const hexOf = (fill: Fill): string | undefined =>
  fill.kind === 'solid' && fill.color.alpha > 0.99 ? fill.color.hex : undefined;

const sheetsUnder = ({ parent, root }: Sheet): Sheet[] =>
  parent && root.attributes.showMasterSp !== '0' ? [...sheetsUnder(parent), parent] : [];

const leaves = (shape: OfficeShape): OfficeShape[] =>
  shape.kind === 'group' || shape.kind === 'diagram' ? shape.children.flatMap(leaves) : [shape];
