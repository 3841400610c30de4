// The laid-out deck: what both renderers draw and neither decides. Types only. Every length is in points, every place
// is absolute on the slide, every text knows its lines. Meaning travels along (headings, list levels, alternative text,
// reveal steps), so that the web gets real headings and lists and PowerPoint real placeholders and bullets. The parts
// are told in files of their own; whoever draws imports them from here.
import type { Span } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Asset, SceneMedia } from './assets.ts';
import type { Background, LayoutName, SceneLayout } from './layouts.ts';
import type { SceneTheme } from './looks.ts';
import type { SceneNode } from './nodes.ts';
import type { NotePart } from './notes.ts';
import type { Direction } from './text.ts';

export type * from './assets.ts';
export type * from './layouts.ts';
export { LAYOUT_NAMES } from './layouts.ts';
export type * from './looks.ts';
export type * from './nodes.ts';
export type * from './notes.ts';
export type * from './placeholder.ts';
export type * from './stroke.ts';
export type * from './text.ts';

export type Transition = 'none' | 'fade' | 'push' | 'wipe' | 'morph';

/** The whole laid-out deck for one audience. */
export interface Scene {
  readonly deck: string;
  readonly audience?: string | undefined;
  readonly size: Size;
  readonly lang: string;
  readonly dir: Direction;
  readonly meta: SceneMeta;
  readonly theme: SceneTheme;
  /** The master's layouts in the order PowerPoint lists them; only those named here become parts. */
  readonly layouts: readonly SceneLayout[];
  readonly slides: readonly SceneSlide[];
  /** Outline sections in order with the ids of their slides; slides before the first section have title ''. */
  readonly sections: readonly { readonly title: string; readonly slides: readonly string[] }[];
  /** Cited sources by key with the ids of the slides that cite them. */
  readonly citations?: readonly { readonly key: string; readonly slides: readonly string[] }[] | undefined;
  /** Pictures by id; an id is named after the file's content, so it stays when slides come or go. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly media?: SceneMedia;
  readonly transition: Transition;
  /** Planned length in minutes, if the deck says so. */
  readonly duration?: number | undefined;
  /** The template that the PowerPoint file is made in. */
  readonly template?: SceneTemplate;
  /** `least`: the file says no more of itself than title, date and language. */
  readonly properties?: 'least';
}

/**
 * A template as it goes into the PowerPoint file: parts and how they are related, without slides and what is private.
 */
export interface SceneTemplate {
  /** The whole file as it was given. */
  readonly bytes: Uint8Array;
  /** The master whose layouts are used. */
  readonly master: string;
  /** From its points to the scene's. */
  readonly scale: number;
}

export interface SceneMeta {
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly {
    readonly name: string;
    readonly role?: string | undefined;
    readonly affiliation?: string | undefined;
  }[];
  /** ISO date `YYYY-MM-DD`; no other clock is asked. */
  readonly date?: string;
  readonly keywords: readonly string[];
}

export interface SceneSlide {
  /** 0-based place among all slides, hidden ones included. */
  readonly index: number;
  readonly id: string;
  /** Plain text of the title; every slide has one, also where none is shown. */
  readonly title: string;
  readonly layout: LayoutName;
  readonly section?: string;
  readonly hidden: boolean;
  /** Stands behind the talk, for questions: in neither its numbers nor its time. */
  readonly backup?: true;
  readonly lang: string;
  readonly dir: Direction;
  readonly className?: string;
  readonly background?: Background;
  readonly transition: Transition;
  /** Planned seconds. */
  readonly seconds?: number;
  /** In reading order, which is also the order of painting. */
  readonly nodes: readonly SceneNode[];
  readonly notes: readonly NotePart[];
  /** Count of reveal steps; nodes and paragraphs carry steps 1..steps. */
  readonly steps: number;
  /** 1 = as designed; below it text was scaled down to fit, above it set larger on a slide that says little. */
  readonly scale: number;
  /** Share of the body's height that is taken, 0 without a body. */
  readonly fill?: number;
  /** Points that the content still exceeds the slide by; 0 when all is well. */
  readonly overflow: Pt;
  readonly source: Span;
}
