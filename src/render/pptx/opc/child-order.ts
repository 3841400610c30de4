// In which order PowerPoint wants an element's children: the sequences of the schemas (ECMA-376 Part 1, Annex A) as
// data. A file with children in another order is repaired when it is opened, or refused.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const FILL = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill';
const EFFECTS = 'a:effectLst a:effectDag';
const PARAGRAPH = words(`a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont
  a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst`);
const SERIES = 'c:idx c:order c:tx c:spPr';
const ANALYSED = 'c:dPt c:dLbls c:trendline c:errBars';
const BAR = words(`${SERIES} c:invertIfNegative c:pictureOptions ${ANALYSED} c:cat c:val c:shape c:extLst`);
const PIE = words(`${SERIES} c:explosion c:dPt c:dLbls c:cat c:val c:extLst`);

/** By the element's tag; series by the chart they are in. A newer transition stands in `mc:AlternateContent`. */
export const CHILD_ORDER = {
  'p:sld': words('p:cSld p:clrMapOvr p:transition mc:AlternateContent p:timing p:extLst'),
  'p:cSld': words('p:bg p:spTree p:custDataLst p:controls p:extLst'),
  'p:spPr': words(`a:xfrm a:custGeom a:prstGeom ${FILL} a:ln ${EFFECTS} a:scene3d a:sp3d a:extLst`),
  'a:ln': words(`a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:custDash a:round a:bevel a:miter a:headEnd
    a:tailEnd a:extLst`),
  'a:pPr': PARAGRAPH,
  'a:lvlpPr': PARAGRAPH,
  'a:rPr': words(`a:ln ${FILL} ${EFFECTS} a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym
    a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`),
  'a:tcPr': words(`a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${FILL} a:headers a:extLst`),
  'c:chartSpace': words(`c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource
    c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst`),
  'c:chart': words(`c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend
    c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst`),
  'c:ser bar': BAR,
  'c:ser column': BAR,
  'c:ser line': words(`${SERIES} c:marker ${ANALYSED} c:cat c:val c:smooth c:extLst`),
  'c:ser area': words(`${SERIES} c:pictureOptions ${ANALYSED} c:cat c:val c:extLst`),
  'c:ser scatter': words(`${SERIES} c:marker ${ANALYSED} c:xVal c:yVal c:smooth c:extLst`),
  'c:ser pie': PIE,
  'c:ser doughnut': PIE,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OrderedElement = keyof typeof CHILD_ORDER;

/**
 * The children of an element as PowerPoint wants them. Each is the XML of one child, or of several that follow one
 * another in the schema, or nothing. Throws for a child that the element cannot have: that is a bug of ours.
 */
export function inOrder(element: OrderedElement, children: readonly string[]): string {
  const order: readonly string[] = CHILD_ORDER[element];
  const ranked = children.flatMap((xml) => {
    if (!xml) return [];
    const tag = /<([\w:]+)/.exec(xml)?.[1] ?? '';
    const rank = order.indexOf(tag);
    if (rank < 0) throw new Error(`${element} cannot have a child ${tag}`);
    return [{ xml, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ xml }) => xml)
    .join('');
}
