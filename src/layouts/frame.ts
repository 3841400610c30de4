// The slide's fixed lines from the margins: title, body, source, and furniture at the foot or as a running head.
import type { Box, Size } from '../base/geometry.ts';
import type { Theme } from '../theme/theme.ts';
import type { Frame } from './layout.ts';

/** Between the body and the furniture. */
const FOOT_GAP = 16;

/** Between a running head and the title: a rule stands there. */
export const UNDER_HEAD = 22;

/** Between the slide's upper edge and what lies above it. */
const ABOVE = 8;

/** Share of the slide's width that a picture on a title slide takes. */
export const TITLE_PICTURE_SHARE = 0.36;

export function frameOf(size: Size, theme: Theme): Frame {
  const { margin, titleHeight, titleGap, footerHeight } = theme.spacing;
  const inner: Box = {
    x: margin.left,
    y: margin.top,
    w: size.w - margin.left - margin.right,
    h: size.h - margin.top - margin.bottom,
  };
  const head = theme.file.composition.running === 'head';
  const foot = size.h - margin.bottom - (head ? 0 : footerHeight);
  const line = head ? Math.max(0, margin.top - footerHeight - UNDER_HEAD) : foot;
  const top = margin.top + titleHeight + titleGap;
  const numberWidth = 72;
  const dateWidth = 110;
  const gap = 16;
  const small = theme.style('small');
  const source = Math.ceil(2 * small.size * small.line);
  const numberX = inner.x + inner.w - numberWidth;
  return {
    size,
    inner,
    title: { ...inner, h: titleHeight },
    body: { x: inner.x, y: top, w: inner.w, h: foot - FOOT_GAP - top },
    footer: { x: inner.x, y: line, w: numberX - dateWidth - 2 * gap - inner.x, h: footerHeight },
    date: { x: numberX - gap - dateWidth, y: line, w: dateWidth, h: footerHeight },
    number: { x: numberX, y: line, w: numberWidth, h: footerHeight },
    foot,
    source: { x: inner.x, y: foot - FOOT_GAP - source, w: inner.w, h: source },
    unseen: { ...inner, y: -margin.top - ABOVE, h: margin.top },
  };
}
