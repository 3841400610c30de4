// What a file says of itself: core properties (ECMA-376 Part 2, 8), and those that people and programs add (Part 1,
// 22.3).
import type { OfficePackage } from './package.ts';
import { child, childrenOf } from './xml.ts';

export interface OfficeProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly language: string;
  /** As written, ISO 8601. */
  readonly created: string;
  readonly modified: string;
  /** Values as text, by name. */
  readonly custom: Readonly<Record<string, string>>;
}

export function readProperties(pkg: OfficePackage): OfficeProperties {
  const root = (type: string) => {
    const part = pkg.related('', type);
    return part !== undefined && pkg.has(part) ? pkg.spared('', () => pkg.xml(part)) : undefined;
  };
  const core = root('core-properties');
  const text = (name: string) => child(core, name)?.text.trim() ?? '';
  return {
    title: text('dc:title'),
    subject: text('dc:subject'),
    author: text('dc:creator'),
    keywords: text('cp:keywords'),
    language: text('dc:language'),
    created: text('dcterms:created'),
    modified: text('dcterms:modified'),
    custom: Object.fromEntries(
      childrenOf(root('custom-properties'), 'cust:property').map((one) => [
        one.attributes.name ?? '',
        one.children[0]?.text ?? '',
      ]),
    ),
  };
}
