// Text nodes: placeholders of the slide's layout, which inherit what equals it, or text boxes.
import type { Box, Insets } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { LevelStyle, Placeholder, SceneTheme, TextNode } from '../../../scene/scene.ts';
import { type DrawContext, slidePart } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';
import { nonVisualXml, placeXml, sameBox } from './frame.ts';
import { bodyShift } from './leading.ts';
import { inheritedStyles, placeholderBox, placeholderXml } from './placeholders.ts';
import { brokenIn } from './soft-breaks.ts';
import { anchorOf, bodyProperties, insetValues, textBodyXml } from './text/body.ts';
import { wrapBox } from './wrap-width.ts';

export function textXml(node: TextNode, context: DrawContext): string {
  const placeholder = node.placeholder && context.layout?.placeholders.find((one) => one.name === node.placeholder);
  if (!placeholder) return textBox(node, context);
  return placeholderShape(inLayoutsWidth(anchoredAs(node, placeholder), placeholder), placeholder, context);
}

/** A title whose box is no higher than its lines hangs on the edge that its layout holds; it stands where it stood. */
export function anchoredAs(node: TextNode, { anchor }: Placeholder): TextNode {
  const isTight = Math.abs(node.box.h - heightOf(node.body.paragraphs)) < ROUNDING;
  return node.placeholder === 'title' && !node.hidden && isTight ? { ...node, body: { ...node.body, anchor } } : node;
}

/** A title takes the width of its layout's; one that its layout would stand elsewhere keeps its own. */
function inLayoutsWidth(node: TextNode, { box: { x, w } }: Placeholder): TextNode {
  const { box, body } = node;
  if (node.placeholder !== 'title' || node.hidden || !body.paragraphs.every((one) => one.align === 'start'))
    return node;
  const edge = (one: { x: number; w: number }) => (body.paragraphs[0]?.dir === 'rtl' ? one.x + one.w : one.x);
  const broken = Math.abs(edge(box) - edge({ x, w })) < ROUNDING ? brokenIn(body, w) : undefined;
  return broken ? { ...node, box: { ...box, x, w }, body: broken } : node;
}

/**
 * A title set in another script's face may stand so much higher or lower than its layout's: less than a browser's
 * rounding moves it, and no reason for a place of its own.
 */
const FACES_APART = 1.2;
const atLayouts = (box: Box, theirs: Box, { placeholder }: TextNode): Box =>
  placeholder === 'title' && Math.abs(box.y - theirs.y) < FACES_APART ? { ...box, y: theirs.y } : box;

function placeholderShape(node: TextNode, placeholder: Placeholder, context: DrawContext): string {
  const { theme } = context.scene;
  const native = placeholder.native?.made ? undefined : placeholder.native;
  const box = native ? nativeBox(node, placeholder, context) : boxOf(node, context);
  const body = textBodyXml(
    node.body,
    {
      bodyPr: ownProperties(node, placeholder),
      inherited: native?.misread
        ? inheritedStyles(placeholder, theme).map(unlike)
        : inheritedStyles(placeholder, theme),
      field: isCounted(node, context),
      unseen: node.hidden === true,
      listLevel: placeholder.native?.listLevel ?? 0,
    },
    context,
  );
  const inherits = !native?.unplaced && !native?.misread && placed(node, box, placeholder, theme);
  const place = inherits ? '' : placeXml(native ? around(box, native.inset) : box);
  return markup`
    <p:sp>
      <p:nvSpPr>
        ${nonVisualXml(node, context)}
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr>${placeholderXml(placeholder.name, context.layout)}</p:nvPr>
      </p:nvSpPr>
      <p:spPr>${place}</p:spPr>
      ${body}
    </p:sp>
  `;
}

/** Text has neither its size, its spaces nor its colour: they are written. */
const unlike = (style: LevelStyle): LevelStyle => ({ ...style, size: 0, spaceBefore: -1, color: { slot: 'folHlink' } });

function placed(node: TextNode, box: Box, placeholder: Placeholder, theme: SceneTheme): boolean {
  const theirs = placeholderBox(placeholder, theme);
  return inheritsPlace(node, atLayouts(box, theirs, node), placeholder, theirs);
}

