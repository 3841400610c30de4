// A quotation, large, with its source, on a tint; a portrait bleeds off the edge beside it.
import { defineLayout } from './layout.ts';
import { TITLE_PICTURE_SHARE } from './title.ts';

/** Room for the mark before the words. */
export const QUOTE_INDENT = 72;

export const quote = defineLayout({
  name: 'quote',
  cover: 'edge',
  plan(frame, theme) {
    const left = frame.inner.x + QUOTE_INDENT;
    const box = { x: left, y: frame.body.y, w: frame.inner.w - 2 * QUOTE_INDENT, h: frame.body.h };
    const beside = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - left - theme.spacing.gutter;
    const title = { box: frame.title, style: 'title' as const, anchor: 'top' as const };
    const narrow = Math.round(frame.size.w * (1 - TITLE_PICTURE_SHARE)) - frame.inner.x - theme.spacing.gutter;
    return {
      label: 'Quotation',
      ground: theme.role('surface'),
      title,
      body: { box, style: 'quote', anchor: 'middle' },
      covered: {
        title: { ...title, box: { ...frame.title, w: narrow } },
        body: { box: { ...box, w: beside }, style: 'quote', anchor: 'middle' },
      },
      plainBody: true,
      furniture: true,
    };
  },
});
