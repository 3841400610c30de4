// What of a slide, or of the file, a deck has no place for and nothing else tells of: changes between slides, letters
// bent into a form, words in a colour of their own, macros, fonts.
import type { OfficePresentation } from '../office/presentation.ts';
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import type { OfficeParagraph } from '../office/text/body.ts';
import type { XmlElement } from '../office/xml.ts';
import type { SlideMaking } from './making.ts';
import type { ImportReport } from './report.ts';

/** Words that a sentence quotes. */
const MOST_QUOTED = 3;

export function tellLeftOut({ slide, report, number, own, deck }: SlideMaking): void {
  if (own) return;
  if (slide.transition) report.tell(number, `the change to the slide is left out: ${slide.transition}`);
  for (const { what, shown } of newerThings(deck.slideSheet(slide.part).root))
    report.tell(number, shown ? `${what} is shown as its picture` : `${what} is left out`);
  const texts = allShapes(slide.shapes).flatMap((one) => (one.kind === 'shape' && one.text ? [one.text] : []));
  if (texts.some(({ body }) => body.warp)) report.tell(number, 'words bent into a form (WordArt) stand straight');
  if (texts.some(({ body }) => body.columns > 1)) report.tell(number, 'text in columns of one box flows in one');
  const colored = paragraphsOf(slide).flatMap(wordsApart);
  const [first] = colored;
  if (first !== undefined) {
    const named = [...new Set(colored)].slice(0, MOST_QUOTED).map((words) => `"${words.slice(0, 40)}"`);
    report.tell(number, `words in another colour than those around them have the same: ${named.join(', ')}`);
  }
}

/** What newer programs write, by the local names of its elements. */
const NEWER: Readonly<Record<string, string>> = {
  contentPart: 'ink',
  model3d: 'a model in three dimensions',
  sldZm: 'a zoom to other slides',
  sectionZm: 'a zoom to other slides',
  summaryZm: 'a zoom to other slides',
  webextensionref: 'an add-in',
  chart: 'a chart of a kind that only newer programs draw',
};

/** Ink, models, zooms and their like on a sheet, and whether something stands in for them. */
function newerThings(element: XmlElement): { readonly what: string; readonly shown: boolean }[] {
  const named = element.standsFor ?? (element.name.endsWith(':contentPart') ? [element.name] : []);
  const what = named.flatMap((name) => NEWER[name.slice(name.lastIndexOf(':') + 1)] ?? [])[0];
  const shown = element.standsFor !== undefined && element.name !== 'mc:Fallback';
  return [...(what ? [{ what, shown }] : []), ...element.children.flatMap(newerThings)];
}

const paragraphsOf = ({ shapes }: OfficeSlide): readonly OfficeParagraph[] =>
  allShapes(shapes).flatMap((one) => {
    if (one.kind === 'shape') return one.text?.paragraphs ?? [];
    if (one.kind !== 'table') return [];
    return one.table.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs));
  });

/** Words that stand out from the rest of their paragraph by colour or a marker; links have colours anyway. */
function wordsApart({ runs }: OfficeParagraph): string[] {
  const said = runs.filter(({ text, link, math }) => text.trim() && !link && !math);
  const letters = new Map<string, number>();
  const colorOf = ({ look }: (typeof said)[number]) => `${look.color?.hex ?? ''} ${look.highlight?.hex ?? ''}`;
  for (const run of said) letters.set(colorOf(run), (letters.get(colorOf(run)) ?? 0) + run.text.length);
  if (letters.size < 2) return [];
  const [[usual] = ['']] = [...letters].sort((a, b) => b[1] - a[1]);
  return said.filter((run) => colorOf(run) !== usual).map(({ text }) => text.trim());
}

/** Once for the whole file. */
export function tellOfFile({ pkg }: OfficePresentation, report: ImportReport): void {
  const names = [...pkg.parts.keys()];
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) report.tell(0, 'macros are left out');
  if (names.some((name) => /\.fntdata$/i.test(name))) report.tell(0, 'fonts in the file are left out');
}
