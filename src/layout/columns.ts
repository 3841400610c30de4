// A list of sources in columns of about the same height, a rule over each; a short one stands in rows across the
// page. What room is left opens the distances.

import { type Box, NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Block, Laid, LayContext } from '../blocks/block.ts';
import { isReferenceList } from '../blocks/flow.ts';
import { rectNode } from '../scene/rect.ts';
import type { Paragraph, PlaceholderName, SceneNode } from '../scene/scene.ts';
import { heightOf } from '../typeset/paragraph.ts';

/** Most that is added between two entries, in text sizes. */
const OPEN = 0.9;

/** So many sources beside other text stand in rows across the page, where they leave room. */
const FEW = 6;
const ROOMY = 0.7;

/** A rule over each column, and the room that it takes with what lies below it. */
const RULE = 2;
const HAIR = 0.75;
export const HEAD = 14;

/** Share of the region below which a list stands near the middle. */
const SHORT = 0.5;

const PLACEHOLDERS: readonly PlaceholderName[] = ['body', 'body2'];
const NAMES = ['Text', 'Text, second column', 'Text, third column'];

/** Width of one of several columns. */
export const columnWidth = (width: Pt, columns: number, gutter: Pt): Pt => (width - (columns - 1) * gutter) / columns;

/** The columns of small print below a title; the first two hold the body's placeholders. */
export function layColumns(blocks: readonly Block[], region: Box, context: LayContext): Laid {
  const { gutter } = context.theme.spacing;
  const list = blocks.find(isReferenceList);
  const columns = list?.columns ?? 2;
  const width = columnWidth(region.w, columns, gutter);
  const flows = blocks.map((block) => context.lay(block, width));
  const paragraphs = flows.flatMap((laid) => [...(laid.flow ?? [])]);
  if (flows.some((laid) => !laid.flow) || paragraphs.length < 2)
    return context.stack(blocks, region.w, { placeholders: ['body'] });
  if (!list?.columns && paragraphs.length <= FEW) {
    const rows = context.stack(blocks, region.w, { placeholders: ['body'], centred: true });
    if (rows.height < region.h * ROOMY) return rows;
  }
  const parts = inColumns(paragraphs, columns);
  const height = Math.max(...parts.map(heightOf)) + HEAD;
  return {
    height,
    over: Math.max(0, ...flows.map((laid) => laid.over ?? 0)),
    place: (region) => {
      const opened = openTo(parts, region.h - HEAD);
      const used = Math.max(...opened.map(heightOf));
      const lift = used < region.h * SHORT ? (region.h - used) * 0.4 : 0;
      const top = region.y + lift;
      const box = { ...region, y: top + HEAD, h: region.h - lift - HEAD };
      const at = (i: number) => box.x + (context.dir === 'rtl' ? columns - 1 - i : i) * (width + gutter);
      const texts = opened.map((part, i): SceneNode => {
        const name = PLACEHOLDERS[i];
        const placeholder = name && context.claim([name]);
        return {
          kind: 'text',
          role: 'body',
          id: context.id(placeholder ?? 'text'),
          name: NAMES[i] ?? 'Text',
          dir: context.dir,
          box: { x: at(i), y: box.y, w: width, h: placeholder ? box.h : heightOf(part) },
          body: { paragraphs: part.map((p, j) => (j ? p : { ...p, spaceBefore: 0 })), inset: NO_INSETS, anchor: 'top' },
          ...(placeholder && { placeholder }),
        };
      });
      const across = (i: number, y: Pt, h: Pt) => ({ x: round2(at(i)), y: round2(y), w: round2(width), h });
      const rules = opened.flatMap((part, i): SceneNode[] => [
        rectNode(context.id('rule'), 'Rule', across(i, top, RULE), context.theme.role('accent')),
        ...between(part).map((y) =>
          rectNode(
            context.id('row-rule'),
            'Rule between rows',
            across(i, box.y + y - HAIR / 2, HAIR),
            context.theme.role('rule'),
          ),
        ),
      ]);
      return [...texts, ...rules];
    },
  };
}

/** In the middle between entries, from the first one's top. */
function between(part: readonly Paragraph[]): Pt[] {
  let y = 0;
  return part.flatMap((p, i) => {
    const above = i ? [y + p.spaceBefore / 2] : [];
    y += (i ? p.spaceBefore : 0) + Math.max(1, p.lines.length) * p.lineHeight;
    return above;
  });
}

/** All columns open alike, so that their entries stand in rows where they are in a line each. */
function openTo(parts: readonly (readonly Paragraph[])[], room: Pt): readonly (readonly Paragraph[])[] {
  const more = Math.min(...parts.map((one) => (room - heightOf(one)) / (one.length - 1)).filter(Number.isFinite));
  return parts.map((part) => {
    const by = Math.max(0, Math.min(more, OPEN * (part[0]?.size ?? 0)));
    return part.map((p) => ({ ...p, spaceBefore: round2(p.spaceBefore + Math.floor(by * 4) / 4) }));
  });
}

/** Paragraphs in columns whose highest is as low as can be, the first ones filled first. */
export function inColumns(paragraphs: readonly Paragraph[], columns: number): readonly (readonly Paragraph[])[] {
  return filled(paragraphs, columnsHeight(paragraphs, columns), columns);
}

/** Height of paragraphs in columns, in points. */
export function columnsHeight(paragraphs: readonly Paragraph[], columns: number): Pt {
  let [low, high] = [0, heightOf(paragraphs)];
  while (high - low > 0.05) {
    const mid = (low + high) / 2;
    const parts = filled(paragraphs, mid, columns);
    const whole = parts.reduce((sum, part) => sum + part.length, 0) === paragraphs.length;
    if (whole && parts.every((part) => heightOf(part) <= mid)) high = mid;
    else low = mid;
  }
  return high;
}

/** As many of the paragraphs as so many columns of this height hold, one at least in each. */
export function filled(paragraphs: readonly Paragraph[], height: Pt, columns: number): Paragraph[][] {
  const out: Paragraph[][] = [];
  let used = 0;
  for (const paragraph of paragraphs) {
    const own = Math.max(1, paragraph.lines.length) * paragraph.lineHeight;
    const part = out.at(-1);
    if (part && used + paragraph.spaceBefore + own <= height) {
      part.push(paragraph);
      used += paragraph.spaceBefore + own;
    } else {
      if (out.length === columns) break;
      out.push([paragraph]);
      used = own;
    }
  }
  return out;
}
