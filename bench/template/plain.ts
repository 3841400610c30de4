// The slide that somebody makes by hand from the same layout, with the same words: placeholders with plain paragraphs
// and nothing of its own, as PowerPoint writes it. What a build makes is to look like that.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Plain {
  readonly bytes: Uint8Array;
  /** 0-based indexes of the slides that were made by hand. */
  readonly slides: readonly number[];
}

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;
const TREE = /<p:(sp|pic|graphicFrame|grpSp|cxnSp)>/g;

/** Slides of text placeholders only, in layouts of the template's own; others stay as they are. */
export function plainSlides(pptx: Uint8Array, own: ReadonlySet<string>): Plain {
  const parts = unzipSync(pptx);
  const text = (name: string) => strFromU8(parts[name] as Uint8Array);
  const slides: number[] = [];
  const names = Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => numberIn(a) - numberIn(b));
  for (const [i, name] of names.entries()) {
    const layout = /slideLayouts\/[^"]+/.exec(text(name.replace('slides/', 'slides/_rels/').concat('.rels')))?.[0];
    if (!own.has(`ppt/${layout}`)) continue;
    const slide = text(name);
    const shapes = slide.match(SHAPE) ?? [];
    const others = [...slide.matchAll(TREE)].length > shapes.length;
    if (others || !shapes.every((shape) => shape.includes('<p:ph')) || slide.includes('<p:bg>')) continue;
    slides.push(i);
    parts[name] = strToU8(slide.replace(SHAPE, plainShape).replace(/<p:timing>.*<\/p:timing>/s, ''));
  }
  return { bytes: zipSync(parts), slides };
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0]);

/** Place, sizes, faces and colours of its own are gone; words, levels, bold and numbers of lists stay. */
const plainShape = (shape: string): string =>
  shape
    .replace(/<p:spPr>.*?<\/p:spPr>/s, '<p:spPr/>')
    .replace(/<a:bodyPr[^>]*?(\/>|>.*?<\/a:bodyPr>)/s, '<a:bodyPr/>')
    .replace(/<a:pPr([^>]*?)(\/>|>(.*?)<\/a:pPr>)/gs, (_, attributes: string, __, inner = '') => {
      const level = / lvl="\d"/.exec(attributes)?.[0] ?? '';
      const off = inner.includes('<a:buNone') ? ' marL="0" indent="0"' : '';
      const mark = /<a:bu(AutoNum|None)[^>]*\/>/.exec(inner)?.[0] ?? '';
      return `<a:pPr${off}${level}>${mark}</a:pPr>`;
    })
    .replace(/<a:(rPr|endParaRPr)([^>]*?)(\/>|>.*?<\/a:\1>)/gs, (_, name: string, attributes: string) => {
      const kept = attributes.match(/ (lang|b|i)="[^"]*"/g)?.join('') ?? '';
      return `<a:${name}${kept}/>`;
    });
