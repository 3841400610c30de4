// Reveal steps as on-click effects (ECMA-376 Part 1, 19.5): the same steps in the same order as the web's fragments.
// Text is revealed by paragraph, everything else as a whole; what shares a step comes with the click's first.

import { markup } from '../../../../base/markup.ts';
import type { SceneNode, SceneSlide } from '../../../../scene/scene.ts';
import { isWhole } from '../../draw/group.ts';
import type { DrawContext } from '../../opc/context.ts';
import { attributes } from '../../opc/xml.ts';
import { autoplayXml, playingOn, playingXml } from './media-timing.ts';

/** One thing that appears: a shape, one of its paragraphs, or the fill and outline under them. */
interface Effect {
  readonly step: number;
  readonly shape: number;
  readonly part?: number | 'ground';
  /** How `p:bldLst` names the shape; pictures, tables and groups are not in it. */
  readonly build?: Build;
}

interface Build {
  readonly byParagraph: boolean;
  readonly ground: boolean;
}

/** `p:timing`, or nothing for a slide without steps, film and sound. */
export function timingXml(slide: SceneSlide, context: Pick<DrawContext, 'ids' | 'scene'>): string {
  const playing = playingOn(slide, context);
  const effects = slide.nodes.flatMap((node) => effectsOf(node, undefined, context));
  if (!effects.length && !playing.length) return '';
  const ids = counter(3);
  const begins = autoplayXml(playing, 2, ids);
  const steps = [...new Set(effects.map((effect) => effect.step))].sort((a, b) => a - b);
  const clicks = steps
    .map((step) =>
      clickXml(
        effects.filter((effect) => effect.step === step),
        ids,
      ),
    )
    .join('');
  const condition = (list: string, event: string) =>
    `<p:${list}><p:cond evt="${event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:${list}>`;
  const sequence = !(begins || clicks)
    ? ''
    : markup`
      <p:seq concurrent="1" nextAc="seek">
        <p:cTn id="2" dur="indefinite" nodeType="mainSeq">
          <p:childTnLst>${begins}${clicks}</p:childTnLst>
        </p:cTn>
        ${condition('prevCondLst', 'onPrev')}
        ${condition('nextCondLst', 'onNext')}
      </p:seq>
    `;
  return markup`
    <p:timing>
      <p:tnLst>
        <p:par>
          <p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">
            <p:childTnLst>${sequence}${playingXml(playing, ids)}</p:childTnLst>
          </p:cTn>
        </p:par>
      </p:tnLst>
      ${buildsXml(effects)}
    </p:timing>
  `;
}

/** `outer` is the step of a group that is drawn as its parts. */
function effectsOf(node: SceneNode, outer: number | undefined, { ids }: Pick<DrawContext, 'ids'>): Effect[] {
  const step = node.step ?? outer;
  if (node.kind === 'group' && !isWhole(node)) return node.children.flatMap((child) => effectsOf(child, step, { ids }));
  const shape = ids.of(node.id);
  if (shape === undefined) return [];
  if (node.kind !== 'text' && node.kind !== 'shape' && node.kind !== 'path')
    return step === undefined ? [] : [{ step, shape }];
  const ground = node.kind !== 'text' && (node.fill !== undefined || node.stroke !== undefined);
  const paragraphs = node.kind === 'path' ? [] : (node.body?.paragraphs ?? []);
  if (paragraphs.every((paragraph) => paragraph.step === undefined || paragraph.step === step)) {
    const connector = node.kind === 'shape' && node.geometry === 'line' && !node.body;
    return step === undefined ? [] : [{ step, shape, ...(!connector && { build: { byParagraph: false, ground } }) }];
  }
  const build: Build = { byParagraph: true, ground: ground && step !== undefined };
  const effects = paragraphs.flatMap((paragraph, part): Effect[] => {
    const own = paragraph.step ?? step;
    return own === undefined ? [] : [{ step: own, shape, part, build }];
  });
  return build.ground && step !== undefined ? [{ step, shape, part: 'ground', build }, ...effects] : effects;
}

const counter = (first: number): (() => number) => {
  let next = first;
  return () => next++;
};

/** Numbers of time nodes follow document order. */
function clickXml(effects: readonly Effect[], ids: () => number): string {
  const node = (delay: string, id: number, inner: string) =>
    markup`
      <p:par>
        <p:cTn${attributes({ id, fill: 'hold' })}>
          <p:stCondLst><p:cond delay="${delay}"/></p:stCondLst>
          <p:childTnLst>${inner}</p:childTnLst>
        </p:cTn>
      </p:par>
    `;
  const [outer, inner] = [ids(), ids()];
  return node(
    'indefinite',
    outer,
    node('0', inner, effects.map((effect, i) => effectXml(effect, i === 0, ids)).join('')),
  );
}

const FADE_PRESET = 10;
const FADE_MS = 300;

/** What of the shape: all of it, its ground, or one paragraph. */
function partXml(part: Effect['part']): string {
  if (part === undefined) return '';
  return part === 'ground' ? '<p:bg/>' : `<p:txEl><p:pRg${attributes({ st: part, end: part })}/></p:txEl>`;
}

function effectXml({ shape, part, build }: Effect, first: boolean, ids: () => number): string {
  const target = `<p:tgtEl><p:spTgt${attributes({ spid: shape })}>${partXml(part)}</p:spTgt></p:tgtEl>`;
  const outer = attributes({
    id: ids(),
    presetID: FADE_PRESET,
    presetClass: 'entr',
    presetSubtype: 0,
    fill: 'hold',
    grpId: build && 0,
    nodeType: first ? 'clickEffect' : 'withEffect',
  });
  const start = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
  const show = markup`
    <p:set>
      <p:cBhvr>
        <p:cTn${attributes({ id: ids(), dur: 1, fill: 'hold' })}>${start}</p:cTn>
        ${target}
        <p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>
      </p:cBhvr>
      <p:to><p:strVal val="visible"/></p:to>
    </p:set>
  `;
  const fade = markup`
    <p:animEffect transition="in" filter="fade">
      <p:cBhvr><p:cTn${attributes({ id: ids(), dur: FADE_MS })}/>${target}</p:cBhvr>
    </p:animEffect>
  `;
  return `<p:par><p:cTn${outer}>${start}<p:childTnLst>${show}${fade}</p:childTnLst></p:cTn></p:par>`;
}

/** One entry for each shape; more, or one without an effect, opens PowerPoint's repair dialog. */
function buildsXml(effects: readonly Effect[]): string {
  const builds = new Map(effects.flatMap(({ shape, build }) => (build ? [[shape, build] as const] : [])));
  const list = [...builds].map(
    ([spid, { byParagraph, ground }]) =>
      `<p:bldP${attributes({ spid, grpId: 0, build: byParagraph ? 'p' : undefined, animBg: ground || undefined })}/>`,
  );
  return list.length ? `<p:bldLst>${list.join('')}</p:bldLst>` : '';
}
