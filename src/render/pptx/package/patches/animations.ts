// Reveal steps as on-click effects (ECMA-376 Part 1, 19.5): the same steps in the same order as the web's fragments. Text
// is revealed by paragraph, everything else as a whole; what shares a step comes with the click's first.
import type { SceneNode, SceneSlide } from '../../../../scene/scene.ts';
import { type Patch, slidePart } from '../../context.ts';
import { attributes, child, children, fragment, replace, rootOf } from '../xml.ts';
import { shapeIds } from './ids.ts';

interface Effect {
  readonly step: number;
  readonly shape: number;
  /** First and last paragraph, for text that comes by paragraph. */
  readonly range?: readonly [number, number];
  readonly isText: boolean;
}

export const animations: Patch = {
  name: 'animations',
  apply({ scene, pkg }) {
    const map = shapeIds.get(pkg);
    for (const slide of scene.slides) {
      if (!slide.steps || !map) continue;
      const part = slidePart(slide.index);
      const effects = slide.nodes.flatMap((node) => effectsOf(node, (id) => map.get(`${part}#${id}`)));
      if (!effects.length) continue;
      const document = pkg.document(part);
      const root = rootOf(document);
      const after = children(root).find((one) => one.nodeName === 'p:extLst');
      replace(root, child(root, 'p:timing'), fragment(document, timingXml(effects, slide)), after);
    }
  },
};

function effectsOf(node: SceneNode, idOf: (id: string) => number | undefined): Effect[] {
  const shape = idOf(node.id);
  if (shape === undefined) return [];
  if (node.step !== undefined) return [{ step: node.step, shape, isText: node.kind === 'text' || node.kind === 'shape' }];
  if (node.kind === 'group') return node.children.flatMap((one) => effectsOf(one, idOf));
  if (node.kind !== 'text' && node.kind !== 'shape') return [];
  return (node.body?.paragraphs ?? []).flatMap((paragraph, i): Effect[] => (paragraph.step === undefined ? [] : [{ step: paragraph.step, shape, range: [i, i], isText: true }]));
}

function timingXml(effects: readonly Effect[], slide: SceneSlide): string {
  let id = 2;
  const clicks: string[] = [];
  for (let step = 1; step <= slide.steps; step++) {
    const own = effects.filter((effect) => effect.step === step);
    if (!own.length) continue;
    const outer = ++id;
    const inner = ++id;
    const parts = own.map((effect, i) => {
      const first = ++id;
      const set = ++id;
      const fade = ++id;
      return effectXml(effect, i === 0, first, set, fade);
    });
    clicks.push(`<p:par><p:cTn${attributes({ id: outer, fill: 'hold' })}><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst><p:par><p:cTn${attributes({ id: inner, fill: 'hold' })}><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>${parts.join('')}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>`);
  }
  const built = new Map<number, boolean>();
  for (const effect of effects) if (effect.isText) built.set(effect.shape, effect.range !== undefined);
  const list = [...built].map(([shape, byParagraph]) => `<p:bldP${attributes({ spid: shape, grpId: 0, build: byParagraph ? 'p' : undefined, animBg: byParagraph ? undefined : 1 })}/>`).join('');
  return `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>${clicks.join('')}</p:childTnLst></p:cTn><p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>${list ? `<p:bldLst>${list}</p:bldLst>` : ''}</p:timing>`;
}

/** Fade (preset 10), 200 ms. */
function effectXml(effect: Effect, first: boolean, id: number, set: number, fade: number): string {
  const target = effect.range
    ? `<p:spTgt${attributes({ spid: effect.shape })}><p:txEl><p:pRg${attributes({ st: effect.range[0], end: effect.range[1] })}/></p:txEl></p:spTgt>`
    : `<p:spTgt${attributes({ spid: effect.shape })}/>`;
  const group = effect.isText ? { grpId: 0 } : {};
  return `<p:par><p:cTn${attributes({ id, presetID: 10, presetClass: 'entr', presetSubtype: 0, fill: 'hold', ...group, nodeType: first ? 'clickEffect' : 'withEffect' })}><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:set><p:cBhvr><p:cTn${attributes({ id: set, dur: 1, fill: 'hold' })}><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl>${target}</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set><p:animEffect transition="in" filter="fade"><p:cBhvr><p:cTn${attributes({ id: fade, dur: 200 })}/><p:tgtEl>${target}</p:tgtEl></p:cBhvr></p:animEffect></p:childTnLst></p:cTn></p:par>`;
}

