// Deck keys (format.md, Deck keys), and what an audience may change of them: the one truth for messages, types and the
// editors' JSON Schema.
import { z } from 'zod';
import { CATALOG, type Code, refuses } from '../base/catalog.ts';
import { PAGE_SIZES, type PageSizeName } from '../base/page-size.ts';
import { logoSchema } from './logo.ts';
import { BUILDS, FITS, slideSchema, slideShape, TRANSITIONS, text } from './slide.ts';
import { templateSchema } from './template.ts';
import { brandShape } from './theme-file.ts';

/** Someone who gives the talk. */
export interface Person {
  readonly name: string;
  readonly role?: string | undefined;
  readonly affiliation?: string | undefined;
  readonly email?: string | undefined;
}

const person = z.union([
  text.transform((name): Person => ({ name })),
  z.strictObject({ name: text, role: text.optional(), affiliation: text.optional(), email: text.optional() }),
]);

const date = z
  .string('a day as YYYY-MM-DD')
  .refine(isDay, 'a day as YYYY-MM-DD')
  .meta({ description: 'Date of the talk, YYYY-MM-DD', format: 'date' });

/** Whether the text is a day of the calendar, written YYYY-MM-DD. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A tag of BCP 47, as far as it concerns us: a language, then subtags. */
const lang = z
  .string('a language tag such as en-GB')
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en-GB');

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;
type RuleSetting = z.ZodOptional<z.ZodEnum<{ off: 'off'; info: 'info'; warning: 'warning'; error: 'error' }>>;
/** The codes that a deck may set. */
export const RULE_CODES: readonly string[] = Object.keys(CATALOG).filter((code) => !refuses(code as Code));

const files = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const SIDE = 'a number of points from 72 to 4032';
const PAGES = Object.keys(PAGE_SIZES) as PageSizeName[];
/** PowerPoint's slides are one to 56 inches wide and high. */
const side = z.number(SIDE).min(72, SIDE).max(4032, SIDE);

/** Reference styles that are built in. */
export const CSL_NAMES = ['vancouver', 'ama', 'apa', 'nlm'] as const;
export type CslName = (typeof CSL_NAMES)[number];

const CSL = 'vancouver, ama, apa or nlm';

/** What slides show of a listed source; `auto`: all of it where that is few and large. */
export const REFERENCE_FORMS = ['auto', 'full', 'short'] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

