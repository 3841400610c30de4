// A section opener: its number, its name, one line of what comes.
import type { Box } from '../base/geometry.ts';
import { defineLayout } from './layout.ts';

export const section = defineLayout({
  name: 'section',
  purpose: 'section',
  pptxType: 'secHead',
  plan(frame, theme) {
    const style = theme.style('opener');
    const w = Math.min(frame.inner.w, 760);
    const height = Math.ceil(style.size * style.line * 3) + 4;
    const box: Box = { x: frame.inner.x, y: 340 - height, w, h: height };
    return {
      label: 'Section',
      panel: true,
      title: { box, style: 'opener', anchor: 'bottom' },
      body: { box: { x: frame.inner.x, y: 362, w, h: 110 }, style: 'openerLead', anchor: 'top' },
      plainBody: true,
      furniture: false,
    };
  },
});
