// Words that the speaker meant to fill in, still there on the slide or in its notes: `[to be filled in]`, `TODO`, a row
// of low lines.
import { textOf } from '../../scene/walk.ts';
import { defineRule, placeOf } from '../rule.ts';

const OPEN =
  /\[(?:to be filled in|to do|tbd|your [a-z ]+)\b[^\]]*\]|\bTODO\b|\bTBD\b|\bFIXME\b|\bXXX\b|_{4,}|\blorem ipsum\b/iu;

export const toFill = defineRule({
  code: 'lint/to-fill',
  check({ slides, report }) {
    for (const slide of slides) {
      const said = slide.scene.notes.filter(({ kind }) => kind !== 'code');
      const open = [
        ...slide.texts.map(({ paragraph, text }) => ({ origin: paragraph.origin, text })),
        ...said.map((part) => ({ origin: undefined, text: textOf(part) })),
      ].map(({ origin, text }) => ({ origin, found: OPEN.exec(text)?.[0] }));
      const first = open.find(({ found }) => found);
      if (!first?.found) continue;
      const count = open.filter(({ found }) => found).length;
      report(
        `"${first.found}" is still to be filled in${count > 1 ? `, and ${count - 1} more on this slide` : ''}`,
        placeOf(slide, first.found, first.origin),
        'Write what belongs there before the talk',
      );
    }
  },
});
