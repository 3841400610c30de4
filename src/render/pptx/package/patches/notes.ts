// Speaker notes as rich paragraphs on notes pages of their own master, which has its own theme. pptxgenjs gives every slide
// a notes page with one run, and lets the notes master share the slides' theme, which PowerPoint repairs.
import type { NotePart, NoteRun, SceneSlide } from '../../../../scene/scene.ts';
import { linkXml, notesPart, type Patch, type PptxContext, PRESENTATION, slidePart } from '../../context.ts';
import { attributes, NS, serializeXml, xml } from '../xml.ts';
import { NOTES_THEME, THEME } from './theme.ts';

const MASTER = 'ppt/notesMasters/notesMaster1.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES = Object.entries(NS).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
/** A4-like notes page, in EMU, as presentation.xml says. */
export const NOTES_SIZE = { cx: 6858000, cy: 9144000 };

export const notes: Patch = {
  name: 'notes',
  apply(context) {
    const { scene, pkg } = context;
    const any = scene.slides.some((slide) => slide.notes.length);
    for (const slide of scene.slides) {
      const part = notesPart(slide.index);
      const relationships = pkg.relationships(slidePart(slide.index));
      const at = relationships.findIndex((one) => one.type.endsWith('/notesSlide'));
      if (!slide.notes.length) {
        pkg.remove(part);
        if (at >= 0) relationships.splice(at, 1);
        continue;
      }
      if (at < 0) pkg.relate(slidePart(slide.index), 'notesSlide', `../notesSlides/notesSlide${slide.index + 1}.xml`);
      pkg.relationships(part).length = 0;
      pkg.relate(part, 'notesMaster', '../notesMasters/notesMaster1.xml');
      pkg.relate(part, 'slide', `../slides/slide${slide.index + 1}.xml`);
      pkg.set(part, notesXml(slide, part, context));
    }
    pkg.relationships(MASTER).length = 0;
    const list = pkg.relationships(PRESENTATION);
    if (!any) {
      pkg.remove(MASTER);
      const own = list.findIndex((one) => one.type.endsWith('/notesMaster'));
      if (own >= 0) list.splice(own, 1);
      return;
    }
    pkg.relate(MASTER, 'theme', '../theme/theme2.xml');
    pkg.set(NOTES_THEME, serializeXml(pkg.document(THEME)));
    pkg.set(MASTER, masterXml(scene.lang));
  },
};

function notesXml(slide: SceneSlide, part: string, context: PptxContext): string {
  const starts = new Map<number, number>();
  const paragraphs = slide.notes.map((note) => {
    const own = note.list?.ordered ? (starts.get(note.list.listId) ?? note.list.number ?? 1) : undefined;
    if (note.list?.ordered && own !== undefined) starts.set(note.list.listId, own);
    return paragraphXml(note, own, slide.lang, part, context);
  });
  return `${HEAD}<p:notes${SPACES}><p:cSld><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2C}" type="slidenum"><a:rPr${attributes({ lang: slide.lang })}/><a:t>${slide.index + 1}</a:t></a:fld><a:endParaRPr${attributes({ lang: slide.lang })}/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

const INDENT = 228600;

function paragraphXml(note: NotePart, start: number | undefined, lang: string, part: string, context: PptxContext): string {
  const { list } = note;
  const bullet = list?.ordered ? `<a:buFont typeface="+mj-lt"/><a:buAutoNum${attributes({ type: 'arabicPeriod', startAt: start === 1 ? undefined : start })}/>` : '<a:buFont typeface="Arial"/><a:buChar char="\u2022"/>';
  const properties = list
    ? `<a:pPr${attributes({ marL: INDENT * (list.level + 1), lvl: Math.min(8, list.level) || undefined, indent: -INDENT })}>${bullet}</a:pPr>`
    : note.kind === 'quote' ? `<a:pPr${attributes({ marL: INDENT })}/>` : '';
  const runs = note.runs.map((run) => runXml(run, note, lang, part, context)).join('');
  return `<a:p>${properties}${runs}<a:endParaRPr${attributes({ lang })}/></a:p>`;
}

function runXml(run: NoteRun, note: NotePart, lang: string, part: string, context: PptxContext): string {
  const values = attributes({
    lang,
    b: run.bold || note.kind === 'heading' ? 1 : undefined,
    i: run.italic ? 1 : undefined,
    strike: run.strike ? 'sngStrike' : undefined,
    baseline: run.script === 'super' ? 30000 : run.script === 'sub' ? -25000 : undefined,
  });
  const face = run.code || note.kind === 'code' ? attributes({ typeface: context.scene.theme.fonts.mono.office }) : '';
  const inner = (face ? `<a:latin${face}/><a:cs${face}/>` : '') + (run.link ? linkXml(run.link, part, context) : '');
  const properties = `<a:rPr${values}>${inner}</a:rPr>`;
  return run.text.split('\n').map((text) => (text ? `<a:r>${properties}<a:t>${xml(text)}</a:t></a:r>` : '')).join(`<a:br>${properties}</a:br>`);
}

/** Header, date, slide image, notes, footer and number, as PowerPoint's own notes master has them. */
function masterXml(lang: string): string {
  const place = (x: number, y: number, cx: number, cy: number) => `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const shape = (id: number, name: string, ph: string, box: string, text: string, locks = '') =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr>${text}</p:sp>`;
  const small = (align: string, anchor: string, content: string) =>
    `<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"${anchor}/><a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p>${content}<a:endParaRPr${attributes({ lang })}/></a:p></p:txBody>`;
  const rest = NOTES_SIZE.cy - 458788;
  const shapes = [
    shape(2, 'Header', 'type="hdr" sz="quarter"', place(0, 0, 2971800, 458788), small('l', '', '')),
    shape(3, 'Date', 'type="dt" idx="1"', place(3884613, 0, 2971800, 458788), small('r', '', '')),
    shape(4, 'Slide image', 'type="sldImg" idx="2"', `${place(685800, 1143000, 5486400, 3086100)}<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>`, '', ' noRot="1" noChangeAspect="1"'),
    shape(5, 'Notes', 'type="body" sz="quarter" idx="3"', place(685800, 4400550, 5486400, 3600450), `<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/><a:p><a:r><a:rPr${attributes({ lang })}/><a:t>Notes</a:t></a:r><a:endParaRPr${attributes({ lang })}/></a:p></p:txBody>`),
    shape(6, 'Footer', 'type="ftr" sz="quarter" idx="4"', place(0, rest, 2971800, 458788), small('l', ' anchor="b"', '')),
    shape(7, 'Slide number', 'type="sldNum" sz="quarter" idx="5"', place(3884613, rest, 2971800, 458788), small('r', ' anchor="b"', `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2C}" type="slidenum"><a:rPr${attributes({ lang })}/><a:t>\u2039#\u203A</a:t></a:fld>`)),
  ];
  const level = (n: number) => `<a:lvl${n}pPr marL="${(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`;
  const styles = Array.from({ length: 9 }, (_, i) => level(i + 1)).join('');
  return `${HEAD}<p:notesMaster${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${shapes.join('')}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>${styles}</p:notesStyle></p:notesMaster>`;
}

