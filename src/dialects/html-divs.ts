// <div> and its like -> columns, steps, notes, or nothing but the text in them. Their tags stand on lines of their own
// as a rule; what is inside is moved to the margin, where Markdown does not take it for code.

import { classesOf, lengthOf, stepOf, styleOf, type Tag, tagsIn } from '../parse/tags.ts';
import { NL } from './body.ts';
import type { Draft } from './dialect.ts';

const GROUPS = new Set([
  'div',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'center',
  'figure',
  'v-click',
  'v-clicks',
  'v-after',
  'v-switch',
  'template',
  'transform',
  'v-drag',
  'v-clickgap',
]);

interface Group {
  readonly tag: Tag;
  readonly children: Group[];
  readonly parent: Group | undefined;
  close?: Tag;
}

export function rewriteDivs(draft: Draft): void {
  const { body } = draft;
  const groups = readGroups(body.text);
  if (!groups.length) return;
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (group: Group) => {
    const { tag, close } = group;
    const { begin, end, kind } = meaningOf(group);
    if (kind === 'notes') {
      // what is not closed is the speaker's to the end of the slide
      const end = close ?? { from: body.text.length, to: body.text.length };
      const inner = body.text.slice(tag.to, end.from);
      draft.notes.push({ text: body.shown(inner.replaceAll(NL, '\n')), at: body.at(tag.from) });
      edits.push({ from: tag.from, to: end.to, text: '' });
      return;
    }
    edits.push({ from: tag.from, to: tag.to, text: begin });
    if (close) edits.push({ from: close.from, to: close.to, text: end });
    group.children.forEach(visit);
  };
  groups.forEach(visit);
  const text = body.text;
  let out = '';
  let last = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    if (edit.from < last) continue;
    const lost = text.slice(edit.from, edit.to).split('\n').length - 1;
    out += text.slice(last, edit.from) + edit.text + '\n'.repeat(lost);
    last = edit.to;
  }
  const inside = depths(text, groups);
  body.text = dedented(out + text.slice(last), inside, draft);
}

function readGroups(text: string): Group[] {
  const roots: Group[] = [];
  let open: Group | undefined;
  for (const tag of tagsIn(text)) {
    const name = tag.name.toLowerCase();
    if (!GROUPS.has(name)) continue;
    if (tag.close) {
      let at = open;
      while (at && at.tag.name.toLowerCase() !== name) at = at.parent;
      if (!at) continue;
      at.close = tag;
      open = at.parent;
      continue;
    }
    const group: Group = { tag, children: [], parent: open };
    (open?.children ?? roots).push(group);
    if (!tag.selfClosing) open = group;
  }
  return roots;
}

/** The deepest group whose tags enclose each line, by its indentation; 0 outside. */
function depths(text: string, groups: readonly Group[]): boolean[] {
  const starts: number[] = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const lineOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  };
  const inside = new Array<boolean>(starts.length).fill(false);
  for (const { tag, close } of groups) {
    const to = close ? lineOf(close.from) : starts.length - 1;
    for (let line = lineOf(tag.from); line <= to; line++) inside[line] = true;
  }
  return inside;
}

/** Runs of lines inside of groups, up to a blank line or a tag, lose the blanks that they have in common. */
function dedented(text: string, inside: readonly boolean[], { body }: Draft): string {
  const lines = text.split('\n').map((line, i) => (inside[i] ? line.replace(/^[ \t]+(?=\uE012)/, '') : line));
  const ends = (line: string | undefined) => !line?.trim() || line.startsWith(NL);
  for (let i = 0; i < lines.length; i++) {
    if (!inside[i] || ends(lines[i])) continue;
    let end = i;
    while (end < lines.length && inside[end] && !ends(lines[end])) end++;
    const least = Math.min(...lines.slice(i, end).map((line) => body.indentOf(line)));
    for (let n = i; n < end; n++) lines[n] = body.dedent(lines[n] as string, least);
    i = end - 1;
  }
  return lines.join('\n');
}

const NOTHING = { begin: `${NL}`, end: `${NL}`, kind: 'plain' } as const;

function meaningOf(group: Group): { begin: string; end: string; kind: string } {
  const { attributes } = group.tag;
  const classes = classesOf(attributes.class);
  // one note in a <div> is a box that all see
  const notes = group.tag.name.toLowerCase() === 'aside' ? /^(?:speaker-?)?notes?$/ : /^(?:speaker-?notes?|notes)$/;
  if (classes.some((one) => notes.test(one))) return { begin: '', end: '', kind: 'notes' };
  const step = clickOf(group.tag);
  const wrap = (kind: string, head: string) => ({
    begin: `${NL}${NL}::: ${head}${NL}${NL}`,
    end: `${NL}${NL}:::${NL}${NL}`,
    kind,
  });
  if (isColumns(group)) return wrap('columns', step ? `columns {${step}}` : 'columns');
  if (group.parent && isColumns(group.parent)) {
    const width = lengthOf(styleOf(attributes.style).width ?? styleOf(attributes.style)['flex-basis'], 1);
    return wrap('column', width?.endsWith('%') ? `column {width=${width}}` : 'column');
  }
  if (step === 'incremental') return wrap('step', 'incremental');
  if (step) return wrap('step', step === '.step' ? 'step' : `{${step}}`);
  return NOTHING;
}

/** What a click makes appear. */
function clickOf(tag: Tag): string | undefined {
  const { attributes } = tag;
  const name = tag.name.toLowerCase();
  if (name === 'v-clicks') return 'incremental';
  const at = attributes.at ?? attributes[':at'] ?? attributes['v-click'];
  const absolute = /^\d+$/.exec(at ?? '')?.[0];
  if (name === 'v-click' || name === 'v-after' || 'v-click' in attributes || 'v-after' in attributes)
    return absolute && Number(absolute) > 0 ? `step=${absolute}` : '.step';
  if ('v-clicks' in attributes) return 'incremental';
  return classesOf(attributes.class).includes('fragment') ? stepOf(attributes) : undefined;
}

/** A box whose children stand side by side. */
function isColumns({ tag, children, parent }: Group): boolean {
  if (children.length < 2) return false;
  const { attributes } = tag;
  const style = styleOf(attributes.style);
  const classes = classesOf(attributes.class);
  if (
    /^(inline-)?flex$/.test(style.display ?? '') &&
    !/^column/.test(style['flex-direction'] ?? style['flex-flow'] ?? '')
  )
    return true;
  if (/^(inline-)?grid$/.test(style.display ?? '') && (style['grid-template-columns'] ?? style['grid-template']))
    return true;
  if (/\bcols-[2-6]/.test(attributes.grid ?? '')) return true;
  if (classes.some((name) => /^grid-cols-([2-6]|\[)/.test(name))) return true;
  if (classes.includes('flex') && !classes.includes('flex-col')) return true;
  // a theme's own, where it is no column of others
  if (classes.length === 1 && classes[0] === 'col' && !parent && children.length < 4) return true;
  return (
    classes.some((name) =>
      new RegExp(
        '^(columns?|row|container-?(fluid)?|multi-?columns?|two-?columns?|three-?columns?|cols?-?[23]|' +
          'columns-[23]|grid|flex-container|twocolumns?|split|r-hstack)$',
        'i',
      ).test(name),
    ) && !classes.includes('column')
  );
}
