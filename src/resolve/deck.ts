// The resolved deck for one audience: validated, includes and audiences applied, pictures read, links checked. No mdast
// left.

import type { Color } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { PageSize } from '../base/page-size.ts';
import type { Block } from '../blocks/block.ts';
import type { Place } from '../blocks/place-looks.ts';
import type { Inline } from '../parse/inline.ts';
import type { Pixels } from '../pictures/png.ts';
import type { Asset, Direction, LayoutName, NotePart, SceneMedia, SceneMeta, Transition } from '../scene/scene.ts';
import type { LogoSetting } from '../schema/logo.ts';

export type Fit = 'shrink' | 'split' | 'error';

export interface Deck {
  readonly name: string;
  readonly audience?: string;
  readonly meta: SceneMeta;
  readonly lang: string;
  readonly dir: Direction;
  readonly size: PageSize;
  readonly themeName: string;
  readonly variant: 'light' | 'dark';
  readonly duration?: number;
  readonly transition: Transition;
  /** Running text at the foot of slides, where the theme has one. */
  readonly footer?: string;
  readonly logo?: LogoSetting & { readonly asset: string };
  readonly numbers: boolean;
  readonly outline: readonly string[];
  readonly slides: readonly Slide[];
  /** Cited keys with the ids of the slides that cite them, in order of first appearance. */
  readonly citations: readonly { readonly key: string; readonly slides: readonly string[] }[];
  readonly assets: ReadonlyMap<string, Asset>;
  readonly media?: SceneMedia;
  /** By id of a picture that words stand on: the same in few pixels, as far as it could be drawn. */
  readonly underWords?: ReadonlyMap<string, Pixels>;
}

export interface Slide {
  readonly id: string;
  /** Inline title as shown; absent where the slide shows none. */
  readonly title?: readonly Inline[];
  /** Where the title stands, in shares of the slide, and how, where the heading says so. */
  readonly titlePlace?: Place;
  /** Subtitle, on a title slide. */
  readonly subtitle?: string;
  /** Title in plain words; never empty. */
  readonly plainTitle: string;
  /** The layout asked for or found from the content. */
  readonly layout: LayoutName;
  readonly section?: string;
  readonly hidden: boolean;
  /** Shown after the talk's last slide, for questions. */
  readonly backup?: true;
  readonly lang: string;
  readonly dir: Direction;
  readonly background?: SlideBackground;
  readonly transition: Transition;
  readonly seconds?: number;
  readonly fit: Fit;
  /** Size of the body's text, as a factor, where several slides share a list. */
  readonly scale?: number;
  readonly number: boolean;
  readonly footer?: string;
  readonly className?: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly notes: readonly NotePart[];
  readonly steps: number;
  readonly source: Span;
}

export type SlideBackground =
  | { readonly kind: 'color'; readonly color: Color }
  | { readonly kind: 'image'; readonly asset: string };

export interface Footnote {
  readonly name: string;
  readonly number: number;
  /** Its paragraphs, a list's items and a table's rows among them. */
  readonly lines: readonly (readonly Inline[])[];
}
