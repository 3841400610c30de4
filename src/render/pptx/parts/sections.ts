// PowerPoint's sections ([MS-PPTX] 2.2.4): every slide once, in order. Their ids follow their names.
import { markup } from '../../../base/markup.ts';
import type { Scene } from '../../../scene/scene.ts';
import { guid } from '../opc/shape-ids.ts';
import { attributes } from '../opc/xml.ts';

const P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"';

/** `p:ext` for presentation.xml; nothing where the deck has no outline. `slideIds` are in the scene's order. */
export function sectionsXml(scene: Scene, slideIds: readonly number[]): string {
  if (!scene.sections.some((section) => section.title)) return '';
  const idOf = new Map(scene.slides.map((slide, i) => [slide.id, slideIds[i]]));
  const counts = new Map<string, number>();
  const sections = scene.sections.map((section) => {
    const name = section.title || scene.meta.title;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const slides = section.slides.map((id) => `<p14:sldId${attributes({ id: idOf.get(id) })}/>`).join('');
    return markup`
      <p14:section${attributes({ name, id: guid(`section ${name} ${count}`) })}>
        <p14:sldIdLst>${slides}</p14:sldIdLst>
      </p14:section>
    `;
  });
  return markup`
    <p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
      <p14:sectionLst ${P14}>${sections.join('')}</p14:sectionLst>
    </p:ext>
  `;
}
