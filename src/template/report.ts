// What a template's layouts are taken for, as data, as text and as the block of front matter that says so.
import type { Diagnostic } from '../base/diagnostic.ts';
import { round2 } from '../base/units.ts';
import { LAYOUTS } from '../layouts/index.ts';
import type { LayoutName } from '../scene/scene.ts';
import type { Theme } from '../theme/theme.ts';
import { frameOn } from './frames.ts';
import { baseFor, players } from './ladder.ts';
import type { Sureness } from './match.ts';
import type { Role } from './names.ts';
import { nativePlan } from './plans.ts';
import type { LayoutShape } from './shape-of-layout.ts';
import type { Template } from './template.ts';
import type { Tokens } from './tokens.ts';

export interface RoleReport {
  readonly role: Role;
  /** The layout that plays it, as PowerPoint names it. */
  readonly layout?: string;
  readonly part?: string;
  readonly sureness?: Sureness;
  /** Others that would do as well. */
  readonly others: readonly string[];
  /** What stands in: another layout as it is, or one that ours is made from. */
  readonly instead?: { readonly layout: string; readonly made: boolean };
}

export interface TemplateReport {
  readonly file: string;
  readonly theme: string;
  readonly size: { readonly w: number; readonly h: number };
  readonly masters: readonly {
    readonly number: number;
    readonly theme: string;
    readonly layouts: number;
    readonly used: boolean;
  }[];
  readonly fonts: { readonly heading: string; readonly body: string };
  readonly bodySize: number;
  readonly leftovers: number;
  readonly roles: readonly RoleReport[];
  /** Layouts that play nothing. */
  readonly unused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function reportOf(
  template: Template,
  tokens: Tokens,
  theme: Theme,
  diagnostics: readonly Diagnostic[],
): TemplateReport {
  const { name, presentation, master, masterNumber, layouts, scale } = template;
  const roles = ([...LAYOUTS.map((one) => one.name), 'title-only'] as const).map((role) =>
    roleOf(role, template, theme),
  );
  const playing = new Set(roles.map(({ part }) => part));
  return {
    file: name,
    theme: master.sheet.theme.name,
    size: { w: round2(presentation.size.w), h: round2(presentation.size.h) },
    masters: presentation.masters.map((one, i) => ({
      number: i + 1,
      theme: one.sheet.theme.name,
      layouts: one.layouts.length,
      used: i + 1 === masterNumber,
    })),
    fonts: tokens.fonts,
    bodySize: round2(tokens.file.type.body.size / scale),
    leftovers: presentation.slideList.length,
    roles,
    unused: layouts.filter(({ sheet }) => !playing.has(sheet.part)).map((one) => one.name),
    diagnostics,
  };
}

function roleOf(role: LayoutName | 'title-only', template: Template, theme: Theme): RoleReport {
  const { match, layouts, scale } = template;
  const found = match[role as Role];
  if (found) {
    const { layout, sureness, others } = found;
    const own = { role: role as Role, layout: layout.name, part: layout.sheet.part, sureness, others: names(others) };
    if (role === 'title-only' || nativePlan(role, layout, frameOn(layout, template, theme), scale, () => 0)) return own;
    return { ...own, instead: { layout: baseFor(role, match, layouts).name, made: true } };
  }
  if (role === 'title-only') return { role, others: [] };
  const [lent] = players(role, match);
  const layout = lent ?? baseFor(role, match, layouts);
  return { role: role as Role, others: [], instead: { layout: layout.name, made: lent === undefined } };
}

const names = (layouts: readonly LayoutShape[]): string[] => layouts.map((one) => one.name);

/** For people who read a terminal. */
export function templateText(report: TemplateReport): string {
  const { file, theme, size, masters, fonts, bodySize, leftovers, roles, unused } = report;
  const used = masters.find((one) => one.used);
  const several = masters.length > 1 ? `, master ${used?.number} of ${masters.length}` : '';
  const lines = [
    `${file}: "${theme}", ${size.w} x ${size.h} pt${several}, ${used?.layouts} layouts`,
    `${fonts.heading} and ${fonts.body}, body text ${bodySize} pt`,
    ...(leftovers > 0 ? [`${leftovers} slides of its own, which no deck gets`] : []),
    '',
    ...roles.filter(({ role, layout }) => layout !== undefined || role !== 'title-only').map(roleLine),
    '',
    ...(unused.length > 0 ? [`Not used: ${unused.join(', ')}`] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function roleLine({ role, layout, sureness, others, instead }: RoleReport): string {
  const head = `  ${role.padEnd(12)}`;
  if (layout !== undefined) {
    const also = others.length > 0 ? `; or ${others.slice(0, 3).join(', ')}` : '';
    const lacking = instead ? `, but its places do not suit: made from ${instead.layout}` : '';
    return `${head}${layout} (${sureness}${also})${lacking}`;
  }
  if (!instead) return `${head}-`;
  return `${head}- ${instead.made ? 'made from' : 'plays instead:'} ${instead.layout}`;
}

/** The key to put into front matter, every role that a layout plays by its name: to be changed by hand. */
export function templateBlock({ file, roles, masters }: TemplateReport): string {
  const several = masters.filter(({ layouts }) => layouts > 0).length > 1;
  const lines = roles.flatMap(({ role, layout }) =>
    layout === undefined ? [] : `    ${role}: ${JSON.stringify(layout)}`,
  );
  const number = masters.find(({ used }) => used)?.number;
  return [
    'template:',
    `  file: ${JSON.stringify(file)}`,
    ...(several ? [`  master: ${number}`] : []),
    '  layouts:',
    ...lines,
    '',
  ].join('\n');
}
