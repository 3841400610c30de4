// Fenced divs of pandoc and Quarto -> our own: columns, notes, steps and callouts by their names; of the rest the
// content stays.
import { type Attributes, NO_ATTRIBUTES, readAttributes } from '../../parse/attributes.ts';
import { lengthOf } from '../../parse/tags.ts';
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import { isUnseen, isWhite, UNSEEN_TOLD, WHITE_TOLD } from '../unseen.ts';

export interface DivHead {
  readonly classes: readonly string[];
  readonly attributes: Attributes;
}

/** What stands in place of a div's first and last line; `hide` drops what is between. */
export interface DivWords {
  readonly begin: string;
  readonly end: string;
  readonly hide?: boolean;
  readonly inside?: (line: string) => string;
}

/** A dialect's own names; undefined leaves it to pandoc's. */
export type DivReader = (head: DivHead, draft: Draft, context: Context, offset: number) => DivWords | undefined;

const LINE = /^( {0,3}|[ \t]*):{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;

export function rewriteDivLines(draft: Draft, context: Context, read: DivReader = () => undefined): void {
  const { body } = draft;
  if (!body.text.includes(':::')) return;
  const open: DivWords[] = [];
  let offset = 0;
  const out = body.text.split('\n').map((line) => {
    const at = offset;
    offset += line.length + 1;
    const found = LINE.exec(line);
    const hidden = open.some(({ hide }) => hide);
    if (!found) return hidden ? '' : open.reduceRight((text, div) => div.inside?.(text) ?? text, line);
    const rest = found[2] ?? '';
    if (rest === '') {
      const div = open.pop();
      return !div || hidden ? '' : div.end;
    }
    const head = headOf(rest);
    const unseen = isUnseen(head.classes, head.attributes.values.style);
    if (unseen) context.told.add(UNSEEN_TOLD[0], body.at(at), UNSEEN_TOLD[1], ':::');
    else if (isWhite(head.classes, head.attributes.values.style))
      context.told.add(WHITE_TOLD[0], body.at(at), WHITE_TOLD[1], ':::');
    const words = unseen ? { ...CONTENT, hide: true } : (read(head, draft, context, at) ?? pandocDiv(head, context));
    open.push(words);
    // words as large as the slide
    if (head.classes.includes('r-fit-text') && isBrief(body.text)) draft.keys.layout ??= 'statement';
    return hidden || words.hide ? '' : words.begin;
  });
  const rest = open
    .reverse()
    .map(({ end, hide }) => (hide ? '' : end))
    .join('');
  body.text = out.join('\n') + rest;
}

/** Some words and nothing else. */
function isBrief(text: string): boolean {
  const lines = text.split(/[\n\uE012]/).filter((line) => line.trim() && !LINE.test(line));
  return lines.join('').length <= 120 && !lines.some((line) => /^[ \t]*(?:[-*+|>#]|\d+[.)]|!\[|<)|\uE010/.test(line));
}

function headOf(text: string): DivHead {
  const brace = text.indexOf('{');
  const read = brace >= 0 ? readAttributes(text.replace(/\{\.?=/g, '{'), brace)?.attributes : undefined;
  const names = (read ? text.slice(0, brace) : text)
    .replace(/[{}]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replace(/^[.#]/, ''));
  const attributes = read ?? NO_ATTRIBUTES;
  return { classes: [...names, ...attributes.classes], attributes };
}

export const block = (head: string): DivWords => ({ begin: `${NL}::: ${head}`, end: `:::${NL}` });
export const CONTENT: DivWords = { begin: '', end: '' };

function pandocDiv({ classes, attributes }: DivHead, context: Context): DivWords {
  const has = (name: string) => classes.includes(name);
  if (has('columns')) return block('columns');
  if (has('column')) {
    const width = lengthOf(attributes.values.width, 1);
    return block(width?.endsWith('%') ? `column {width=${width}}` : 'column');
  }
  if (has('notes') || has('speaker-notes')) return block('notes');
  if (has('incremental')) return block('incremental');
  if (has('nonincremental')) return block('nonincremental');
  if (has('fragment')) return block(stepHead(attributes));
  // without sources there is nothing to list
  if (attributes.id === 'refs' || has('refs')) return hasSources(context) ? block('references') : CONTENT;
  return CONTENT;
}

/** A bibliography of the document's own, or of its project. */
const hasSources = ({ front, project: { settings } }: Context): boolean =>
  [front?.data ?? {}, ...Object.values(settings)].some((data) => 'bibliography' in data || 'references' in data);

export function stepHead({ values }: Attributes): string {
  const index = values['fragment-index'] ?? values['data-fragment-index'];
  return /^\d+$/.test(index ?? '') ? `{step=${Number(index) + 1}}` : 'step';
}
