// Every number that a built talk shows or has said: on slides, in charts and their tables, in alternative texts, in notes
// and on the handout. Numbers of citations and of names (NCT02566655, SAMP6) are none.
import type { NotePart, Run, Scene, SceneNode, SceneSlide } from '../../src/scene/scene.ts';
import { nodesOf, paragraphsOf } from '../../src/scene/walk.ts';

const NUMBER = /(?<![\p{L}\d.])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*(?!\d)/gu;

/** The numbers of a text, without commas between thousands and without noughts at the end of decimals. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map(([found]) => {
    const plain = found.replaceAll(',', '');
    return plain.includes('.') && plain.split('.').length === 2 ? String(Number(plain)) : plain;
  });

const withoutCitations = (text: string): string =>
  text.replace(/\[[\d,;\s\u2013]*\]/g, ' ').replace(/ and \d+ more$/, '');

/** What is said, but for the numbers and names of sources. */
const said = (runs: readonly Run[]): string =>
  withoutCitations(runs.map((run) => (run.link || run.script === 'super' ? ' ' : run.text)).join(''));

export interface Shown {
  readonly slide: string;
  readonly where: 'slide' | 'notes' | 'handout';
  readonly text: string;
}

const isSources = (slide: SceneSlide, scene: Scene): boolean =>
  scene.layouts.some(({ name, purpose }) => name === slide.layout && purpose === 'sources');

/** Neither decoration nor the slide's own number. */
const isSaid = (node: SceneNode): boolean =>
  !node.decorative && !('placeholder' in node && node.placeholder === 'number');

export function shownBy(scene: Scene): Shown[] {
  return scene.slides.flatMap((slide): Shown[] => {
    if (isSources(slide, scene)) return [];
    const texts = [...nodesOf(slide.nodes)].filter(isSaid).flatMap((node) => {
      // a chart's labels are its data, or marks of its axes
      const own = node.kind === 'chart' ? [] : paragraphsOf(node).map((paragraph) => said(paragraph.runs));
      const alt = 'alt' in node && node.alt && node.kind !== 'table' ? [node.alt] : [];
      const data = node.kind === 'chart' ? node.data.rows.flat().map(String) : [];
      return [...own, ...alt, ...data];
    });
    // sources written out are no claim of the talk
    const told = slide.notes.filter(({ silent }: NotePart) => !silent);
    const notes = told.map((part: NotePart) => said(part.runs as readonly Run[]));
    return [
      ...texts.map((text) => ({ slide: slide.id, where: 'slide' as const, text })),
      ...notes.map((text) => ({ slide: slide.id, where: 'notes' as const, text })),
    ];
  });
}

/** The handout's words, but for its list of sources and the pictures inside it. */
export const handoutText = (page: string): string =>
  withoutCitations(page)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<h2[^>]*>References<\/h2>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, ' ');
