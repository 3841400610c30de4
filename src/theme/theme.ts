// A theme file with one of its variants chosen: roles and styles as layout asks for them, and the part renderers see.

import type { CodeKind } from '../base/code-kinds.ts';
import type { Color, Palette } from '../base/color.ts';
import { round2 } from '../base/units.ts';
import type { Align, FontFamily, FontRole, LevelStyle, SceneTheme, TableLooks } from '../scene/scene.ts';
import type { RoleName, TextStyle, TextStyleName, ThemeFile } from '../schema/theme-file.ts';
import type { FontStore } from '../text/fonts.ts';
import { codeOn, inkOf, rolesOn, scrimOf } from './ground.ts';
import { type InkName, isAccent } from './inks.ts';
import type { ThemeLooks } from './looks.ts';
import { paletteOf } from './palette.ts';

/** As many as PowerPoint has. */
const LEVELS = 9;

export class Theme {
  readonly file: ThemeFile;
  readonly looks: ThemeLooks;
  readonly variant: 'light' | 'dark';
  readonly fonts: Readonly<Record<FontRole, FontFamily>>;

  /** The ground that its colours were chosen for; absent: the theme's own. */
  readonly ground?: Color;

  private readonly deeper = new Map<number, Theme>();
  private readonly grounded = new Map<string, Theme>();

  private constructor(
    file: ThemeFile,
    variant: 'light' | 'dark',
    fonts: Readonly<Record<FontRole, FontFamily>>,
    looks: ThemeLooks = {},
    ground?: Color,
  ) {
    this.file = file;
    this.looks = looks;
    this.variant = variant;
    this.fonts = fonts;
    if (ground) this.ground = ground;
  }

  /** The theme for a slide on another ground: each role in a colour that can be read there. */
  on(ground: Color): Theme {
    const key = JSON.stringify(ground);
    const known = this.grounded.get(key);
    if (known) return known;
    const roles = rolesOn(ground, this.file.variants[this.variant].roles, this.palette());
    const { code, ...variant } = this.file.variants[this.variant];
    const own = { ...variant, roles, ...(code && { code: codeOn(ground, code, roles.text, this.palette()) }) };
    const file = { ...this.file, variants: { ...this.file.variants, [this.variant]: own } };
    const { colors: _, ...looks } = this.looks;
    const made = new Theme(file, this.variant, this.fonts, looks, ground);
    this.grounded.set(key, made);
    return made;
  }

  /** A theme with its fonts loaded into the store. */
  static async load(file: ThemeFile, variant: 'light' | 'dark', store: FontStore): Promise<Theme> {
    const { heading, body, mono } = file.families;
    return new Theme({ ...file, type: inWholePercents(file.type) }, variant, {
      heading: await familyOf(heading, store),
      body: await familyOf(body, store),
      mono: await familyOf(mono, store),
    });
  }

  /** The same fonts in other looks: those of one layout of a template, or of one level of its text. */
  with(file: Partial<ThemeFile>, looks: ThemeLooks): Theme {
    return new Theme({ ...this.file, ...file }, this.variant, this.fonts, { ...this.looks, ...looks }, this.ground);
  }

  /** The theme in which a style has another size. */
  sized(name: TextStyleName, size: number): Theme {
    return this.with({ type: { ...this.file.type, [name]: { ...this.style(name), size } } }, {});
  }

  /** The theme in which a style looks like a level. */
  like(name: TextStyleName, level: LevelStyle): Theme {
    const { font, size, lineHeight, bold, color, align } = level;
    const style = { ...this.style(name), font, size, bold, line: lineHeight / size };
    return this.with(
      { type: { ...this.file.type, [name]: style } },
      {
        colors: { ...this.looks.colors, [name]: color },
        aligns: { ...this.looks.aligns, [name]: align },
        caps: { ...this.looks.caps, [name]: level.caps ?? false },
      },
    );
  }

  /** How an item of that level of a list looks in running text, where levels differ. */
  listStyle(level: number): LevelStyle | undefined {
    const { levels, listLevel = 0 } = this.looks;
    return levels?.[Math.min(level + listLevel, levels.length - 1)];
  }

  /** The theme as running text on that level of a list has it: smaller the deeper. */
  nested(level: number): Theme {
    if (level === 0) return this;
    const kept = this.deeper.get(level);
    if (kept) return kept;
    const made = this.sized('body', nestedSize(this.style('body').size, level));
    this.deeper.set(level, made);
    return made;
  }

  align(name: TextStyleName): Align {
    return this.looks.aligns?.[name] ?? 'start';
  }

  role(name: RoleName): Color {
    return this.file.variants[this.variant].roles[name];
  }

