// A quotation, large, with its source, on a tint; a portrait bleeds off the edge beside it.
import { groundFor } from '../theme/loud.ts';
import { TITLE_PICTURE_SHARE } from './frame.ts';
import { between, defineLayout } from './layout.ts';

/** Room for the mark before the words. */
export const QUOTE_INDENT = 72;

/** Between the upper edge and what may stand highest, and below the title. */
const TOP = 52;
const GAP = 22;

export const quote = defineLayout({
  name: 'quote',
  cover: 'edge',
  plan(frame, theme) {
    const left = frame.inner.x + QUOTE_INDENT;
    const box = { x: left, w: frame.inner.w - QUOTE_INDENT - 40, ...between(frame, TOP, 16) };
    const beside = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - left - theme.spacing.gutter;
    // the title is what the quotation is about: small, above it
    const { size, line } = theme.style('heading');
    const title = { box: { ...box, h: Math.ceil(2 * size * line) }, style: 'heading' as const, anchor: 'top' as const };
    const words = { ...box, y: title.box.y + title.box.h + GAP, h: box.h - title.box.h - GAP };
    const cluster = { box, gap: GAP, at: 0.44, tight: true };
    return {
      label: 'Quotation',
      ground: groundFor(theme, 'quote'),
      title,
      body: { box: words, style: 'quote', anchor: 'middle' },
      cluster,
      grow: [1.35, 1.18],
      covered: {
        title: { ...title, box: { ...title.box, w: beside } },
        body: { box: { ...words, w: beside }, style: 'quote', anchor: 'middle' },
        cluster: { ...cluster, box: { ...box, w: beside } },
      },
      plainBody: true,
      furniture: true,
    };
  },
});
