// Lines that speak to the speaker, or that a mark in brackets keeps back, in the languages that people write notes in:
// `Notes de l'orateur :`, `(nicht vorlesen: ...)`, `## [hidden] Title`, `.notes[...]`.
import type { Check } from './private-checks.ts';
import { PRIVATE_HINT, soundsPrivate } from './private-words.ts';

const NOTES_HINT =
  'Write the notes between ::: notes and :::; where all may see it, put it in quotation marks, or a backslash before ' +
  'its colon or bracket';
const HIDE_HINT =
  'For a slide write hidden: true in its front matter; for words ::: notes or ::: only NAME above them and ' +
  '::: below; where all may see it, put a backslash before its colon or bracket';

/** Words that head what is said and not shown; a regular expression without groups that capture. */
export const SPEAKER_NOTES = `(?:${[
  '(?:speaker|presenter|lecturer|trainer|private|internal|confidential|sprecher|vortrags|redner|' +
    'referenten|moderations)' +
    "(?:'s|\\u2019s|s|innen)?[ -]?(?:notes?|remarks?|comments?|notiz(?:en)?|hinweise?|kommentare?)",
  '(?:interne?|private?|pers\u00F6nliche?) (?:notiz(?:en)?|anmerkung(?:en)?|kommentare?)',
  '(?:notiz(?:en)?|hinweise?|anmerkung(?:en)?|kommentare?) (?:f\u00FCr (?:mich|den (?:sprecher|vortrag|' +
    'redner)|die (?:sprecherin|rednerin))|an mich)(?: selbst)?',
  'notes? (?:for|to) (?:me|my ?self|self|(?:the )?(?:speaker|presenter|lecturer))',
  '(?:nur f\u00FCr mich|(?:only for|for) my eyes only|for me only|only for me|pour moi seule?|' +
    'solo para m\u00ED|solo per me)',
  "(?:notes?|remarques?|commentaires?) (?:(?:de )?l(?:'|\\u2019)(?:orateur|oratrice)|d(?:u|" +
    'e la) (?:pr\u00E9sentateur|pr\u00E9sentatrice|conf\u00E9renci\u00E8?re?)|priv\u00E9e?s?|' +
    'confidentiel(?:le)?s?|pour moi)',
  '(?:notas?|comentarios?) (?:del?(?: la)?|do|da|para (?:el|la|o|a)) (?:orador|oradora|ponente|presentador|' +
    'presentadora|apresentador|apresentadora)',
  '(?:notas?|comentarios?) (?:privad[oa]s?|para m\u00ED|para mim)',
  '(?:note|appunti) (?:d|p)e(?:l|lla|r il|r la) (?:relatore|relatrice|oratore|oratrice|presentatore)|note private',
  'sprekers?notities|notities voor (?:de spreker|mij)',
  '(?:nb|memo|reminder) (?:for|to) (?:me|my ?self)|off the record|not for (?:the |this )?slides?|voice[ -]?over|' +
    "(?:speaker|presenter)(?:s|'s|\\u2019s)?[ -]?script|sprech(?:er)?text|redetext|merke f\u00FCr mich",
].join('|')})`;

/** What is asked of the speaker, or of nobody to see. */
const ASKED =
  "(?:do(?: not|n['\\u2019]?t)|never) (?:show|say|mention|read (?:this |it )?(?:out|aloud))|" +
  'nicht (?:zeigen|vorlesen|sagen|erw\u00E4hnen|drucken)|' +
  'ne pas (?:montrer|dire|lire|projeter|afficher)|no (?:mostrar|decir|leer)|' +
  'non (?:mostrare|dire|leggere)|n\u00E3o mostrar|' +
  '(?:for )?(?:the )?speaker only|not for the audience|nur (?:f\u00FCr )?(?:mich|sprecher|den sprecher)';
/** Words that somebody is not to say, in quotation marks: what a talk on talking with patients is about. */
const SPEECH = `[ \\t]*[:\\uFF1A]?[ \\t]*["'\\u2018\\u201C\\u201D\\u201E\\u201A\\u00AB\\u00BB]`;
/** Words that head what is for those who give the talk, in whatever deck: "For staff only: ...". */
const FOR_STAFF =
  '(?:for )?(?:the )?(?:staff|team|organi[sz]ers?|colleagues|internal use|presenters?|speakers?) only|' +
  '(?:internal|staff) (?:use )?only|' +
  'nur f\u00FCr (?:das |unser )?(?:personal|team|kollegium|(?:den )?internen gebrauch)|' +
  'nur intern|usage interne|r\u00E9serv\u00E9 au personnel|solo para (?:el )?(?:personal|equipo)|uso interno|' +
  'solo per (?:il )?personale';
/** Words in brackets that an editor put in at the start of a quotation's sentence: `> [Private] hospitals grew`. */
const INSERTED = /^[ \t]*>[\s>]*\[\p{Lu}\p{Ll}+\] \p{Ll}/u;
/** A book's title in italics, with its year behind it. */
const BOOK = '[\\s>+-]*([*_])(?![*_])[^*_\\n]+[:\\uFF1A] [^*_\\n]+\\1(?![*_]).*\\b(?:19|20)\\d\\d\\b';
/** The counterpart of what is swallowed, and what is: the "internal use" beside it is a drug's. */
const EXTERNAL = new RegExp(
  '\\boral|\\bv[\u00EDi]a\\b|comprim|\\bsirop|jarabe|tablet|syrup|tropfen|(?:external|topical) use|' +
    'u(?:so|sage) (?:t\u00F3pico|topico|topique|extern[eo]|esterno)|\u00E4u(?:\u00DF|ss)erlich',
  'i',
);
/** Words that say of a slide that it is not shown. */
const UNSHOWN =
  'hidden|hide|skip|skip this slide|versteckt|ausgeblendet|verborgen|masqu\u00E9e?|' +
  'cach\u00E9e?|ocult[oa]|nascost[oa]';
