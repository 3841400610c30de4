// theme.yaml: data, not CSS, because CSS cannot reach PPTX. Colours are theme slots with an optional luminance change,
// sizes are points at full scale. One schema for reading, for messages and for the editors' JSON Schema.
import { z } from 'zod';
import { CODE_KINDS, type CodeKind } from '../base/code-kinds.ts';
import type { Color } from '../base/color.ts';
import { SLOTS } from '../base/color.ts';
import { composition } from './composition.ts';
import { templateSchema } from './template.ts';

const hex = z.string().regex(/^#?[0-9A-Fa-f]{6}$/, 'six hex digits, e.g. "0F6B6B"');
const slot = z.enum(SLOTS);

/** `accent1`, or `accent1 mod 20 off 80` (lumMod and lumOff in percent), or `accent1 alpha 60`. */
const color = z
  .string()
  .regex(
    new RegExp(`^(${SLOTS.join('|')})( mod \\d+)?( off \\d+)?( alpha \\d+)?$`),
    'a slot such as "accent1" or "accent1 mod 20 off 80"',
  )
  .transform((text): Color => {
    const number = (word: string) => {
      const found = new RegExp(`${word} (\\d+)`).exec(text)?.[1];
      return found === undefined ? undefined : Number(found) / 100;
    };
    const [lumMod, lumOff, alpha] = [number('mod'), number('off'), number('alpha')];
    return {
      slot: slot.parse(text.split(' ')[0]),
      ...(lumMod !== undefined && { lumMod }),
      ...(lumOff !== undefined && { lumOff }),
      ...(alpha !== undefined && { alpha }),
    };
  });

const scheme = z.strictObject({
  dk1: hex,
  lt1: hex,
  dk2: hex,
  lt2: hex,
  accent1: hex,
  accent2: hex,
  accent3: hex,
  accent4: hex,
  accent5: hex,
  accent6: hex,
  hlink: hex,
  folHlink: hex,
});

const roles = z.strictObject({
  background: color,
  text: color,
  title: color,
  muted: color,
  accent: color,
  caution: color,
  surface: color,
  rule: color,
  /** What is still to come on the progress bar. */
  track: color,
  link: color,
  term: color,
  /** The ground of section openers and the text on it. */
  panel: color,
  onPanel: color,
  onPanelMuted: color,
  accentOnPanel: color,
});

/** Colours of code by kind of word, readable on `surface`; left out, code is in the text's colour. */
const code = z
  .strictObject(Object.fromEntries(CODE_KINDS.map((kind) => [kind, color])) as Record<CodeKind, typeof color>)
  .optional();

const fontName = z
  .string()
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,60}[\p{L}\p{N}])?$/u,
    'the name of a font: letters, digits, blanks, points and hyphens',
  );

