// Links as click actions: out of the deck by a relationship to an address, inside it by one to the slide's part.
import { leadsOut } from '../../../base/address.ts';
import type { Link } from '../../../scene/scene.ts';
import type { PptxContext } from './context.ts';
import { attributes } from './xml.ts';

/**
 * `a:hlinkClick` for a link in `part`; `inside` goes before its end. Empty where the target is not in the deck, or may
 * not be opened.
 */
export function linkXml(
  link: Link,
  part: string,
  { scene, pkg }: Pick<PptxContext, 'scene' | 'pkg'>,
  inside = '',
): string {
  const tooltip = link.title;
  if ('url' in link) {
    if (!leadsOut(link.url.trim())) return '';
    const relation = pkg.relate(part, 'hyperlink', safeUri(link.url), true);
    return `<a:hlinkClick${attributes({ 'r:id': relation, tooltip })}>${inside}</a:hlinkClick>`;
  }
  const index = scene.slides.findIndex((slide) => slide.id === link.slide);
  if (index < 0) return '';
  const target = `${part.startsWith('ppt/slides/') ? '' : '../slides/'}slide${index + 1}.xml`;
  const relation = pkg.relate(part, 'slide', target);
  const values = attributes({ 'r:id': relation, action: 'ppaction://hlinksldjump', tooltip });
  return `<a:hlinkClick${values}>${inside}</a:hlinkClick>`;
}

/**
 * An address as a URI: blanks and letters outside ASCII are escaped, what is escaped already stays. PowerPoint repairs
 * files with others.
 */
function safeUri(url: string): string {
  try {
    return encodeURI(url.toWellFormed()).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
  } catch {
    return 'about:blank';
  }
}
