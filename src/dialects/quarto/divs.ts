// Quarto's divs: callouts, tabs in their order, pictures side by side, content that is for one format only.
import type { Context, Draft } from '../dialect.ts';
import { block, CONTENT, type DivHead, type DivWords, stepHead } from '../pandoc/divs.ts';

const KINDS: Readonly<Record<string, string>> = {
  'callout-note': 'note',
  'callout-tip': 'tip',
  'callout-important': 'important',
  'callout-warning': 'warning',
  'callout-caution': 'caution',
};
const LAYOUT_ONLY =
  /^(r-stretch|r-fit-text|smaller|scrollable|center|nonumber|unlisted|cell.*|panel-.*|column-.*|hcenter|vcenter)$/;

export function quartoDiv(head: DivHead, draft: Draft, context: Context, offset: number): DivWords | undefined {
  const { classes, attributes } = head;
  const has = (name: string) => classes.includes(name);
  const { values } = attributes;
  const at = draft.body.at(offset);
  if (hiddenHere(classes, values)) return { ...CONTENT, hide: true };
  const kind = classes.find((name) => name in KINDS);
  if (kind) {
    const title = values.title?.replace(/"/g, "'");
    return block(`callout {kind=${KINDS[kind]}${title ? ` title="${title}"` : ''}}`);
  }
  if (has('fragment') && (has('column') || has('columns'))) return undefined;
  if (has('fragment')) return block(stepHead(attributes));
  if (has('footer')) {
    draft.keys.footer = wordsInside(draft, offset);
    return { ...CONTENT, hide: true };
  }
  if (has('absolute'))
    context.told.add('Place on the slide by .absolute, not kept', at, 'Columns place things beside each other');
  if (has('panel-tabset')) context.told.add('Tabs, shown one after the other', at, 'Give each a slide of its own');
  if (has('panel-tabset'))
    return { ...CONTENT, inside: (line) => line.replace(/^#{1,6}[ \t]+(.*?)(?:[ \t]*\{[^}]*\})?[ \t]*$/, '**$1**') };
  if (has('r-stack'))
    context.told.add('Pictures over each other, shown one after the other', at, 'Show them on slides of their own');
  if (has('aside')) return CONTENT;
  if (!classes.length || classes.some((name) => LAYOUT_ONLY.test(name))) return CONTENT;
  return undefined;
}

/** `when-format` and its like, for slides of reveal.js. */
function hiddenHere(classes: readonly string[], values: Readonly<Record<string, string>>): boolean {
  if (classes.includes('hidden')) return true;
  // neither profiles nor values of the project are known here
  const condition = Object.keys(values).find((key) => /^(?:when|unless)-(?:profile|meta)$/.test(key));
  if (condition) return classes.includes('content-visible') === condition.startsWith('when');
  const wanted = (text: string | undefined) => text === undefined || /revealjs|^html/.test(text);
  const format = values['when-format'];
  const not = values['unless-format'];
  if (classes.includes('content-visible')) return !wanted(format) || (not !== undefined && wanted(not));
  if (!classes.includes('content-hidden')) return false;
  if (not !== undefined) return !wanted(not);
  return format === undefined || wanted(format);
}

/** The lines of a div that begins at an offset. */
export function linesInside(text: string, offset: number): { line: string; at: number }[] {
  const out: { line: string; at: number }[] = [];
  let depth = 0;
  let at = text.indexOf('\n', offset) + 1;
  while (at > 0 && at <= text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    const colons = /^[ \t]*:{3,}[ \t]*(.*?)[ \t:]*$/.exec(line);
    if (colons) depth += colons[1] ? 1 : -1;
    if (depth < 0) break;
    out.push({ line, at });
    if (end < 0) break;
    at = end + 1;
  }
  return out;
}

function wordsInside(draft: Draft, offset: number): string {
  const words = linesInside(draft.body.text, offset).map(({ line }) => draft.body.shown(line));
  return words
    .join(' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
