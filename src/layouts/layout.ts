// What a layout is: where title and body go, which placeholders PowerPoint offers, what lies behind. A layout is one
// file with `defineLayout` and one line in index.ts; masters, web and measuring all read the same plan.
import type { Color } from '../base/color.ts';
import type { Box, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type {
  Align,
  Anchor,
  LayoutName,
  LayoutUse,
  LevelStyle,
  Placeholder,
  PlaceholderName,
  SceneLayout,
  SceneNode,
} from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Theme } from '../theme/theme.ts';

/** The slide's fixed lines: everything a layout places hangs on them. */
export interface Frame {
  readonly size: Size;
  /** Inside the margins. */
  readonly inner: Box;
  readonly title: Box;
  /** Below the title, above the furniture. */
  readonly body: Box;
  readonly footer: Box;
  /** Between footer and number; no slide of ours shows a date, but PowerPoint's users may. */
  readonly date: Box;
  readonly number: Box;
  /** Where what stands at the slide's foot begins. */
  readonly foot: Pt;
  /** Two lines of small print at the body's foot. */
  readonly source: Box;
  /** One line above the slide, for hidden titles that are only to be read aloud. */
  readonly unseen: Box;
}

export interface Slot {
  readonly box: Box;
  readonly style: TextStyleName;
  readonly anchor: Anchor;
  readonly align?: Align;
  /** Less height than the box has, about what the anchor holds: text is to stay on a band of the template's. */
  readonly room?: number;
  /** What it lies on, where that is not the slide's ground. */
  readonly on?: Color;
  /** The writer's own place: its words go over its whole width. */
  readonly kept?: true;
  /** How much larger few words may be set, the largest first, and on how many lines at most. */
  readonly larger?: readonly Larger[];
}

export type Larger = readonly [factor: number, lines: number];

export interface Cluster {
  readonly box: Box;
  readonly gap: Pt;
  readonly at: number;
  /** The body's place ends where the body does. */
  readonly tight?: boolean;
}

export interface Numeral {
  readonly box: Box;
  /** As a share of the size of a number that stands alone. */
  readonly scale: number;
  readonly anchor: Anchor;
  readonly align: Align;
  /** What it lies on, where that is not the slide's ground. */
  readonly on?: Color;
  /** A disc of that colour is drawn for it. */
  readonly disc?: true;
}

export interface LayoutPlan {
  readonly label: string;
  /** Undefined: the slide's title is not shown. */
  readonly title?: Slot;
  readonly body: Slot;
  /** Placeholders besides title, body, footer and number. */
  readonly extra?: readonly Placeholder[];
  /** The body's text lies in two columns. */
  readonly bodyColumns?: 2;
  /** Where a section's number stands, if not over its name. */
  readonly numeral?: Numeral;
  /** Words of title and body stand in the middle of their places. */
  readonly align?: Align;
  /** Ground other than the theme's: its panel, a tint of its background, or the darkest of it, for photographs. */
  readonly ground?: Color;
  /**
   * Title and body stand together as one group in this box: the title first, the body close below. `at` is the share
   * of the room left over that stands above them.
   */
  readonly cluster?: Cluster;
  /** Places on slides with a picture that bleeds off their edge. */
  readonly covered?: {
    readonly title?: Slot;
    readonly body: Slot;
    readonly cluster?: Cluster;
    readonly numeral?: Numeral;
  };
  /** What a picture at the edge stands on, where that is not the slide's ground: it may be drawn for the panel. */
  readonly behind?: Color;
  /** Where a picture stands that would else bleed off the edge, and how round its corners are. */
  readonly framed?: { readonly box: Box; readonly radius: Pt };
  readonly decorations?: readonly SceneNode[];
  /** Footer, number and progress are shown. */
  readonly furniture: boolean;
  /** The body placeholder carries no bullets in PowerPoint. */
  readonly plainBody?: boolean;
  /** Sizes of the body's text in place of the theme's, as factors, the largest first. */
  readonly grow?: readonly number[];
  /** The body stays at the size and place that the plan gives it, however little it is. */
  readonly still?: boolean;
  /** Of the furniture only the number is shown, since the foot lies on two grounds. */
  readonly numberOnly?: boolean;
  /** It has no place for a line of sources. */
  readonly sourceless?: boolean;
  /** No body placeholder in PowerPoint's layout. */
  readonly bare?: boolean;
  /** Where a title slide's picture stands whole, in a template that has no place for one. */
  readonly pictureRoom?: Box;
  /** Title and body stay where they are, however long the title is: they are a template's. */
  readonly fixed?: true;
  /** How far a template's places may open for a slide that has no room in them. */
  readonly around?: Around;
  /** Something of the template's lies under the body, so that a slide's own background would not be seen there. */
  readonly shielded?: boolean;
  /** The same of the title: its words keep their colour on any background. */
  readonly titleShielded?: boolean;
  /** Footer and number as a template has them; one that it lacks is not shown. */
  readonly marks?: { readonly footer?: Mark; readonly number?: Mark };
}

