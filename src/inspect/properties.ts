// Who made the file and with what: core, extended and custom properties (ECMA-376 Part 2, 11; Part 1, 22.2 and 22.3).
import type { Finding, Look } from './finding.ts';
import { short } from './finding.ts';
import { textOf } from './open.ts';
import { unescapeXml } from './search.ts';

const NAMES: Record<string, string> = {
  creator: 'Author',
  lastModifiedBy: 'Last changed by',
  Manager: 'Manager',
  Company: 'Company',
  keywords: 'Keywords',
  description: 'Comment',
  category: 'Category',
  subject: 'Subject',
  contentStatus: 'Status',
  revision: 'Saved so many times',
  created: 'Made at',
  modified: 'Changed at',
  lastPrinted: 'Printed at',
  TotalTime: 'Minutes of editing',
  Template: 'Template',
  Application: 'Program',
  HyperlinkBase: 'Base of links',
};
/** Said without being asked, and telling nothing of anybody. */
const PLAIN: Record<string, RegExp> = {
  TotalTime: /^0?$/,
  created: /T00:00:00Z$/,
  modified: /T00:00:00Z$/,
  Application: /^Microsoft( Office)? PowerPoint$/,
  revision: /^[01]?$/,
};

export const properties: Look = (parts) => {
  const found: Finding[] = [];
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    const content = parts.get(part);
    if (!content) continue;
    for (const [, tag, value] of textOf(content).matchAll(/<(?:\w+:)?(\w+)(?:\s[^>]*)?>([^<]+)<\//g)) {
      const name = NAMES[tag as string];
      const text = unescapeXml(value as string).trim();
      if (name && text && !PLAIN[tag as string]?.test(text))
        found.push({ group: 'people', part, message: `${name}: ${short(text)}` });
    }
  }
  const custom = parts.get('docProps/custom.xml');
  for (const [, name, value] of custom
    ? textOf(custom).matchAll(/<property[^>]*\sname="([^"]*)"[^>]*>\s*<vt:\w+>([^<]*)</g)
    : []) {
    found.push({
      group: 'people',
      part: 'docProps/custom.xml',
      message: `Custom property ${unescapeXml(name as string)}: ${short(unescapeXml(value as string))}`,
    });
  }
  for (const part of parts.keys())
    if (/^docProps\/thumbnail/i.test(part))
      found.push({ group: 'people', part, message: 'A small picture of the first slide as it was when last saved' });
  return found;
};
