// Decks at random: pieces of Lectern's language, whole and broken, put together by fast-check.
import fc from 'fast-check';

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const odd = fc.constantFrom(
  '---',
  '***',
  '```',
  '~~~',
  ':::',
  '::: notes',
  '::: columns',
  '::: column',
  '::: only a',
  '. . .',
  '<!--',
  '-->',
  '$$',
  '[^1]',
  '[^1]: note',
  '|a|b|',
  '|-|-|',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '{.step}',
  '![alt](x.png)',
  '[',
  ']',
  '](',
  '**',
  '_',
  '`',
  '<b>',
  '</b>',
  '<div>',
  '&amp;',
  '&',
  '\\',
  '#',
  '{{ include x.md }}',
  'key: value',
  '@key',
  '\u0000',
  '\uD800',
  '\u202E',
  '\uFEFF',
  'é',
  '中文',
  'אבג',
  '😀',
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '## ', '- ', '  - ', '1. ', '> ', '', '* '), word)
      .map(([mark, text]) => mark + text),
  },
  {
    weight: 4,
    arbitrary: fc.array(fc.oneof(odd, word), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: fc.constant('') },
);
const yaml = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'title',
        'theme',
        'date',
        'lang',
        'outline',
        'audiences',
        'layout',
        'fit',
        'id',
        'time',
        'x',
        'author',
      ),
      fc.oneof(word, odd, fc.constantFrom('[a, b]', '{a: {}}', '2026-11-24', 'true', '&a', '*a', '!!js x', '"')),
    ),
    { maxLength: 4 },
  )
  .map((keys) => keys.map(([key, value]) => `${key}: ${value}`).join('\n'));
const slide = fc
  .tuple(fc.option(yaml, { freq: 4 }), fc.array(line, { minLength: 1, maxLength: 8 }))
  .map(([front, lines]) => (front ? `${front}\n---\n\n` : '\n') + lines.join('\n'));

/** The text of a deck file. */
export const decks = fc
  .tuple(fc.option(yaml, { freq: 3 }), fc.array(slide, { minLength: 1, maxLength: 3 }))
  .map(([front, slides]) => (front ? `---\n${front}\n---\n\n` : '') + slides.join('\n\n---\n'));

/** A deck with a piece of it taken out, doubled, or replaced by something odd. */
export const mutated = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(200), fc.constantFrom('cut', 'double', 'put'), odd)
    .map(([at, length, how, piece]) => {
      if (how === 'cut') return text.slice(0, at) + text.slice(at + length);
      if (how === 'double') return text.slice(0, at + length) + text.slice(at);
      return `${text.slice(0, at)}\n${piece}\n${text.slice(at)}`;
    });

/** A deck whose front matter is odd YAML. */
export const yamlFronts = fc
  .tuple(fc.array(fc.oneof(yaml, line, odd), { maxLength: 6 }), slide)
  .map(([lines, text]) => `---\n${lines.join('\n')}\n---\n\n## A\n\n${text}`);

/** Decks of words that nobody else uses, in every kind of block: none may be lost. */
const own = fc.stringMatching(/^q[a-z]{6}$/);
const some = fc.array(own, { minLength: 1, maxLength: 6 });
const joined = (lines: readonly (readonly string[])[], mark: string) =>
  lines.map((words) => mark + words.join(' ')).join('\n');
