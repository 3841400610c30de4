// Slidev's headmatter -> our deck keys, and a slide's front matter -> our slide keys.
import { colorOf } from '../color.ts';
import type { Context, Draft, Keys } from '../dialect.ts';
import { commonKeys } from '../pandoc/keys.ts';
import { setBackground, TRANSITIONS } from '../slide-attributes.ts';
import { type Data, dataOf, dayOf, listOf, plainWords, wordsOf } from '../values.ts';

const READ = new Set([
  'title',
  'author',
  'keywords',
  'date',
  'aspectRatio',
  'transition',
  'colorSchema',
  'dialect',
  'lang',
  'htmlAttrs',
  'duration',
  'layout',
  'background',
  'image',
  'src',
  'hide',
  'disabled',
  'defaults',
  'class',
  'clicks',
  'level',
  'backgroundSize',
]);

export function slidevKeys(data: Data, context: Context): Keys {
  const title = wordsOf(data.title);
  const authors = listOf(data.author)
    .flatMap((one) => (wordsOf(one) ?? '').split(/\s*[,;]\s*/))
    .filter(Boolean);
  const lang = wordsOf(data.lang) ?? wordsOf(dataOf(data.htmlAttrs).lang);
  const day = dayOf(wordsOf(data.date));
  const minutes = /^(\d+)\s*min/.exec(wordsOf(data.duration) ?? '')?.[1];
  const transition = transitionOf(data.transition);
  context.state.set('defaults', dataOf(data.defaults));
  const keywords = wordsOf(data.keywords)?.split(/\s*,\s*/);
  return {
    deck: {
      ...(title && { title: plainWords(title) }),
      ...(authors.length && { author: authors.map((name) => ({ name: plainWords(name) })) }),
      ...(day && { date: day }),
      ...commonKeys({ ...data, ...(lang && { lang }), keywords: keywords ?? data.keywords }),
      'title-slide': false,
      ...(String(data.aspectRatio ?? '').replace(':', '/') === '4/3' && { size: '4:3' }),
      ...(data.colorSchema === 'dark' && { variant: 'dark' }),
      ...(minutes && { duration: Number(minutes) }),
      ...(transition && { transition }),
      numbers: false,
    },
    unknown: Object.keys(data).filter((key) => !READ.has(key)),
  };
}

/** `slide-left | fade` is a way in and a way back. */
const transitionOf = (value: unknown): string | undefined => {
  const name = wordsOf(value) ?? wordsOf(dataOf(value).name) ?? '';
  return TRANSITIONS[name.split(/[\s|-]/)[0] ?? ''];
};

const SLIDE = new Set([
  'figureUrl',
  'figureX',
  'figureCaption',
  ...READ,
  'routeAlias',
  'name',
  'preload',
  'zoom',
  'dragPos',
  'hideInToc',
  'theme',
  'leftTitle',
]);

/** Slide keys; those of the deck's own front matter were told already. */
export function slideKeys(draft: Draft, context: Context): Data {
  const own = draft.source.front?.data ?? {};
  const data: Data = { ...dataOf(context.state.get('defaults')), ...own };
  const { keys, index } = draft;
  const at = draft.source.front?.at() ?? draft.source.at;
  const isTop = draft.source.front === context.front;
  if (data.hide === true || data.disabled === true) keys.hidden = true;
  const transition = transitionOf(data.transition);
  if (transition && !isTop) keys.transition = transition;
  const background = wordsOf(data.background) ?? (data.layout === 'cover' ? wordsOf(data.image) : undefined);
  if (background)
    setBackground(
      draft,
      context,
      at,
      isColor(background) ? undefined : background.replace(/^url\(['"]?(.*?)['"]?\)$/, '$1'),
      background,
    );
  const title = wordsOf(data.title);
  if (title && index > 0 && !/^\s*#{1,6}\s/m.test(draft.body.text)) {
    // Slidev has it for lists of slides only: read aloud, not shown
    keys.title = title;
    keys.layout = 'blank';
  }
  if (!isTop)
    for (const key of Object.keys(own)) if (!SLIDE.has(key)) context.told.key(key, draft.source.front?.at(key));
  return data;
}

const isColor = (text: string): boolean => colorOf(text) !== undefined || /gradient|^#|^rgb|^hsl|^var\(/.test(text);
