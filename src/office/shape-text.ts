// The text of a shape with what it inherits: the presentation's, the master's and its placeholders' styles, in that
// order (ECMA-376 Part 1, 19.3.1.52 and 21.1.2.4).
import { colorIn } from './drawing/color.ts';
import { ancestorsOf, familyOf, type PlaceholderRef, type Sheet } from './sheet.ts';
import { type BodyProperties, bodyProperties, type OfficeText, readText } from './text/body.ts';
import { LEVELS, type ListStyle, listStyle, mergeStyles, SILENT } from './text/properties.ts';
import { child, type XmlElement } from './xml.ts';

const bodyIn = (element: XmlElement): XmlElement | undefined =>
  element.children.find(({ name }) => /^(?:p|dsp):txBody$/.test(name));

/** The text of a shape with everything it inherits; undefined where it has no text body. */
export function textOf(element: XmlElement, sheet: Sheet, ref: PlaceholderRef | undefined): OfficeText | undefined {
  const body = bodyIn(element);
  if (!body) return undefined;
  const ancestors = ref ? ancestorsOf(ref, sheet).toReversed() : [];
  const bodies = [...ancestors.map((one) => bodyIn(one.element)), body];
  return readText(body, inheritedStyle(element, sheet, ref), bodyProperties(bodies), sheet);
}

/** What each level of a shape's text inherits, its own list style laid over. */
export function inheritedStyle(element: XmlElement, sheet: Sheet, ref: PlaceholderRef | undefined): ListStyle {
  const { styles } = sheet;
  const start = ref ? mergeStyles(styles.plain, masterStyle(ref, sheet)) : mergeStyles(styles.other, styles.plain);
  const font = child(element, element.name.startsWith('dsp') ? 'dsp:style' : 'p:style', 'a:fontRef');
  const ancestors = ref ? ancestorsOf(ref, sheet).toReversed() : [];
  const own = [...ancestors, { element, sheet }].map((one) =>
    listStyle(child(bodyIn(one.element), 'a:lstStyle'), one.sheet),
  );
  return [fontStyle(font, sheet), ...own].reduce(mergeStyles, start);
}

function masterStyle(ref: PlaceholderRef, { styles }: Sheet): ListStyle {
  const family = familyOf(ref.type);
  if (family === 'title') return styles.title;
  return family === 'furniture' ? styles.other : styles.body;
}

/** Face and colour that a shape's style gives its text. */
function fontStyle(reference: XmlElement | undefined, sheet: Sheet): ListStyle {
  if (!reference) return SILENT;
  const color = colorIn(reference, sheet.colors);
  const { idx } = reference.attributes;
  const { latin } = idx === 'major' ? sheet.theme.major : sheet.theme.minor;
  const run = { ...(color && { color }), ...(idx !== 'none' && latin && { font: latin }) };
  return Array.from({ length: LEVELS }, () => ({ run }));
}

/** The body properties in force in a shape, its ancestors' below its own. */
export function inheritedBody(element: XmlElement, sheet: Sheet, ref: PlaceholderRef | undefined): BodyProperties {
  const ancestors = ref ? ancestorsOf(ref, sheet).toReversed() : [];
  return bodyProperties([...ancestors.map((one) => bodyIn(one.element)), bodyIn(element)]);
}
