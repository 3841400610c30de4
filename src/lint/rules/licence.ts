// Pictures without a word on whose they are, told once a deck; and licences that ask for their author to be named
// where no slide names one.
import { isPhotograph, picturesOf, type WrittenPicture } from '../pictures.ts';
import { defineRule } from '../rule.ts';

/** Licences that ask for the author's name wherever the picture is shown. */
const NAMED = /^CC[ -]BY\b/i;
const SHOWN = 4;

export const licence = defineRule({
  code: 'lint/licence',
  check({ slides, report }) {
    const pictures = slides.flatMap(picturesOf);
    const said = new Set(pictures.flatMap((one) => (isSaid(one) ? [one.address] : [])));
    const open = new Map<string, WrittenPicture>();
    for (const one of pictures)
      if (isPhotograph(one) && !said.has(one.address) && !one.classes.includes('qr')) open.set(one.address, one);
    const [first] = open.values();
    if (first) {
      const names = [...open.keys()];
      const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
      const whose = names.length === 1 ? 'this picture is' : `these ${names.length} pictures are`;
      report(
        `Nothing says whose ${whose}: ${names.slice(0, SHOWN).join(', ')}${more}`,
        first.span,
        'Write {source="..." licence="CC BY 4.0"} behind each, or {source=own}',
      );
    }
    const listed = slides.some(({ raw }) => /^:{3,}\s*\{?\.?credits\b/m.test(raw?.body ?? ''));
    const unnamed = pictures.find(({ values, caption }) => {
      const { author } = values;
      const asks = NAMED.test(values.licence ?? values.license ?? '');
      return asks && !listed && !(author && caption.includes(author));
    });
    if (unnamed)
      report(
        `The licence of ${unnamed.address} asks for its author to be named, and no slide does`,
        unnamed.span,
        'Add a slide with ::: credits and :::, or name the author in the caption',
      );
  },
});

const isSaid = ({ values }: WrittenPicture): boolean =>
  Boolean(values.source ?? values.licence ?? values.license ?? values.author);