/** PowerPoint counts hidden slides and none as B1: a number that is not its own is text, or it would show another. */
const isCounted = ({ role, body }: TextNode, { part }: DrawContext): boolean =>
  role === 'number' && part === slidePart(Number(body.paragraphs[0]?.runs[0]?.text) - 1);

/**
 * In a template's placeholder lines are spaced as it says; text that is smaller has a spacing of its own, and its
 * shift.
 */
function nativeBox({ box, body }: TextNode, placeholder: Placeholder, { scene }: DrawContext): Box {
  const [first] = body.paragraphs;
  const style = placeholder.styles[0];
  if (!first || !style || Math.abs(first.lineHeight / first.size - style.lineHeight / style.size) < SAME_PITCH)
    return box;
  return { ...box, y: box.y + bodyShift(body.paragraphs, body.anchor, scene.theme) };
}
/** Shares of the size. */
const SAME_PITCH = 0.01;

/** The placeholder's own box around its text's. */
const around = (box: Box, { top, right, bottom, left }: Insets): Box => ({
  x: box.x - left,
  y: box.y - top,
  w: box.w + left + right,
  h: box.h + top + bottom,
});

/** The layout's place does as well: the edge that the anchor holds is the same, and the text has room. */
function inheritsPlace(
  { body: { paragraphs, anchor } }: TextNode,
  box: Box,
  placeholder: Placeholder,
  theirs: Box,
): boolean {
  if (sameBox(box, theirs)) return true;
  if (anchor !== placeholder.anchor || anchor === 'middle') return false;
  const moved = anchor === 'top' ? theirs : { ...theirs, y: theirs.y + theirs.h - box.h };
  return sameBox(box, { ...moved, h: box.h }) && heightOf(paragraphs) <= theirs.h + ROUNDING;
}
const ROUNDING = 0.5;

/** Height of the lines and the spaces between them, in points. */
export const heightOf = (paragraphs: TextNode['body']['paragraphs']): number =>
  paragraphs.reduce(
    (sum, { spaceBefore, lines, lineHeight }, i) => sum + (i ? spaceBefore : 0) + lines.length * lineHeight,
    0,
  );

/**
 * Layouts' placeholders have no insets; a slide's body says only what is otherwise. A title says that it shrinks, as
 * its layout does: LibreOffice goes by the slide alone.
 */
function ownProperties({ body: { inset, anchor }, hidden }: TextNode, placeholder: Placeholder): string {
  const said = anchor !== placeholder.anchor || placeholder.native?.misread === true;
  const values = attributes({
    ...(!noInset(inset) && insetValues(inset)),
    anchor: said ? anchorOf(anchor) : undefined,
  });
  const shrinks = placeholder.name === 'title' && !placeholder.native && !hidden;
  return shrinks ? `<a:bodyPr${values}><a:normAutofit/></a:bodyPr>` : `<a:bodyPr${values}/>`;
}

const noInset = (inset: Insets): boolean => Object.values(inset).every((value) => value === 0);

function textBox(node: TextNode, context: DrawContext): string {
  const body = textBodyXml(
    node.body,
    {
      bodyPr: bodyProperties(node.body.inset, node.body.anchor, isFigure(node)),
      field: isCounted(node, context),
      unseen: node.hidden === true,
    },
    context,
  );
  return markup`
    <p:sp>
      <p:nvSpPr>${nonVisualXml(node, context)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
      <p:spPr>
        ${placeXml(boxOf(node, context))}
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
        <a:noFill/>
      </p:spPr>
      ${body}
    </p:sp>
  `;
}

/** One line set large, a number mostly: it becomes smaller where another face is wider, and does not wrap. */
const isFigure = ({ body: { paragraphs } }: TextNode): boolean =>
  paragraphs.length === 1 && paragraphs[0]?.lines.length === 1 && paragraphs[0].size >= LARGE;
const LARGE = 30;

/**
 * The node's box, wide enough for its lines in other programs, and moved so that baselines stand where layout put them.
 */
function boxOf({ box, body }: TextNode, { scene }: DrawContext): Box {
  const wide = wrapBox(body, box);
  return { ...wide, y: wide.y + bodyShift(body.paragraphs, body.anchor, scene.theme) };
}
