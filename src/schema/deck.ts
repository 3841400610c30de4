// Deck keys (format.md, Deck keys), and what an audience may change of them.
import { z } from 'zod';
import { BUILDS, FITS, slideSchema, slideShape, TRANSITIONS } from './slide.ts';

const words = z.union([z.string(), z.number()]).transform(String);

export interface Person {
  readonly name: string;
  readonly role?: string | undefined;
  readonly affiliation?: string | undefined;
  readonly email?: string | undefined;
}

const person = z.union([
  z.string().transform((name): Person => ({ name })),
  z.strictObject({ name: z.string(), role: z.string().optional(), affiliation: z.string().optional(), email: z.string().optional() }),
]);

/** A day that exists, as YYYY-MM-DD. */
const date = z
  .string()
  .refine(isDay, { message: 'a day written YYYY-MM-DD', params: { code: 'schema/bad-date' } })
  .meta({ description: 'Date of the talk, YYYY-MM-DD' });

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** BCP 47 as far as it concerns us: a language, then subtags. */
const lang = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en-GB"').meta({ description: 'Language of the deck' });

const audienceShape = {
  title: words.meta({ description: 'Title of the talk' }),
  subtitle: words,
  author: z.union([person.transform((one) => [one]), z.array(person)]).meta({ description: 'One name, or a list of {name, role, affiliation}' }),
  date,
  lang,
  dir: z.enum(['ltr', 'rtl']),
  theme: z.string().meta({ description: 'clinic, congress, or a folder with a theme.yaml; ":dark" behind it for the dark variant' }),
  variant: z.enum(['light', 'dark']),
  size: z.enum(['16:9', '4:3']),
  duration: z.number().positive().meta({ description: 'Minutes' }),
  outline: z.array(words).meta({ description: 'Sections of the plan that the talk covers' }),
  bibliography: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  citations: z.enum(['numeric', 'author-date', 'none']),
  transition: z.enum(TRANSITIONS),
  build: z.enum(BUILDS),
  fit: z.enum(FITS),
  'title-slide': z.boolean(),
  numbers: z.boolean(),
  footer: words,
  logo: z.string(),
  keywords: z.union([z.string().transform((text) => text.split(/\s*,\s*/)), z.array(z.string())]),
  'reading-grade': z.number().positive().meta({ description: 'Highest school grade that the text may need' }),
  email: z.union([z.boolean(), z.strictObject({ notes: z.enum(['keep', 'remove']).optional(), budget: z.number().positive().optional() })]),
};

export const audienceSchema = z.strictObject(audienceShape).partial();

export const deckShape = {
  ...audienceShape,
  audiences: z.record(z.string(), z.union([audienceSchema, z.null().transform(() => ({}))])).meta({ description: 'Deck keys that differ for an audience' }),
  dialect: z.enum(['lectern', 'pandoc', 'marp', 'slidev', 'reveal-md']),
  defaults: slideSchema.meta({ description: 'Slide keys for every slide' }),
};

export const deckSchema = z.strictObject(deckShape).partial();
export const DECK_KEYS: readonly string[] = Object.keys(deckShape);
export const SLIDE_KEYS: readonly string[] = Object.keys(slideShape);
