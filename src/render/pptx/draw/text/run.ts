// Runs as `a:r`, forced breaks as `a:br`, the slide's number as a field. Properties that the level style says already
// are left out, so that text follows its layout.
import { markup } from '../../../../base/markup.ts';
import type { InlineIcon, LevelStyle, Paragraph, Run } from '../../../../scene/scene.ts';
import { isBareLink } from '../../../../scene/walk.ts';
import { inOrder } from '../../opc/child-order.ts';
import type { DrawContext } from '../../opc/context.ts';
import { linkXml } from '../../opc/links.ts';
import { attributes, xml } from '../../opc/xml.ts';
import { colorXml, fillXml, sameColor } from '../color.ts';
import { themeFontXml } from '../level-styles.ts';
import { inlineMathXml } from '../math/inline.ts';
import { withFallback } from '../two-forms.ts';
import { stretchesOf } from './latin.ts';

/**
 * Raised and lowered text has two thirds of its paragraph's size in the scene. PowerPoint makes it that small by
 * itself, so it is written at full size.
 */
const SCRIPT_SIZE = 1.5;
const BASELINE = { super: 30000, sub: -25000 } as const;
/** Any GUID will do; PowerPoint writes one for each field. */
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

export interface RunOptions {
  readonly paragraph: Paragraph;
  readonly style: LevelStyle;
  readonly lang: string;
  /** The text is the slide's number. */
  readonly field: boolean;
  /** Of a hidden shape: LibreOffice shows those, so their text is transparent as well. */
  readonly unseen: boolean;
}

export const sameSize = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;
export const hundredths = (points: number): number => Math.round(points * 100);

/** All runs of a paragraph. */
export function runsXml(options: RunOptions, context: DrawContext): string {
  const shown = shownHyphens(options.paragraph);
  const broken = codeBreaks(options.paragraph);
  const ends = options.paragraph.lines.map(({ end }) => end);
  let offset = 0;
  return options.paragraph.runs
    .flatMap((run) =>
      cutAt(run.text, offset, run.link ? ends : broken).map((piece) => {
        const text = withoutHyphens(piece, offset, shown);
        offset += piece.length;
        return runXml(run, broken.includes(offset) ? `${text}\n` : text, options, context);
      }),
    )
    .join('');
}

/**
 * A run's text in pieces. That of a link is cut where our lines end: LibreOffice keeps the text of one link together,
 * and breaks between two. PowerPoint joins neighbours with the same link again.
 */
function cutAt(text: string, offset: number, places: readonly number[]): string[] {
  const inside = places.map((place) => place - offset).filter((place) => place > 0 && place < text.length);
  return [...inside, text.length].map((end, i) => text.slice(inside[i - 1] ?? 0, end));
}