/** Words that keep a text back where they stand in square brackets or braces, and may be a topic in round ones. */
const KEPT =
  `${UNSHOWN}|private?|priv\u00E9|privad[oa]|secret|geheim|internal|interne?|` +
  'confidential|vertraulich|confidentiel|staff only';

const said =
  (what: string) =>
  ([found]: RegExpExecArray): string =>
    `"${found.trim().slice(0, 40)}" ${what}`;
const blockNamed = ([found, word = '']: RegExpExecArray): string | undefined =>
  word.split(/[-_]|(?<=\p{Ll})(?=\p{Lu})/u).some(soundsPrivate)
    ? said('keeps nothing private here, and would be SHOWN')([found] as never)
    : undefined;

export const CUES: readonly Check[] = [
  {
    pattern: new RegExp(
      `^(?!${BOOK})[^\\p{L}\\p{N}"'\\u201C\\u201D\\u201E\\u00AB\\\\]*${SPEAKER_NOTES}[\\s*_]*(?:[:\\uFF1A]|$)`,
      'iu',
    ),
    code: 'private/like-notes',
    message: said('looks like notes, is text here and would be SHOWN'),
    hint: NOTES_HINT,
  },
  {
    // with a colon: as a mark of a whole slide the words may be meant to be seen; no count of people, and no way to
    // take a drug
    pattern: new RegExp(
      `^[^\\p{L}\\p{N}"'\\u201C\\u201D\\u201E\\u00AB\\\\]*(?:${FOR_STAFF})[\\s*_]*[:\\uFF1A]` +
        '(?![\\s*_]*\\d[\\d.,]*[ \\t]*%?[ \\t]*(?:\\p{L}+[ \\t]*){0,2}$)',
      'iu',
    ),
    code: 'private/like-notes',
    message: said('keeps this from nobody; it would be SHOWN'),
    hint: HIDE_HINT,
    unless: ([found], slide) => /\bus[eoa]/i.test(found) && EXTERNAL.test(slide),
  },
  {
    // a cue in brackets: `[Speaker: ...]`, `(nicht vorlesen: ...)`; `Speaker: Ann Lee` may stand on a title slide
    pattern: new RegExp(
      '^[\\s>*_-]*[[({](?:(?:to the )?(?:speaker|presenter|lecturer|sprecher(?:in)?|orateur|oratrice|' +
        'orador|ponente|relatore|' +
        `note to self|notiz|cue|aside)[ \\t]*[:\\uFF1A]|(?:${ASKED})(?![\\p{L}])(?!${SPEECH}))` +
        '[^\\])}]*[\\])}][*_.]*[ \\t]*$',
      'iu',
    ),
    code: 'private/like-notes',
    message: said('speaks to the speaker, is text here and would be SHOWN'),
    hint: NOTES_HINT,
  },
  {
    // `[private] words`, `## [hidden] Title`, `{hidden}`, `[.notes]`, and no link, its address, a span or a footnote
    pattern: new RegExp(
      `^[\\s>*_#-]*(?:\\[\\.?(?:NOTE\\.)?(?:${KEPT}|notes|speaker)(?:[ \\t]*[:\\uFF1A][^\\]]*)?\\](?![[(:{])` +
        `|\\{(?:${KEPT})\\})`,
      'iu',
    ),
    code: 'private/like-notes',
    message: said('keeps nothing private here; what it is for would be SHOWN'),
    hint: HIDE_HINT,
    unless: ({ input }) => INSERTED.test(input),
  },
  {
    // at the end of a heading, in round brackets too
    pattern: new RegExp(
      `^[\\s>]*#{1,6}[ \\t].*(?:\\((?:${UNSHOWN}|${ASKED})\\)|[\\[{](?:${KEPT}|${ASKED})[\\]}])[ \\t#]*$`,
      'iu',
    ),
    code: 'private/key',
    message: () => 'What stands in brackets hides no slide here; it would be SHOWN',
    hint: 'Write hidden: true in the front matter of the slide, or audience: NAME',
  },
  {
    // remark's `.notes[...]`, MDX's `export const notes = ...`
    pattern: /^[\s>]*(?:\.([\p{L}][\p{L}-]*)\[|export[ \t]+(?:const|let|var|default)[ \t]+([\p{L}]\w*))/u,
    code: 'private/block-shown',
    message: (found) => blockNamed([found[0], found[1] ?? found[2] ?? ''] as never),
    hint: PRIVATE_HINT,
  },
  {
    // Beamer's words for other modes than the slides
    pattern:
      /\\(?:only|mode|uncover|visible|onslide|invisible)\s*<[^<>]*(?:handout|article|notes?|second|:\s*0)[^<>]*>/,
    code: 'private/like-notes',
    message: ([found]) => `${found} keeps words back in LaTeX; here they would be SHOWN`,
    hint: HIDE_HINT,
  },
  {
    // comments of other languages that are closed on their line, and one that was written in entities
    pattern: /^[\s>]*(?:\(\*[ \t].*\*\)[ \t]*$|--\[=*\[|###\.[ \t]|\/\/-[ \t]|<!\[(?:if|endif)\b|&lt;!--)|<%[^%\n]*%>/i,
    code: 'private/comment-shown',
    message: ([found]) =>
      `${found.trim().slice(0, 40)} is a comment in other languages; here it is text and would be SHOWN`,
    hint: 'Write a private comment as <!-- ... -->, or put a backslash before the sign where it is meant',
  },
];
