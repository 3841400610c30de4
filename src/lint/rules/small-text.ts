// Text that the last row cannot read. Themes and layout keep to their own smallest sizes; this looks at what came out.
import { layoutOf } from '../../layouts/index.ts';
import { defineRule } from '../rule.ts';

/**
 * Points on a slide 540 high, below which running text, and any text at all, is hard to read from the back of a room.
 */
const LEAST_RUNNING = 16;
const LEAST_ANY = 12;
const SMALL_PRINT: readonly string[] = ['caption', 'label'];

export const smallText = defineRule({
  code: 'lint/small-text',
  check({ slides, report }) {
    for (const slide of slides) {
      const print = layoutOf(slide.scene.layout).purpose === 'sources';
      for (const { node, paragraph, text } of slide.texts) {
        const small = print || (node.kind === 'text' && SMALL_PRINT.includes(node.role));
        const least = small ? LEAST_ANY : LEAST_RUNNING;
        if (paragraph.size >= least || !text.trim()) continue;
        report(
          `The text "${text.slice(0, 40)}" is ${paragraph.size} pt; from the back of a room ${least} pt is the least`,
          paragraph.origin ?? slide.scene.source,
          'Shorten the slide, or let the theme have larger sizes',
        );
        break;
      }
    }
  },
});
