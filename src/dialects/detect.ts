// Which program a deck is written for, told by what it holds, with the reason. What is a sign in one dialect and text
// in another is asked last; words such as `Note:` alone decide nothing.
import { blanked } from '../parse/without-code.ts';
import type { DialectName } from './dialect.ts';
import { fencedLines } from './line.ts';
import { dataOf, wordsOf } from './values.ts';

export interface Seen {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Lines of the file. */
  readonly lines: readonly string[];
  /** Names of files beside the deck. */
  readonly beside: readonly string[];
  /** Whether a file beside the deck calls reveal-md with it. */
  readonly isCalled?: boolean;
}

export interface Found {
  readonly dialect: DialectName | 'lectern';
  /** Ends "read as ... because ...". */
  readonly reason: string;
}

const SPELLED: Readonly<Record<string, DialectName | 'lectern'>> = {
  lectern: 'lectern',
  pandoc: 'pandoc',
  quarto: 'quarto',
  marp: 'marp',
  slidev: 'slidev',
  reveal: 'reveal',
  'reveal-md': 'reveal',
};

export const dialectOf = (text: string): DialectName | 'lectern' | undefined =>
  Object.hasOwn(SPELLED, text.toLowerCase()) ? SPELLED[text.toLowerCase()] : undefined;

/** The dialect, said or found. */
export function detect(seen: Seen, asked?: string): Found {
  const said = asked ?? wordsOf(seen.data.dialect);
  const known = said === undefined ? undefined : dialectOf(said);
  if (known)
    return { dialect: known, reason: asked === undefined ? `dialect: ${said} says so` : `--dialect ${said} says so` };
  return found(seen);
}

/** What the file shows, whatever it says. */
export function found(seen: Seen): Found {
  for (const rule of RULES) {
    const result = rule(seen, textOf(seen.lines));
    if (result) return result;
  }
  return { dialect: 'lectern', reason: 'nothing in it speaks for another program' };
}

/** The text without code. */
function textOf(lines: readonly string[]): string {
  const inside = fencedLines(lines.map((text) => ({ text })));
  return lines.map((line, i) => (inside[i] === -1 ? blanked(line) : '')).join('\n');
}

type Rule = (seen: Seen, text: string) => Found | undefined;

const OWN_KEYS = [
  'audiences',
  'outline',
  'title-slide',
  'numbers',
  'citations',
  'reading-grade',
  'rules',
  'logo',
  'footer',
];
const SLIDEV_KEYS = [
  'highlighter',
  'drawings',
  'mdc',
  'lineNumbers',
  'colorSchema',
  'routerMode',
  'aspectRatio',
  'canvasWidth',
  'addons',
  'monaco',
  'themeConfig',
  'titleTemplate',
  'exportFilename',
  'selectable',
  'twoslash',
  'presenter',
  'clicks',
  'fonts',
  'info',
  'routeAlias',
  'seoMeta',
  'layout',
  'image',
];
const SLIDEV_LAYOUTS = new RegExp(
  '^layout:[ \\t]*[\'"]?(cover|intro|center|two-cols(?:-header)?|image-(?:right|left)|image|' +
    'fact|end|full|none|default|iframe(?:-right|-left)?)[\'"]?[ \\t]*$',
  'm',
);
const REVEAL_KEYS = [
  'separator',
  'verticalSeparator',
  'revealOptions',
  'notesSeparator',
  'highlightTheme',
  'preprocessor',
  'customTheme',
  'enableChalkboard',
  'enableTitleFooter',
  'slideNumber',
];
const REVEAL_THEMES =
  /^(black|white|beige|sky|night|serif|simple|solarized|blood|moon|dracula|black-contrast|white-contrast)$/;
const PANDOC_KEYS = [
  'slide-level',
  'revealjs-url',
  'aspectratio',
  'fontsize',
  'header-includes',
  'institute',
  'affiliation',
  'urlcolor',
  'linkcolor',
  'mainfont',
  'geometry',
  'colortheme',
  'nocite',
  'link-citations',
  'title-slide-attributes',
  'output',
  'biblio-style',
  'classoption',
  'documentclass',
  'suppress-bibliography',
];

const has = (seen: Seen, keys: readonly string[]): string[] => keys.filter((key) => key in seen.data);

/** Why headings, and not rules, begin the slides; undefined where rules may. */
function byHeadings({ data }: Seen, text: string): string | undefined {
  const headings = text.match(/^#{1,2}[ \t]+\S/gm)?.length ?? 0;
  const all = text.match(/^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$/gm)?.length ?? 0;
  const rules = Math.max(0, all - (Object.keys(data).length ? 2 : 0));
  return headings >= 4 && headings > 1.5 * (rules + 1)
    ? `${headings} headings stand against ${rules} rules, so headings begin its slides`
    : undefined;
}

/** Many headings and no line of dashes that reveal-md would cut at: its keys are there for an editor. */
const isUncut = (seen: Seen, text: string): boolean =>
  byHeadings(seen, text) !== undefined &&
  /^\W*-/.test(wordsOf(seen.data.separator) ?? '-') &&
  !/^--/m.test(text.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, ''));

