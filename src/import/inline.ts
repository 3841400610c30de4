// Runs of a paragraph -> Markdown or HTML: bold, italic, struck, raised and lowered words, code, links, formulas.
import { LINK_SCHEMES } from '../base/address.ts';
import type { Link } from '../office/link.ts';
import type { OfficeParagraph, OfficeRun } from '../office/text/body.ts';
import { escaped, escapedHtml } from './escape.ts';
import type { SlideMaking } from './making.ts';
import { texOf } from './math.ts';

export interface Stretch {
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
  readonly code: boolean;
  readonly link: string | undefined;
  readonly tex: string | undefined;
  /** Written as it is. */
  readonly mark: string | undefined;
}

const MONOSPACE = /mono|courier|consol|menlo|monaco|cousine|typewriter|\bcode\b/i;
export const isMonospace = (run: OfficeRun): boolean => MONOSPACE.test(run.look.font ?? '');

/** Neighbours that look alike are one stretch. `plain`: what all words of it share by style is no mark. */
export function stretchesOf(
  paragraph: OfficeParagraph,
  making: SlideMaking,
  plain: { bold?: boolean } = {},
): Stretch[] {
  const out: Stretch[] = [];
  for (const run of paragraph.runs) {
    if (run.field === 'slidenum' || run.text === '') continue;
    const made = stretchOf(run, paragraph, making, plain);
    const last = out[out.length - 1];
    if (last && alike(last, made)) last.text += made.text;
    else out.push(made);
  }
  return out;
}

function stretchOf(
  run: OfficeRun,
  paragraph: OfficeParagraph,
  making: SlideMaking,
  plain: { bold?: boolean },
): Stretch {
  const inherited = paragraph.look.run;
  const { look } = run;
  const baseline = look.baseline ?? 0;
  const low = baseline < 0 ? 'sub' : undefined;
  const tex = run.math ? texOf(run.math) : undefined;
  if (tex?.unknown.length)
    making.report.tell(
      making.number,
      `a formula has parts that are written as plain letters (${tex.unknown.join(', ')})`,
    );
  return {
    text: run.text.replace(/[\t\u2028]/g, ' ').replace(/\r/g, ''),
    bold: !plain.bold && !inherited.bold && (look.bold ?? false),
    italic: !inherited.italic && (look.italic ?? false),
    strike: look.strike ?? false,
    // links are underlined by themselves
    underline: !run.link && !inherited.underline && (look.underline ?? false),
    raised: baseline > 0 ? 'sup' : low,
    code: isMonospace(run),
    link: run.link && addressOf(run.link, making),
    tex: tex?.tex || undefined,
    mark: making.marks?.get(run),
  };
}

const alike = (a: Stretch, b: Stretch): boolean =>
  [a, b].every(({ tex, mark }) => tex === undefined && mark === undefined) &&
  (['bold', 'italic', 'strike', 'underline', 'raised', 'code', 'link'] as const).every((key) => a[key] === b[key]);

/** Where a link leads in the deck; undefined where it leads nowhere that a deck may link to, which is told. */
export function addressOf(link: Link, making: SlideMaking): string | undefined {
  const { deck, number, report } = making;
  const of = (part: string | undefined) => {
    const id = part === undefined ? undefined : making.ids.get(part);
    return id === undefined ? undefined : `#${id}`;
  };
  switch (link.kind) {
    case 'slide':
      if (!of(link.part)) report.tell(number, 'a link to a slide that is not there is left out');
      return of(link.part);
    case 'address': {
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link.address)?.[1]?.toLowerCase();
      if (scheme && LINK_SCHEMES.some((one) => one.replace(/:$/, '') === scheme)) return link.address.trim();
      report.tell(number, `a link is left out, since it leads to a file or program: ${link.address.slice(0, 100)}`);
      return undefined;
    }
    case 'jump': {
      const last = deck.slideList.length - 1;
      const at = { next: number, previous: number - 2, first: 0, last, end: last }[link.to];
      return of(deck.slideList[Math.min(last, Math.max(0, at))]?.part);
    }
    default:
      report.tell(number, `a link that starts something is left out: ${link.action.slice(0, 100)}`);
      return undefined;
  }
}

/** `line` is what a line break within the paragraph becomes. */
export function inlineMarkdown(stretches: readonly Stretch[], line: string): string {
  const parts = stretches.map((one, i) => {
    if (one.tex !== undefined) return `$${one.tex}$`;
    if (one.mark !== undefined) return one.mark;
    const [, before = '', inner = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(one.text) ?? [];
    if (!inner) return one.text;
    const left = before ? ' ' : lastOf(stretches[i - 1]);
    const right = behind ? ' ' : (stretches[i + 1]?.text[0] ?? ' ');
    return `${before}${marked(one, inner, left, right)}${behind}`;
  });
  return parts
    .join('')
    .replace(/[ \u2003]*\n[ \u2003]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/\n+/g, line);
}

const lastOf = (one: Stretch | undefined): string => one?.text.slice(-1) ?? ' ';

function marked(one: Stretch, inner: string, left: string, right: string): string {
  if (one.code && !inner.includes('\n')) return linked(codeSpan(inner), one.link);
  let made = escaped(inner);
  if (one.link === inner && /^https?:\/\/[^\s<>]+$/.test(inner)) return `<${inner}>`;
  if (one.raised) made = raised(inner, one.raised);
  // signs beside letters or other signs do not count as marks: elements do
  const first = inner[0] ?? ' ';
  const last = inner.slice(-1);
  const sign = /[\p{P}\p{S}]/u;
  const word = /[^\s\p{P}\p{S}]/u;
  const tight =
    (sign.test(first) && word.test(left)) ||
    (sign.test(last) && word.test(right)) ||
    /[*_~]/.test(left + right) ||
    inner.includes('\n') ||
    ((one.bold || one.italic) && (word.test(left) || word.test(right)));
  for (const [is, mark, tag] of [
    [one.strike, '~~', 'del'],
    [one.italic, '*', 'em'],
    [one.bold, '**', 'strong'],
  ] as const)
    if (is) made = tight ? `<${tag}>${made}</${tag}>` : `${mark}${made}${mark}`;
  if (one.underline) made = `<u>${made}</u>`;
  return linked(made, one.link);
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)));
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function raised(inner: string, kind: 'sup' | 'sub'): string {
  const sign = kind === 'sup' ? '^' : '~';
  return /^[\p{L}\p{N}+−]+$/u.test(inner) ? `${sign}${inner}${sign}` : `<${kind}>${escaped(inner)}</${kind}>`;
}

const linked = (made: string, link: string | undefined): string => {
  if (!link) return made;
  return `[${made}](${/[\s()<>]/.test(link) ? `<${link.replace(/[<>\s]/g, encodeURIComponent)}>` : link})`;
};

export function inlineHtml(stretches: readonly Stretch[]): string {
  return stretches
    .map((one) => {
      let made = escapedHtml(one.text).replace(/\n/g, '<br>');
      if (one.raised) made = `<${one.raised}>${made}</${one.raised}>`;
      if (one.code) made = `<code>${made}</code>`;
      if (one.underline) made = `<u>${made}</u>`;
      if (one.strike) made = `<del>${made}</del>`;
      if (one.italic) made = `<em>${made}</em>`;
      if (one.bold) made = `<strong>${made}</strong>`;
      return one.link ? `<a href="${escapedHtml(one.link)}">${made}</a>` : made;
    })
    .join('')
    .trim();
}
