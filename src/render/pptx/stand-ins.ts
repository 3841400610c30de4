// Scene -> pptxgenjs calls. pptxgenjs makes the package: slides, layouts, relationships, media, notes. Every object is
// added under its node's id, in reading order; the patches find it by that name and give it its exact properties.
import PptxGenJS from 'pptxgenjs';
import { inches } from '../../base/units.ts';
import type { Box } from '../../base/geometry.ts';
import type { Scene, SceneNode } from '../../scene/scene.ts';

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A transparent pixel; the pictures patch puts the real bytes in its place. */
const PIXEL = 'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';

export async function writeStandIns(scene: Scene): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const { w, h } = scene.size;
  pptx.defineLayout({ name: 'LECTERN', width: inches(w), height: inches(h) });
  pptx.layout = 'LECTERN';
  pptx.theme = { headFontFace: scene.theme.fonts.heading.office, bodyFontFace: scene.theme.fonts.body.office };
  for (const layout of scene.layouts) pptx.defineSlideMaster({ title: layout.name });
  for (const slide of scene.slides) {
    const made = pptx.addSlide({ masterName: slide.layout });
    made.hidden = slide.hidden;
    for (const node of slide.nodes) addNode(pptx, made, node);
    if (slide.notes.length) made.addNotes('notes');
  }
  const bytes = await pptx.write({ outputType: 'uint8array', compression: false });
  return bytes as Uint8Array;
}

function addNode(pptx: PptxGenJS, slide: Slide, node: SceneNode): void {
  const at = placed(node.box, node.id);
  switch (node.kind) {
    case 'text': slide.addText(' ', at); break;
    case 'shape': case 'path': slide.addShape(pptx.ShapeType.rect, at); break;
    case 'image': slide.addImage({ ...at, data: PIXEL }); break;
    case 'table': slide.addTable([[{ text: ' ' }]], at as never); break;
    case 'group': for (const child of node.children) addNode(pptx, slide, child); break;
  }
}

const placed = (box: Box, objectName: string) => ({ x: inches(box.x), y: inches(box.y), w: inches(Math.max(box.w, 0.1)), h: inches(Math.max(box.h, 0.1)), objectName });