const BLOCKS: readonly ((lines: readonly (readonly string[])[]) => string)[] = [
  (lines) => joined(lines, ''),
  (lines) => joined(lines, '- '),
  (lines) => joined(lines, '1. '),
  (lines) => lines.map((words, i) => `${'  '.repeat(i)}- ${words.join(' ')}`).join('\n'),
  (lines) => joined(lines, '> '),
  (lines) => `\`\`\`\n${joined(lines, '')}\n\`\`\``,
  (lines) => `|x|\n|-|\n${lines.map((words) => `|${words.join(' ')}|`).join('\n')}`,
  (lines) => `::: notes\n${joined(lines, '')}\n:::`,
  (lines) => `::: columns\n${lines.map((words) => `::: column\n${words.join(' ')}\n:::`).join('\n')}\n:::`,
  (lines) => `> [!NOTE]\n${joined(lines, '> ')}`,
  (lines) => lines.map((words) => `**${words.join(' ')}**`).join(' _and_ '),
  (lines) => lines.map((words) => `### ${words.join(' ')}`).join('\n\n'),
  (lines) => lines.map((words) => `[${words.join(' ')}](https://example.org/)`).join(' '),
  (lines) => `Text[^n]\n\n[^n]: ${lines.flat().join(' ')}`,
];
export const wordy = fc
  .array(fc.tuple(fc.nat(BLOCKS.length - 1), fc.array(some, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((blocks) => ({
    // footnotes have one name: the last kind comes once
    text: `## Title\n\n${blocks
      .filter(([kind], i) => kind !== BLOCKS.length - 1 || blocks.findIndex(([other]) => other === kind) === i)
      .map(([kind, lines]) => (BLOCKS[kind] as (typeof BLOCKS)[number])(lines))
      .join('\n\n')}\n`,
    words: blocks
      .filter(([kind], i) => kind !== BLOCKS.length - 1 || blocks.findIndex(([other]) => other === kind) === i)
      .flatMap(([, lines]) => lines.flat()),
  }));

// ---- What decks bring with them

const cell = fc.oneof(word, odd, fc.constantFrom('1', '-2.5', '1,5', '"a;b"', '"', '""', '=1+1', '1e999', 'NaN', ''));
export const csv = fc
  .tuple(
    fc.constantFrom(',', ';', '\t'),
    fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([separator, rows, end]) => rows.map((row) => row.join(separator)).join(end));
export const bibliographies = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('article', 'book', 'string', 'comment', 'x'),
          word,
          fc.array(fc.tuple(fc.constantFrom('title', 'author', 'year', 'doi'), fc.oneof(word, odd)), { maxLength: 4 }),
        )
        .map(
          ([type, key, fields]) =>
            `@${type}{${key},\n${fields.map(([name, value]) => `${name} = {${value}}`).join(',\n')}}`,
        ),
      fc.constantFrom('@', '{', '}', '@article{', '@string(a = "', '"', '#', '\\', '{\\"', '$', '@comment{'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));
export const tex = fc
  .array(
    fc.constantFrom(
      ...[
        '\\frac',
        '{',
        '}',
        '^',
        '_',
        '\\left(',
        '\\right)',
        '\\begin{matrix}',
        '\\end{matrix}',
        '&',
        '\\\\',
        'x',
        '2',
        '\\sqrt[',
        ']',
        '\\ce{',
        'H2O',
        '->',
      ],
      ...[
        '\\newcommand{\\a}{\\a\\a}',
        '\\a',
        '\\def\\b{\\b}',
        '\\b',
        '$',
        '%',
        '\\text{',
        '\\href{x}{y}',
        '\\hspace{9999em}',
        '\\color{red}',
        '\\sum',
        '#',
        '~',
        '\uD800',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
export const svgs = fc
  .array(
    fc.constantFrom(
      ...[
        '<g id="a">',
        '</g>',
        '<use href="#a"/>',
        '<rect width="9" height="9"/>',
        '<path d="M0 0L9 9"/>',
        '<path d="M-1e9,Q"/>',
        '<text>a</text>',
        '<script>1</script>',
        '<!--',
        '-->',
      ],
      ...[
        '<![CDATA[',
        ']]>',
        '&x;',
        '<style>*{fill:url(#a)}</style>',
        '<image href="data:image/png;base64,AA"/>',
        '<defs>',
        '</defs>',
        '<a href="javascript:1">',
        '<',
        'width="',
      ],
    ),
    { maxLength: 10 },
  )
  .map((parts) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${parts.join('')}</svg>`);
export const flows = fc
  .array(
    fc.constantFrom(
      ...[
        'flowchart TD',
        'graph LR',
        '\n',
        'a',
        'b',
        '-->',
        '---',
        '-.->',
        '==>',
        '[text]',
        '{',
        '}',
        '((',
        '))',
        '|x|',
        'subgraph s',
        'end',
        '&',
        ':::',
        '%%',
        'a --> a',
        'direction',
        '"',
        '<-->',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '));
