// Slide keys (format.md, Slide keys): the one truth for messages, types and the editors' JSON Schema.
import { z } from 'zod';
import { LAYOUT_NAMES } from '../scene/scene.ts';

export const TRANSITIONS = ['none', 'fade', 'push', 'wipe', 'morph'] as const;
export const BUILDS = ['none', 'lists', 'all'] as const;
export const FITS = ['shrink', 'split', 'error'] as const;

/** `m:ss`, `h:mm:ss`, or minutes as a number; gives seconds. */
const time = z
  .union([z.string().regex(/^(\d+:)?\d{1,3}:[0-5]\d$/, 'minutes and seconds, e.g. "1:30"'), z.number().positive('minutes, e.g. 1.5')])
  .transform((value) => (typeof value === 'number' ? Math.round(value * 60) : value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)))
  .meta({ description: 'Planned time for the slide: "1:30", or minutes' });

const words = z.union([z.string(), z.number()]).transform(String);

export const slideShape = {
  id: words.pipe(z.string().min(1)).meta({ description: 'The slide\'s address (#/id) and stable identity' }),
  title: words.meta({ description: 'Title in place of the first heading' }),
  layout: z.enum(LAYOUT_NAMES).meta({ description: 'Where title and body go' }),
  section: words.meta({ description: 'Section of the outline that the slide belongs to' }),
  audience: z.union([z.string(), z.array(z.string())]).transform((value) => (typeof value === 'string' ? value.split(/\s*,\s*/).filter(Boolean) : value)).meta({ description: 'Who sees the slide' }),
  background: words.meta({ description: 'A colour, a name of the theme\'s colours, or a picture' }),
  time,
  transition: z.enum(TRANSITIONS).meta({ description: 'How the slide comes in' }),
  build: z.enum(BUILDS).meta({ description: 'What is revealed step by step' }),
  fit: z.enum(FITS).meta({ description: 'What happens to text that does not fit' }),
  hidden: z.boolean().meta({ description: 'Left out of the web deck, hidden in PowerPoint' }),
  number: z.boolean().meta({ description: 'Whether the slide shows its number' }),
  footer: words.meta({ description: 'Footer in place of the deck\'s' }),
  class: words.meta({ description: 'Class name for the web' }),
};

export const slideSchema = z.strictObject(slideShape).partial();
