// What people do to a finished deck in PowerPoint, done to its XML as PowerPoint writes it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Change = (slide: string) => string;

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;
const isTitle = (shape: string): boolean => /<p:ph [^>]*type="title"/.test(shape) && !/hidden="1"/.test(shape);
const isBody = (shape: string): boolean => /<p:ph [^>]*idx="1"/.test(shape);
const isPlaceholder = (shape: string): boolean => shape.includes('<p:ph ');
const textOf = (shape: string): string =>
  [...shape.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br>/g)].map(([, text]) => text ?? ' ').join('');

const shapes =
  (wanted: (shape: string) => boolean, change: Change): Change =>
  (slide) =>
    slide.replace(SHAPE, (shape) => (wanted(shape) ? change(shape) : shape));

/** What PowerPoint writes on the slide once text is edited in a placeholder whose layout lets it shrink. */
const shrinking: Change = (shape) => shape.replace(/<a:bodyPr([^>]*)\/>/, '<a:bodyPr$1><a:normAutofit/></a:bodyPr>');

/** The text in one run, as when somebody types over it. */
const retyped = (shape: string, text: string): string =>
  shape.replace(
    /<a:p>.*<\/a:p>/s,
    `<a:p>${/<a:r>.*?<a:t>/s.exec(shape)?.[0] ?? '<a:r><a:t>'}${text}</a:t></a:r></a:p>`,
  );

const longer = (text: string): string => {
  const words = text.split(' ');
  return [...words, ...words.slice(0, Math.ceil(words.length * 0.3))].join(' ');
};

const added = '<a:p><a:r><a:rPr lang="en"/><a:t>A point that somebody added</a:t></a:r></a:p>';

/** Place and looks of its own are gone: Reset slide. */
const reset = shapes(isPlaceholder, (shape) =>
  shape
    .replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
    .replace(/<a:(lnSpc|spcBef)>.*?<\/a:\1>/gs, '')
    .replace(/ sz="\d+"/g, ''),
);

export const EDITS: Readonly<Record<string, Change>> = {
  'title at 54 pt': shapes(isTitle, (shape) =>
    shrinking(shape)
      .replace(/ sz="\d+"(?=[^<]*>)/g, '')
      .replace(/<a:rPr/g, '<a:rPr sz="5400"'),
  ),
  'title twice as long': shapes(isTitle, (shape) => retyped(shrinking(shape), `${textOf(shape)} ${textOf(shape)}`)),
  'text 30 % longer': shapes(isPlaceholder, (shape) =>
    shrinking(shape).replace(/<a:t>([^<]{12,})<\/a:t>/g, (_, text: string) => `<a:t>${longer(text)}</a:t>`),
  ),
  'five items added': shapes(isBody, (shape) =>
    shrinking(shape).replace('</p:txBody>', `${added.repeat(5)}</p:txBody>`),
  ),
  'slide reset': reset,
};

/** The deck with a change made to each slide. */
export function edited(pptx: Uint8Array, change: Change): Uint8Array {
  const parts = unzipSync(pptx);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        /^ppt\/slides\/slide\d+\.xml$/.test(name) ? strToU8(change(strFromU8(bytes))) : bytes,
      ]),
    ),
  );
}

/** Another face for headings and text in the theme. */
export function withFonts(pptx: Uint8Array, face: string): Uint8Array {
  const parts = unzipSync(pptx);
  const theme = strFromU8(parts['ppt/theme/theme1.xml'] as Uint8Array);
  const fonts = theme.replace(/(<a:(?:major|minor)Font><a:latin typeface=")[^"]*/g, `$1${face}`);
  return zipSync({ ...parts, 'ppt/theme/theme1.xml': strToU8(fonts) });
}

/** Every slide of one layout given another, without places of its own. */
export function withLayout(pptx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(pptx);
  const named = (label: string) =>
    Object.keys(parts).find(
      (name) =>
        /slideLayouts\/[^/]*\.xml$/.test(name) &&
        strFromU8(parts[name] as Uint8Array).includes(`<p:cSld name="${label}">`),
    ) as string;
  const file = (label: string) => named(label).split('/').at(-1) as string;
  const [old, next] = [file(from), file(to)];
  const out = { ...parts };
  for (const [name, bytes] of Object.entries(parts)) {
    const slide = /^ppt\/slides\/_rels\/(slide\d+\.xml)\.rels$/.exec(name)?.[1];
    const text = strFromU8(bytes);
    if (!slide || !text.includes(`/${old}"`)) continue;
    out[name] = strToU8(text.replace(`/${old}"`, `/${next}"`));
    const part = `ppt/slides/${slide}`;
    out[part] = strToU8(reset(strFromU8(parts[part] as Uint8Array)));
  }
  return zipSync(out);
}
