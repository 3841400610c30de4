// Every diagnostic code with its severity and one sentence of help. A code reads `stage/what-is-wrong`.

export type Severity = 'error' | 'warning' | 'info';

interface Entry {
  readonly severity: Severity;
  /** What it means and what to do, as the docs show it. */
  readonly help: string;
}

const error = (help: string): Entry => ({ severity: 'error', help });
const warning = (help: string): Entry => ({ severity: 'warning', help });
const info = (help: string): Entry => ({ severity: 'info', help });

export const CATALOG = {
  // load
  'load/deck-missing': error(
    'There is no file or folder at this path. Give the path of a .md file or of a folder with a deck.md.',
  ),
  'load/not-a-deck': error('The path is neither a Markdown file nor a folder with a deck.md.'),
  'load/unreadable': error('The file exists but cannot be read. Check its permissions.'),
  'load/too-large': error(
    'The file, or the deck, is larger than the limit. Split it, or raise the limit with --limit.',
  ),
  'load/not-text': warning('The file is not UTF-8 text; characters that could not be read show as \uFFFD.'),
  'load/empty-deck': error('The deck has no slide. Write a heading and some text.'),
  'load/outside-deck': error(
    "The file lies outside the deck's folder. Copy it into the folder: a deck must be complete in itself.",
  ),
  'load/name': warning(
    "The deck's name, which its outputs have too, is none that Windows takes: a device like con, a sign like ? or :, a dot at the end. Rename the deck.",
  ),
  'load/changed': warning(
    'The file was saved while the deck was built, so the outputs may show its earlier text. Build again.',
  ),
  'load/part-of-deck': info('The deck.md of a folder is built without the other files of its deck.'),
  'load/include-missing': error('The included file does not exist.'),
  'load/include-cycle': error('A file includes itself, directly or through others.'),
  // source: front matter and slides
  'source/front-matter-open': error('The front matter has no closing line of ---.'),
  'source/yaml': error('The front matter is not valid YAML.'),
  'source/front-matter-language': error(
    'Front matter is YAML data; other languages, above all JavaScript, are not run.',
  ),
  'source/no-front-matter': info('The deck has no front matter; title and theme take their defaults.'),
  'source/fence-open': warning('A code fence is not closed; it ends with its slide.'),
  'source/comment-open': warning('A comment is not closed; it ends with its slide.'),
  'source/div-open': warning('A ::: block is not closed; it ends with its slide.'),
  'source/div-stray': warning('A closing ::: has no block to close.'),
  'source/slide-too-large': error("The slide's text is larger than the limit; the rest of it is left out."),
  // dialect: decks of other programs
  'dialect/read': info(
    'The deck is written for another program, told by what it holds; it is read as that program does.',
  ),
  'dialect/conflict': warning(
    'The deck shows signs of another dialect than the one it is said to be in; the one that is said counts.',
  ),
  'dialect/keys': info('Keys of another program that have no counterpart here.'),
  'dialect/left-out': info(
    'Something that only another program has is left out or stood in for; told once a kind, with its count.',
  ),
  'dialect/include': error(
    'A file that the deck brings in cannot be: it is missing, outside the project, or brings in itself.',
  ),
  // data
  'lint/number-differs': warning(
    'A number is written by hand beside the words of a field, and the data say another. Write {{ field }}.',
  ),
  'lint/number-by-hand': info(
    'A number is written by hand that the data have, whole or rounded. Write {{ field }}, so that it changes with them.',
  ),
  'data/field-missing': error(
    'The text uses a field that the data do not have. Write a name of the data, or \\{{ where two braces are meant.',
  ),
  'data/broken': error('The file that data: names cannot be read as names with values.'),
  // schema
  'schema/unknown-key': error('The front matter has a key that Lectern does not know.'),
  'schema/wrong-type': error('The value has the wrong type or form; the default is used.'),
  'schema/bad-date': error('A date is written YYYY-MM-DD.'),
  'schema/deck-key-on-slide': error("The key speaks for the whole deck and belongs in the first file's front matter."),
  'schema/slide-key-in-deck': info('The key speaks for slides.'),
  // parse
  'parse/unknown-div': warning('The ::: name is not known; its content is kept as it is.'),
  'parse/div-misplaced': error(
    'A ::: block stands on lines of its own, at the margin, in a list or in a quotation; in a table it is text.',
  ),
  'parse/qr-address': error(
    'A QR code leads to a whole address that begins with https:, http:, mailto: or tel:, at most 300 characters long.',
  ),
  'parse/note-shown': warning('What reads like notes is content here, and shown to all.'),
  'parse/too-deep': warning('Lists or quotations are nested deeper than any slide can show.'),
  'parse/too-many-marks': warning(
    'A paragraph holds more signs that may mean something than a person writes; they are shown as text.',
  ),
  'parse/table-too-large': error('The table has more rows or columns than the limit; the rest is left out.'),
  'parse/unknown-attribute': warning('The attribute is not known here and has no effect.'),
  'parse/html-left-out': warning('A frame, program or film in HTML cannot be shown on a slide, and is left out.'),
  'parse/raw-html': info('Raw HTML goes to the web only, sanitised; PowerPoint gets its text.'),
  // typed: what was typed or pasted, and means something else than its writer thinks
  'typed/separator': warning(
    'A line looks like the line between two slides and is none. It is exactly ---, with a blank line above it.',
  ),
  'typed/invisible': warning(
    'A blank that does not break, or a sign of no width, keeps Markdown from reading the mark beside it.',
  ),
  'typed/heading': warning('A heading is written without the blank behind its #, and is shown as text.'),
  'typed/item': warning('Items of a list, or short lines, are written so that they run together or lose their level.'),
  'typed/pasted-list': warning("A word processor's bullets or numbers make no list in Markdown. Write - or 1."),
  'typed/pasted-table': warning(
    'A table pasted with tabs, commas or blanks is running text. Write cells between signs of |.',
  ),
  'typed/table-dashes': warning(
    'A table needs a line of dashes below its first row, with as many columns; else it is running text.',
  ),
  'typed/indented': warning('A tab or four blanks at the start of a line make code of what looks like text.'),
  'typed/maths': warning(
    "TeX stands in the text without dollars, and is shown as typed. LaTeX's lists are no Markdown.",
  ),
  'typed/address': warning(
    'The address of a picture or link cannot be read, above all since it has a blank in it. Write it in < >.',
  ),
  'typed/citation': warning('A key of the bibliography stands in the text without its @. Write [@key].'),
  'typed/emphasis': warning(
    'Signs of bold text, code or a formula have a blank on their inside or are not closed, and are shown as typed.',
  ),
  'typed/fence': warning('Two backticks or waves, or curly quotation marks, fence no code. Write three backticks.'),
  'typed/key': warning('A key of a slide stands in its text or in a comment. Keys stand between two lines of ---.'),
  'typed/footnote': warning('Nothing on its slide refers to a footnote, so that it is not shown.'),
  'typed/foreign': warning("A sign of another program's language is shown as typed."),
  'typed/cells': warning('A row of a table has more cells than its head; what is too much is not shown.'),
  'typed/quotes': warning('An attribute has curly quotation marks around its value. Write straight ones.'),
  'typed/braces': warning('What stands in { } behind a block cannot be read as attributes, and has no effect.'),
  'typed/columns': warning('::: columns holds no ::: column, or a ::: column stands outside of ::: columns.'),
  'typed/one-text': warning(
    'The deck is one long slide without a heading. Write ## before titles, --- between slides.',
  ),
  'resolve/block-in-footnote': warning('A ::: block stands in a footnote, which holds text only; it is left out.'),
  'resolve/picture-in-notes': warning('Notes hold no pictures; the alternative text stands in for one.'),
  // private: what was meant for some and would be shown to all; nothing is written
  'private/unknown-block': error(
    'A ::: block of this name or with these words may be meant for some only, and would be shown to all.',
  ),
  'private/unknown-audience': error('Something is for an audience that the deck does not have, or that is not named.'),
  'private/block-shown': error('A private block stands where it is not read as a block, e.g. in code or in a table.'),
  'private/comment-shown': error('What looks like a private comment is none and would be shown.'),
  'private/like-notes': error("What looks like a speaker's notes, as other programs have them, would be shown."),
  'private/attribute': error('An attribute that is to hide something hides nothing here.'),
  'private/key': error('A key that is to hide a slide, or to keep it for an audience, does nothing as it is written.'),
  'private/unseen': error(
    'Words are in the colour of their ground or under a picture, so that nobody sees them, and are in the file.',
  ),
  'private/closed-twice': error('A private block is closed, and then closed again: the text between would be shown.'),
  'parse/process-list': warning(
    'A block such as steps, cards or checklist is written as one list; the rest is left out.',
  ),
  'parse/process-count': warning(
    'A block such as steps, cards or checklist has more or fewer items than it shows well.',
  ),
  'layout/ground': warning('No colour of the theme can be read well on the ground that the slide asks for.'),
  'parse/scale': warning('A ::: scale block needs two ends, and values between them.'),
  'parse/timeline': warning(
    'A ::: timeline {.to-scale} needs a time at the start of each item, all of one kind and in order.',
  ),
  'parse/place': warning('A ::: place block says where it stands, as shares of the slide.'),
  'parse/labels': warning('A ::: labels block is a picture and a list that says where each label stands.'),
  // translate: decks in several languages
  'translate/stale': warning(
    'What was translated has changed since. Bring the translation up to date, then write the new hash below its id.',
  ),
  'translate/missing-slide': warning(
    'A slide has no translation, or its translation is still word for word the original; the original is shown.',
  ),
  'translate/missing-key': warning("The deck's title, subtitle, footer or outline is not translated."),
  'translate/missing-file': error(
    'The deck is to be given in a language that it has no translation for: begin one with lectern translate.',
  ),
  'translate/unknown-slide': error('A translation is of a slide that the deck does not have.'),
  'translate/unknown-language': error('The deck has no language of this name.'),
  'translate/no-id': error('A slide of a translation does not say by its id which slide it translates.'),
  'translate/twice': warning('A slide is translated twice.'),
  'translate/name-twice': error('A name is both an audience and a language of the deck.'),
  // resolve
  'resolve/unknown-layout': error("There is no layout of this name; the slide's content decides."),
  'resolve/unknown-theme': error('There is no theme of this name.'),
  'resolve/unknown-audience': error('The deck has no audience of this name.'),
  'resolve/unknown-section': error('The outline has no section of this name.'),
  'resolve/section-not-covered': warning('A section of the outline has no slide for this audience.'),
  'resolve/duplicate-id': error('Two slides have the same id; the second one gets a number.'),
  'resolve/unknown-slide': error('A link points to a slide that does not exist.'),
  'resolve/unknown-footnote': warning('A footnote is used that is not defined.'),
  'resolve/link-address': warning(
    "The link's address is not one that may be opened (http, https, mailto, tel or a slide's #id); its text stays.",
  ),
  'resolve/picture-missing': error('The picture does not exist; a marked box stands in for it.'),
  'resolve/media-broken': error('The film or sound cannot be read. Save it anew as MP4 (H.264 and AAC) or MP3.'),
  'resolve/media-type': warning(
    'PowerPoint does not play this film or sound; the page may. Save film as MP4 with H.264 and AAC, sound as MP3 or M4A.',
  ),
  'resolve/poster-missing': warning(
    'A film without a still shows a plain card until it plays. Name a picture of it: {poster=still.jpg}.',
  ),
  'resolve/poster-drawn': info(
    'A film without a still shows its first frame, drawn by the browser that is installed. A picture that you name, {poster=still.jpg}, is the same on every computer.',
  ),
  'resolve/captions': warning(
    'The .vtt file beside a film is read as WebVTT; without captions not everyone can follow.',
  ),
  'resolve/picture-broken': error('The picture cannot be read; a marked box stands in for it.'),
  'resolve/picture-reduced': warning(
    'An SVG holds HTML or animation, which PowerPoint does not draw; it is shown without, in both outputs.',
  ),
  'resolve/picture-type': error("The picture's format is not supported. Use PNG, JPEG, SVG, GIF or WebP."),
  'resolve/picture-remote': error('The picture is on the network; an offline deck needs it as a file in its folder.'),
  'resolve/file-missing': error('The data file does not exist; a marked box stands in for what it would show.'),
  'resolve/file-broken': error('The data file cannot be read; a marked box stands in for what it would show.'),
  'resolve/alt-missing': warning(
    'The picture has no alternative text. Say in a sentence what it shows, or mark it .decorative.',
  ),
  'resolve/maths': error("The formula's TeX has a fault; the slide shows its source."),
  'parse/maths-open': warning('A displayed equation is not closed; it is shown as text.'),
  'layout/equation-small': warning('The equation is so wide that it is drawn smaller than the smallest legible text.'),
  'resolve/code-language': info('There are no colours for this language; the code is shown plain.'),
  'resolve/code-lines': warning('The lines to mark are not written as numbers and ranges of lines that are there.'),
  'resolve/unknown-icon': warning(
    'There is no icon of this name; the name is shown as text. lectern icons WORD finds names.',
  ),
  'resolve/icon-set': error('Icons need the package healthicons; their names are shown as text.'),
  'resolve/maths-engine': error('Equations need the package mathjax-full; the slides show their source.'),
  'resolve/duplicate-equation': error('Two equations have the same name; references mean the first one.'),
  'resolve/unknown-equation': error('A reference names an equation that does not exist.'),
  'resolve/no-title': warning('The slide has no title; give it a heading or a title: key.'),
  // cite: bibliography and citations
  'cite/no-file': error('A file of the bibliography does not exist or cannot be read; its citations show their keys.'),
  'cite/no-bibliography': warning(
    'The deck cites sources and names no bibliography; the citation is shown as written.',
  ),
  'cite/broken-entry': error('An entry of the bibliography cannot be read; the others are used.'),
  'cite/duplicate-entry': warning('Two entries of the bibliography have the same key; the first counts.'),
  'cite/unknown-key': error('The bibliography has no entry with this key; the key is shown instead.'),
  'cite/unused': info('Entries of the bibliography that no slide cites.'),
  'cite/retracted': warning('A cited source is marked as retracted; the list of references says so.'),
  'cite/preprint': warning('A cited source is a preprint, not reviewed by peers; the list of references says so.'),
  'cite/style-file': warning(
    'A style file of another program is named in csl:, which is not read; four styles are built in.',
  ),
  'cite/no-level': warning('A badge for the level of evidence is asked for and the entry names none.'),
  // charts
  'chart/no-data': error('The chart has no data to draw; a marked box stands in for it.'),
  'chart/csv': error('The CSV file is not written as it should be.'),
  'chart/workbook': error('The workbook, or the sheet or range of it that the chart names, cannot be read.'),
  'chart/assumed': info('Something about the data was not said and is taken from how they look; it is told once.'),
  'chart/unknown-column': error('The data have no column of this name.'),
  'chart/not-a-number': error('A field that is to be a number is none; it is left out.'),
  'chart/interval': error(
    'An interval is the wrong way round, or the estimate lies outside it; the interval is left out.',
  ),
  'chart/log-zero': error('A log axis cannot show nought or less; the value is left out.'),
  'chart/mixed-units': warning('Columns in percent and others share an axis, as if they were of one kind.'),
  'chart/total-row': warning('A row of totals is drawn beside its parts.'),
  'chart/log-bars': warning('Bars stand on a log axis: their lengths no longer say how many.'),
  'chart/axis-cut': warning('The axis of bars does not begin at nought: a small difference looks large.'),
  'chart/mark': error('A mark of the chart has no place in it, or there is nothing to mark; it is left out.'),
  'chart/too-many': error('The data are more than a slide can show.'),
  'chart/labels': info('Labels that would lie over each other were left out or cut.'),
  // disclosure and credits
  'disclosure/missing': warning(
    "The disclosure leaves out headings of ICMJE's form. Each wants an answer, also where there is nothing to declare.",
  ),
  'disclosure/open': warning('A heading of the disclosure is not filled in.'),
  'disclosure/unknown': warning(
    "An item of the disclosure is none of the headings of ICMJE's form; it stands below them.",
  ),
  'credits/none': warning('::: credits has nothing to list, since no picture says whose it is.'),
  // participants' flows
  'participants/unbalanced': error(
    "A number of a participants' flow does not add up: what came in, less those who left, is another number.",
  ),
  'participants/missing': error(
    "A participants' flow lacks a number that nothing before it tells; a marked box stands in for it.",
  ),
  'participants/csv': error("The file of a participants' flow is not written as it should be."),
  // flow diagrams
  'flow/syntax': error('A line of the diagram is not written as it should be; what can be read of it is drawn.'),
  'flow/left-out': info(
    'Something that mermaid knows is not drawn here, above all how a diagram looks; the rest of it is.',
  ),
  'flow/subgraph': warning('A subgraph is not closed, closes nothing, or holds no node.'),
  'flow/edge-end': error('An edge leads to a subgraph; edges join nodes.'),
  'flow/empty': error('The diagram has no node; its source is shown as code.'),
  'flow/too-many': error(
    'The diagram has more nodes or edges than a slide can show; the beginning of its source is shown as code.',
  ),
  'flow/engine': error(
    'The diagram could not be laid out; its source is shown as code. Diagrams need the package @dagrejs/dagre.',
  ),
  // layout
  'layout/overflow': error('The text does not fit, even at the smallest legible size. Shorten it or split the slide.'),
  'layout/word-cut': warning(
    'A word is wider than its column even at the smallest size, and is cut between two letters.',
  ),
  'layout/code-small': warning(
    'Lines of code are so long that the block was made smaller than the theme allows text to be.',
  ),
  'layout/table-small': warning(
    'A table has more columns of numbers than there is room for; it was made smaller than the theme allows text to be.',
  ),
  'layout/drawing-small': warning(
    'A diagram or chart has no room at the smallest text that the theme allows; it was drawn smaller.',
  ),
  'layout/code-wraps': warning(
    'A line of code is wider than its block even at the smallest size, and goes on on the next line. Break it where the language allows.',
  ),
  'layout/shrunk': info("The slide's text was scaled down to fit."),
  'layout/too-many-words': warning('The slide has more words than the theme advises.'),
  'layout/no-glyph': warning('No font of the theme has this character.'),
  // theme
  'theme/broken': error('The theme cannot be read.'),
  'theme/face': warning('A family of the theme has no bold or no italic face.'),
  'theme/font': error('A font that the theme names cannot be used; a font that ships stands in.'),
  // render
  'render/font-embedded': info('A font of the theme travels in the PowerPoint file.'),
  'render/font-not-embedded': warning('The theme asks for a font to be embedded that cannot or may not be.'),
  'render/not-native': info('PowerPoint has no native object for this; it is shown as a picture or as text.'),
  // share: the copy that is e-mailed
  'share/still-there': error(
    'The copy for e-mail would still hold something that was to be taken out, so it is not written.',
  ),
  'share/tells': error(
    'The copy for e-mail would tell something beside its slides, as lectern inspect sees it, so it is not written.',
  ),
  'share/unseen': error('Words that nobody sees on their slide would be in the copy for e-mail; none is written.'),
  'share/unsafe': error('An output that was asked for cannot be made for e-mail; none is written.'),
  'share/too-large': warning('The copy for e-mail is larger than its budget, with pictures as small as they may be.'),
  'share/picture-kept': warning(
    'A picture could not be cut to what is shown and goes into the copy for e-mail as it is.',
  ),
  // lint: what a reader or listener stumbles over
  'lint/title-repeated': warning(
    'Two slides have the same title; in the outline and in search they cannot be told apart.',
  ),
  'lint/small-text': warning('Text is too small to be read from the back of a room.'),
  'lint/contrast': warning('Text and what lies behind it are too alike (WCAG 2.2, 1.4.3).'),
  'lint/two-scales': warning('Bars of two charts on a slide have scales that are not quite alike.'),
  'lint/table-header': warning(
    'A table has columns without a heading; screen readers cannot say what a cell is about.',
  ),
  'lint/link-text': warning('The text of a link does not say where it leads.'),
  'lint/reading-grade': warning('The text is harder to read than the deck allows with reading-grade.'),
  'lint/long-sentence': warning('A sentence is too long to be read while somebody speaks.'),
  'lint/abbreviation': info('An abbreviation is not spelled out where it comes first.'),
  'lint/uncited': warning('A figure has no source on its slide, although the deck has a bibliography.'),
  'lint/unused-asset': info("A picture or data file in the deck's folder is used nowhere."),
  'lint/duration': warning(
    "The notes' words at 130 a minute (110 in a deck with reading-grade) differ from the duration by more than 15 %.",
  ),
  'lint/too-many-steps': warning('A slide is built up in more steps than a speaker keeps in mind.'),
  'lint/private-words': warning('Words hint at a real patient: a name, a record number or a date of birth.'),
  'lint/consent': warning('A photograph shows people, as its words say, with neither consent= nor source= behind it.'),
  'lint/licence': info('Photographs without a word on whose they are, or whose author is to be named and is not.'),
  'lint/to-fill': info('Words that the speaker meant to fill in are still there.'),
  'render/no-pdf': error(
    'No PDF or picture could be made; everything else was built. Both are made by Chromium, Chrome or Edge: install one.',
  ),
  // template: the hospital's own PowerPoint file
  'template/unreadable': error(
    'The template cannot be used: it is no PowerPoint file, encrypted, damaged, or has no layouts. The theme is used instead.',
  ),
  'template/master': info(
    'The template has several slide masters; one of them is used. Choose with master: in template:.',
  ),
  'template/unknown-layout': warning(
    'The template has no layout of that name. Names are those of View > Slide Master.',
  ),
  'template/layout-missing': info(
    'The template has no such layout; another one of it is used, or one is made from it in its colours and fonts.',
  ),
  'template/layout-ambiguous': info('Several layouts of the template would do. Name the one that is meant.'),
  'template/no-body': warning(
    'The template lacks a place for text, so text stands in boxes of its own that its layouts do not move.',
  ),
  'template/text-too-small': warning(
    "The template's own text is smaller than the audience can read; what is built has that size.",
  ),
  'template/text-small': warning(
    "The template's places are too small for a slide, whose text was made smaller than the audience can read.",
  ),
  'template/contrast': warning(
    "The template's own text and ground are too alike (WCAG 2.2, 1.4.3). Tell its maker, or choose another layout.",
  ),
  'template/font-stand-in': info(
    "The page shows another font than the template's, so lines may break elsewhere in PowerPoint. Look at both.",
  ),
  'template/macros-left-out': info("The template's macros do not come along."),
  'template/effect-left-out': info(
    'Something on the template is drawn plainer in the page; PowerPoint shows it whole.',
  ),
  'template/background-left-out': info(
    "A slide's background is left out: what stands on the template's layout would cover it.",
  ),
  'template/picture-left-out': warning(
    'The picture of a title or section slide has no room in the template and is left out; put it on another slide.',
  ),
  'template/size': info("The template's slides are not 16:9, and so are the deck's."),
  // write
  'write/failed': error('The output could not be written; the last good files are untouched.'),
} satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOG;

/**
 * Whether a build is refused while this is told: text meant for some would be shown to others. No rule turns it off.
 */
export const refuses = (code: Code): boolean => code.startsWith('private/');
