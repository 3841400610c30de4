// One sentence, huge; what follows it is small.
import type { Box } from '../base/geometry.ts';
import { defineLayout } from './layout.ts';

export const statement = defineLayout({
  name: 'statement',
  plan(frame, theme) {
    const style = theme.style('statement');
    const height = Math.ceil(style.size * style.line * 4) + 4;
    const top = frame.inner.y + 36;
    const title: Box = { ...frame.inner, y: top, w: Math.min(frame.inner.w, 760), h: height };
    const y = top + height + theme.spacing.titleGap;
    const bar: Box = { x: frame.inner.x, y: frame.inner.y + 4, w: 72, h: 6 };
    return {
      label: 'Statement',
      title: { box: title, style: 'statement', anchor: 'middle' },
      body: {
        box: { ...frame.body, y, w: Math.min(frame.body.w, 760), h: frame.footer.y - 8 - y },
        style: 'body',
        anchor: 'top',
      },
      plainBody: true,
      decorations: [
        {
          kind: 'shape',
          id: 'statement-bar',
          name: 'Bar',
          geometry: 'rect',
          box: bar,
          fill: theme.role('accent'),
          decorative: true,
        },
      ],
      furniture: true,
    };
  },
});
