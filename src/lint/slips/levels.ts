// Levels of a list that Markdown does not see: an item one blank further in than the one above stands beside it, and
// one below a number needs as many blanks as the number is wide.
import { defineSlip } from './slip.ts';

const ITEM = /^( *)([-*+]|\d{1,3}[.)])( +)(?=\S)/;

export const levels = defineSlip({
  code: 'typed/item',
  *find(slide) {
    let told = false;
    let above: RegExpExecArray | null = null;
    for (const [i, { text, depth }] of slide.lines.entries()) {
      if (slide.isBlank(i)) {
        told = false;
        above = null;
        continue;
      }
      const item = /^\s*\S/.test(text) && slide.isFree(i) ? ITEM.exec(text) : null;
      if (!item) continue;
      const further = (item[1]?.length ?? 0) - (above?.[1]?.length ?? 0);
      const needed = `${above?.[2] ?? ''}${above?.[3] ?? ''}`.length;
      if (above && !told && depth < 2 && further > 0 && further < needed) {
        told = true;
        yield {
          line: i,
          message: `It takes more blanks to stand a level below ${above[2]}: with ${further} it stands beside it`,
          hint: `Put ${needed} blanks before ${text.trim().slice(0, 40)}`,
          until: i,
        };
      }
      above = item;
    }
  },
});
