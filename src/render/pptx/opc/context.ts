// What patches and drawing functions share: the scene, the package, the names of parts.
import type { Deflater } from '../../../base/deflate.ts';
import { resolvePart } from '../../../base/part-name.ts';
import type { Direction, FaceName, Scene, SceneLayout, SceneSlide } from '../../../scene/scene.ts';
import type { RenderContext } from '../../renderer.ts';
import type { Package } from './package.ts';
import type { ShapeIds } from './shape-ids.ts';

export interface PptxContext {
  readonly scene: Scene;
  readonly pkg: Package;
  readonly render: RenderContext;
  /** Compresses the package, and the workbooks in it. */
  readonly deflater: Deflater;
  /** Faces that are embedded, in the order of their parts; the presentation lists them. */
  readonly fonts: EmbeddedFace[];
}

export interface EmbeddedFace {
  readonly family: string;
  readonly face: FaceName;
  readonly relation: string;
}

/** A small change of the package, one concern a file. */
export interface Patch {
  readonly name: string;
  apply(context: PptxContext): void | Promise<void>;
}

/** What drawing the shapes of one part may use. */
export interface DrawContext extends PptxContext {
  /** The slide or layout part that the shapes are in; their relationships belong to it. */
  readonly part: string;
  readonly lang: string;
  readonly dir: Direction;
  /** Where placeholders inherit from; none while a layout itself is drawn. */
  readonly layout?: SceneLayout;
  readonly ids: ShapeIds;
  /**
   * The form for programs that lack something: formulas are plain text, tables from right to left have their columns as
   * they are seen.
   */
  readonly plain?: boolean;
}

export const PRESENTATION = 'ppt/presentation.xml';
export const MASTER = 'ppt/slideMasters/slideMaster1.xml';
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
export const HANDOUT_MASTER = 'ppt/handoutMasters/handoutMaster1.xml';
export const slidePart = (index: number): string => `ppt/slides/slide${index + 1}.xml`;
export const notesPart = (index: number): string => `ppt/notesSlides/notesSlide${index + 1}.xml`;
/** A layout of ours, of a template, or one that is made in it, whose parts have names of their own. */
export function layoutPart(scene: Scene, layout: SceneLayout): string {
  const { native } = layout;
  if (native && !native.made) return native.part;
  return `ppt/slideLayouts/${native ? 'lectern-' : 'slideLayout'}${scene.layouts.indexOf(layout) + 1}.xml`;
}
/** The master of a template's package that notes pages have, or ours. */
export const notesMasterOf = (pkg: Package): string =>
  inside(pkg.relationships(PRESENTATION).find(({ type }) => type.endsWith('/notesMaster'))?.target) ?? NOTES_MASTER;

const inside = (target: string | undefined): string | undefined =>
  target === undefined ? undefined : resolvePart(PRESENTATION, target);
/** Each master has a theme of its own: PowerPoint repairs files in which two share one. */
export const themePart = (number: 1 | 2 | 3): string => `ppt/theme/theme${number}.xml`;

export const layoutOf = (scene: Scene, slide: SceneSlide): SceneLayout =>
  scene.layouts.find((layout) => layout.name === slide.layout) ?? (scene.layouts[0] as SceneLayout);
