// Where a block of raw HTML begins and ends, by lines (CommonMark 0.31, 4.6).

const NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const ATTRIBUTE = '[ \\t]+[a-zA-Z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`]+))?';

/** How a kind of block begins, and what a line holds that ends it; undefined where a blank line ends it. */
const KINDS: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-zA-Z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${NAMES})(?:[ \\t]|/?>|$)`, 'i') },
];
/** Any other tag alone on its line; it begins a block only where no paragraph goes on. */
const ALONE = new RegExp(
  `^(?:<[a-zA-Z][a-zA-Z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[a-zA-Z][a-zA-Z0-9-]*[ \\t]*>)[ \\t]*$`,
);

/** A block of HTML that goes on below its line. `end` undefined: to the next blank line. */
export interface HtmlBlock {
  readonly end?: RegExp;
}

/** What begins with this text; `whole` where it ends on the same line, undefined where it is no block of HTML. */
export function htmlBlockAt(text: string, interrupts: boolean): HtmlBlock | 'whole' | undefined {
  if (text[0] !== '<') return undefined;
  const kind = KINDS.find(({ start }) => start.test(text));
  if (kind) return kind.end?.test(text) ? 'whole' : kind;
  return !interrupts && ALONE.test(text) ? {} : undefined;
}
