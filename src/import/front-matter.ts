// What a file says of itself -> the deck's front matter.
import type { OfficePresentation } from '../office/presentation.ts';
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import { THEMES } from '../theme/load-theme.ts';

export interface FrontMatter {
  readonly [key: string]: unknown;
}

/** Titles that programs give by themselves. */
const EMPTY_TITLE = new RegExp(
  '^(?:powerpoint.?(?:presentation|präsentation)?|présentation powerpoint|presentación de powerpoint|slide 1|folie 1|' +
    'diapositiva 1|untitled|presentation\\d*|no slide title|pptxgenjs presentation)$',
  'i',
);

export function frontMatter(
  deck: OfficePresentation,
  slides: readonly OfficeSlide[],
  file: string,
  own: boolean,
  dark = false,
): FrontMatter {
  const { title, author, created, keywords } = deck.properties;
  const first = slides[0]?.title;
  const name = EMPTY_TITLE.test(title) || !title ? first || file.replace(/\.\w+$/, '') : title;
  const shown = deck.masters[0]?.sheet.theme.name.toLowerCase();
  const theme = THEMES.find((one) => one === shown);
  const authors = author.split(/\s*;\s*/).filter(Boolean);
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(created)?.[1];
  return {
    title: oneLine(name),
    ...(authors.length && { author: authors.length === 1 ? authors[0] : authors }),
    ...(day && Number(day.slice(0, 4)) > 1985 && isDay(day) && { date: day }),
    lang: languageOf(deck, slides),
    theme: own && theme ? theme : `congress${dark ? ':dark' : ''}`,
    ...(deck.size.w / deck.size.h < 1.5 && { size: '4:3' }),
    ...(keywords.trim() && { keywords: oneLine(keywords) }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isDay = (day: string): boolean => {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
};

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The file's own language, else the one that most letters are marked with. */
function languageOf(deck: OfficePresentation, slides: readonly OfficeSlide[]): string {
  const own = deck.properties.custom.Language ?? deck.properties.language;
  if (TAG.test(own)) return own;
  const letters = new Map<string, number>();
  for (const slide of slides)
    for (const shape of allShapes(slide.shapes))
      if (shape.kind === 'shape')
        for (const { runs } of shape.text?.paragraphs ?? [])
          for (const { text, look } of runs)
            if (look.lang && TAG.test(look.lang)) letters.set(look.lang, (letters.get(look.lang) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
