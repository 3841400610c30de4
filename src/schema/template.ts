// The `template:` key of decks, audiences and themes: a PowerPoint file, or one with what of it is meant.
import { z } from 'zod';

/** Layouts are named by the role they are to play: those of slides, and `title-only`, from which others are made. */
const layouts = z.record(z.string(), z.union([z.string(), z.number().transform(String)]));

export const templateSchema = z.union([
  z
    .string('a PowerPoint file, e.g. hospital.potx')
    .min(1)
    .transform((file) => ({ file })),
  z.strictObject({
    file: z.string('a PowerPoint file, e.g. hospital.potx').min(1),
    master: z
      .number('the number of a slide master, from 1')
      .int()
      .min(1, 'the number of a slide master, from 1')
      .optional(),
    layouts: layouts.optional(),
  }),
]);
export type TemplateSetting = z.output<typeof templateSchema>;