const RULES: readonly Rule[] = [
  ({ data }) => (data.marp === true ? { dialect: 'marp', reason: 'marp: true stands in its front matter' } : undefined),
  ({ name }) => (/\.qmd$/i.test(name) ? { dialect: 'quarto', reason: 'its name ends in .qmd' } : undefined),
  ({ data }) => {
    const formats = typeof data.format === 'string' ? [data.format] : Object.keys(dataOf(data.format));
    const format = formats.find((one) => /revealjs$|^pptx$|^beamer$/.test(one));
    return format ? { dialect: 'quarto', reason: `format: ${format} stands in its front matter` } : undefined;
  },
  ({ data }, text) => {
    const own = has(
      { data } as Seen,
      OWN_KEYS.filter((key) => key !== 'logo' && key !== 'footer'),
    );
    if (own[0]) return { dialect: 'lectern', reason: `${own[0]}: is a key of its own language` };
    if (/^(clinic|congress)(:\w+)?$/.test(String(data.theme ?? '')))
      return { dialect: 'lectern', reason: `theme: ${data.theme} is one of its own` };
    return /^---[ \t]*\n(?:[\w-]+:.*\n)*(?:audience|section|time|hidden|fit):[ \t]/m.test(text) ||
      /^:::+[ \t]*(?:only|steps|timeline|numbers|callout[ \t]+\{)/m.test(text)
      ? { dialect: 'lectern', reason: 'slides in it have keys or blocks of its own language' }
      : undefined;
  },
  (seen, text) => {
    const [key] = has(seen, SLIDEV_KEYS);
    const click = /<v-clicks?\b|\sv-clicks?(?=[\s=>])/.test(text);
    if (click) return { dialect: 'slidev', reason: 'it has v-click' };
    const layout = SLIDEV_LAYOUTS.exec(text)?.[1];
    if (layout) return { dialect: 'slidev', reason: `layout: ${layout} is one of Slidev's` };
    if (/^::(?:right|left|bottom|default)::[ \t]*$/m.test(text))
      return { dialect: 'slidev', reason: 'it has slots such as ::right::' };
    return key && key !== 'layout' && key !== 'image' && key !== 'fonts' && key !== 'info'
      ? { dialect: 'slidev', reason: `${key}: is a key of Slidev` }
      : undefined;
  },
  (seen, text) => {
    const [key] = has(seen, REVEAL_KEYS);
    if (key && !isUncut(seen, text)) return { dialect: 'reveal', reason: `${key}: is a key of reveal-md` };
    if (/<!--\s*\.(?:slide|element):/.test(text))
      return { dialect: 'reveal', reason: 'it has comments such as .slide:' };
    if (seen.beside.includes('reveal-md.json')) return { dialect: 'reveal', reason: 'reveal-md.json lies beside it' };
    if (seen.isCalled) return { dialect: 'reveal', reason: 'a file beside it calls reveal-md with it' };
    const note = /^[ \t]*notes?:/im.test(text) || /<aside\b[^>]*\bclass=["']?notes/.test(text);
    // those of front matter cut no slides
    const rule = /(?:^|\n)---[ \t]*\n/.test(text.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, ''));
    if (/\n[ \t]*\n----[ \t]*\n/.test(text) && (rule || note))
      return { dialect: 'reveal', reason: 'it has vertical slides, cut by ----' };
    if (/\n[ \t]*\n--[ \t]*\n[ \t]*\n/.test(text) && (rule || note))
      return { dialect: 'reveal', reason: 'it has vertical slides, cut by --' };
    // pandoc's decks have it too, and cut at headings
    if (/<aside\b[^>]*\bclass=["']?notes/.test(text) && !byHeadings(seen, text))
      return { dialect: 'reveal', reason: 'it has <aside class="notes">' };
    return REVEAL_THEMES.test(String(seen.data.theme ?? '')) && byHeadings(seen, text) === undefined
      ? { dialect: 'reveal', reason: `theme: ${seen.data.theme} is one of reveal.js` }
      : undefined;
  },
  (seen, text) => {
    const directive = new RegExp(
      '<!--\\s*(_?(?:class|paginate|backgroundColor|backgroundImage|header|footer|' +
        'color|theme|headingDivider|size))\\s*:',
    ).exec(text)?.[1];
    if (directive) return { dialect: 'marp', reason: `it has the directive ${directive}` };
    if (/!\[bg\b[^\]]*\]\(/.test(text)) return { dialect: 'marp', reason: 'it has pictures marked bg' };
    const [key] = has(seen, ['paginate', 'headingDivider', '_class', 'backgroundColor', 'backgroundImage']);
    return key ? { dialect: 'marp', reason: `${key}: is a directive of Marp` } : undefined;
  },
  (seen, text) => {
    if (/^%[ \t]+\S/.test(seen.lines[0] ?? ''))
      return { dialect: 'pandoc', reason: 'it begins with a title block of %' };
    const [key] = has(seen, PANDOC_KEYS);
    if (key) return { dialect: 'pandoc', reason: `${key}: is a key of pandoc` };
    if (has(seen, OWN_KEYS).length) return undefined;
    const reason = byHeadings(seen, text);
    return reason ? { dialect: 'pandoc', reason } : undefined;
  },
];
