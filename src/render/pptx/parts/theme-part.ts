// The theme's name, its twelve colours and its fonts (ECMA-376 Part 1, 20.1.6.2 and 20.1.4.1.18); Design > Variants
// works on these. On dark ground dk1 stays dark and lt1 light: the master's colour map swaps them.
import { contrast } from '../../../base/color.ts';
import { markup } from '../../../base/markup.ts';
import type { SceneTheme } from '../../../scene/scene.ts';
import { type Patch, themePart } from '../opc/context.ts';
import { all, attributes, rootOf, serializeXml, swapElement } from '../opc/xml.ts';

export const theme: Patch = {
  name: 'theme',
  apply({ scene, pkg }) {
    const document = pkg.document(themePart(1));
    rootOf(document).setAttribute('name', scene.theme.label);
    swapElement(document, 'a:clrScheme', colorScheme(scene.theme));
    swapElement(document, 'a:fontScheme', fontScheme(scene.theme));
    swapElement(document, 'a:objectDefaults', objectDefaults(scene.theme));
    // pptxgenjs says that the theme is Office's
    for (const element of all(document, 'a:extLst'))
      if (element.parentNode === rootOf(document)) rootOf(document).removeChild(element);
    pkg.set(themePart(1), serializeXml(document));
  },
};

const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;

function colorScheme({ label, variant, palette }: SceneTheme): string {
  const [dk1, lt1, dk2, lt2] =
    variant === 'dark'
      ? [palette.bg1, palette.tx1, palette.bg2, palette.tx2]
      : [palette.tx1, palette.bg1, palette.tx2, palette.bg2];
  const slots = Object.entries({
    dk1,
    lt1,
    dk2,
    lt2,
    ...Object.fromEntries(ACCENTS.map((slot) => [slot, palette[slot]])),
  });
  const colors = slots.map(
    ([slot, hex]) => `<a:${slot}><a:srgbClr${attributes({ val: hex.toUpperCase() })}/></a:${slot}>`,
  );
  return `<a:clrScheme${attributes({ name: `${label} ${variant}` })}>${colors.join('')}</a:clrScheme>`;
}

function fontScheme({ label, fonts }: SceneTheme): string {
  const font = (tag: string, face: string) =>
    markup`
      <a:${tag}>
        <a:latin${attributes({ typeface: face })}/>
        <a:ea typeface=""/>
        <a:cs${attributes({ typeface: face })}/>
      </a:${tag}>
    `;
  return markup`
    <a:fontScheme${attributes({ name: label })}>
      ${font('majorFont', fonts.heading.office)}
      ${font('minorFont', fonts.body.office)}
    </a:fontScheme>
  `;
}

/**
 * What a shape and a text box drawn in PowerPoint begin with (20.1.6.7): flat, in the accent, text as large as the
 * body's.
 */
function objectDefaults({ bodyStyles, palette }: SceneTheme): string {
  const run = `<a:defRPr${attributes({ sz: Math.round((bodyStyles[0]?.size ?? 18) * 100) })}/>`;
  const shape = markup`
    <a:spDef>
      <a:spPr>
        <a:solidFill><a:schemeClr val="accent1"/></a:solidFill>
        <a:ln><a:noFill/></a:ln>
      </a:spPr>
      <a:bodyPr rtlCol="0" anchor="ctr"/>
      <a:lstStyle><a:defPPr algn="ctr">${run}</a:defPPr></a:lstStyle>
      ${shapeStyle(contrast(palette.bg1, palette.accent1) >= contrast(palette.tx1, palette.accent1) ? 'bg1' : 'tx1')}
    </a:spDef>
  `;
  const text = markup`
    <a:txDef>
      <a:spPr><a:noFill/></a:spPr>
      <a:bodyPr wrap="square" rtlCol="0"><a:spAutoFit/></a:bodyPr>
      <a:lstStyle><a:defPPr>${run}</a:defPPr></a:lstStyle>
    </a:txDef>
  `;
  return `<a:objectDefaults>${shape}${text}</a:objectDefaults>`;
}

/** Text of a new shape takes its colour from the style (20.1.4.2.30): the one that is read best on the accent. */
function shapeStyle(ink: 'bg1' | 'tx1'): string {
  const reference = (name: string, index: number | 'minor', color: string) =>
    `<a:${name}Ref idx="${index}"><a:schemeClr val="${color}"/></a:${name}Ref>`;
  return markup`
    <a:style>
      ${reference('ln', 0, 'accent1')}
      ${reference('fill', 1, 'accent1')}
      ${reference('effect', 0, 'accent1')}
      ${reference('font', 'minor', ink)}
    </a:style>
  `;
}

/** `p:clrMap`: what bg1, tx1, bg2 and tx2 mean on slides. Notes and handouts are printed: dark on light always. */
export function colorMapXml(variant: SceneTheme['variant']): string {
  const map =
    variant === 'dark'
      ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
      : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  return `<p:clrMap${attributes({ ...map, ...Object.fromEntries(ACCENTS.map((slot) => [slot, slot])) })}/>`;
}
