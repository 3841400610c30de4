// One slide as a section: ground, decorations of its layout, its nodes in reading order, its notes.
import { resolveCss } from '../../base/color.ts';
import { decorationsOf } from '../../scene/layouts.ts';
import type { Background, Scene, SceneSlide, Transition } from '../../scene/scene.ts';
import { nodesOf } from '../../scene/walk.ts';
import { css, type DrawContext, place } from './draw/context.ts';
import { drawNodes } from './draw/index.ts';
import { unseenHeading } from './draw/text.ts';
import { attribute, style } from './escape.ts';
import type { Films } from './films.ts';
import { notesHtml } from './notes.ts';
import { cropped, type Pictures } from './pictures.ts';

/** reveal.js' names; it has no wipe, and morphs only between slides that ask for it. */
const TRANSITIONS: Readonly<Record<Transition, string>> = {
  none: 'none',
  fade: 'fade',
  push: 'slide',
  wipe: 'slide',
  morph: 'fade',
};
export const transitionOf = (name: Transition): string => TRANSITIONS[name];

export interface SlideOptions {
  /** Without notes, on a page that shows them elsewhere. */
  readonly notes?: false;
  /** Where films and sounds play. */
  readonly films?: Films;
  /** The page has a heading of the first level already. */
  readonly below?: boolean;
}

export function slideHtml(slide: SceneSlide, scene: Scene, pictures: Pictures, options: SlideOptions = {}): string {
  const context: DrawContext = {
    scene,
    slide,
    pictures,
    ...(options.films && { films: options.films }),
    heading: headings(options.below ? 1 : 0),
    draw: (nodes) => drawNodes(nodes, context),
  };
  const layout = scene.layouts.find((candidate) => candidate.name === slide.layout);
  const ground = groundOf(slide, scene);
  const titled = [...nodesOf(slide.nodes)].some((node) => node.kind === 'text' && node.role === 'title');
  const parts = [
    ground?.kind === 'image' ? groundHtml(ground, context) : '',
    titled ? '' : unseenHeading(slide.title, context.heading(2)),
    drawNodes(decorationsOf(layout, slide), context),
    drawNodes(slide.nodes, context),
    options.notes === false ? '' : notesHtml(slide.notes),
  ];
  return `<section${attributes(slide, scene)}>${parts.join('')}</section>`;
}

const groundOf = (slide: SceneSlide, scene: Scene): Background | undefined =>
  slide.background ?? scene.layouts.find((candidate) => candidate.name === slide.layout)?.background;

/** The colour behind a slide, under its picture if it has one. */
export function groundColor(slide: SceneSlide, scene: Scene): string {
  const ground = groundOf(slide, scene);
  return resolveCss(ground?.kind === 'color' ? ground.color : scene.theme.background, scene.theme.palette);
}

function attributes(slide: SceneSlide, scene: Scene): string {
  const names = [
    `layout-${slide.layout}`,
    ...(slide.className ?? '').split(/\s+/).filter((name) => /^[\w-]+$/.test(name)),
  ];
  return [
    attribute('id', slide.id),
    attribute('class', names.join(' ')),
    attribute('data-title', slide.title),
    attribute('data-background-color', groundColor(slide, scene)),
    attribute('data-transition', slide.transition === scene.transition ? undefined : transitionOf(slide.transition)),
    attribute('data-timing', slide.seconds),
    attribute('data-backup', slide.backup),
    attribute('lang', slide.lang === scene.lang ? undefined : slide.lang),
    attribute('dir', slide.dir === scene.dir ? undefined : slide.dir),
  ].join('');
}

/** Tags of headings in order: h1 for a title of depth 1, below it no level is skipped. */
function headings(from = 0): (depth: number) => string {
  let last = from;
  return (depth) => {
    last = last === 0 ? Math.min(depth, 2) : Math.min(Math.max(depth, 2), last + 1, 6);
    return `h${last}`;
  };
}

/** A picture that fills the slide, under a veil that lets text be read. */
function groundHtml(ground: Extract<Background, { kind: 'image' }>, context: DrawContext): string {
  const { size } = context.scene;
  const whole = place({ x: 0, y: 0, ...size });
  const looks = style(cropped(size, ground.crop));
  const picture = `<img${attribute('alt', ground.alt ?? '')}${context.pictures.source(ground.asset)}${looks}>`;
  const veil = ground.veil
    ? `<div class="n" aria-hidden="true"${style({ ...whole, 'background-color': css(ground.veil, context) })}></div>`
    : '';
  return `<div class="n pic"${style(whole)}${ground.alt ? '' : ' aria-hidden="true"'}>${picture}</div>${veil}`;
}