const audienceShape = {
  title: text.meta({ description: 'Title of the talk' }),
  subtitle: text.meta({ description: 'Line below the title' }),
  author: z
    .union([person.transform((one) => [one]), z.array(person)])
    .meta({ description: 'A name, or a list of names or of {name, role, affiliation, email}' }),
  date,
  lang: lang.meta({ description: 'Language of the deck, e.g. en-GB' }),
  languages: z
    .union([lang.transform((one) => [one]), z.array(lang)])
    .meta({ description: 'Languages that the deck is given in; translations lie in _de/ and the like beside it' }),
  dir: z.enum(['ltr', 'rtl']).meta({ description: 'Direction of writing; it follows from lang' }),
  theme: z.union([text, z.strictObject(brandShape)]).meta({
    description:
      'clinic, congress, journal, ward, plain, or a folder with a theme.yaml; ":dark" behind it for the dark ' +
      'variant; or {extends, color, font, motif}: a theme in a brand of your own',
  }),
  variant: z.enum(['light', 'dark']).meta({ description: 'Variant of the theme' }),
  template: templateSchema.meta({
    description: "The hospital's own PowerPoint template: a file, or {file, master, layouts}",
  }),
  size: z.union([z.enum(PAGES), z.tuple([side, side])]).meta({
    description:
      'Shape of the slides; a0 (a poster) and square (a visual abstract) are one page; [width, height] in points',
  }),
  duration: z
    .number('a number of minutes')
    .positive('a number of minutes')
    .max(10_000, 'a number of minutes up to 10000')
    .meta({ description: 'Length of the talk in minutes' }),
  outline: z.array(text).meta({ description: 'Sections of the article or plan that the talk covers' }),
  bibliography: files.meta({ description: 'Files with references' }),
  citations: z.enum(['numeric', 'author-date', 'none']).meta({ description: 'How citations are shown' }),
  csl: z
    .string(CSL)
    .regex(/^(vancouver|ama|apa|nlm|.*\.csl)$/i, CSL)
    .meta({ description: 'Style of the list of references: vancouver, ama, apa or nlm' }),
  'reference-list': z
    .enum(REFERENCE_FORMS)
    .meta({ description: 'Entries of the list of references in full, short (a line each), or as there is room' }),
  transition: z.enum(TRANSITIONS).meta({ description: 'How slides come in' }),
  build: z.enum(BUILDS).meta({ description: 'What is revealed step by step' }),
  fit: z.enum(FITS).meta({ description: 'What happens to text that does not fit' }),
  'title-slide': z
    .boolean()
    .meta({ description: 'Whether a title slide is made from title, subtitle, author and date' }),
  numbers: z.boolean().meta({ description: 'Whether slides show their number' }),
  footer: text.meta({ description: 'Running text at the foot of slides' }),
  media: z
    .number('a number of megabytes')
    .nonnegative('a number of megabytes')
    .meta({ description: 'Megabytes of film and sound inside the page, 20 by default; what is beyond lies beside it' }),
  logo: logoSchema.meta({ description: 'Picture for the foot of slides, or where it stands and how high' }),
  keywords: z
    .union([text.transform((words) => words.split(/\s*,\s*/).filter(Boolean)), z.array(text)])
    .meta({ description: "Keywords for the files' properties" }),
  'reading-grade': z
    .number('a school grade, e.g. 8')
    .positive('a school grade, e.g. 8')
    .meta({ description: 'Highest school grade that the text may need' }),
  rules: z
    .strictObject(
      Object.fromEntries(RULE_CODES.map((code) => [code, z.enum(SEVERITIES).optional()])) as Record<Code, RuleSetting>,
    )
    .meta({ description: 'By code of a diagnostic, how grave it is in this deck: off, info, warning or error' }),
  handout: z.enum(['slides', 'notes', 'slides+notes', 'text']).meta({
    description:
      'What people take home: slides, notes, slides+notes, or text (handout.md beside the deck, taken without the ' +
      'key too where there is one). Notes only where they are asked for',
  }),
  contact: z
    .strictObject({
      name: text.optional().meta({ description: 'Whom to ask for' }),
      clinic: text.optional().meta({ description: 'The clinic or department' }),
      phone: text.optional().meta({ description: 'Telephone number, as it is to be read' }),
      mail: text.optional().meta({ description: 'E-mail address' }),
      web: text.optional().meta({ description: 'Address of a page' }),
    })
    .meta({ description: 'Where to reach you: what ::: contact shows on slides and on the handout' }),
  email: z
    .union([
      z.boolean(),
      z.strictObject({
        notes: z.enum(['keep', 'remove']).optional(),
        budget: z.number('a number of megabytes').positive('a number of megabytes').optional(),
      }),
    ])
    .meta({ description: 'How the copy for e-mail is made' }),
};

export const audienceSchema = z.strictObject(audienceShape).partial();

/** Audience names become parts of file names. */
const AUDIENCE = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;
const audienceName = z.string().regex(AUDIENCE, 'a short name of letters, digits, - and _');

export const deckShape = {
  ...audienceShape,
  audiences: z
    .record(audienceName, z.union([audienceSchema, z.null().transform(() => ({}))]))
    .meta({ description: 'By name, the deck keys that differ for an audience; each gives its own files' }),
  data: z.string().meta({ description: 'A YAML, JSON or CSV file whose values {{ field }} uses in the text' }),
  dialect: z
    .enum(['lectern', 'pandoc', 'quarto', 'marp', 'slidev', 'reveal', 'reveal-md'])
    .meta({ description: 'Whose Markdown the deck is written in' }),
  defaults: slideSchema.meta({ description: 'Slide keys for every slide' }),
};

export const deckSchema = z.strictObject(deckShape).partial();
export const DECK_KEYS: readonly string[] = Object.keys(deckShape);
export const AUDIENCE_KEYS: readonly string[] = Object.keys(audienceShape);
export const SLIDE_KEYS: readonly string[] = Object.keys(slideShape);
