// What to take home: the title on a panel at the side, few points beside it, larger than body text.
import { defineLayout } from './layout.ts';
import { motif } from './motif.ts';

/** Share of the slide's width that the panel takes. */
const PANEL = 0.345;

export const closing = defineLayout({
  name: 'closing',
  takesAnything: true,
  plan(frame, theme) {
    const w = Math.round(frame.size.w * PANEL);
    const { top } = theme.spacing.margin;
    const x = w + 40;
    const panel = theme.role('panel');
    return {
      label: 'Closing',
      title: {
        box: { x: frame.inner.x, y: top + 34, w: w - frame.inner.x - 24, h: frame.size.h - 2 * top - 80 },
        style: 'title',
        anchor: 'top',
        on: panel,
      },
      body: {
        box: { x, y: top, w: frame.inner.x + frame.inner.w - x, h: frame.number.y - 8 - top },
        style: 'closing',
        anchor: 'top',
      },
      decorations: [
        {
          kind: 'shape',
          id: 'closing-panel',
          name: 'Panel',
          geometry: 'rect',
          box: { x: 0, y: 0, w, h: frame.size.h },
          fill: panel,
          decorative: true,
        },
        ...motif('side', frame, theme.on(panel)),
      ],
      sourceless: true,
      numberOnly: true,
      furniture: true,
    };
  },
});
