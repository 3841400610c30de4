// How films and sounds play (ECMA-376 Part 1, 19.5.29 cmd, 19.5.14 cMediaNode), as PowerPoint itself writes it: a click
// on the still starts and stops it; one that begins with its slide stands in the main sequence too.
import type { ImageNode, SceneSlide } from '../../../../scene/scene.ts';
import { nodesOf } from '../../../../scene/walk.ts';
import { mediaAssetOf } from '../../draw/media.ts';
import type { DrawContext } from '../../opc/context.ts';
import { attributes } from '../../opc/xml.ts';

/** A playing thing of a slide, by its shape's number. */
export interface Playing {
  readonly shape: number;
  readonly kind: 'video' | 'audio';
  readonly play: NonNullable<ImageNode['media']>;
}

export function playingOn(slide: SceneSlide, { ids, scene }: Pick<DrawContext, 'ids' | 'scene'>): Playing[] {
  return [...nodesOf(slide.nodes)].flatMap((node): Playing[] => {
    const play = node.kind === 'image' ? node.media : undefined;
    const asset = play && mediaAssetOf(play, scene);
    const shape = ids.of(node.id);
    return play && asset && shape !== undefined ? [{ shape, kind: asset.kind, play }] : [];
  });
}

const START = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
const target = (shape: number): string => `<p:tgtEl><p:spTgt${attributes({ spid: shape })}/></p:tgtEl>`;

/** A command to the film, as an effect of the class `mediacall`. */
function callXml(shape: number, command: string, node: 'clickEffect' | 'afterEffect', ids: () => number): string {
  const outer = { id: ids(), presetID: 1, presetClass: 'mediacall', presetSubtype: 0, fill: 'hold', nodeType: node };
  const inner = attributes({ id: ids(), dur: 1, fill: 'hold' });
  const behaviour = `<p:cBhvr><p:cTn${inner}/>${target(shape)}</p:cBhvr>`;
  const call = `<p:cmd${attributes({ type: 'call', cmd: command })}>${behaviour}</p:cmd>`;
  return `<p:par><p:cTn${attributes(outer)}>${START}<p:childTnLst>${call}</p:childTnLst></p:cTn></p:par>`;
}

const heldXml = (id: number, conditions: string, inner: string): string =>
  `<p:par><p:cTn${attributes({ id, fill: 'hold' })}><p:stCondLst>${conditions}</p:stCondLst>` +
  `<p:childTnLst>${inner}</p:childTnLst></p:cTn></p:par>`;

/** First in the main sequence: what begins with its slide. `sequence` is the number of that sequence. */
export function autoplayXml(playing: readonly Playing[], sequence: number, ids: () => number): string {
  const own = playing.filter(({ play }) => play.autoplay);
  if (!own.length) return '';
  const [outer, inner] = [ids(), ids()];
  const begin = `<p:cond delay="indefinite"/><p:cond evt="onBegin" delay="0"><p:tn val="${sequence}"/></p:cond>`;
  const calls = own.map(({ shape }) => callXml(shape, 'playFrom(0.0)', 'afterEffect', ids)).join('');
  return heldXml(outer, begin, heldXml(inner, '<p:cond delay="0"/>', calls));
}

/** Behind the main sequence: the media nodes, and for each a sequence that its own click starts. */
export const playingXml = (playing: readonly Playing[], ids: () => number): string =>
  playing.map((one) => clickedXml(one, ids) + mediaNodeXml(one, ids)).join('');

function clickedXml({ shape }: Playing, ids: () => number): string {
  const sequence = { id: ids(), restart: 'whenNotActive', fill: 'hold', evtFilter: 'cancelBubble' };
  const clicked = `<p:cond evt="onClick" delay="0">${target(shape)}</p:cond>`;
  const [outer, inner] = [ids(), ids()];
  const toggle = callXml(shape, 'togglePause', 'clickEffect', ids);
  const steps = heldXml(outer, '<p:cond delay="0"/>', heldXml(inner, '<p:cond delay="0"/>', toggle));
  return (
    `<p:seq concurrent="1" nextAc="seek"><p:cTn${attributes({ ...sequence, nodeType: 'interactiveSeq' })}>` +
    `<p:stCondLst>${clicked}</p:stCondLst><p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync>` +
    `<p:childTnLst>${steps}</p:childTnLst></p:cTn><p:nextCondLst>${clicked}</p:nextCondLst></p:seq>`
  );
}

function mediaNodeXml({ shape, kind, play }: Playing, ids: () => number): string {
  const time = {
    id: ids(),
    repeatCount: play.loop ? 'indefinite' : undefined,
    fill: 'hold',
    display: 0,
  };
  const node = attributes({ vol: 80000, mute: play.muted ? 1 : undefined });
  return (
    `<p:${kind}><p:cMediaNode${node}><p:cTn${attributes(time)}>` +
    `<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>${target(shape)}</p:cMediaNode></p:${kind}>`
  );
}
