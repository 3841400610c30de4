// Words by which a writer means that something is not for all. Where a block, attribute, tag or key has one and is not
// read as private, nothing is built.
import { distance } from '../schema/nearest.ts';

/** Divs whose content is kept from some or all of the audience. */
export const PRIVATE_DIVS: readonly string[] = ['notes', 'only', 'audience'];

export const isPrivateDiv = ({ name }: { readonly name: string }): boolean => PRIVATE_DIVS.includes(name);

/** Words that are met as they stand. */
const WORDS = new Set([
  ...['notes', 'only', 'audience', 'audiences', 'except', 'unless', 'not', 'without', 'when', 'if', 'ifdef', 'profile'],
  ...['private', 'privately', 'hidden', 'hide', 'hides', 'invisible', 'visible', 'visibility', 'unlisted', 'exclude'],
  ...['excluded', 'omit', 'skip', 'secret', 'secrets', 'confidential', 'internal', 'restricted', 'sensitive', 'draft'],
  ...['todo', 'fixme', 'memo', 'remark', 'remarks', 'aside', 'backstage', 'staff', 'spoiler', 'embargo', 'redacted'],
  ...['speaker', 'speakers', 'presenter', 'presenters', 'moderator', 'lecturer', 'trainer', 'teacher', 'instructor'],
  ...['prompter', 'teleprompter', 'autocue', 'offstage', 'omitted', 'suppressed', 'unseen', 'withheld', 'myself', 'me'],
  ...['comment', 'comments', 'handout', 'print', 'reviewer', 'editor', 'author', 'script', 'talking', 'cue', 'cues'],
  // German, French, Spanish, Italian, Dutch
  ...['notiz', 'notizen', 'sprechernotizen', 'vortragsnotizen', 'sprecher', 'versteckt', 'verborgen', 'geheim', 'nur'],
  ...[
    'vertraulich',
    'intern',
    'privat',
    'kommentar',
    'anmerkungen',
    'publikum',
    'prive',
    'priv\u00E9',
    'notas',
    'nota',
  ],
  ...[
    'orateur',
    'cach\u00E9',
    'cache',
    'masqu\u00E9',
    'commentaire',
    'remarques',
    'confidentiel',
    'uniquement',
    'oculto',
  ],
  ...[
    'oculta',
    'privado',
    'privada',
    'secreto',
    'orador',
    'solo',
    's\u00F3lo',
    'comentario',
    'appunti',
    'nascosto',
    'notities',
  ],
]);
/** Words that a slip of the pen may have made another of. */
const MISSPELT = [
  'notes',
  'only',
  'audience',
  'hidden',
  'private',
  'speaker',
  'presenter',
  'comment',
  'secret',
  'internal',
];
/** Parts of a longer word. */
const PARTS = /hidden|private|secret|speaker|presenter|confidential|audience|comment|notes/;
/** Longer words with such a part that are meant for all. */
const OPEN = /^(?:foot|end|key)notes?$/;

/** Whether one word, e.g. of a `:::` line, says or nearly says that its text is not for all. */
export function soundsPrivate(word: string): boolean {
  const own = plain(word).toLowerCase().slice(0, 60);
  if (WORDS.has(own)) return true;
  if (OPEN.test(own) || own === 'note') return false;
  if (PARTS.test(own)) return true;
  return MISSPELT.some((known) => distance(own, known) <= slips(own, known));
}

/** Letters as they are read: those of full width are plain ones, and what nobody sees is not there. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** How many mistakes of typing are forgiven. */
function slips(word: string, known: string): number {
  if (word.length < 3) return 0;
  if (known === 'notes' && word.startsWith('no') && word.length > 3) return 2;
  return known.length > 5 ? 2 : 1;
}

/** The first word of a text that sounds private; words are told apart by signs, and by capitals within. */
export const privateWordIn = (text: string): string | undefined => wordsOf(text).find(soundsPrivate);

export function wordsOf(text: string): string[] {
  const whole = plain(text.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return whole.flatMap((word) =>
    [word, ...word.split(/(?<=\p{Ll})(?=\p{Lu})/u)].filter((part, i, all) => all.indexOf(part) === i),
  );
}

/** What to write for what may be private. */
export const PRIVATE_HINT =
  'Write ::: notes for the speaker, ::: only NAME for an audience, <!-- ... --> for a comment; ' +
  'what is for all needs another name';