export interface Around {
  readonly within: Box;
  /** What stands there for good: shapes and pictures of the layout, its furniture. */
  readonly taken: readonly Box[];
}

/** Footer or number: where and how. */
export interface Mark {
  readonly box: Box;
  readonly anchor: Anchor;
  readonly style: LevelStyle;
  /** What stands in it where the deck says nothing. */
  readonly text?: string;
}

/** A layout of a deck with the lines it hangs on and the looks of its text. */
export interface PlacedLayout {
  readonly plan: LayoutPlan;
  readonly frame: Frame;
  readonly theme: Theme;
  /** As PowerPoint has it, where that does not follow from the plan. */
  readonly scene?: SceneLayout;
}

/** All layouts of a deck: ours, or those of a template. */
export interface LayoutSet {
  readonly size: Size;
  of(name: LayoutName): PlacedLayout;
}

export interface LayoutDefinition extends LayoutUse {
  readonly name: LayoutName;
  plan(frame: Frame, theme: Theme): LayoutPlan;
}

export const defineLayout = (definition: LayoutDefinition): LayoutDefinition => definition;

export function makePlaceholder(
  name: PlaceholderName,
  label: string,
  prompt: string,
  slot: Slot,
  theme: Theme,
  plain = false,
): Placeholder {
  return { name, label, prompt, box: slot.box, anchor: slot.anchor, styles: stylesOf(slot, theme, plain) };
}

/** Body text in the theme's own style inherits the master's levels; any other style is written out. */
function stylesOf(slot: Slot, base: Theme, plain: boolean): LevelStyle[] {
  const theme = slot.on ? base.on(slot.on) : base;
  const own = theme.ground !== undefined;
  if (slot.style === 'title' && !own) return [];
  if (plain || slot.style === 'title') return [theme.level(slot.style, theme.spacing.paragraph, slot.align ?? 'start')];
  if (slot.style === 'body') return own ? [...theme.scene().bodyStyles] : [];
  const like = theme.level(slot.style, theme.spacing.item);
  return theme.scene().bodyStyles.map((level) => ({
    ...level,
    size: like.size,
    lineHeight: like.lineHeight,
    color: like.color,
    font: like.font,
    ...(own && level.markerColor && { markerColor: theme.role('accent') }),
  }));
}

/** Layouts whose slides may end with a line of sources; columns of small print have none. */
export const hasSource = (plan: LayoutPlan): boolean =>
  plan.furniture && plan.title !== undefined && plan.bodyColumns !== 2 && !plan.sourceless;

/** A box of the body's, ending above the line of sources. */
export const aboveSource = (box: Box, frame: Frame): Box => ({
  ...box,
  h: Math.min(box.h, frame.source.y - SOURCE_GAP - box.y),
});
const SOURCE_GAP = 12;

/** From the top that a group of words may have, never above the title's line, to the furniture. */
export function between(frame: Frame, top: Pt, above: Pt): Pick<Box, 'y' | 'h'> {
  const y = Math.max(top, frame.title.y);
  return { y, h: frame.foot - above - y };
}

/** The box no wider than this, in its middle where words are centred. */
export const narrowTo = (box: Box, most: Pt, align: Align): Box => {
  const w = Math.min(box.w, most);
  return { ...box, w, x: align === 'center' ? box.x + (box.w - w) / 2 : box.x };
};

/** Places of a title at the foot of a box's upper share, and of what follows it close below. */
export function titleOver(
  box: Box,
  share: number,
  gap: Pt,
  title: Omit<Slot, 'box' | 'anchor'> & Required<Pick<Slot, 'align'>>,
  style: Slot['style'],
) {
  const { align } = title;
  return {
    title: { ...title, box: boxAbove(box, share), anchor: 'bottom' },
    body: { box: below(box, share, gap), style, anchor: 'top', align },
  } as const;
}

/** The rest of a box below its upper share and a gap. */
const below = (box: Box, share: number, gap: Pt): Box => ({
  ...box,
  y: box.y + box.h * share + gap,
  h: box.h * (1 - share) - gap,
});

/** The upper share of a box. */
export const boxAbove = (box: Box, share: number): Box => ({ ...box, h: Math.round(box.h * share) });
