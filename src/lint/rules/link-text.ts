// Links are read out of context, in lists of links: their text has to say where they lead.
import { defineRule, placeOf } from '../rule.ts';

const EMPTY = new Set(
  [
    'click here, click, here, this, this link, link, more, read more, learn more, see more, go, website, page, details',
    'hier, hier klicken, klicken sie hier, mehr, weiterlesen, mehr erfahren, dieser link',
    'ici, cliquez ici, cliquer ici, en savoir plus, lire la suite, plus, ce lien',
    'aquí, haga clic aquí, haz clic aquí, más, leer más, este enlace',
  ].flatMap((list) => list.split(', ')),
);

export const linkText = defineRule({
  code: 'lint/link-text',
  check({ slides, report }) {
    for (const slide of slides) {
      for (const { paragraph } of slide.texts) {
        for (const run of paragraph.runs) {
          const said = run.text
            .trim()
            .toLowerCase()
            .replace(/[.:!>\u2192\u00BB]+$/, '')
            .trim();
          if (!run.link || !EMPTY.has(said)) continue;
          report(
            `The link text "${run.text.trim()}" does not say where it leads`,
            placeOf(slide, `[${run.text.trim()}`, paragraph.origin),
            'Write what is found there, e.g. [exercises for your back](...)',
          );
        }
      }
    }
  },
});
