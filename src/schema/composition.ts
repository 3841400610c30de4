// How a theme composes its slides: keys of theme.yaml for where things stand and what they stand on.
import { z } from 'zod';

/** Grounds of slides that break a deck's pattern, by the roles that give them. */
const GROUNDS = ['background', 'surface', 'panel', 'accent', 'accentOnPanel'] as const;
const ground = z.enum(GROUNDS);

/** How slides are composed, so that themes differ in more than colour and type. */
export const composition = z
  .strictObject({
    /**
     * A title slide on the panel; or words on paper, with the panel behind the picture alone; or on the panel, with
     * the picture in a frame with round corners.
     */
    cover: z.enum(['panel', 'split', 'framed']).default('panel'),
    /** Where a section's number stands: above the name, very large beside it, in a column, or on a disc over it. */
    section: z.enum(['above', 'giant', 'column', 'disc']).default('above'),
    /** Words of openers, statements, numbers and quotations begin at the margin, or stand in the middle. */
    align: z.enum(['start', 'center']).default('start'),
    /** A number alone: large, or as large as the slide allows. */
    number: z.enum(['large', 'giant']).default('large'),
    /** Beside agenda and closing: a panel with the title on it, or paper and a rule. */
    side: z.enum(['panel', 'rule']).default('panel'),
    /** Rules alone, or a header row on the panel's colour. */
    table: z.enum(['ruled', 'filled']).default('ruled'),
    /** Section and number stand at the foot, or as a running head above the title. */
    running: z.enum(['foot', 'head']).default('foot'),
    grounds: z
      .strictObject({
        statement: ground.default('panel'),
        number: ground.default('accent'),
        quote: ground.default('surface'),
        side: ground.default('panel'),
        code: ground.default('panel'),
      })
      .prefault({}),
  })
  .prefault({});