/** What other programs do not break up, or where we do. */
const WHOLE = /^[\w.,:;"'=*#@]*(?=\s|$)/;

/**
 * Where a line of code that is too long gets a break of its own: at each line's end that is no blank before a plain
 * word, for every program breaks between signs in its own way, and the numbers and bands beside the code hold for our
 * lines only.
 */
function codeBreaks({ kind, runs, lines }: Paragraph): number[] {
  if (kind !== 'code' || lines.length < 2) return [];
  const text = runs.map((run) => run.text).join('');
  return lines
    .slice(0, -1)
    .map(({ end }) => end)
    .filter((end) => !/\s/.test(text.charAt(end - 1)) || !WHOLE.test(text.slice(end)));
}

/** Offsets of the soft hyphens that lines end with. PowerPoint shows every soft hyphen, so only those are kept. */
function shownHyphens({ lines }: Paragraph): ReadonlySet<number> {
  return new Set(lines.filter((line) => line.hyphen).map((line) => line.end - 1));
}

const withoutHyphens = (text: string, offset: number, shown: ReadonlySet<number>): string =>
  text.includes('\u00AD')
    ? [...text.matchAll(/\u00AD|[^\u00AD]+/g)]
        .map((part) => (part[0] === '\u00AD' && !shown.has(offset + part.index) ? '' : part[0]))
        .join('')
    : text;

function runXml(run: Run, text: string, options: RunOptions, context: DrawContext): string {
  if (run.formula) {
    // readers that know no equations, and those that skip both forms, keep the words around it
    const plain = runXml({ ...run, formula: undefined }, run.formula.plain, options, context);
    const looks = { size: run.size, color: run.color, lang: run.lang ?? options.lang };
    return context.plain ? plain : withFallback(inlineMathXml(run.formula, looks), plain, ['equations']);
  }
  if (run.icon) return gapXml(run, run.icon, options, context);
  const properties = runProperties(run, options, context);
  if (options.field)
    return markup`
      <a:fld${attributes({ id: NUMBER_FIELD, type: 'slidenum' })}>
        <a:rPr${properties}</a:rPr>
        <a:t>${xml(text)}</a:t>
      </a:fld>
    `;
  const { dir } = options.paragraph;
  return text
    .split('\n')
    .map((piece) =>
      stretchesOf(piece, run.lang ?? options.lang, run.link ? 'ltr' : dir)
        .map((one) => {
          const own = runProperties({ ...run, lang: one.lang }, options, context);
          return `<a:r><a:rPr${own}</a:rPr><a:t>${xml(one.text)}</a:t></a:r>`;
        })
        .join(''),
    )
    .join(`<a:br><a:rPr${properties}</a:rPr></a:br>`);
}

/**
 * Blanks over which an icon stands. A letter spacing would need one only, but LibreOffice leaves it out at a line's
 * end.
 */
function gapXml(
  { icon: _, link: __, underline: ___, ...run }: Run,
  { gap }: InlineIcon,
  options: RunOptions,
  context: DrawContext,
): string {
  const properties = runProperties({ ...run, size: run.size * gap.size }, options, context);
  return `<a:r><a:rPr${properties}</a:rPr><a:t>${'\u00A0'.repeat(gap.count)}</a:t></a:r>`;
}

/**
 * Attributes and children of `a:rPr` (21.1.2.3.9), from after its name to before its end tag.
 */
function runProperties(run: Run, { paragraph, style, lang, unseen }: RunOptions, context: DrawContext): string {
  const size = run.script ? Math.min(run.size * SCRIPT_SIZE, paragraph.size) : run.size;
  const values = attributes({
    lang: run.lang ?? lang,
    sz: sameSize(style.size, size) ? undefined : hundredths(size),
    b: run.bold === style.bold ? undefined : run.bold,
    i: run.italic || undefined,
    cap: capsOf(run, style),
    u: lineOf(run),
    strike: run.strike ? 'sngStrike' : undefined,
    baseline: run.script && BASELINE[run.script],
  });
  const color = unseen ? { ...run.color, alpha: 0 } : run.color;
  const link = run.link ? linkXml(run.link, context.part, context, isLinkColor(run) ? '' : OWN_COLOR) : '';
  // a link in the text's colour says that colour, also where it is inherited: LibreOffice gives it the link's otherwise
  const own = run.link !== undefined && !isLinkColor(run);
  const fill = !own && sameColor(color, style.color) ? '' : fillXml(color);
  const highlight = run.highlight ? `<a:highlight>${colorXml(run.highlight)}</a:highlight>` : '';
  return `${values}>${inOrder('a:rPr', [fill, highlight, fontXml(run, style, context), link])}`;
}

/** `a:rPr@u`: links have their line of their own accord, and one without is told to have none. */
function lineOf(run: Run): 'sng' | 'none' | undefined {
  if (run.link) return isBareLink(run) ? 'none' : undefined;
  return run.underline ? 'sng' : undefined;
}

/** `a:rPr@cap` where it is not what the text inherits. */
function capsOf({ caps = false }: Run, { caps: inherited = false }: Pick<LevelStyle, 'caps'>): string | undefined {
  if (caps === inherited) return undefined;
  return caps ? 'all' : 'none';
}

/** Links take the theme's link colour; PowerPoint 365 keeps another one where this says so ([MS-ODRAWXML] 2.28.1). */
const OWN_COLOR = markup`
  <a:extLst>
    <a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">
      <ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>
    </a:ext>
  </a:extLst>
`;
const isLinkColor = ({ color }: Run): boolean => sameColor(color, { slot: 'hlink' });

/** Theme fonts by reference; the mono face and faces of foreign scripts by name. */
function fontXml(run: Run, style: LevelStyle, { scene }: DrawContext): string {
  if (run.family) {
    const face = attributes({ typeface: run.family.office });
    return `<a:latin${face}/><a:ea${face}/><a:cs${face}/>`;
  }
  if (run.font === 'mono') {
    const face = attributes({ typeface: scene.theme.fonts.mono.office });
    // with the East Asian face named too, LibreOffice gives it the single line of the others
    return `<a:latin${face}/><a:ea${face}/><a:cs${face}/>`;
  }
  return run.font === style.font ? '' : themeFontXml(run.font);
}
