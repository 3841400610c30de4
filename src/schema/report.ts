// report.json (format.md, part 2) as a schema, for programs that read it.
import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'info']);
const count = z.number().int().min(0);

export const reportSchema = z.strictObject({
  lectern: z.string().meta({ description: 'Version of the program' }),
  deck: z.string(),
  audience: z.string().optional(),
  title: z.string(),
  lang: z.string(),
  dialect: z
    .strictObject({ name: z.string(), reason: z.string() })
    .optional()
    .meta({ description: 'Whose Markdown the deck is, and what told it, where it is not our own' }),
  slides: z.array(
    z.strictObject({
      index: count.meta({ description: 'Place among all slides, from 0, hidden ones included' }),
      id: z.string().meta({ description: "The slide's address, #/id" }),
      title: z.string(),
      section: z.string().optional(),
      layout: z.string(),
      hidden: z.boolean(),
      backup: z.literal(true).optional().meta({ description: 'It stands behind the talk, for questions' }),
      source: z.strictObject({ file: z.string(), line: count }),
      scale: z.number().meta({ description: 'Text size as a share of the designed one' }),
      fill: z.number().meta({ description: "Share of the body's height that is taken" }),
      overflow: z.number().meta({ description: 'Points by which the content exceeds the slide' }),
      words: count,
      notesWords: count,
      minutes: z.number().optional().meta({ description: 'Planned time' }),
      steps: count,
      grade: z.number().optional().meta({ description: 'School grade that the text asks for' }),
    }),
  ),
  sections: z.array(z.strictObject({ title: z.string(), slides: z.array(z.string()) })),
  citations: z.array(z.looseObject({ key: z.string(), slides: z.array(z.string()) })),
  diagnostics: z.array(
    z.strictObject({
      code: z.string(),
      severity,
      message: z.string(),
      file: z.string().optional(),
      line: count.optional(),
      column: count.optional(),
      hint: z.string().optional(),
    }),
  ),
  outputs: z.array(z.strictObject({ file: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
