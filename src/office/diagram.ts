// SmartArt: the texts of its data model in their order (ECMA-376 Part 1, 21.4), and the part where Microsoft's programs
// keep what they last drew of it ([MS-ODRAWXML] 2.1.4.1).
import type { OfficePackage } from './package.ts';
import { child, childrenOf, descendants, numberOf, paragraphWords, type XmlElement } from './xml.ts';

export interface Diagram {
  readonly texts: readonly { readonly level: number; readonly text: string }[];
  /** The part of the drawing, if there is one. */
  readonly drawing?: string;
}

/** The diagram that a frame's `a:graphicData` refers to. */
export function readDiagram(data: XmlElement | undefined, pkg: OfficePackage, owner: string): Diagram {
  const part = pkg.relationship(owner, child(data, 'dgm:relIds')?.attributes['r:dm'])?.target;
  const model = part !== undefined && pkg.has(part) ? pkg.xml(part) : undefined;
  const extension = descendants(child(model, 'dgm:extLst'), 'dsp:dataModelExt')[0];
  const drawing = pkg.relationship(owner, extension?.attributes.relId)?.target;
  return { texts: pointsOf(model), ...(drawing !== undefined && pkg.has(drawing) && { drawing }) };
}

function pointsOf(model: XmlElement | undefined): { level: number; text: string }[] {
  const points = new Map(childrenOf(child(model, 'dgm:ptLst'), 'dgm:pt').map((one) => [one.attributes.modelId, one]));
  const under = new Map<string, { to: string; order: number }[]>();
  for (const one of childrenOf(child(model, 'dgm:cxnLst'), 'dgm:cxn')) {
    if ((one.attributes.type ?? 'parOf') !== 'parOf') continue;
    const from = one.attributes.srcId ?? '';
    under.set(from, [
      ...(under.get(from) ?? []),
      { to: one.attributes.destId ?? '', order: numberOf(one, 'srcOrd') ?? 0 },
    ]);
  }
  const texts: { level: number; text: string }[] = [];
  const seen = new Set<string>();
  const walk = (id: string, level: number) => {
    if (seen.has(id)) return;
    seen.add(id);
    const text = childrenOf(child(points.get(id), 'dgm:t'), 'a:p')
      .map(paragraphWords)
      .join('\n')
      .trim();
    if (text && level >= 0) texts.push({ level, text });
    for (const { to } of (under.get(id) ?? []).sort((a, b) => a.order - b.order)) walk(to, level + 1);
  };
  const root = [...points.values()].find((one) => one.attributes.type === 'doc')?.attributes.modelId;
  if (root) walk(root, -1);
  return texts;
}
