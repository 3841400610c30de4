// Marks that no native chart has (lines of reference, labels at the ends of lines) as shapes inside the chart: they
// move and grow with it (ECMA-376 Part 1, 21.3).
import type { Box } from '../../../../base/geometry.ts';
import { markup } from '../../../../base/markup.ts';
import { boundsOf, moved } from '../../../../base/path.ts';
import { emu } from '../../../../base/units.ts';
import type { ChartMark, PathMark, TextMark } from '../../../../scene/chart-model.ts';
import type { DrawContext } from '../../opc/context.ts';
import { attributes, declared, HEAD, xml } from '../../opc/xml.ts';
import { fillXml } from '../color.ts';
import { customXml } from '../geometry.ts';
import { patternXml, round5, strokeXml } from './series.ts';

const NAMES = declared('c', 'a', 'cdr');

/** The drawing part, or nothing where all marks are native. */
export function userShapesXml(marks: readonly ChartMark[], box: Box, context: DrawContext): string | undefined {
  const own = marks.filter((mark) => mark.own);
  if (!own.length) return undefined;
  const shape = (mark: ChartMark, i: number): string =>
    mark.kind === 'path' ? pathShape(mark, i + 2, box) : textShape(mark, i + 2, box, context);
  return markup`
    ${HEAD}
    <c:userShapes${NAMES}>
      ${own.map(shape).join('')}
    </c:userShapes>
  `;
}

function anchored(area: Box, box: Box, shape: string): string {
  const point = (tag: string, x: number, y: number) =>
    markup`
      <cdr:${tag}>
        <cdr:x>${round5(Math.min(1, Math.max(0, (x - box.x) / box.w)))}</cdr:x>
        <cdr:y>${round5(Math.min(1, Math.max(0, (y - box.y) / box.h)))}</cdr:y>
      </cdr:${tag}>
    `;
  return markup`
    <cdr:relSizeAnchor>
      ${point('from', area.x, area.y)}
      ${point('to', area.x + area.w, area.y + area.h)}
      ${shape}
    </cdr:relSizeAnchor>
  `;
}

const place = (area: Box, box: Box): string =>
  markup`
    <a:xfrm>
      <a:off${attributes({ x: Math.max(0, emu(area.x - box.x)), y: Math.max(0, emu(area.y - box.y)) })}/>
      <a:ext${attributes({ cx: emu(area.w), cy: emu(area.h) })}/>
    </a:xfrm>
  `;

const named = (id: number, name: string): string =>
  `<cdr:nvSpPr><cdr:cNvPr${attributes({ id, name })}/><cdr:cNvSpPr/></cdr:nvSpPr>`;

function pathShape({ d, fill, pattern, stroke, marked }: PathMark, id: number, box: Box): string {
  const area = boundsOf(d);
  const geometry = customXml({ d: moved(d, -area.x, -area.y), view: area });
  return anchored(
    area,
    box,
    markup`
      <cdr:sp macro="" textlink="">
        ${named(id, `${marked ? 'Marked' : 'Mark'} ${id - 1}`)}
        <cdr:spPr>
          ${place(area, box)}
          ${geometry}
          ${fill ? patternXml(fill, pattern) : fillXml(undefined)}
          ${strokeXml(stroke)}
        </cdr:spPr>
      </cdr:sp>
    `,
  );
}

/** Room around the words, so that another program's rounding breaks no line. */
const ROOM = 4;

/** By where a text is anchored: the share of it before that place, the room before it, its alignment. */
const ANCHORS = {
  start: { share: 0, before: 0, align: 'l' },
  middle: { share: 0.5, before: ROOM, align: 'ctr' },
  end: { share: 1, before: 2 * ROOM, align: 'r' },
} as const;

function textShape({ x, y, anchor, width, run, marked }: TextMark, id: number, box: Box, context: DrawContext): string {
  const family = run.family ?? context.scene.theme.fonts[run.font];
  const middle = y - ((family.ascent - family.descent) / 2) * run.size;
  const h = run.size * 1.25;
  const { share, before, align } = ANCHORS[anchor];
  const area: Box = { x: x - width * share - before, y: middle - h / 2, w: width + 2 * ROOM, h };
  const properties = markup`
    <a:rPr${attributes({ lang: run.lang ?? context.lang, sz: Math.round(run.size * 100), b: run.bold, i: run.italic })}>
      ${fillXml(run.color)}
      <a:latin typeface="+mn-lt"/>
    </a:rPr>
  `;
  const body = markup`
    <cdr:txBody>
      <a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">
        <a:noAutofit/>
      </a:bodyPr>
      <a:lstStyle/>
      <a:p>
        <a:pPr${attributes({ algn: align })}/>
        <a:r>${properties}<a:t>${xml(run.text)}</a:t></a:r>
      </a:p>
    </cdr:txBody>
  `;
  return anchored(
    area,
    box,
    markup`
      <cdr:sp macro="" textlink="">
        ${named(id, `${marked ? 'Marked' : 'Label'}: ${run.text.slice(0, 40)}`)}
        <cdr:spPr>
          ${place(area, box)}
          <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
          <a:noFill/>
        </cdr:spPr>
        ${body}
      </cdr:sp>
    `,
  );
}
