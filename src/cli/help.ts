// What `--help` prints. The commands of this version, and nothing that does not exist yet.
export const COMMANDS = {
  build: 'write the web page, the PowerPoint file and the report of a deck',
  check: 'everything but the writing: mistakes, overflow, hard words, missing sources, timing',
  dev: 'the deck in a browser that follows what you write; errors over the slide',
  new: 'a deck to start from',
  convert: 'a deck of pandoc, Quarto, Marp, Slidev or reveal-md, written in the language of Lectern',
  icons: 'names of icons that words find, for :icon[name]',
  inspect: 'what a file tells about its author and its hidden parts: PowerPoint, Word, Excel, pages, PDF, pictures',
  template: "which layouts of a hospital's PowerPoint template are taken for which of ours",
  merge: 'what a colleague changed in a PowerPoint file, back into the deck',
  diff: 'what differs between two versions: decks, commits, PowerPoint files; as text or with pictures',
  import: 'an old PowerPoint file becomes a deck: text, notes, pictures, tables, charts, links',
  translate: 'what of a deck is not yet, or no longer, in another language, and the files to fill in',
  present: 'the deck in a browser, with a phone as prompter and clicker',
  lsp: 'writing help for editors that speak the Language Server Protocol',
  schema: 'JSON Schema of front matter, themes, charts and reports, for editors',
} as const;

