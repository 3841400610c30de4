// The title slide that Lectern makes from the front matter, back into the front matter.
import { word } from '../base/slide-words.ts';
import type { OfficeShape } from '../office/shape.ts';
import type { OfficeSlide } from '../office/slide.ts';
import type { FrontMatter } from './front-matter.ts';

/** The keys that made the first slide of our own file; undefined where the first slide is none that was made. */
export function titleKeys(slide: OfficeSlide | undefined, keys: FrontMatter): FrontMatter | undefined {
  if (slide?.layout.type !== 'title') return undefined;
  const text = (name: string) =>
    slide.shapes.flatMap((one) =>
      one.kind === 'shape' && one.name === name
        ? (one.text?.paragraphs ?? []).map((paragraph) => paragraph.text.replace(/\s+/g, ' ').trim())
        : [],
    );
  const known = new Set(['Title', 'Subtitle', 'Text']);
  if (
    slide.shapes.some((one) => one.kind !== 'picture' && !known.has(one.name) && !isMotif(one)) ||
    text('Title').join(' ') !== keys.title
  )
    return undefined;
  const names = [keys.author ?? []].flat() as string[];
  const people = text('Text').filter((line) => names.some((name) => line.startsWith(name)));
  const author = people.map((line) => personOf(line, names.find((name) => line.startsWith(name)) as string));
  const [subtitle] = text('Subtitle');
  return { ...(subtitle && { subtitle }), ...(author.length && { author }) };
}

/** What the layout draws. */
const isMotif = ({ name, decorative }: OfficeShape): boolean => decorative && /^Motif(?: \d+)?$/.test(name);

function personOf(line: string, name: string): string | { name: string; role: string } {
  const role = line.slice(name.length).replace(/^,\s*/, '').trim();
  return role ? { name, role } : name;
}

/** Names of sections that are there without anybody having written them. */
export const isMadeSection = (name: string, keys: FrontMatter): boolean =>
  name === keys.title || name === word('backup', String(keys.lang)) || name === word('references', String(keys.lang));
