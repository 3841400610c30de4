// Keys of front matter by which a writer means that a slide is not for all, and that hide it from nobody: `hide: true`,
// `hidden: yes`, `audience:` without a name. Each is told, and the build is refused.
import type { Diagnostics } from '../base/diagnostic.ts';
import { reportComments } from '../parse/private-data.ts';
import { soundsPrivate, wordsOf } from '../parse/private-words.ts';
import { SLIDE_KEYS } from '../schema/deck.ts';
import { distance } from '../schema/nearest.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import type { ParsedSlide } from './parsed.ts';
import { placeOfKey } from './place.ts';
import { reportNames } from './private-blocks.ts';

/** Keys that other programs hide slides by. */
const HIDING = new Set([
  ...['hide', 'invisible', 'draft', 'private', 'secret', 'internal', 'confidential', 'skip', 'skipped', 'exclude'],
  ...[
    'excluded',
    'unlisted',
    'only',
    'for',
    'audiences',
    'except',
    'restricted',
    'staff',
    'disabled',
    'ignore',
    'omit',
  ],
  ...['visibility', 'data-visibility', 'access', 'embargo', 'nopublish', 'unpublished', 'offline'],
  ...['archived', 'archive', 'wip', 'obsolete', 'removed', 'deleted', 'withheld', 'redacted', 'suppressed', 'parked'],
  ...['versteckt', 'ausgeblendet', 'verborgen', 'geheim', 'intern', 'vertraulich', 'masqu\u00E9', 'masqu\u00E9e'],
  ...['cach\u00E9', 'cach\u00E9e', 'confidentiel', 'oculto', 'oculta', 'nascosto', 'nascosta', 'not', 'off', 'nur'],
]);
/** Keys that say that it is shown. */
const SHOWING = new Set([
  ...['visible', 'published', 'publish', 'show', 'shown', 'enabled', 'active', 'display', 'public', 'print', 'printed'],
  ...['sichtbar', 'anzeigen', 'zeigen', 'afficher', 'mostrar', 'mostra'],
]);

/** Keys that other programs leave slides out by where they say no. */
const LEAVING_OUT = new Set([
  'render',
  'include',
  'included',
  'export',
  'exported',
  'output',
  'listed',
  'live',
  'used',
]);

/** Checks the keys of one slide, and of its file where that is not the deck's first. */
export function reportPrivateKeys(
  slide: ParsedSlide,
  isFirst: boolean,
  audiences: readonly string[],
  diagnostics: Diagnostics,
): void {
  const { front } = slide.ast.raw;
  if (front) reportFront(front, false, audiences, diagnostics);
  if (slide.file.front) reportFront(slide.file.front, isFirst, audiences, diagnostics);
  const asked = [front, slide.file.front].some((one) => one && 'audience' in one.data);
  const names = slide.settings.audience;
  if (asked || names) reportNames(names ?? [], audiences, placeOfKey('audience', slide), diagnostics);
}

function reportFront(
  { data, where }: FrontMatter,
  isDeck: boolean,
  audiences: readonly string[],
  diagnostics: Diagnostics,
): void {
  for (const [key, value] of Object.entries(data)) {
    reportComments(value, [key], where, diagnostics);
    const inner = isDeck ? undefined : hidingWithin(value);
    const isNamed = !isDeck && !SLIDE_KEYS.includes(key) && namesAudience(value, audiences);
    if (!isUnheeded(key, value, isDeck) && !inner && !isNamed) continue;
    diagnostics.report(
      'private/key',
      `"${inner ? `${key}: ${inner}` : `${key}: ${written(value)}`}" hides the slide from nobody; it would be SHOWN`,
      where([key], 'key'),
      'Write hidden: true to hide it, or audience: and a name; take the key away where all may see it',
    );
  }
}

/** `when: staff` and its like. */
const namesAudience = (value: unknown, audiences: readonly string[]): boolean =>
  [value].flat().some((one) => typeof one === 'string' && audiences.includes(one.trim().toLowerCase()));

/** The first key below `value` that would hide a slide by itself. */
function hidingWithin(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [key] =
    Object.entries(value).find(([own, below]) => /^(?:hidden|hide|audience)$/i.test(own) && !isNo(below)) ?? [];
  return key;
}

/** Keys whose values name looks, kinds and states. */
const NAMING = new Set([
  'backup',
  'layout',
  'class',
  'status',
  'state',
  'type',
  'kind',
  'mode',
  'tags',
  'tag',
  'level',
  'access',
]);
const KEPT_BACK =
  /^(?:hidden|hide|private|secret|internal|confidential|draft|invisible|unlisted|notes?[ -]?only|speaker[ -]?only)$/i;

function isUnheeded(key: string, value: unknown, isDeck: boolean): boolean {
  const name = key.toLowerCase().replaceAll('_', '-');
  if (!isDeck && NAMING.has(name) && namesOf(value, name).some((one) => KEPT_BACK.test(one))) return true;
  if (key === 'hidden') return typeof value !== 'boolean';
  if (key === 'audience') return typeof value === 'object' && !Array.isArray(value);
  if (isDeck) return distance(name, 'hidden') <= 2 || (distance(name, 'audience') === 1 && name !== 'audiences');
  if (SHOWING.has(name)) return !isYes(value);
  if (LEAVING_OUT.has(name)) return value !== null && isNo(value);
  if (isYes(value) && !SLIDE_KEYS.includes(key) && wordsOf(key).some(soundsPrivate)) return true;
  const hides = HIDING.has(name) || distance(name, 'hidden') <= 2 || distance(name, 'audience') <= 2;
  return hides && !isNo(value);
}

const namesOf = (value: unknown, key: string): string[] =>
  [value].flat().flatMap((one) =>
    String(one)
      .trim()
      .split(key === 'class' ? /[\s,]+/ : /\s*,\s*/),
  );

const isYes = (value: unknown): boolean => value === true || /^(?:yes|true|on|ja|oui|s[i\u00ED])$/i.test(String(value));
const isNo = (value: unknown): boolean =>
  value === false || value === null || /^(?:no|false|off|nein|non)$/i.test(String(value));

const written = (value: unknown): string => (typeof value === 'object' ? '...' : String(value).slice(0, 40));
