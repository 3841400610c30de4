// A slide's own keys with the deck's below them: section, background, language, time and the rest.
import { parseHex, SLOTS } from '../base/color.ts';
import { cssColor } from '../base/css-colors.ts';
import { languageDirection } from '../base/direction.ts';
import type { Direction } from '../scene/scene.ts';
import { nearest } from '../schema/nearest.ts';
import { groundOf } from '../theme/palette.ts';
import { isPicture } from './addresses.ts';
import type { Slide, SlideBackground } from './deck.ts';
import type { ParsedSlide } from './parsed.ts';
import { placeOfKey } from './place.ts';
import { keep, type Shared } from './slide-body.ts';

export type Common = Pick<
  Slide,
  | 'section'
  | 'hidden'
  | 'backup'
  | 'lang'
  | 'dir'
  | 'background'
  | 'transition'
  | 'seconds'
  | 'fit'
  | 'number'
  | 'footer'
  | 'className'
>;

export function plainCommon({ settings }: Shared): Common {
  const lang = settings.lang ?? 'en';
  const dir: Direction = settings.dir ?? languageDirection(lang);
  return {
    hidden: false,
    lang,
    dir,
    transition: settings.transition ?? 'none',
    fit: settings.fit ?? 'shrink',
    number: true,
  };
}

export function common(slide: ParsedSlide, shared: Shared): Common {
  const { settings } = slide;
  const base = plainCommon(shared);
  const backup = settings.backup === true;
  const section = backup ? undefined : sectionOf(slide, shared);
  const background = backgroundOf(slide, shared);
  return {
    ...base,
    hidden: settings.hidden ?? false,
    ...(backup && { backup: true as const }),
    ...(section !== undefined && { section }),
    ...(background && { background }),
    transition: settings.transition ?? base.transition,
    ...(settings.time !== undefined && { seconds: settings.time }),
    ...(backup && { seconds: 0 }),
    fit: settings.fit ?? base.fit,
    number: settings.number ?? true,
    ...(settings.footer !== undefined && { footer: settings.footer }),
    ...(settings.class && { className: settings.class }),
  };
}

function sectionOf(slide: ParsedSlide, { settings, diagnostics }: Shared): string | undefined {
  const { section } = slide.settings;
  if (section === undefined || !settings.outline?.length || settings.outline.includes(section)) return section;
  const near = nearest(section, settings.outline);
  const span = placeOfKey('section', slide);
  diagnostics.report(
    'resolve/unknown-section',
    `The outline has no section "${section}"`,
    span,
    near ? `Did you mean "${near}"?` : `Sections: ${settings.outline.join('; ')}`,
  );
  return near ?? section;
}

/** A colour, a slot or role of the theme, or a picture. */
function backgroundOf(slide: ParsedSlide, shared: Shared): SlideBackground | undefined {
  const { background } = slide.settings;
  if (!background) return undefined;
  const { file } = slide.ast.raw;
  const span = placeOfKey('background', slide);
  const { file: theme, variant } = shared.theme;
  const { roles } = theme.variants[variant];
  const slot = SLOTS.find((name) => name === background);
  const role = Object.entries(roles).find(([name]) => name === background)?.[1];
  const own = slot ? { slot } : role;
  if (own) return { kind: 'color', color: groundOf(own, theme, variant) };
  if (parseHex(background)) return { kind: 'color', color: { hex: background.replace('#', '') } };
  if (isPicture(background)) {
    const asset = keep(shared, shared.parsed.pictures.get(background, file.folder, span, shared.diagnostics));
    return asset && { kind: 'image', asset: asset.id };
  }
  const named = cssColor(background);
  if (named) {
    shared.diagnostics.report(
      'schema/wrong-type',
      `"${background}" is a colour of CSS and no background; the slide keeps the theme's`,
      span,
      `Write "${named}", or a name of the theme such as surface or panel`,
      { old: background, text: `"${named}"` },
    );
    return undefined;
  }
  const near = nearest(background, [...Object.keys(roles), ...SLOTS]);
  const some = Object.keys(roles).slice(0, 4).join(', ');
  shared.diagnostics.report(
    'schema/wrong-type',
    `"${background}" is no background`,
    span,
    near
      ? `Did you mean ${near}?`
      : `Write a colour ("#12455A"), a name of the theme (${some} ...) or a picture's file`,
  );
  return undefined;
}
