// A Marp slide's constructs as our own: backgrounds, pictures with words for their size, directives of this slide and
// the next.

import { lengthOf } from '../../parse/tags.ts';
import { setBeside } from '../beside.ts';
import { NL } from '../body.ts';
import { colorOf } from '../color.ts';
import type { Context, Draft } from '../dialect.ts';
import type { Fence, FenceChange } from '../fence.ts';
import { mermaid } from '../mermaid.ts';
import { addressOf, isRemote, type Picture, pictureText, rewriteImages } from '../pictures.ts';
import { setBackground } from '../slide-attributes.ts';
import { listOf, plainWords, withoutPictures, wordsOf } from '../values.ts';
import { breakLines } from './breaks.ts';
import { LOCAL } from './keys.ts';

export function marpTree(draft: Draft, context: Context): void {
  applyDirectives(draft, context);
  breakLines(draft.body);
  const backgrounds = takeBackgrounds(draft, context);
  draft.body.replace(/!\[\]\(([#\w(),.%\s-]+?)\)/g, (found) => {
    if (colorOf(found[1] ?? '') === undefined) return found[0];
    context.told.add(TEXT_COLOR, draft.body.at(found.index), ACCENT);
    return '';
  });
  rewriteImages(draft, context, (alt) => readAlt(alt, context.scale));
  place(draft, context, backgrounds);
}

const TEXT_COLOR = 'Colour of all text, left to the theme';
const ACCENT = 'Words can be marked [like this]{.accent}';

export const marpFence = (fence: Fence, context: Context): FenceChange =>
  /^\s*mermaid\b/.test(fence.info) ? mermaid(fence, context) : 'keep';

/** Values that hold here: of this slide alone, or set here or before for it and the next. */
function applyDirectives(draft: Draft, context: Context): void {
  const { directives, keys } = draft;
  const at = draft.source.at;
  for (const name of LOCAL) if (name in directives) context.state.set(name, directives[name]);
  const spot = draft.index === 0 ? context.front?.data : undefined;
  const value = (name: string) => directives[`_${name}`] ?? spot?.[`_${name}`] ?? context.state.get(name);
  const numbered = value('paginate');
  const shown = numbered === true || /^(true|hold)$/.test(String(numbered));
  const usual = context.front?.data.paginate === true;
  if (shown !== usual) keys.number = shown;
  const footer = withoutPictures(wordsOf(value('footer')) ?? '');
  const header = withoutPictures(wordsOf(value('header')) ?? '');
  if (header || footer) keys.footer = [header, footer].map(plainWords).filter(Boolean).join(' \u00B7 ');
  if (header) context.told.add('Header of a slide, shown in the footer', at, 'footer: says it here');
  const classes = listOf(value('class'))
    .flatMap((one) => (wordsOf(one) ?? '').split(/\s+/))
    .filter(Boolean);
  for (const name of classes)
    if (name !== 'lead' && !(name === 'invert' && usualClass(context)))
      context.told.add(
        'Class, without effect',
        at,
        'The theme decides how slides look; layout: says what is where',
        name,
      );
  if (classes.includes('lead')) keys.layout = 'statement';
  const image = wordsOf(value('backgroundImage'));
  const color = wordsOf(value('backgroundColor'));
  const url = /url\(\s*["']?(.*?)["']?\s*\)/.exec(image ?? '')?.[1];
  if (image && !url && image !== 'none')
    context.told.add('Background that is no picture, left out', at, 'Give a PNG, JPEG or SVG file');
  setBackground(draft, context, at, url, color);
  if (wordsOf(value('color'))) context.told.add(TEXT_COLOR, at, ACCENT);
  for (const name of ['theme', 'style'])
    if (name in directives)
      context.told.add(`Directive ${name}, without effect`, at, 'The theme decides how slides look');
}

const usualClass = ({ front }: Context): boolean => /\binvert\b/.test(listOf(front?.data.class).join(' '));

interface Background {
  readonly picture: Picture;
  readonly side?: 'left' | 'right';
  readonly share?: string | undefined;
  readonly vertical: boolean;
}

/** `![bg ...](address)` of the slide, taken out of its text. */
function takeBackgrounds(draft: Draft, context: Context): Background[] {
  const { body } = draft;
  const found: Background[] = [];
  body.replace(
    /!\[((?:[^\]\n]*\s)?bg(?:\s[^\]\n]*)?)\]\(\s*<?((?:[^()\s>]|\([^()]*\))+)>?(?:\s+"[^"]*")?\s*\)/g,
    (match) => {
      const words = (match[1] ?? '').split(/\s+/).filter(Boolean);
      const at = body.at(match.index);
      const side = words.map((word) => /^(left|right)(?::([\d.]+%?))?$/.exec(word)).find(Boolean);
      const address = addressOf(match[2] ?? '', context);
      if (
        words.some((word) =>
          /^(brightness|contrast|opacity|grayscale|sepia|blur|saturate|hue-rotate|invert|drop-shadow)\b/.test(word),
        )
      )
        context.told.add('Filter over a background, left out', at, 'Change the picture itself');
      if (isRemote(address)) {
        context.told.add('Picture on the network, left out as a background', at, 'Save it beside the deck');
        return '';
      }
      const alt = words.filter((word) => !KEYWORD.test(word) && word !== 'bg').join(' ');
      const plain = /\.(png|jpe?g|gif|svg|webp)(?:[?#].*)?$/i.test(address) || address.startsWith('data:');
      if (!plain) {
        setBackground(draft, context, at, undefined, match[2]);
        return '';
      }
      found.push({
        picture: { address, alt, cover: !words.some((word) => /^(contain|fit|auto|[\d.]+%)$/.test(word)) },
        ...(side && { side: side[1] as 'left' | 'right', share: side[2] }),
        vertical: words.includes('vertical'),
      });
      return '';
    },
  );
  return found;
}

/** One picture without words beside it lies behind all; split ones, and several, stand in columns. */
function place(draft: Draft, context: Context, all: readonly Background[]): void {
  const { body } = draft;
  const [first] = all;
  if (!first) return;
  const split = all.find(({ side }) => side);
  if (!split && all.length === 1 && first.picture.cover) {
    setBackground(draft, context, draft.source.at, first.picture.address, undefined);
    return;
  }
  const pictures = all.map(({ picture }) =>
    pictureText(draft, { ...picture, cover: all.length === 1 && (picture.cover ?? false) }),
  );
  if (!split) {
    const columns = pictures.map((picture) => `::: column${NL}${NL}${picture}${NL}:::`).join(NL);
    const beside = all.length > 1 && !first.vertical;
    const placed = beside ? `::: columns${NL}${columns}${NL}:::` : pictures.join(NL + NL);
    body.text = `${body.text}${NL}${NL}${placed}${NL}`;
    return;
  }
  const share = /%$/.test(split.share ?? '') ? Number.parseFloat(split.share as string) : 50;
  setBeside(body, pictures.join(NL + NL), split.side ?? 'right', Math.min(90, Math.max(10, share)));
}

const KEYWORD = new RegExp(
  '^(?:(?:w|width|h|height):[\\w.%]+|center|left(?::.*)?|right(?::.*)?|cover|contain|fit|auto|vertical|' +
    '[\\d.]+%|(?:brightness|contrast|opacity|grayscale|sepia|blur|saturate|' +
    'hue-rotate|invert|drop-shadow)(?::.*)?|x?rotate.*)$',
);

/** Words for size and filters before the alternative text. */
function readAlt(alt: string, scale: number): { alt: string; width?: string } {
  const words = alt.split(/\s+/);
  const width = words
    .map((word) => /^(?:w|width):([\w.%]+)$/.exec(word)?.[1] ?? /^([\d.]+%)$/.exec(word)?.[1])
    .find((one) => one !== undefined);
  const size = lengthOf(width, scale);
  return { alt: words.filter((word) => !KEYWORD.test(word)).join(' '), ...(size && { width: size }) };
}
