// What the deck's keys say once an audience is chosen, and what a copy for e-mail is to be.
import type { Diagnostics } from '../base/diagnostic.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSettings } from '../schema/settings.ts';
import { textsNotFor } from './audience.ts';
import type { ParsedDeck } from './parsed.ts';

/** What a copy for e-mail is to be, and what must not be in it. */
export function emailOf(
  parsed: ParsedDeck,
  audience: string | undefined,
): { wanted: boolean; keepNotes: boolean; budget: number; notForThem: string[] } {
  const { email } = settingsFor(parsed.settings, audience);
  const own = typeof email === 'object' ? email : {};
  const slides = parsed.slides.map(({ ast, settings }) => ({
    items: ast.items,
    ...(settings.audience && { audience: settings.audience }),
  }));
  return {
    wanted: Boolean(email),
    keepNotes: own.notes === 'keep',
    budget: (own.budget ?? EMAIL_MEGABYTES) * 1e6,
    notForThem: textsNotFor(slides, audience),
  };
}

/** What most mail servers let through with room to spare. */
const EMAIL_MEGABYTES = 5;

/** Deck keys with those of the audience over them. */
export function settingsFor(settings: DeckSettings, audience: string | undefined): DeckSettings {
  const own = audience === undefined ? undefined : settings.audiences?.[audience];
  return own ? { ...settings, ...own } : settings;
}

/** Whether the deck knows the audience; says so if not. */
export function checkAudience(parsed: ParsedDeck, audience: string, diagnostics: Diagnostics): boolean {
  const names = Object.keys(parsed.settings.audiences ?? {});
  if (names.includes(audience)) return true;
  const near = nearest(audience, names);
  const all = names.length ? `It has: ${names.join(', ')}` : 'It has no audiences: key';
  diagnostics.report(
    'resolve/unknown-audience',
    `The deck ${parsed.source.name} has no audience "${audience}"`,
    parsed.source.files[0]?.file.span(1),
    near ? `Did you mean ${near}?` : all,
  );
  return false;
}
