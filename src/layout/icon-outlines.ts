// Icons in text, as outlines at the places where their lines put them: PowerPoint's text holds no shapes, so it keeps a
// gap there and the outline lies over it. In lines that mix directions the place is that of the line's own direction.
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import { iconNode } from '../blocks/icon.ts';
import type { Align, Anchor, Line, Paragraph, PathNode, Run, SceneNode, TextBody } from '../scene/scene.ts';
import { paragraphsOf } from '../scene/walk.ts';
import { breakLines, prepare } from '../text/break.ts';
import type { Font } from '../text/font.ts';
import { type FontStore, fontIdOf } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import { heightOf } from '../typeset/paragraph.ts';

type FontOf = (run: Run) => Font;

/** The share of the room left over that lies above the text, and before a line. */
const ABOVE: Record<Anchor, number> = { top: 0, middle: 0.5, bottom: 1 };
const BEFORE: Record<Align, number> = { start: 0, center: 0.5, end: 1 };

/** The nodes, those with icons in their text knowing where these stand. */
export function placeIcons(
  nodes: readonly SceneNode[],
  { fonts, theme }: { readonly fonts: FontStore; readonly theme: Theme },
): SceneNode[] {
  const fontOf: FontOf = (run) => fonts.get(fontIdOf(run, theme.fonts));
  const visit = (node: SceneNode): SceneNode => {
    if (node.kind === 'group') return { ...node, children: node.children.map(visit) };
    if (node.hidden || !paragraphsOf(node).some((paragraph) => paragraph.runs.some((run) => run.icon))) return node;
    let count = 0;
    const icons = bodiesOf(node).flatMap(({ body, box }) =>
      iconsIn(body, box, fontOf, () => `${node.id}-icon-${++count}`, node.step),
    );
    return { ...node, icons };
  };
  return nodes.map(visit);
}

/** A node's texts, each with the box that its insets count from. */
function bodiesOf(node: SceneNode): { body: TextBody; box: Box }[] {
  if (node.kind === 'text') return [{ body: node.body, box: node.box }];
  if (node.kind === 'shape') return node.body ? [{ body: node.body, box: node.box }] : [];
  if (node.kind !== 'table') return [];
  let y = node.box.y;
  return node.rows.flatMap((row) => {
    let at = 0;
    const top = y;
    y += row.height;
    return row.cells.map(({ body }, i) => {
      const w = node.columns[i] ?? 0;
      const x = node.dir === 'rtl' ? node.box.x + node.box.w - at - w : node.box.x + at;
      at += w;
      return { body, box: { x, y: top, w, h: row.height } };
    });
  });
}

function iconsIn(
  { paragraphs, inset, anchor }: TextBody,
  box: Box,
  fontOf: FontOf,
  id: () => string,
  step: number | undefined,
): PathNode[] {
  const free = box.h - inset.top - inset.bottom - heightOf(paragraphs);
  let y = box.y + inset.top + free * ABOVE[anchor];
  const left = box.x + inset.left;
  const right = box.x + box.w - inset.right;
  return paragraphs.flatMap((paragraph, p) => {
    const top = y + (p ? paragraph.spaceBefore : 0);
    y = top + Math.max(1, paragraph.lines.length) * paragraph.lineHeight;
    const own = paragraph.step ?? step;
    const main = paragraph.runs.some((run) => run.icon) ? mainRun(paragraph) : undefined;
    return paragraph.lines.flatMap((line, n) =>
      iconsOn(paragraph, line, fontOf).map(({ run, before }): PathNode => {
        const icon = run.icon as NonNullable<Run['icon']>;
        const width = icon.width * run.size;
        const from = startOf(paragraph, line, right - left) + before;
        const x = paragraph.dir === 'rtl' ? right - from - width : left + from;
        const baseline = top + n * paragraph.lineHeight + baselineIn(paragraph, line, main && fontOf(main));
        const at = {
          x: round2(x),
          y: round2(baseline - icon.ascent * run.size),
          w: round2(width),
          h: round2((icon.ascent + icon.descent) * run.size),
        };
        return {
          ...iconNode(icon, id(), at, run.color, icon.alt),
          ...(run.link && icon.alt && { link: run.link }),
          ...(own !== undefined && { step: own }),
        };
      }),
    );
  });
}

/** Where a line begins, from the start edge of its box. */
function startOf({ align, indent }: Paragraph, line: Line, width: Pt): Pt {
  const free = width - indent - line.width;
  return indent + free * BEFORE[align];
}

/** The icons of a line, each with the width of what stands before it there. */
function iconsOn({ runs }: Paragraph, line: Line, fontOf: FontOf): { run: Run; before: Pt }[] {
  const found: { run: Run; before: Pt }[] = [];
  const seen: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, line.start - at), Math.max(0, line.end - at));
    at += run.text.length;
    if (!text) continue;
    seen.push({ ...run, text });
    // measured with the icon, because blanks at a line's end are not counted
    if (run.icon)
      found.push({
        run,
        before:
          (breakLines(prepare(seen, fontOf), Number.POSITIVE_INFINITY)[0]?.width ?? 0) - run.icon.width * run.size,
      });
  }
  return found;
}

/** From a line's top to its baseline: the face that most of the paragraph is set in stands in the line's middle. */
function baselineIn(paragraph: Paragraph, line: Line, font: ReturnType<FontOf> | undefined): Pt {
  if (!font) return (paragraph.lineHeight + line.ascent - line.descent) / 2;
  return (paragraph.lineHeight + (font.ascent - font.descent) * paragraph.size) / 2;
}

/** Code and faces that stand in for missing glyphs count less: the text's own face is the one looked for. */
function rarity({ code, family }: Run): number {
  if (code) return 1000;
  return family ? 4 : 1;
}

/** The run whose face most of a paragraph is set in; looked for once, since a paragraph may have thousands. */
function mainRun({ runs }: Paragraph): Run | undefined {
  const weight = (run: Run): number => (run.script || run.icon || run.formula ? 0 : run.text.length / rarity(run));
  return runs.reduce<Run | undefined>((best, run) => (!best || weight(run) > weight(best) ? run : best), undefined);
}
