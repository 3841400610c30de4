// Words that stand on a template's layouts for good, measured with the page's fonts: a claim, a department, an address.
import type { Box, Insets } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { TextShape } from '../office/shape.ts';
import type { OfficeParagraph, OfficeRun } from '../office/text/body.ts';
import type { Align, Paragraph, Run, SceneNode } from '../scene/scene.ts';
import { breakLines, prepare } from '../text/break.ts';
import { type FontStore, fontIdOf } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { LINE, scaledInset } from './levels.ts';

/** The text of a static shape as a node; nothing where it says nothing, `told` what cannot be drawn. */
export function textNodes(
  { text, box, rotation, name }: TextShape,
  id: string,
  scale: number,
  theme: Theme,
  fonts: FontStore,
  told: Set<string>,
): SceneNode[] {
  if (!text?.paragraphs.some((one) => one.text.trim() !== '')) return [];
  if (rotation !== 0 || text.body.direction !== 'horz') {
    told.add('turned text');
    return [];
  }
  if (text.paragraphs.some(({ runs }) => runs.some(({ field }) => field !== undefined))) {
    told.add('a number or date outside its placeholder');
    return [];
  }
  const inset: Insets = scaledInset(text.body.inset, scale);
  const place: Box = { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
  const width = text.body.wrap ? Math.max(1, place.w - inset.left - inset.right) : Number.POSITIVE_INFINITY;
  const paragraphs = text.paragraphs.map((one) => paragraphOf(one, width, scale, theme, fonts));
  return [
    {
      kind: 'text',
      role: 'label',
      id,
      name: name || 'Text',
      decorative: true,
      dir: 'ltr',
      box: place,
      body: { paragraphs, inset, anchor: text.body.anchor },
    },
  ];
}

const PLAIN_SIZE = 18;
const ALIGNS: Readonly<Record<string, Align>> = { center: 'center', right: 'end' };

function paragraphOf(one: OfficeParagraph, width: number, scale: number, theme: Theme, fonts: FontStore): Paragraph {
  const runs = one.runs.map((run) => runOf(run, scale, theme));
  const size = Math.max(...runs.map((run) => run.size), 0) || round2((one.look.run.size ?? PLAIN_SIZE) * scale);
  const { line, before } = one.look;
  const pitch = line && 'points' in line ? line.points * scale : size * LINE * (line?.share ?? 1);
  const indent = round2(Math.max(0, (one.look.margin ?? 0) * scale));
  return {
    runs,
    lines: breakLines(
      prepare(runs, (run) => fonts.get(fontIdOf(run, theme.fonts))),
      width - indent,
    ),
    kind: 'paragraph',
    align: ALIGNS[one.look.align ?? 'left'] ?? 'start',
    dir: 'ltr',
    spaceBefore: before && 'points' in before ? round2(before.points * scale) : 0,
    lineHeight: round2(pitch),
    size,
    indent,
    markIndent: indent,
  };
}

function runOf({ text, look }: OfficeRun, scale: number, theme: Theme): Run {
  return {
    text: look.caps === 'all' ? text.toUpperCase() : text,
    font: look.font !== undefined && look.font === theme.fonts.heading.office ? 'heading' : 'body',
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    size: round2((look.size ?? PLAIN_SIZE) * scale),
    color: look.color?.color ?? { slot: 'tx1' },
    ...(look.underline && { underline: true }),
  };
}
