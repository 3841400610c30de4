// The slide master, written whole: pptxgenjs' has neither title nor body placeholder (ECMA-376 Part 1, 19.3.1.42). Its
// placeholders are those of the content layout, its text styles the theme's.
import type { Box } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { LevelStyle, Placeholder, PlaceholderName, Scene } from '../../../scene/scene.ts';
import { levelsXml, plainStyle } from '../draw/level-styles.ts';
import { placeholderShape } from '../draw/placeholder-shape.ts';
import { type DrawContext, layoutPart, MASTER, type Patch, type PptxContext, themePart } from '../opc/context.ts';
import { ShapeIds } from '../opc/shape-ids.ts';
import { attributes, HEAD, NAMESPACES, TREE_ROOT } from '../opc/xml.ts';
import { colorGround } from './slide/background.ts';
import { colorMapXml } from './theme-part.ts';

/** Layouts are numbered on from the master (19.2.1.34: from 2147483648 up, one number space). */
export const MASTER_ID = 2147483648;
const LEVELS = 9;

export const master: Patch = {
  name: 'master',
  apply(context) {
    const { scene, pkg } = context;
    pkg.clearRelationships(MASTER);
    const ids = scene.layouts.map((layout) =>
      pkg.relate(MASTER, 'slideLayout', `../${layoutPart(scene, layout).slice('ppt/'.length)}`),
    );
    pkg.relate(MASTER, 'theme', `../${themePart(1).slice('ppt/'.length)}`);
    pkg.set(MASTER, masterXml(ids, context));
  },
};

function masterXml(layoutIds: readonly string[], context: PptxContext): string {
  const { scene } = context;
  const { theme, dir } = scene;
  const draw: DrawContext = { ...context, part: MASTER, lang: scene.lang, dir, ids: new ShapeIds('master') };
  const shapes = masterPlaceholders(scene).map((one) => placeholderShape(one, draw));
  const list = layoutIds.map((id, i) => `<p:sldLayoutId${attributes({ id: MASTER_ID + 1 + i, 'r:id': id })}/>`);
  const styles = markup`
    <p:titleStyle>${levelsXml([theme.titleStyle], 1, dir)}</p:titleStyle>
    <p:bodyStyle>${levelsXml(theme.bodyStyles, LEVELS, dir)}</p:bodyStyle>
    <p:otherStyle>${levelsXml([plainStyle(theme)], LEVELS, dir)}</p:otherStyle>
  `;
  return markup`
    ${HEAD}
    <p:sldMaster${NAMESPACES}>
      <p:cSld>
        ${colorGround(theme.background)}
        <p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree>
      </p:cSld>
      ${colorMapXml(theme.variant)}
      <p:sldLayoutIdLst>${list.join('')}</p:sldLayoutIdLst>
      <p:hf hdr="0" dt="0"/>
      <p:txStyles>${styles}</p:txStyles>
    </p:sldMaster>
  `;
}

const NAMES: readonly PlaceholderName[] = ['title', 'body', 'date', 'footer', 'number'];
const LABELS: Partial<Record<PlaceholderName, string>> = {
  title: 'Title',
  body: 'Text',
  date: 'Date',
  footer: 'Footer',
  number: 'Slide number',
};
const PROMPTS: Partial<Record<PlaceholderName, string>> = {
  title: 'Click to edit the title',
  body: 'Click to edit the text',
};

/** The five that PowerPoint's master view offers; those that no layout has are put along the lower edge. */
export function masterPlaceholders(scene: Scene): Placeholder[] {
  const layouts = [...scene.layouts].sort((a, b) => Number(b.name === 'content') - Number(a.name === 'content'));
  return NAMES.map((name) => {
    const found =
      layouts.flatMap((layout) => layout.placeholders).find((one) => one.name === name) ?? spare(name, scene);
    // the master's own text styles say how titles and bodies look
    return {
      ...found,
      label: LABELS[name] as string,
      prompt: PROMPTS[name] ?? '',
      styles: name === 'title' || name === 'body' ? [] : found.styles,
    };
  });
}

const SPARE_SIZE = { w: 140, h: 20 };

function spare(name: PlaceholderName, { size, theme }: Scene): Placeholder {
  const small: LevelStyle = { ...plainStyle(theme), size: 12, color: theme.muted };
  const middle = { x: (size.w - SPARE_SIZE.w) / 2, y: size.h - SPARE_SIZE.h - 8, ...SPARE_SIZE };
  const boxes: Partial<Record<PlaceholderName, Box>> = {
    title: { x: 0, y: 0, ...size },
    body: { x: 0, y: 0, ...size },
    footer: { ...middle, x: 48 },
    number: { ...middle, x: size.w - SPARE_SIZE.w - 48 },
  };
  const aligns: Partial<Record<PlaceholderName, LevelStyle['align']>> = { number: 'end', date: 'center' };
  return {
    name,
    label: name,
    prompt: '',
    box: boxes[name] ?? middle,
    anchor: 'bottom',
    styles: [{ ...small, align: aligns[name] ?? 'start' }],
  };
}
