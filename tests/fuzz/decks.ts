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
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '- ', '  - ', '1. ', '> ', '', '* '), word).map(([mark, text]) => mark + text) },
  { weight: 4, arbitrary: fc.array(fc.oneof(odd, word), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.constant('') },
);
const yaml = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'theme', 'date', 'lang', 'outline', 'audiences', 'layout', 'fit', 'id', 'time', 'x', 'author'),
      fc.oneof(word, odd, fc.constantFrom('[a, b]', '{a: {}}', '2026-11-24', 'true', '&a', '*a', '!!js x', '"')),
    ),
    { maxLength: 4 },
  )
  .map((keys) => keys.map(([key, value]) => `${key}: ${value}`).join('\n'));
const slide = fc
  .tuple(fc.option(yaml, { freq: 4 }), fc.array(line, { minLength: 1, maxLength: 12 }))
  .map(([front, lines]) => (front ? `${front}\n---\n\n` : '\n') + lines.join('\n'));

/** The text of a deck file. */
export const decks = fc
  .tuple(fc.option(yaml, { freq: 3 }), fc.array(slide, { minLength: 1, maxLength: 4 }))
  .map(([front, slides]) => (front ? `---\n${front}\n---\n\n` : '') + slides.join('\n\n---\n'));

/** A deck with a piece of it taken out, doubled, or replaced by something odd. */
export const mutated = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(200), fc.constantFrom('cut', 'double', 'put'), odd)
    .map(([at, length, how, piece]) =>
      how === 'cut'
        ? text.slice(0, at) + text.slice(at + length)
        : how === 'double'
          ? text.slice(0, at + length) + text.slice(at)
          : `${text.slice(0, at)}\n${piece}\n${text.slice(at)}`,
    );
