// Pictures, films and sound of HTML as what they are in Markdown: an address, an alternative text, attributes.
import { lengthOf, styleOf, tagsIn } from './tags.ts';

export interface TagPicture {
  readonly address: string;
  readonly alt: string;
  readonly title?: string;
  /** As it would stand behind the picture, e.g. `{width=150pt .loop}`; empty where there is nothing to say. */
  readonly written: string;
}

type Values = Readonly<Record<string, string | undefined>>;

const STREAMED = /^(?:https?:)?\/\/(?:www\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|vimeo\.com)\//i;
const NAMES = /^(?:img|video|audio|iframe)$/;
const FILM = ['loop', 'muted', 'autoplay'];

/** What a tag shows; undefined where it has no address that a slide could show. `inner` is what an element holds. */
export function pictureOfTag(name: string, values: Values, inner?: string): TagPicture | undefined {
  if (!NAMES.test(name)) return undefined;
  const address = (values.src ?? sourceIn(inner) ?? '').trim();
  if (!address || (name === 'iframe' && !STREAMED.test(address))) return undefined;
  const width = lengthOf(styleOf(values.style).width ?? values.width, 1);
  const poster = values.poster?.trim();
  const film = name === 'video' || name === 'audio' ? FILM.filter((one) => values[one] !== undefined) : [];
  const said = [
    ...(width ? [`width=${width}`] : []),
    ...(poster && !/["{}]/.test(poster) ? [`poster="${poster}"`] : []),
    ...film.map((one) => `.${one}`),
    ...(name === 'img' && values.alt === '' ? ['.decorative'] : []),
  ];
  return {
    address: address.replace(/^\/\//, 'https://'),
    alt: (values.alt ?? values['aria-label'] ?? (name === 'img' ? '' : (values.title ?? ''))).trim(),
    ...(name === 'img' && values.title?.trim() && { title: values.title.trim() }),
    written: said.length ? `{${said.join(' ')}}` : '',
  };
}

const sourceIn = (inner = ''): string | undefined =>
  [...tagsIn(inner)].find(({ name }) => name.toLowerCase() === 'source')?.attributes.src;

/** Files that a piece of HTML shows: pictures, films, their stills. */
export function addressesIn(html: string): string[] {
  if (!/<(?:img|video|audio|iframe|source)\b/i.test(html)) return [];
  return [...tagsIn(html)].flatMap(({ name, attributes: { src, poster } }) =>
    /^(?:img|video|audio|iframe|source)$/i.test(name) ? [src, poster].flatMap((one) => one?.trim() || []) : [],
  );
}

/** Frames and programs in HTML, which no slide shows: name and address. */
export function framesIn(html: string): { readonly name: string; readonly address: string }[] {
  return [...tagsIn(html)].flatMap(({ name, close, attributes }) => {
    const known = name.toLowerCase();
    if (close || !/^(?:iframe|object|embed|frame|applet|video|audio|canvas)$/.test(known)) return [];
    if (pictureOfTag(known, attributes, html)) return [];
    return [{ name: known, address: (attributes.src ?? attributes.data ?? '').slice(0, 80) }];
  });
}
