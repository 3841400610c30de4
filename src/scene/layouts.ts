// The master's layouts: names, what each is for, its placeholders and decorations.
import type { Color } from '../base/color.ts';
import type { Insets } from '../base/geometry.ts';
import type { SceneNode } from './nodes.ts';
import type { Placeholder } from './placeholder.ts';

/** Layouts as writers name them; each becomes one PowerPoint layout. */
export const LAYOUT_NAMES = [
  'title',
  'section',
  'content',
  'two-column',
  'comparison',
  'figure',
  'quote',
  'statement',
  'references',
  'closing',
  'blank',
  'photo',
  'big-number',
  'agenda',
  'before-after',
  'grid',
  'table',
  'questions',
] as const;

export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** What a layout is for: whoever handles some layouts otherwise asks this and tests no name. */
export interface LayoutUse {
  /** It opens the talk or a section, or lists the sections or the sources; absent: it shows content. */
  readonly purpose?: 'opening' | 'section' | 'sources' | 'agenda';
  /** PowerPoint's own type of it (ECMA-376 Part 1, 19.7.15, ST_SlideLayoutType); absent: custom. */
  readonly pptxType?: string;
  /** A picture of the slide bleeds off its edge, or fills all of it. */
  readonly cover?: 'edge' | 'whole';
  /** Its pictures stand beside each other in a grid of equal cells. */
  readonly pictures?: 'grid' | 'pair';
  /** Its bodies take text or, by a click on PowerPoint's icons, a table, chart or picture. */
  readonly takesAnything?: true;
}

export interface SceneLayout extends LayoutUse {
  readonly name: LayoutName;
  /** The name PowerPoint shows, e.g. "Two columns". */
  readonly label: string;
  readonly placeholders: readonly Placeholder[];
  /** Decorations that belong to the layout, drawn below each slide's nodes on both outputs. */
  readonly decorations: readonly SceneNode[];
  /** So many of the first decorations are the ground of a template's layout: a slide's own ground takes their place. */
  readonly grounds?: number;
  readonly background?: Background;
  /** It is a template's own layout, or made from one. */
  readonly native?: NativeLayout;
}

/** Where a layout comes from in a template's package. */
export interface NativeLayout {
  /** The layout's part; of one that is made, the part that it is a copy of but for its placeholders. */
  readonly part: string;
  readonly made: boolean;
  /** A title that stands on the layout itself; without, slides bring a hidden or a placed one. */
  readonly titled: boolean;
}

export type Background =
  | { readonly kind: 'color'; readonly color: Color }
  | {
      readonly kind: 'image';
      readonly asset: string;
      readonly crop: Insets;
      readonly alt?: string;
      readonly veil?: Color;
    };

/** What a layout draws below the nodes of a slide. */
export const decorationsOf = (
  layout: SceneLayout | undefined,
  { background }: { readonly background?: Background },
): readonly SceneNode[] => layout?.decorations.slice(background ? layout.grounds : 0) ?? [];