export const HELP = `lectern: one Markdown deck, two real presentations

  lectern build [PATH...] [--out DIR] [--audience NAME] [--language NAME] [--to KIND,KIND] [--width N]
                [--for email] [--theme NAME|DIR] [--template FILE] [--dialect NAME] [--fetch] [--verify] [--no-cache]
                [--jobs N] [--if-changed] [--deps FILE] [--data FILE] [--name PATTERN] [--events] [--limit N=V]
                [--strict] [--json] [--quiet]
  lectern check [PATH...] [--audience NAME] [--language NAME] [--theme NAME|DIR] [--template FILE] [--dialect NAME]
                [--limit N=V] [--strict] [--fix] [--dry-run] [--account] [--json | --format text|json|github]
  lectern dev [PATH] [--port N] [--audience NAME] [--language NAME] [--theme NAME|DIR] [--template FILE]
                [--dialect NAME]
  lectern new DIR [--from talk|patients|conference|teaching|journal-club|case-report]
  lectern convert DECK [--out DIR] [--dialect NAME] [--limit N=V]
  lectern icons [WORD...] [--json]
  lectern inspect FILE... [--json]
  lectern template FILE [--format text|json|html] [--out FILE] [--theme NAME|DIR] [--limit N=V]
  lectern merge EDITED.pptx [PATH] [--audience NAME] [--apply | --interactive | --accept N,N]
                [--format diff|critic|json|html]
  lectern diff A B [--audience NAME] [--language NAME] [--format text|json|html] [--out FILE]
  lectern import OLD.pptx [DIR] [--keep-template] [--limit N=V]
  lectern translate --to LANGUAGE [PATH] [--dry-run] [--limit N=V]
  lectern present [PATH] [--host ADDRESS] [--port N] [--audience NAME] [--language NAME]
  lectern lsp [--limit N=V]
  lectern schema [deck|slide|theme|chart|report]
  lectern --help | --version

${Object.entries(COMMANDS)
  .map(([name, text]) => `  ${name.padEnd(10)}${text}`)
  .join('\n')}

  PATH          a .md file, or a folder with a deck.md; default: every deck in slides/, or the deck.md here
  --out DIR     where outputs go; default: dist/decks, of convert: converted; of template: a file for the front matter
                that says which layout is which; of diff: the file, else standard output
  --audience    only this audience of the deck
  --language    only this language of the deck, of those that its languages: lists
  --to          any of html, pptx, handout, pdf, png (a picture of each slide), captions (WebVTT of the notes, with
                chapters) and transcript; default: html,pptx. PDFs and pictures need Chromium, Chrome or Edge
  --to LANGUAGE of translate: the language to translate into, one that the deck's languages: lists
  --width N     of --to png: pixels of each picture from left to right; default: 1920
  --for email   copies for people outside of what --to names, *-share.pptx by default: without notes, hidden slides,
                names in properties and cropped-away parts; none is written where one would be unsafe
  --template    a PowerPoint template (.potx, .pptx), in place of the deck's; docs/templates.md
  --theme       clinic, congress, journal, ward, plain, or a folder with a theme.yaml; ":dark" behind it: dark
  --dialect     pandoc, quarto, marp, slidev, reveal or lectern, in place of what the deck says or shows
  --fetch       brings pictures that the deck shows from the network into fetched/ beside it, once; https only
  --verify      builds twice and compares, byte for byte, before anything is written
  --no-cache    makes pictures, coloured code and formulas anew; else those of earlier builds are taken from
                .lectern/pictures beside the deck
  --jobs N      builds so many decks at once; a broken one fails alone
  --if-changed  builds nothing where program, options and all that a deck reads are as they were
  --deps FILE   what each deck read, for make and ninja; as JSON where the name ends in .json
  --data FILE   a deck for each row of a .jsonl, .json, .csv or .yaml file, whose values {{ field }} shows
  --name PATTERN  what the decks of --data are called: '{id}' is the row's field, {deck} and {number} are known, too
  --events      one JSON object a line on standard output: run, started, message, written, done, end
  --limit N=V   a limit set anew, e.g. slides=2000; docs/limits.md lists them
  --strict      warnings count as errors; with errors nothing is written
  --json        the reports on standard output
  --quiet       no summary
  --apply       of merge: write the changes into the deck's files; what was there is kept in .lectern/before
  --interactive of merge: ask for each change
  --accept      of merge: only these changes, by the numbers of --format html
  A B           of diff: each a deck, a commit of it (HEAD~1), or a .pptx file
  --keep-template  of import: the deck is built with the file's own masters
  --port N      the port to listen on, else 8000; if it is taken, the next free one
  --host        of present: the address of this machine that the phone opens, else 127.0.0.1; never all of them
  --from        of new: talk, patients, conference, teaching, journal-club or case-report
  --fix         mends what is certain, writes it and prints the difference
  --dry-run     with --fix: only prints what would be mended; of translate: writes nothing
  --account     of check: counts what became of each word and picture that was written, in the finished files
  --format      of check: text for people, json, or github for annotations in its CI; of template: text, json, or html
                with a picture of each layout; of diff: text, json, or html with pictures of the slides

Exit code: 0 built, 1 errors in the deck, 2 wrong usage, 70 a fault of the program.
`;

const nameOfOption = (line: string): string => line.trim().split(' ')[0] ?? '';

/** What `lectern NAME --help` prints: its lines of HELP. Undefined where there is no such command. */
export function commandHelp(name: string): string | undefined {
  if (!Object.hasOwn(COMMANDS, name)) return undefined;
  const usage = new RegExp(`^ {2}lectern ${name}\\b.*(?:\\n {16}.*)*`, 'm').exec(HELP)?.[0] ?? '';
  const options = HELP.split('\n').filter((line) => {
    const option = /^ {2}(--[a-z-]+|PATH\b)/.exec(line)?.[1];
    return option !== undefined && new RegExp(`${option}(?![a-z-])`).test(usage);
  });
  // an option that means something else for this command has a line of its own
  const mine = options.filter((line) => {
    const same = options.filter((one) => nameOfOption(one) === nameOfOption(line));
    const own = same.filter((one) => one.includes(`of ${name}: `));
    const common = same.filter((one) => !/ of \w+: /.test(one));
    return [own, common, same].find((lines) => lines.length)?.includes(line);
  });
  const about = `lectern ${name}: ${COMMANDS[name as keyof typeof COMMANDS]}\n\n${usage}\n`;
  return mine.length ? `${about}\n${mine.join('\n')}\n` : about;
}
