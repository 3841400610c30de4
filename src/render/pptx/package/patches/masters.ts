// The slide master and its layouts, written whole: pptxgenjs' master has no title and no body, its layouts no types, and it
// always adds one named DEFAULT. Only the layouts of the scene stay (ECMA-376 Part 1, 19.3.1.42 and 19.3.1.39).
import type { Box } from '../../../../base/geometry.ts';
import type { LayoutName, Placeholder, Scene, SceneLayout, SceneSlide } from '../../../../scene/scene.ts';
import { fillXml, layoutPart, MASTER, type Patch, placeholderXml, type PptxContext } from '../../context.ts';
import { xfrm } from '../../draw/frame.ts';
import { nodeXml } from '../../draw/index.ts';
import { placeholderBox } from '../../placeholders.ts';
import { levelsXml } from '../../styles.ts';
import { bodyProperties } from '../../text-body.ts';
import { attributes, NS, xml } from '../xml.ts';

/** First id of layouts; the master has the one before (19.2.1.34: from 2147483648 up, one number space). */
const FIRST_ID = 2147483649;
const NO_INSET = { top: 0, right: 0, bottom: 0, left: 0 };

/** Layout types that PowerPoint knows; others are custom, which is what leaving it out means. */
const TYPES: Partial<Record<LayoutName, string>> = { title: 'title', section: 'secHead', content: 'obj', 'two-column': 'twoObj', comparison: 'twoTxTwoObj', blank: 'blank' };

export const masters: Patch = {
  name: 'masters',
  apply(context) {
    const { scene, pkg } = context;
    for (const name of pkg.names) if (/^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name)) pkg.remove(name);
    for (const layout of scene.layouts) {
      const part = layoutPart(scene, layout);
      pkg.relate(part, 'slideMaster', '../slideMasters/slideMaster1.xml');
      pkg.set(part, layoutXml(layout, part, context));
    }
    const relationships = pkg.relationships(MASTER);
    relationships.length = 0;
    const ids = scene.layouts.map((layout) => pkg.relate(MASTER, 'slideLayout', `../slideLayouts/${layoutPart(scene, layout).split('/').pop()}`));
    pkg.relate(MASTER, 'theme', '../theme/theme1.xml');
    pkg.set(MASTER, masterXml(scene, ids));
  },
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES = Object.entries(NS).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function masterXml(scene: Scene, layoutIds: readonly string[]): string {
  const { theme } = scene;
  const content = scene.layouts.find((layout) => layout.name === 'content') ?? scene.layouts[0];
  const by = (name: Placeholder['name']) => content?.placeholders.find((one) => one.name === name);
  const h = scene.size.h;
  const furniture: Placeholder[] = [];
  const shapes = [by('title'), by('body'), ...(['footer', 'number'] as const).map(by)].filter((one): one is Placeholder => one !== undefined);
  const date: Placeholder = { name: 'date', label: 'Date', prompt: '', box: { x: scene.size.w / 2 - 60, y: h - 40, w: 120, h: 20 }, anchor: 'bottom', styles: by('number')?.styles ?? by('footer')?.styles ?? [theme.titleStyle] };
  const tree = [...shapes, ...furniture, ...(by('date') ? [] : [date])].map((one, i) => placeholderShape(one, i + 2, scene, true)).join('');
  const map = theme.variant === 'dark' ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' } : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const accents = Object.fromEntries(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => [name, name]));
  const list = layoutIds.map((id, i) => `<p:sldLayoutId${attributes({ id: FIRST_ID + i, 'r:id': id })}/>`).join('');
  return `${HEAD}<p:sldMaster${SPACES}><p:cSld>${background(theme.background)}<p:spTree>${TREE}${tree}</p:spTree></p:cSld><p:clrMap${attributes({ ...map, ...accents })}/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${levelsXml([theme.titleStyle], 1)}</p:titleStyle><p:bodyStyle>${levelsXml(theme.bodyStyles, 9)}</p:bodyStyle><p:otherStyle>${levelsXml([{ ...theme.bodyStyles[0] as never as typeof theme.titleStyle, indent: 0, markIndent: 0, marker: undefined }], 9)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

const background = (color: Parameters<typeof fillXml>[0]): string => `<p:bg><p:bgPr>${fillXml(color)}<a:effectLst/></p:bgPr></p:bg>`;

function layoutXml(layout: SceneLayout, part: string, context: PptxContext): string {
  const { scene } = context;
  const ground = layout.background?.kind === 'color' ? background(layout.background.color) : '';
  const stage: SceneSlide = { index: 0, id: layout.name, title: '', layout: layout.name, hidden: false, lang: scene.lang, dir: scene.dir, transition: 'none', nodes: [], notes: [], steps: 0, scale: 1, overflow: 0, source: { file: '', line: 1, column: 1 } };
  const shapes = layout.placeholders.map((one, i) => placeholderShape(one, i + 2, scene, false)).join('');
  const marks = layout.decorations.map((node, i) => nodeXml(node, stage, part, context).replace('<p:cNvPr id="0"', `<p:cNvPr id="${layout.placeholders.length + 2 + i}"`)).join('');
  return `${HEAD}<p:sldLayout${SPACES}${attributes({ type: TYPES[layout.name], preserve: 1, userDrawn: 1 })}><p:cSld${attributes({ name: layout.label })}>${ground}<p:spTree>${TREE}${shapes}${marks}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** A placeholder on master or layout, with its prompt and the levels it sets itself. */
function placeholderShape(one: Placeholder, id: number, scene: Scene, master: boolean): string {
  const box: Box = placeholderBox(one, scene.theme);
  const levels = one.styles.length ? levelsXml(one.styles, one.styles.length) : '';
  const prompt = one.prompt !== '' && !['footer', 'number', 'date'].includes(one.name);
  const ph = master && one.name === 'title' ? '<p:ph type="title"/>' : placeholderXml(one.name).replace('/>', prompt && !master ? ' hasCustomPrompt="1"/>' : '/>');
  const run = attributes({ lang: scene.lang });
  const text =
    one.name === 'number' ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr${run}/><a:t>\u2039#\u203A</a:t></a:fld>`
    : one.name === 'date' || one.name === 'footer' ? ''
    : `<a:r><a:rPr${run}/><a:t>${xml(one.prompt)}</a:t></a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr${attributes({ id, name: one.label })}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${bodyProperties(NO_INSET, one.anchor)}<a:lstStyle>${levels}</a:lstStyle><a:p>${text}<a:endParaRPr${run}/></a:p></p:txBody></p:sp>`;
}

