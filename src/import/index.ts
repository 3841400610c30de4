// A PowerPoint file by whoever made it -> a deck of Markdown with its pictures, numbers and films, and a report of what
// changed its form (docs/from-powerpoint.md).
import type { Limits } from '../base/limits.ts';
import { word } from '../base/slide-words.ts';
import type { Resources } from '../base/wasm.ts';
import { OfficeFault } from '../office/fault.ts';
import { OfficePresentation } from '../office/presentation.ts';
import type { OfficeSlide } from '../office/slide.ts';
import { child } from '../office/xml.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { furnitureOf } from './furniture.ts';
import { groundsOf } from './ground.ts';
import { tellOfFile } from './left-out.ts';
import { type ImportedFile, ImportedFiles, type Making } from './making.ts';
import { footerOf, ownSections } from './own/sections.ts';
import { pageOf } from './page.ts';
import { ImportReport, type Told } from './report.ts';
import { type SlideDraft, slideDraft } from './slide.ts';
import { slideIds } from './slide-ids.ts';
import { templateKey } from './template-layouts.ts';
import { isMadeSection, titleKeys } from './title-slide.ts';

export type { ImportedFile } from './making.ts';
export type { Told } from './report.ts';

export interface ImportOptions {
  /** The file's name, for the report. */
  readonly name: string;
  /** The deck is built with the file's own masters. */
  readonly keepTemplate?: boolean;
  readonly limits?: Limits;
  readonly sources: Resources;
}

export interface Imported {
  /** Slides with what stands before them, to be written by `deckFiles`. */
  readonly deck: DeckDraft;
  readonly files: readonly ImportedFile[];
  readonly told: readonly Told[];
  readonly slides: number;
}

export interface DeckDraft {
  readonly keys: FrontMatter;
  /** A section of '' is none, behind slides that are in one. */
  readonly slides: readonly (SlideDraft & { readonly section: string | undefined; readonly number: number })[];
  /** Footers of sections, where they are not the deck's. */
  readonly footers?: ReadonlyMap<string, string>;
  /** What slides stand on that say nothing else. */
  readonly background?: string;
}

/** Throws an OfficeFault where the file cannot be read at all. */
export async function importPptx(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const deck = new OfficePresentation(bytes, options.limits);
  const report = new ImportReport();
  const files = new ImportedFiles();
  const own = isOwn(deck);
  const slides = own ? readable(deck, report).map(onPlainLayout) : readable(deck, report);
  if (!slides.length) throw new OfficeFault('damaged', report.told[0]?.message ?? 'it has no slides');
  for (const place of deck.missing)
    report.tell(0, `slide ${place} is left out: the file names it and does not hold it`);
  tellOfFile(deck, report);
  const furniture = furnitureOf(slides, deck.size, report, isOwn(deck));
  const grounds = own ? undefined : await groundsOf(deck, slides, options.keepTemplate === true, options.sources);
  const keys = frontMatter(deck, slides, options.name, own, grounds?.dark);
  const making: Making = {
    deck,
    own,
    files,
    report,
    ids: slideIds(slides),
    sources: options.sources,
    template: options.keepTemplate === true,
  };
  const made = own ? titleKeys(slides[0], keys) : undefined;
  const drafts: DeckDraft['slides'][number][] = [];
  const sections = own ? ownSections(deck, slides) : undefined;
  for (const [i, slide] of slides.entries()) {
    const ground = grounds?.of(slide);
    const page = grounds && pageOf(making, ground?.hex, grounds.dark);
    const at = { ...making, slide, number: i + 1, ...(ground && { ground }), ...(page && { page }) };
    const draft = await slideDraft(at, furniture, i === 0 && made !== undefined);
    const titled = deck.sections.find((one) => one.slides.includes(slide.id))?.name.trim();
    const section = sections ? sections.of(slide) : titled;
    const wanted = own && section && isMadeSection(section, keys) ? '' : section;
    // a slide of ours that is in no section ends the one before
    const named = wanted || (own && drafts.some((one) => one.section) ? '' : undefined);
    if (i === 0 && made && !draft.body) continue;
    const backup = own && titled !== undefined && titled === word('backup', String(keys.lang));
    const footer = own ? footerOf(slide) : '';
    const usual = furniture.footer ?? (named ? (sections?.footers.get(named) ?? named) : '');
    const all = { ...draft.keys, ...(backup && { backup }), ...(footer && footer !== usual && { footer }) };
    drafts.push({ ...draft, keys: all, section: named, number: i + 1 });
  }
  if (options.keepTemplate) files.add('.', 'template', 'pptx', bytes);
  const outline = sections?.progress === false ? [] : [...new Set(drafts.flatMap(({ section }) => section || []))];
  return {
    deck: {
      keys: {
        ...keys,
        ...made,
        ...(!made && { 'title-slide': false }),
        ...(outline.length && { outline }),
        ...(furniture.footer && { footer: furniture.footer }),
        ...(options.keepTemplate && { template: templateKey('template.pptx', deck, slides) }),
        ...(grounds?.common && { background: grounds.common }),
      },
      slides: drafts,
      ...(sections && !furniture.footer && { footers: sections.footers }),
      ...(grounds?.common && { background: grounds.common }),
    },
    files: files.list.map(({ name, bytes: content }) => ({ name: name.replace(/^\.\//, ''), bytes: content })),
    told: report.told,
    slides: slides.length,
  };
}

/** Built by Lectern: the stamp says so, and where a copy for e-mail has none, its layouts do. */
function isOwn({ properties, masters }: OfficePresentation): boolean {
  const names = (masters[0]?.layouts ?? []).map(({ root }) => child(root, 'p:cSld')?.attributes.name);
  return 'Lectern' in properties.custom || ['Quotation', 'Statement', 'Closing'].every((one) => names.includes(one));
}

/** Layouts of ours with other places are called after the plain one: "Table, text below". */
const onPlainLayout = (slide: OfficeSlide): OfficeSlide => ({
  ...slide,
  layout: { ...slide.layout, name: slide.layout.name.replace(/,.*$/, '') },
});

/** Slides that are damaged are told and left out. */
function readable(deck: OfficePresentation, report: ImportReport): OfficeSlide[] {
  const slides: OfficeSlide[] = [];
  for (const i of deck.slideList.keys())
    try {
      const slide = deck.slide(i);
      slides.push(slide);
      for (const message of slide.unread) report.tell(i + 1, `a part of it cannot be read: ${message}`);
    } catch (error) {
      if (!(error instanceof OfficeFault)) throw error;
      report.tell(i + 1, `the slide cannot be read: ${error.message}`);
    }
  return slides;
}