  /** A colour that a writer names for words: it follows the variant, and can be read on the ground. */
  ink(name: InkName): Color {
    const { roles } = this.file.variants[this.variant];
    return isAccent(name) ? inkOf({ slot: name }, roles, this.palette()) : roles[name];
  }

  /** Lightest ink and darkest scrim, for words on a picture. */
  get photo(): { readonly ink: Color; readonly scrim: Color } {
    return scrimOf(this.file.variants[this.variant].roles, this.palette());
  }

  /** The colour of a kind of word in code. */
  code(kind: CodeKind): Color {
    return this.file.variants[this.variant].code?.[kind] ?? this.styleColor('code');
  }

  style(name: TextStyleName): TextStyle {
    return this.file.type[name];
  }

  styleColor(name: TextStyleName): Color {
    return this.looks.colors?.[name] ?? this.role(this.style(name).color as RoleName);
  }

  /** All letters of the style are drawn as capitals. */
  caps(name: TextStyleName): boolean {
    return this.looks.caps?.[name] ?? false;
  }

  /** The smallest size that text of this style may have. */
  smallest(name: TextStyleName): number {
    const { text, code, reference } = this.file.smallest;
    if (name === 'code') return code;
    return name === 'reference' ? reference : text;
  }

  get spacing(): ThemeFile['spacing'] {
    return this.file.spacing;
  }

  /** Rules between rows only; the header and the foot are strong. On another ground no header is filled. */
  get tableLooks(): TableLooks {
    const filled = this.file.composition.table === 'filled' && !this.ground;
    return {
      strong: { color: this.role('title'), width: 1.5 },
      thin: { color: this.role('rule'), width: 0.75 },
      head: this.role(filled ? 'onPanel' : 'title'),
      ...(filled && { headFill: this.role('panel') }),
      band: this.role('surface'),
    };
  }

  /** What slides inherit, in the form renderers use. */
  scene(): SceneTheme {
    return {
      name: this.file.name,
      label: this.file.label,
      variant: this.variant,
      palette: this.palette(),
      fonts: this.fonts,
      background: this.role('background'),
      text: this.role('text'),
      muted: this.role('muted'),
      link: this.role('link'),
      accent: this.role('accent'),
      titleStyle: this.level('title', 0),
      bodyStyles: this.looks.levels ?? Array.from({ length: LEVELS }, (_, i) => this.bulletLevel(i)),
      ...(this.looks.plain && { plain: this.looks.plain }),
      ...(this.looks.cellsSaySize && { cellsSaySize: true }),
      table: this.tableLooks,
      chart: this.file.chart,
      print: this.file.print,
      ...(this.file.webCss && { webCss: this.file.webCss }),
    };
  }

  /** A style as a level of a placeholder, without a mark. */
  level(name: TextStyleName, spaceBefore: number, align = this.align(name)): LevelStyle {
    const style = this.style(name);
    return {
      font: style.font,
      size: style.size,
      lineHeight: round2(style.size * style.line),
      bold: style.bold,
      color: this.styleColor(name),
      align,
      spaceBefore,
      indent: 0,
      markIndent: 0,
    };
  }

  private bulletLevel(level: number): LevelStyle {
    const { indent, item } = this.spacing;
    return {
      ...this.nested(level).level('body', item),
      indent: indent * (level + 1),
      markIndent: indent * level,
      marker: this.file.bullets[level % this.file.bullets.length] as string,
      markerColor: this.role('accent'),
    };
  }

  private palette(): Palette {
    return paletteOf(this.file, this.variant);
  }
}

/** The family's faces, ready to measure with. */
async function familyOf(file: ThemeFile['families']['body'], store: FontStore): Promise<FontFamily> {
  const faces = { regular: file.regular, bold: file.bold, italic: file.italic, boldItalic: file.boldItalic };
  await store.prepare(Object.values(faces));
  const { ascent, descent } = store.get(faces.regular);
  return { office: file.office, web: file.web, fallback: file.fallback, mode: file.mode, ascent, descent, faces };
}

/**
 * Pitches as whole percents of a single line, which is 1.2 times the size: programs that know no finer ones draw the
 * same lines.
 */
function inWholePercents(type: ThemeFile['type']): ThemeFile['type'] {
  const whole = (line: number) => Math.round((Math.round((line / 1.2) * 100) / 100) * 1.2 * 1000) / 1000;
  return Object.fromEntries(
    Object.entries(type).map(([name, style]) => [name, { ...style, line: whole(style.line) }]),
  ) as ThemeFile['type'];
}

/** Each level of a list is a twelfth smaller than the one above, and at least a point. */
function nestedSize(size: number, level: number): number {
  let nested = size;
  for (let i = 0; i < level; i++) nested = Math.min(nested - 1, Math.round((nested * 11) / 12));
  return Math.max(1, nested);
}
