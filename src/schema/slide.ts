// Slide keys (format.md, Slide keys): the one truth for messages, types and the editors' JSON Schema. Messages read as
// the end of "is to be ...".
import { z } from 'zod';
import { LAYOUT_NAMES } from '../scene/scene.ts';

export const TRANSITIONS = ['none', 'fade', 'push', 'wipe', 'morph'] as const;
export const BUILDS = ['none', 'lists', 'all'] as const;
export const FITS = ['shrink', 'split', 'error'] as const;

/** Words; a bare number such as `title: 2026` is taken as written. */
export const text = z.union([z.string(), z.number()]).transform(String);

const TIME = 'minutes and seconds such as 1:30, or minutes';

/** `m:ss`, `h:mm:ss`, or minutes as a number; gives seconds. */
const time = z
  .union([z.string().regex(/^(\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/, TIME), z.number().positive(TIME)])
  .transform((value) =>
    typeof value === 'number'
      ? Math.round(value * 60)
      : value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
  );

const names = z.union([text.transform((list) => list.split(/\s*,\s*/).filter(Boolean)), z.array(text)]);

export const slideShape = {
  id: text.pipe(z.string().min(1, 'a name')).meta({ description: "The slide's address (#/id) and stable identity" }),
  title: text.meta({ description: 'Title in place of the first heading' }),
  layout: z.enum(LAYOUT_NAMES).meta({ description: 'Where title and body go' }),
  section: text.meta({ description: 'Section of the outline that the slide belongs to' }),
  audience: names.meta({ description: 'Who sees the slide: a name or a list' }),
  language: names.meta({ description: 'In which languages the slide is shown: a name or a list' }),
  background: text.meta({ description: "A colour, a name of the theme's colours, or a picture" }),
  time: time.meta({ description: 'Planned time for the slide: 1:30, or minutes' }),
  transition: z.enum(TRANSITIONS).meta({ description: 'How the slide comes in' }),
  build: z.enum(BUILDS).meta({ description: 'What is revealed step by step' }),
  fit: z.enum(FITS).meta({ description: 'What happens to text that does not fit' }),
  hidden: z.boolean().meta({ description: 'Left out of the web deck, hidden in PowerPoint' }),
  backup: z
    .boolean()
    .meta({ description: 'For questions: after the last slide, in neither time nor numbers of the talk' }),
  number: z.boolean().meta({ description: 'Whether the slide shows its number' }),
  footer: text.meta({ description: "Footer in place of the deck's" }),
  class: text.meta({ description: 'Class name for the web' }),
};

export const slideSchema = z.strictObject(slideShape).partial();
