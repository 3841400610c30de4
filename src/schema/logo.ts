// The deck's logo: a picture, or a picture with where it stands and how high it is.
import { z } from 'zod';

const HEIGHT = 'a number of points from 8 to 80';

/** As the writer means it, all said. */
export interface LogoSetting {
  readonly file: string;
  readonly place: 'bottom' | 'top';
  /** Points; undefined: what the place holds. */
  readonly height?: number | undefined;
  /** Whether it stands on the title slide too. */
  readonly title: boolean;
}

export const logoSchema = z.union([
  z.string().transform((file): LogoSetting => ({ file, place: 'bottom', title: false })),
  z
    .strictObject({
      file: z.string().meta({ description: 'The picture' }),
      place: z.enum(['bottom', 'top']).default('bottom').meta({ description: 'At the foot, or above the title' }),
      height: z.number(HEIGHT).min(8, HEIGHT).max(80, HEIGHT).optional().meta({ description: 'Height in points' }),
      title: z.boolean().default(true).meta({ description: 'Whether the title slide has it, too' }),
    })
    .transform((logo): LogoSetting => logo),
]);
