// A template file as read and matched: which master and layouts a deck is built with. Reports what is odd about it.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import { OfficeFault } from '../office/fault.ts';
import type { OfficeMaster } from '../office/presentation.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { nearest } from '../schema/nearest.ts';
import { layoutNamed, type Match, matchLayouts } from './match.ts';
import { ROLES, type Role } from './names.ts';
import { type LayoutShape, shapeOfLayout } from './shape-of-layout.ts';

export interface TemplateRequest {
  readonly file: string;
  /** 1-based number of the master whose layouts are meant. */
  readonly master?: number | undefined;
  /** Layouts by role, as PowerPoint names them. */
  readonly layouts?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly presentation: OfficePresentation;
  readonly master: OfficeMaster;
  /** 1-based. */
  readonly masterNumber: number;
  readonly layouts: readonly LayoutShape[];
  readonly match: Match;
  /** From the template's points to the scene's, whose slides are 960 wide. */
  readonly scale: number;
  /** In the scene's points. */
  readonly size: Size;
}

export const SCENE_WIDTH = 960;
/** Slides narrower than half of their height, or flatter than a banner, are none that anything of ours fits. */
const ODD = { least: 0.4, most: 4 };

/** Undefined after an error where the file cannot be used. */
export function readTemplate(
  bytes: Uint8Array,
  request: TemplateRequest,
  diagnostics: Diagnostics,
  span?: Span,
): Template | undefined {
  const refuse = (why: string, hint: string): undefined => {
    diagnostics.report('template/unreadable', `The template ${request.file} cannot be used: ${why}`, span, hint);
    return undefined;
  };
  try {
    const presentation = new OfficePresentation(bytes, diagnostics.limits);
    if (/purl\.oclc\.org/.test(new TextDecoder().decode(presentation.pkg.bytes(presentation.pkg.main))))
      return refuse('it is in the strict form of Office Open XML', 'Save it as PowerPoint Template (.potx)');
    const masters = presentation.masters.filter(({ layouts }) => layouts.length > 0);
    if (presentation.masters.length === 0) return refuse('it has no slide master', MAKE_ANEW);
    if (masters.length === 0) return refuse('its master has no layouts', MAKE_ANEW);
    const ratio = presentation.size.w / presentation.size.h;
    if (ratio < ODD.least || ratio > ODD.most)
      return refuse(`its slides are ${sizeText(presentation.size)}`, 'Set Design > Slide Size to Widescreen');
    return chosen(presentation, bytes, request, diagnostics, span);
  } catch (error) {
    if (!(error instanceof OfficeFault)) throw error;
    return refuse(error.message, HINTS[error.reason] ?? MAKE_ANEW);
  }
}

const MAKE_ANEW = 'Open it in PowerPoint and save it again as PowerPoint Template (.potx)';
const HINTS: Readonly<Partial<Record<OfficeFault['reason'], string>>> = {
  encrypted: 'A template without a password is needed',
  'old-format': 'Save it as PowerPoint Template (.potx)',
  'too-large': 'Take out its slides and pictures that are not needed, or raise the limit',
};

const sizeText = ({ w, h }: Size): string => `${round2(w)} x ${round2(h)} pt`;

function chosen(
  presentation: OfficePresentation,
  bytes: Uint8Array,
  request: TemplateRequest,
  diagnostics: Diagnostics,
  span: Span | undefined,
): Template {
  const used = usedLayouts(presentation);
  const { master, number } = masterFor(presentation, request, used, diagnostics, span);
  const layouts = master.layouts.map((sheet) => shapeOfLayout(sheet, presentation.size));
  const named = overrides(request, layouts, diagnostics, span);
  const match = matchLayouts(layouts, used, named);
  const scale = SCENE_WIDTH / presentation.size.w;
  const template: Template = {
    name: request.file,
    bytes,
    presentation,
    master,
    masterNumber: number,
    layouts,
    match,
    scale,
    size: { w: SCENE_WIDTH, h: round2(presentation.size.h * scale) },
  };
  reportOddities(template, diagnostics, span);
  return template;
}

/** How many of the template's own slides use a layout, by its part. */
function usedLayouts({ slideList, pkg }: OfficePresentation): Map<string, number> {
  const used = new Map<string, number>();
  for (const { part } of slideList) {
    const layout = pkg.related(part, 'slideLayout');
    if (layout !== undefined) used.set(layout, (used.get(layout) ?? 0) + 1);
  }
  return used;
}

