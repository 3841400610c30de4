// A placeholder as it stands on master or layout: its place, the levels it sets itself, and what it asks a writer for.

import { NO_INSETS } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { Placeholder, SceneLayout } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes, xml } from '../opc/xml.ts';
import { nonVisualXml, placeXml } from './frame.ts';
import { levelsXml } from './level-styles.ts';
import { inheritedStyles, isFurniture, placeholderBox, placeholderXml } from './placeholders.ts';
import { bodyProperties } from './text/body.ts';

const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/**
 * `layout`: whose it is; without one it is the master's. Layouts ask in their own words, the master in PowerPoint's.
 */
export function placeholderShape(one: Placeholder, context: DrawContext, layout?: SceneLayout): string {
  const { theme, dir } = context.scene;
  const box = placeholderBox(one, theme);
  const properties = nonVisualXml(
    {
      kind: 'text',
      id: one.name,
      name: one.label,
      box,
      role: 'body',
      dir,
      body: { paragraphs: [], inset: NO_INSETS, anchor: one.anchor },
    },
    context,
  );
  const kind = placeholderXml(one.name, layout, {
    customPrompt: layout !== undefined && one.prompt !== '' && !isFurniture(one.name),
  });
  const text = levelsOf(one, layout)
    .map((prompt, level) => {
      const properties = level ? `<a:pPr lvl="${level}"/>` : '';
      const end = `<a:endParaRPr${attributes({ lang: context.lang })}/>`;
      return `<a:p>${properties}${promptXml({ ...one, prompt }, context)}${end}</a:p>`;
    })
    .join('');
  const styles = one.name === 'body' && one.styles.length === 1 ? inheritedStyles(one, theme) : one.styles;
  const levels = levelsXml(styles, styles.length, dir);
  return markup`
    <p:sp>
      <p:nvSpPr>
        ${properties}
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr>${kind}</p:nvPr>
      </p:nvSpPr>
      <p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
      <p:txBody>
        ${bodyProperties(NO_INSETS, one.anchor, !isFurniture(one.name))}
        <a:lstStyle>${levels}</a:lstStyle>
        ${text}
      </p:txBody>
    </p:sp>
  `;
}

/** The master's body shows its five levels, so that they can be seen and changed there. */
const levelsOf = ({ name, prompt }: Placeholder, layout: SceneLayout | undefined): string[] =>
  name === 'body' && !layout ? [prompt, 'Second level', 'Third level', 'Fourth level', 'Fifth level'] : [prompt];

function promptXml(one: Placeholder, { lang }: DrawContext): string {
  const run = `<a:rPr${attributes({ lang })}/>`;
  if (one.name === 'number')
    return `<a:fld id="${NUMBER_FIELD}" type="slidenum">${run}<a:t>\u2039#\u203A</a:t></a:fld>`;
  return one.name === 'date' || !one.prompt ? '' : `<a:r>${run}<a:t>${xml(one.prompt)}</a:t></a:r>`;
}
