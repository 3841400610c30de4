// Slidev's layouts and slots -> our layouts, columns and backgrounds.
import { hasText, setBeside, setColumns } from '../beside.ts';
import { NL } from '../body.ts';
import type { Context, Draft } from '../dialect.ts';
import { showPicture } from '../pictures.ts';
import { setBackground } from '../slide-attributes.ts';
import { type Data, wordsOf } from '../values.ts';

/** Layouts for few words; a slide of more has none, so that all of it finds room. */
const FEW: Readonly<Record<string, string>> = {
  cover: 'title',
  intro: 'title',
  section: 'section',
  statement: 'statement',
  fact: 'statement',
  end: 'closing',
};
const NONE = new RegExp(
  '^(default|center|full|none|two-cols|two-cols-header|quote|image|image-left|' +
    'image-right|figure|figure-side|cover|intro|section|statement|fact|end)$',
);

export function applyLayout(draft: Draft, context: Context, data: Data): void {
  const { body, keys } = draft;
  const layout = wordsOf(data.layout) ?? (draft.index === 0 && data.theme ? 'cover' : 'default');
  const at = draft.source.front?.at('layout') ?? draft.source.at;
  applySlots(draft, layout);
  // figureUrl is that of the theme for academic talks
  const image = wordsOf(data.image) ?? wordsOf(data.figureUrl);
  const side = sideOf(layout, data);
  if (layout === 'figure' && image) {
    const caption = wordsOf(data.figureCaption);
    body.text += `${NL}${NL}${showPicture(draft, context, { address: image, alt: caption ?? '', caption }, 0)}${NL}`;
  } else if (side && image) setBeside(body, showPicture(draft, context, { address: image, alt: '' }, 0), side);
  else if (image && layout !== 'cover') setBackground(draft, context, at, image, undefined);
  if (/^iframe/.test(layout))
    context.told.add('Page in a frame, left out', at, 'Write a link, or show a picture of it');
  else if (!NONE.test(layout))
    context.told.add('Layout of a theme, shown as an ordinary slide', at, 'layout: names one of ours', layout);
  const few = FEW[layout];
  if (few && isShort(body.text)) keys.layout = few;
}

function sideOf(layout: string, data: Data): 'left' | 'right' | undefined {
  if (layout === 'figure-side') return /^l/.test(wordsOf(data.figureX) ?? '') ? 'left' : 'right';
  return /^image-(left|right)$/.exec(layout)?.[1] as 'left' | 'right' | undefined;
}

/** A heading and some lines, no pictures and no code. */
function isShort(text: string): boolean {
  const lines = text.split(/[\n\uE012]/).filter((line) => line.trim());
  return (
    lines.length <= 4 &&
    lines.join('').length <= 240 &&
    !/!\[|\uE010\d+\uE011\s*$|^\s*:::|^\s*[-*|]|<img/m.test(lines.join('\n'))
  );
}

/** `::right::` and its like on lines of their own. */
function applySlots({ body }: Draft, layout: string): void {
  const slots = [...body.text.matchAll(/^[ \t]*::([\w-]+)::[ \t]*$/gm)];
  const [first] = slots;
  if (!first) return;
  const right = slots.find(([, name]) => name === 'right');
  const left = slots.find(([, name]) => name === 'left');
  if (right && left && left.index < right.index) {
    const end = slots.find(({ index }) => index > right.index)?.index ?? body.text.length;
    const bottom = body.text.slice(end).replace(/^[ \t]*::[\w-]+::[ \t]*$/gm, '');
    const [a, b] = [
      body.text.slice(left.index + left[0].length, right.index),
      body.text.slice(right.index + right[0].length, end),
    ];
    body.text = `${body.text.slice(0, left.index)}${columns(a, b)}${bottom}`;
  } else if (right && /^two-cols/.test(layout) && hasText(body.text.slice(0, right.index)))
    setColumns(body, right.index, right[0].length);
  body.text = body.text.replace(/^[ \t]*::[\w-]+::[ \t]*$/gm, '');
}

const columns = (a: string, b: string): string =>
  `${NL}::: columns${NL}::: column${NL}${NL}${a}${NL}:::${NL}::: column${NL}${NL}${b}${NL}:::${NL}:::${NL}`;
