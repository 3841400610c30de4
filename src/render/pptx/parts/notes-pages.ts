// Speaker notes as rich paragraphs, on pages only where there are notes. pptxgenjs gives every slide a page with one
// run.

import { markup } from '../../../base/markup.ts';
import type { NotePart, NoteRun, SceneSlide } from '../../../scene/scene.ts';
import { type AutoNumber, autoNumberXml, numbersOf } from '../draw/text/numbering.ts';
import { notesMasterOf, notesPart, type Patch, type PptxContext, slidePart } from '../opc/context.ts';
import { linkXml } from '../opc/links.ts';
import { attributes, HEAD, NAMESPACES, TREE_ROOT, xml } from '../opc/xml.ts';
import { authorsOf, markOnPage, pageShape, pageText } from './printed-page.ts';

export const notesPages: Patch = {
  name: 'notes-pages',
  apply(context) {
    const { scene, pkg } = context;
    for (const name of pkg.names) if (name.startsWith('ppt/notesSlides/') && name.endsWith('.xml')) pkg.remove(name);
    for (const slide of scene.slides) {
      if (!slide.notes.length) continue;
      const part = notesPart(slide.index);
      pkg.relate(slidePart(slide.index), 'notesSlide', `../${part.slice('ppt/'.length)}`);
      pkg.relate(part, 'notesMaster', `../${notesMasterOf(pkg).slice('ppt/'.length)}`);
      pkg.relate(part, 'slide', `../${slidePart(slide.index).slice('ppt/'.length)}`);
      pkg.set(part, pageXml(slide, part, context));
      reportJumps(slide, context);
    }
  },
};

/**
 * A notes page has one relationship to a slide, its own (ECMA-376 Part 1, 13.3.5): there is no sound way to point to
 * another.
 */
function reportJumps(slide: SceneSlide, { render }: PptxContext): void {
  if (slide.notes.some((note) => note.runs.some((run) => run.link && 'slide' in run.link)))
    render.diagnostics.report(
      'render/not-native',
      'Links to slides in speaker notes are plain text in PowerPoint',
      slide.source,
    );
}

function pageXml(slide: SceneSlide, part: string, context: PptxContext): string {
  const { scene } = context;
  const { lang } = slide;
  const numbers = numbersOf(
    slide.notes.map(({ list }) =>
      list ? { list: { ...list, marker: list.ordered ? `${list.number ?? 1}.` : BULLET } } : {},
    ),
  );
  const paragraphs = slide.notes.map((note, i) => paragraphXml(note, numbers[i], lang, part, context));
  const shapes = [
    pageShape(2, 'Slide image', 'type="sldImg"', '', '', ' noRot="1" noChangeAspect="1"'),
    pageShape(3, 'Notes', 'type="body" idx="1"', '', pageText(paragraphs.join(''))),
    markOnPage(4, 'hdr', undefined, scene.meta.title, lang),
    markOnPage(5, 'ftr', 4, authorsOf(scene), lang),
    markOnPage(6, 'sldNum', 5, String(slide.index + 1), lang),
  ];
  return markup`
    ${HEAD}
    <p:notes${NAMESPACES}>
      <p:cSld><p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld>
      <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:notes>
  `;
}

const BULLET = '\u2022';
/** A list level, in EMU: 18 pt. */
const INDENT = 228600;
const MAX_LEVEL = 8;

function paragraphXml(
  note: NotePart,
  number: AutoNumber | undefined,
  lang: string,
  part: string,
  context: PptxContext,
): string {
  const runs = note.runs.map((run) => runXml(run, note, lang, part, context)).join('');
  return `<a:p>${propertiesXml(note, number)}${runs}<a:endParaRPr${attributes({ lang })}/></a:p>`;
}

function propertiesXml({ kind, list }: NotePart, number: AutoNumber | undefined): string {
  if (!list) return kind === 'quote' ? `<a:pPr${attributes({ marL: INDENT })}/>` : '';
  const level = Math.min(list.level, MAX_LEVEL);
  const mark = number
    ? `<a:buFont typeface="+mj-lt"/>${autoNumberXml(number)}`
    : `<a:buFont typeface="Arial"/><a:buChar${attributes({ char: BULLET })}/>`;
  return markup`
    <a:pPr${attributes({ marL: INDENT * (level + 1), lvl: level || undefined, indent: -INDENT })}>
      ${mark}
    </a:pPr>
  `;
}

/** Thousandths of a per cent of the size (ECMA-376 Part 1, 21.1.2.3.9). */
const BASELINES = { super: 30000, sub: -25000 } as const;

function runXml(run: NoteRun, note: NotePart, lang: string, part: string, context: PptxContext): string {
  const values = attributes({
    lang,
    b: run.bold || note.kind === 'heading' || undefined,
    i: run.italic || undefined,
    strike: run.strike ? 'sngStrike' : undefined,
    baseline: run.script && BASELINES[run.script],
  });
  const face = run.code || note.kind === 'code' ? attributes({ typeface: context.scene.theme.fonts.mono.office }) : '';
  const inner =
    (face && `<a:latin${face}/><a:cs${face}/>`) +
    (run.link && 'url' in run.link ? linkXml(run.link, part, context) : '');
  const properties = `<a:rPr${values}>${inner}</a:rPr>`;
  return run.text
    .split('\n')
    .map((text) => (text ? `<a:r>${properties}<a:t>${xml(text)}</a:t></a:r>` : ''))
    .join(`<a:br>${properties}</a:br>`);
}
