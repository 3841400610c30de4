// Quarto's metadata -> our deck keys: the document's own over those of its format, over the project's.
import type { Context, Keys } from '../dialect.ts';
import { commonKeys, tellTitlePictures, titleOf } from '../pandoc/keys.ts';
import { TRANSITIONS } from '../slide-attributes.ts';
import { type Data, dataOf, dayOf, plainWords, wordsOf } from '../values.ts';

const READ = new Set([
  'title',
  'subtitle',
  'author',
  'date',
  'lang',
  'dir',
  'bibliography',
  'keywords',
  'dialect',
  'institute',
  'format',
  'execute',
  'incremental',
  'footer',
  'slide-number',
  'transition',
  'title-slide-attributes',
  'aspectratio',
  'slide-level',
  'engine',
  'jupyter',
  'knitr',
  'editor',
  'editor_options',
  'params',
  'date-format',
  'nocite',
  'reference-location',
]);

export function quartoKeys(data: Data, context: Context): Keys {
  const reveal = revealOf(context);
  const all: Data = { ...projectOf(context), ...reveal, ...data };
  const date = wordsOf(all.date);
  // a day that depends on when it is built would give other bytes tomorrow
  const today = /^(today|now|last-modified)$/.test(date ?? '');
  if (today && context.front)
    context.told.add(`date: ${date}, left out`, context.front.at('date'), 'Write the day of the talk');
  const { deck, opening } = titleOf({
    ...all,
    date: today ? undefined : (dayOf(date) ?? date),
    institute: all.institute,
  });
  tellTitlePictures(all, context);
  const footer = wordsOf(all.footer);
  const number = all['slide-number'];
  const transition = TRANSITIONS[String(all.transition ?? '')];
  const ratio = Number(all.width) / Number(all.height);
  // what Quarto's HTML formats add to the names of pictures that have none
  context.state.set('ending', wordsOf(all['default-image-extension']) ?? 'png');
  context.state.set('echo', dataOf(all.execute).echo ?? reveal.echo ?? all.echo ?? false);
  const css = ['theme', 'css', 'logo', 'chalkboard', 'preview-links']
    .filter((key) => key in reveal)
    .map((key) => `format.${key}`);
  return {
    deck: {
      ...deck,
      ...commonKeys(all),
      ...(footer && { footer: plainWords(footer) }),
      numbers: number === undefined ? false : number !== false && number !== 'false',
      ...(all.incremental === true && { build: 'lists' }),
      ...(transition && { transition }),
      ...(ratio > 1.2 && ratio < 1.45 && { size: '4:3' }),
    },
    unknown: [...Object.keys(data).filter((key) => !READ.has(key)), ...css],
    ...(opening && { opening }),
  };
}

/** The keys of the format of slides. */
export function revealOf(context: Context): Data {
  const own = formatOf(context.front?.data ?? {});
  return { ...formatOf(projectOf(context)), ...own };
}

function formatOf(data: Data): Data {
  const formats = dataOf(data.format);
  const name =
    Object.keys(formats).find((key) => /revealjs$/.test(key)) ??
    Object.keys(formats).find((key) => /pptx$|beamer$/.test(key));
  return name ? dataOf(formats[name]) : {};
}

/** Metadata of the project and of the folder. */
function projectOf({ project }: Context): Data {
  const { settings } = project;
  const { project: _, website: __, ...quarto } = { ...settings['_quarto.yaml'], ...settings['_quarto.yml'] };
  return { ...quarto, ...settings['_metadata.yml'] };
}
