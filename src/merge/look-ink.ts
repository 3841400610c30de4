// Colours, sizes and faces of words, fills of boxes, grounds, the change from slide to slide and footers.
import type { Fill } from '../office/drawing/fill.ts';
import { groundFill } from '../office/ground.ts';
import type { OfficeParagraph, OfficeRun } from '../office/text/body.ts';
import type { LookKind } from './look-kinds.ts';
import { nameOf, ofKind, onceInBoth, type Side, shortly, twins, wordsIn } from './side.ts';
import { folded } from './units.ts';

interface Line {
  readonly text: string;
  readonly paragraph: OfficeParagraph;
}

const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr']);

function linesOf(side: Side): Line[] {
  const bodies = [
    ...ofKind(side, 'shape').flatMap(({ text, placeholder }) =>
      text && !FURNITURE.has(placeholder?.type ?? '') ? [text] : [],
    ),
    // the first row has the colours of the table's style, which programs write into its words
    ...ofKind(side, 'table').flatMap(({ table }) =>
      table.rows.slice(1).flatMap(({ cells }) => cells.map(({ text }) => text)),
    ),
  ];
  return bodies.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const text = folded(paragraph.text);
      return text ? [{ text, paragraph }] : [];
    }),
  );
}

/** Paragraphs that say the same and stand once on both slides. */
const linePairs = (a: Side, b: Side): [Line, Line][] =>
  onceInBoth(linesOf(a), linesOf(b), ({ text, paragraph }) => `${paragraph.level} ${text}`);

/** A look of each visible letter, where no link gives it. */
function byLetter({ paragraph }: Line, of: (run: OfficeRun) => string): string[] {
  return paragraph.runs
    .filter(({ math }) => !math)
    .flatMap((run) => [...run.text.replace(/\s/g, '')].map(() => (run.link ? '' : of(run))));
}

function inkKind(what: string, hint: string, all: string, of: (run: OfficeRun) => string): LookKind {
  return {
    differ: (a, b) => {
      const changed = linePairs(a, b).filter(([x, y]) => {
        const [own, other] = [byLetter(x, of), byLetter(y, of)];
        return own.length === other.length && own.some((one, i) => one && other[i] && one !== other[i]);
      });
      const [first] = changed;
      if (!first) return [];
      const more = changed.length > 1 ? `, and ${changed.length - 1} more,` : '';
      return [`"${shortly(first[0].text)}"${more} ${changed.length > 1 ? 'have' : 'has'} ${what}`];
    },
    hint,
    all,
  };
}

const yes = (flag: boolean | undefined): string => (flag ? 'yes' : 'no');

/** Programs round. */
const sizeOf = ({ look }: OfficeRun): string => (look.size === undefined ? '' : String(Math.round(look.size)));

const hexOf = (fill: Fill | undefined): string => {
  if (fill?.kind === 'solid') return fill.color.alpha < 0.05 ? 'none' : fill.color.hex;
  return fill?.kind ?? 'none';
};

/** The ground that a slide has of its own or inherits. */
const groundOf = ({ deck, slide }: Side): string =>
  hexOf(deck.pkg.spared(slide.part, () => groundFill(deck.slideSheet(slide.part))));

const footersOf = (side: Side): string[] =>
  ofKind(side, 'shape')
    .filter(({ placeholder }) => ['dt', 'ftr'].includes(placeholder?.type ?? ''))
    .map(wordsIn)
    .filter(Boolean);

const THEME_HINT = 'Colours follow from the theme: mark the words ({.accent}), choose another theme or leave it';

export const INKS: readonly LookKind[] = [
  inkKind('another colour', THEME_HINT, 'colours of words', ({ look }) => look.color?.hex ?? ''),
  inkKind('words struck out', 'Strike them with ~~words~~, or take them out', 'struck words', ({ look }) =>
    yes(look.strike),
  ),
  inkKind('underlined words', 'Underlining is no Markdown: make them **bold**, or leave it', 'underlines', ({ look }) =>
    yes(look.underline),
  ),
  inkKind('a marker\u2019s colour behind words', 'Mark the words ({.mark}), or leave it', 'markers', ({ look }) =>
    look.highlight ? 'yes' : 'no',
  ),
  inkKind('letters of another size', 'Sizes follow from the layout: say less, or leave it', 'sizes of letters', sizeOf),
  inkKind('another face', 'Faces follow from the theme', 'faces', ({ look }) => (look.font ?? '').toLowerCase()),
  {
    differ: (a, b) =>
      twins(a, b).flatMap(([x, y]) => {
        if (x.kind !== 'shape' || y.kind !== 'shape' || hexOf(x.fill) === hexOf(y.fill)) return [];
        return [`the box of ${nameOf(x)} has another colour`];
      }),
    hint: THEME_HINT,
    all: 'colours of boxes',
  },
  {
    differ: (a, b) => (groundOf(a) === groundOf(b) ? [] : ['it has another ground']),
    hint: 'Say background: in the front matter of the slide, or leave it',
    all: 'grounds',
  },
  {
    differ: ({ slide: a }, { slide: b }) =>
      a.transition === b.transition ? [] : [`it comes with the change "${b.transition ?? 'none'}"`],
    hint: 'Say transition: in the front matter, or leave it',
    all: 'changes from slide to slide',
  },
  {
    differ: (a, b) => {
      const was = footersOf(a);
      return footersOf(b).flatMap((text) => (was.includes(text) ? [] : [`its footer says "${shortly(text)}"`]));
    },
    hint: 'Say footer: in the front matter of the deck',
    all: 'footers',
  },
];