/** The master asked for, else the one that most slides use, else the one with most layouts. */
function masterFor(
  { masters }: OfficePresentation,
  { file, master: asked }: TemplateRequest,
  used: ReadonlyMap<string, number>,
  diagnostics: Diagnostics,
  span: Span | undefined,
): { master: OfficeMaster; number: number } {
  const slides = ({ layouts }: OfficeMaster) => layouts.reduce((sum, { part }) => sum + (used.get(part) ?? 0), 0);
  const usable = masters.filter(({ layouts }) => layouts.length > 0);
  const best = [...usable].sort(
    (a, b) => slides(b) - slides(a) || b.layouts.length - a.layouts.length,
  )[0] as OfficeMaster;
  const own = asked === undefined ? undefined : masters[asked - 1];
  const master = own && own.layouts.length > 0 ? own : best;
  const number = masters.indexOf(master) + 1;
  if (asked !== undefined && master !== own)
    diagnostics.report(
      'template/master',
      `The template ${file} has no master ${asked} with layouts; its master ${number} is used`,
      span,
      `Write a number from 1 to ${masters.length}`,
    );
  else if (asked === undefined && usable.length > 1)
    diagnostics.report(
      'template/master',
      `The template ${file} has ${usable.length} masters with layouts; ` +
        `the deck uses number ${number} ("${master.sheet.theme.name}")`,
      span,
      `Write template: {file: ${file}, master: N} to choose: ` +
        masters.map((one, i) => `${i + 1} "${one.sheet.theme.name}"`).join(', '),
    );
  return { master, number };
}

function overrides(
  { file, layouts: asked = {} }: TemplateRequest,
  layouts: readonly LayoutShape[],
  diagnostics: Diagnostics,
  span: Span | undefined,
): Map<Role, LayoutShape> {
  const out = new Map<Role, LayoutShape>();
  for (const [role, name] of Object.entries(asked)) {
    if (name === undefined) continue;
    const known = ROLES.find((one) => one === role);
    const layout = layoutNamed(layouts, name);
    if (known && layout) out.set(known, layout);
    else if (!layout) {
      const near = nearest(
        name,
        layouts.map((one) => one.name),
      );
      diagnostics.report(
        'template/unknown-layout',
        `The template ${file} has no layout "${name}" for ${role}`,
        span,
        near ? `Did you mean "${near}"?` : `Its layouts: ${layouts.map((one) => `"${one.name}"`).join(', ')}`,
      );
    }
  }
  return out;
}

function reportOddities(
  { name, presentation, layouts, match, size }: Template,
  diagnostics: Diagnostics,
  span?: Span,
): void {
  const { pkg } = presentation;
  if ([...pkg.parts.keys()].some((part) => /vbaProject|\.macro/i.test(part)))
    diagnostics.report('template/macros-left-out', `The macros of the template ${name} are left out`, span, MACROS);
  const ratio = size.w / size.h;
  if (Math.abs(ratio - 16 / 9) > 0.02)
    diagnostics.report(
      'template/size',
      `The slides of the template ${name} are ${sizeText(presentation.size)}, not 16:9; ` +
        `the deck's slides have the same shape`,
      span,
      'Most projectors and screens are 16:9',
    );
  if (!layouts.some(({ title, texts }) => title || texts.length > 0))
    diagnostics.report(
      'template/no-body',
      `No layout of the template ${name} has a place for a title or for text; ` +
        `titles and text stand in boxes of their own`,
      span,
      'Give its layouts placeholders in View > Slide Master, so that PowerPoint can edit what is built',
    );
  for (const role of ROLES) {
    const found = match[role];
    if (found && found.sureness !== 'chosen' && found.others.length > 0)
      diagnostics.report(
        'template/layout-ambiguous',
        `Several layouts of the template ${name} could be ${role}: "${found.layout.name}" is used, ${found.others
          .slice(0, 3)
          .map((one) => `"${one.name}"`)
          .join(', ')} would do as well`,
        span,
        `Write template: {file: ${name}, layouts: {${role}: "..."}} to choose`,
      );
  }
}

const MACROS = 'What is built is an ordinary presentation: nobody is asked to trust programs in it';
