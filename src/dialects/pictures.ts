// Pictures of all dialects in one form: `![alt](address){width=..}`; films, sound and pages that only a browser shows
// are told.
import { readAttributes } from '../parse/attributes.ts';
import { classesOf, lengthOf, styleOf, type Tag } from '../parse/tags.ts';
import type { Context, Draft } from './dialect.ts';

const MEDIA = /\.(mp4|webm|mov|ogv|ogg|mp3|wav|m4a|avi|m4v)(?:[?#].*)?$/i;
const REMOTE = /^(?:https?:)?\/\//i;

export const isRemote = (address: string): boolean => REMOTE.test(address);

/** The address as files beside the deck have it: `/x` is the dialect's own root, and a name may lack its ending. */
export function addressOf(address: string, context: Context): string {
  const { project, state } = context;
  const written = address.trim().replace(/^<(.*)>$/, '$1');
  if (isRemote(written) || /^(data|file):/i.test(written)) return written;
  const ending = state.get('ending');
  const plain = ending && written && !/\.\w+$/.test(written) ? `${written}.${ending}` : written;
  if (plain.startsWith('/')) return `${project.base ? `${project.base}/` : ''}${plain.replace(/^\/+/, '')}`;
  const name = plain.replace(/^\.\//, '');
  return project.served?.has(name) ? `${project.base}/${name}` : name;
}

export interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly width?: string | undefined;
  readonly step?: string | undefined;
  readonly cover?: boolean;
}

/** The picture as our own Markdown; its address is put away, so that no later rule reads it. */
export function pictureText(draft: Draft, picture: Picture): string {
  const { alt, address, width, step, cover } = picture;
  const words = alt.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&').trim();
  const target = /[\s()<>]/.test(address) ? `<${encodeURI(decode(address)).replace(/[<>]/g, '')}>` : address;
  const caption = picture.caption ? ` "${picture.caption.replace(/"/g, "'")}"` : '';
  const attributes = [width && `width=${width}`, cover && 'fit=cover', step].filter(Boolean).join(' ');
  return `![${words}](${draft.body.keep(target)}${caption})${attributes ? `{${attributes}}` : ''}`;
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** What stands for a picture: itself, or nothing where it is a film; remote ones are counted. */
export function showPicture(draft: Draft, context: Context, picture: Picture, offset: number): string {
  const at = draft.body.at(offset);
  const address = addressOf(picture.address, context);
  if (!address || address.includes('{{')) {
    context.told.add('Picture whose address a program makes, left out', at, 'Write its file name');
    return '';
  }
  if (MEDIA.test(address) && isRemote(address)) {
    context.told.add('Film or sound on the network, left out', at, 'Save it beside the deck');
    return '';
  }
  if (isRemote(address))
    context.told.add(
      'Picture on the network, shown only where --fetch brought it in',
      at,
      'Build with --fetch once, or save it beside the deck',
    );
  return pictureText(draft, { ...picture, address });
}

const IMAGE = new RegExp(
  '!\\[((?:[^[\\]\\\\]|\\\\.|\\[[^[\\]]*\\])*)\\]\\(' +
    '\\s*(<[^>\\n]*>|(?:[^()\\s]|\\([^()\\s]*\\))+(?:[ \\t]+(?:[^()\\s"\']|\\([^()\\s]*\\))+)*)' +
    '(?:\\s+(?:"([^"]*)"|\'([^\']*)\'))?\\s*\\)(\\{[^{}\\n]*\\})?',
  'g',
);

/** How a dialect reads what stands in the brackets, the words before the address. */
export type ReadAlt = (alt: string, alone: boolean) => Partial<Picture> & { readonly alt: string };

/** Markdown pictures with their attributes; `read` takes the dialect's own words off the alternative text. */
export function rewriteImages(draft: Draft, context: Context, read: ReadAlt = (alt) => ({ alt })): void {
  const { body } = draft;
  body.replace(IMAGE, (found) => {
    const [, alt = '', address = '', double, single, braces] = found;
    const own = read(alt, isAlone(body.text, found.index, found[0].length));
    const { attributes } = (braces && readAttributes(braces.replace(/^\{:?\s*/, '{'))) || { attributes: undefined };
    const values = attributes?.values ?? {};
    const style = styleOf(values.style);
    const width = own.width ?? lengthOf(values.width ?? style.width, context.scale);
    const step = attributes?.classes.some((name) => /^fragment$|^step$/.test(name)) ? '.step' : undefined;
    const picture = {
      step,
      ...own,
      address,
      // shown by a browser on hovering, not a caption
      alt: own.alt || values['fig-alt'] || double || single || '',
      width,
    };
    return showPicture(draft, context, picture, found.index);
  });
}

/** Whether a picture is all that its paragraph holds. */
function isAlone(text: string, from: number, length: number): boolean {
  return (
    /(?:^[\s\uE012]*|\n[ \t]*\n|:::[^\n]*\n)[ \t]*$/.test(text.slice(0, from)) &&
    /^[ \t]*(?:\n[ \t]*(?:\n|:::|$)|$)/.test(text.slice(from + length))
  );
}

/** `<img>` as a picture. */
export function imgText(tag: Tag, draft: Draft, context: Context): string {
  const { attributes } = tag;
  const address = attributes.src ?? attributes['data-src'] ?? '';
  const bound = attributes[':src'] ?? attributes['v-bind:src'];
  const constant = /^['"`]([^'"`]+)['"`]$/.exec(bound ?? '')?.[1];
  const style = styleOf(attributes.style);
  const width =
    lengthOf(style.width ?? style['max-width'] ?? attributes.width, context.scale) ??
    classesOf(attributes.class)
      .map((name) => /^w-(\d+)$/.exec(name)?.[1])
      .filter((size) => size !== undefined)
      .map((size) => lengthOf(`${Number(size) * 4}px`, context.scale))[0];
  const step = classesOf(attributes.class).includes('fragment') ? '.step' : undefined;
  return showPicture(
    draft,
    context,
    { address: address || constant || '', alt: attributes.alt || attributes.title || '', width, step },
    tag.from,
  );
}
