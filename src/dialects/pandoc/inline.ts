// Pandoc's inline attributes and notes -> our own: spans, headings' braces, `^[notes]`, raw pieces.
import { readAttributes } from '../../parse/attributes.ts';
import { styleOf } from '../../parse/tags.ts';
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import { takeSlideAttributes } from '../slide-attributes.ts';
import { isUnseen, isWhite, UNSEEN_TOLD, WHITE_TOLD } from '../unseen.ts';

/** Braces behind headings: those of the slide's own become keys; ids stay, since links lead to them. */
export function rewriteHeadings(draft: Draft, context: Context): void {
  const { body } = draft;
  let first = true;
  // underlined braces are a heading of no words
  body.replace(
    /^(\{[^{}\n]*\})[ \t]*\n([=-])[=-]*[ \t]*$/gm,
    ([, braces, sign]) => `${sign === '=' ? '#' : '##'} ${braces}`,
  );
  body.replace(/^(#{1,6}[ \t]+|(?=\S[^\n]*\n[=-]+[ \t]*$))([^\n]*?)[ \t]*(\{[^{}\n]*\})?[ \t#]*$/gm, (found) => {
    const [whole, marks = '', words = '', braces] = found;
    if (!braces) {
      if (marks) first = false;
      return whole;
    }
    const attributes = readAttributes(braces.replace(/^\{-\}$/, '{.unnumbered}'))?.attributes;
    if (!attributes && !/^\{[-\s]*\}$/.test(braces)) return whole;
    if (attributes && first) {
      takeSlideAttributes(draft, { ...attributes.values, ...flags(attributes.classes) }, context, body.at(found.index));
      if (attributes.classes.includes('hidden')) draft.keys.hidden = true;
      if (attributes.id) draft.keys.id = attributes.id;
    }
    first = false;
    return words.trim() ? `${marks}${words}` : '';
  });
}

const flags = (classes: readonly string[]): Record<string, string> =>
  classes.includes('auto-animate') ? { 'auto-animate': '' } : {};

/** `[words]{...}`: what means something here stays, of the rest the words. Inside out, since spans nest. */
export function rewriteSpans(draft: Draft, context: Context): void {
  const { body } = draft;
  for (let round = 0; round < 4 && /\]\{/.test(body.text); round++) {
    const before = body.text;
    body.replace(/(!?)\[((?:[^[\]\\]|\\.)*)\]\{([^{}\n]*)\}/g, (found) => {
      const [whole, bang, words = '', inner = ''] = found;
      if (bang || /^\s*(?:\.(?:step|accent|small|term|mark|underline)|step=\d+|lang=\S+|dir=\S+)\s*$/.test(inner))
        return whole;
      const attributes = readAttributes(`{${inner}}`)?.attributes;
      if (!attributes) return whole;
      if (isUnseen(attributes.classes, attributes.values.style)) {
        context.told.add(UNSEEN_TOLD[0], body.at(found.index), UNSEEN_TOLD[1], '[ ]');
        return '';
      }
      if (isWhite(attributes.classes, attributes.values.style))
        context.told.add(WHITE_TOLD[0], body.at(found.index), WHITE_TOLD[1], '[ ]');
      const kept = keptOf(attributes.classes, attributes.values);
      return kept ? `[${words}]{${kept}}` : words;
    });
    if (body.text === before) break;
  }
  // braces behind links and code say nothing here
  body.replace(/(\]\([^()\n]*\)|\uE011)\{(?![^{}\n]*(?:width|fit|step))[^{}\n]*\}/g, ([, before = '']) => before);
}

function keptOf(classes: readonly string[], values: Readonly<Record<string, string>>): string {
  const style = styleOf(values.style);
  const out: string[] = [];
  const index = values['fragment-index'] ?? values['data-fragment-index'];
  if (classes.includes('fragment')) out.push(/^\d+$/.test(index ?? '') ? `step=${Number(index) + 1}` : '.step');
  if (classes.some((name) => /^(alert|red|blue|green|orange|purple|accent|emph)$/.test(name)) || style.color)
    out.push('.accent');
  if (
    classes.some((name) => /^(small|smaller|tiny|footnotesize)$/.test(name)) ||
    /small|0?\.\d+e?m/.test(style['font-size'] ?? '')
  )
    out.push('.small');
  for (const name of ['mark', 'underline', 'term', 'step']) if (classes.includes(name)) out.push(`.${name}`);
  if (classes.includes('ul')) out.push('.underline');
  if (values.lang) out.push(`lang=${values.lang}`);
  if (values.dir === 'rtl' || values.dir === 'ltr') out.push(`dir=${values.dir}`);
  return [...new Set(out)].join(' ');
}

/** `^[words]` -> a footnote of its own name, defined at the end of the slide. */
export function rewriteInlineNotes(draft: Draft, context: Context): void {
  const { body } = draft;
  const notes: string[] = [];
  body.replace(/\^\[((?:[^[\]]|\[[^[\]]*\](?:\([^()]*\))?)+)\]/g, ([, words = '']) => {
    const count = Number(context.state.get('notes') ?? 0) + 1;
    context.state.set('notes', count);
    notes.push(`[^inline-${count}]: ${words.replace(/\s*\n\s*/g, ' ')}`);
    return `[^inline-${count}]`;
  });
  if (notes.length) body.text += `${NL}${NL}${notes.join(NL + NL)}${NL}`;
}

/** Raw pieces: `\pause` is a pause, other TeX commands for the layout go. */
export function rewriteRaw(draft: Draft, context: Context): void {
  const { body } = draft;
  body.replace(/^[ \t]*\\pause(?:\{\})?[ \t]*$/gm, () => `${NL}. . .${NL}`);
  body.replace(
    new RegExp(
      '^[ \\t]*\\\\(?:newpage|pagebreak|clearpage|vspace\\*?\\{[^}]*\\}|vfill|bigskip|medskip|smallskip|centering|' +
        'footnotesize|small|tiny|scriptsize|Large|large|normalsize|' +
        'begin\\{[^}]*\\}(?:\\[[^\\]]*\\]|\\{[^}]*\\})*|end\\{[^}]*\\}|column\\{[^}]*\\})[ \\t]*$',
      'gm',
    ),
    (found) => {
      context.told.add('TeX that lays out a page, left out', body.at(found.index), 'Say it with columns or a layout');
      return '';
    },
  );
  // of other commands on lines of their own only TeX knows the meaning
  body.replace(/^[ \t]*\\[a-zA-Z]+\*?(?:\[[^\]\n]*\]|\{(?:[^{}\n]|\{[^{}\n]*\})*\})+[ \t]*$/gm, (found) => {
    context.told.add('TeX, left out', body.at(found.index), 'Write it in Markdown', /\\[a-zA-Z]+/.exec(found[0])?.[0]);
    return '';
  });
  body.replace(/(\uE010\d+\uE011)\{=(\w+)\}/g, ([, code = '', format]) =>
    format === 'html' ? body.shown(code).replace(/^`+|`+$/g, '') : '',
  );
}