const family = z.strictObject({
  /** The name written into the PPTX, and that of the free twin the web ships. */
  office: fontName,
  web: fontName,
  /** A CSS list of families. */
  fallback: z
    .string()
    .regex(
      /^[\p{L}\p{N} ,'"._-]{1,200}$/u,
      'names of fonts with commas between them, e.g. "Arial, \'Liberation Sans\', sans-serif"',
    ),
  mode: z.enum(['safe', 'embedded']),
  regular: z.string(),
  bold: z.string(),
  italic: z.string(),
  boldItalic: z.string(),
});

/** What PowerPoint takes as a size, and what a slide has room for. */
const SIZE = 'points between 1 and 400';
const points = z.number(SIZE).min(1, SIZE).max(400, SIZE);
const LENGTH = 'points between 0 and 400';
const length = z.number(LENGTH).min(0, LENGTH).max(400, LENGTH);
const words = (most: number) =>
  z
    .string()
    .regex(new RegExp(`^[^\\p{Cc}\\p{Cs}\\p{Cn}]{1,${most}}$`, 'u'), `up to ${most} characters that can be seen`);

const textStyle = z.strictObject({
  font: z.enum(['heading', 'body', 'mono']).default('body'),
  size: points,
  /** Line pitch as a multiple of the size. */
  line: z
    .number('a number between 0.5 and 4')
    .min(0.5, 'a number between 0.5 and 4')
    .max(4, 'a number between 0.5 and 4'),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  /** A role name; default `text`. */
  color: z.string().default('text'),
});

export const TEXT_STYLES = [
  'title',
  'subtitle',
  'body',
  'heading',
  'small',
  'caption',
  'code',
  'table',
  'footer',
  'statement',
  'number',
  'quote',
  'attribution',
  'opener',
  'openerLead',
  'cover',
  'coverText',
  'closing',
  'reference',
] as const;
export type TextStyleName = (typeof TEXT_STYLES)[number];

/** One number as a picture, for themes that do not say how large. */
const NUMBER = { font: 'heading' as const, size: 110, line: 1.16, bold: true, italic: false, color: 'accent' };

export const MOTIFS = ['none', 'bar', 'ripples', 'bars', 'masthead', 'band', 'beam'] as const;
/** Fonts that every Office has and that ship with a twin of the same widths. */
export const FONTS = ['Arial', 'Calibri', 'Cambria', 'Georgia'] as const;
const shippedFont = z.enum(FONTS);

/** The keys of a brand: what a deck may also say in place of a theme's name. */
export const brandShape = {
  extends: z.string().optional(),
  /** A hospital's own colour: title, panel, accent, links and tints are made from it, as light or dark as they need. */
  color: hex.optional(),
  /** Fonts of a theme that ships, by their Office names. */
  font: z.union([shippedFont, z.strictObject({ heading: shippedFont, body: shippedFont })]).optional(),
  motif: z.enum(MOTIFS).optional(),
};
export type Brand = z.infer<z.ZodObject<typeof brandShape>>;

export const themeSchema = z.strictObject({
  name: words(60),
  label: words(60),
  ...brandShape,
  /** A PowerPoint template in the theme's folder; colours, fonts and layouts are then its own. */
  template: templateSchema.optional(),
  families: z.strictObject({ heading: family, body: family, mono: family }),
  type: z.strictObject(
    Object.fromEntries(
      TEXT_STYLES.map((name) => [name, name === 'number' ? textStyle.default(NUMBER) : textStyle]),
    ) as Record<TextStyleName, typeof textStyle>,
  ),
  /** The smallest size that any text of a slide may be scaled to; references and footers have their own. */
  smallest: z.strictObject({ text: points, code: points, reference: points }),
  /** Factors by which the text of slides that say little is set larger, largest first; never beyond the title. */
  grow: z
    .array(z.number('a factor between 1 and 3').min(1, 'a factor between 1 and 3').max(3, 'a factor between 1 and 3'))
    .max(4)
    .default([]),
  spacing: z.strictObject({
    margin: z.strictObject({ left: length, right: length, top: length, bottom: length }),
    /** Where the body begins and ends on slides with a title; heights are for 540 pt. */
    titleHeight: length,
    titleGap: length,
    footerHeight: length,
    gutter: length,
    paragraph: length,
    item: length,
    block: length,
    indent: length,
    cellX: length,
    cellY: length,
  }),
  bullets: z.array(words(8)).min(1),
  /** Words on a slide above which the writer is warned. */
  words: z.number().min(1),
  /** Size of a handout's text, in points. */
  print: z.number().min(8).max(24).default(11.5),
  /** Long words of running text may be hyphenated, by language. */
  hyphens: z.boolean().default(false),
  furniture: z.strictObject({ footer: z.boolean(), number: z.boolean(), progress: z.boolean() }),
  /** What recurs through the slides, small on everyday ones and large on those on the panel. */
  motif: z.enum(MOTIFS).default('bar'),
  composition,
  /** Words of a picture's corner radius and callouts. */
  radius: length,
  chart: z.array(slot).min(6),
  variants: z.strictObject({
    light: z.strictObject({ scheme, roles, code }),
    dark: z.strictObject({ scheme, roles, code }),
  }),
  /** The page needs no network: CSS that fetches something is not taken, however it is spelled. */
  webCss: z
    .string()
    .refine(
      (css) =>
        !/@import|\\|(?:url|src|image-set|image)\s*\((?!\s*["']?(?:data:image\/|#))/i.test(
          css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ''),
        ),
      {
        message: 'CSS without @import, backslashes, and addresses other than data:image/',
      },
    )
    .optional(),
});

/** A theme as read from its file. */
export type ThemeFile = z.infer<typeof themeSchema>;
export type GroundName = keyof ThemeFile['composition']['grounds'];
export type ThemeRoles = ThemeFile['variants']['light']['roles'];
export type RoleName = keyof ThemeRoles;
export type TextStyle = ThemeFile['type'][TextStyleName];
