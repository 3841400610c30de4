// Shape ids unique on their slide, in document order, the root being 1; names for people; creation ids that stay with a
// slide whatever comes or goes around it. Runs before anything points at shape ids.
import { hash32 } from '../../../../base/hash.ts';
import type { SceneNode } from '../../../../scene/scene.ts';
import { nodesOf } from '../../../../scene/walk.ts';
import { guid, type Patch, slidePart } from '../../context.ts';
import { all, at, attributes, child, children, type Element, fragment, replace, rootOf } from '../xml.ts';

/** Shape ids by slide part and node id, for patches that point at shapes. */
export const shapeIds = new WeakMap<object, Map<string, number>>();

export const ids: Patch = {
  name: 'ids',
  apply(context) {
    const { scene, pkg } = context;
    const map = new Map<string, number>();
    shapeIds.set(pkg, map);
    for (const slide of scene.slides) {
      const part = slidePart(slide.index);
      const document = pkg.document(part);
      const nodes = new Map<string, SceneNode>([...nodesOf(slide.nodes)].map((node) => [node.id, node]));
      const used = new Map<string, number>();
      let next = 1;
      for (const properties of all(document, 'p:cNvPr')) {
        const id = next++;
        properties.setAttribute('id', String(id));
        const node = nodes.get(properties.getAttribute('name') ?? '');
        if (!node) continue;
        map.set(`${part}#${node.id}`, id);
        const count = (used.get(node.name) ?? 0) + 1;
        used.set(node.name, count);
        properties.setAttribute('name', count > 1 ? `${node.name} ${count}` : node.name);
        addCreationId(properties, guid(`${slide.id}/${node.id}`));
      }
      const page = at(rootOf(document), 'p:cSld') as Element;
      const old = child(page, 'p:extLst');
      replace(page, old, fragment(document, `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId${attributes({ val: hash32(slide.id) })}/></p:ext></p:extLst>`));
    }
  },
};

const CREATION = '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}';

function addCreationId(properties: Element, id: string): void {
  const document = properties.ownerDocument as Parameters<typeof fragment>[0];
  const [made] = fragment(document, `<a:ext uri="${CREATION}"><a16:creationId${attributes({ id })}/></a:ext>`);
  const list = children(properties).find((one) => one.nodeName === 'a:extLst');
  if (list) list.insertBefore(made as Element, list.firstChild);
  else {
    const [whole] = fragment(document, '<a:extLst/>');
    whole?.appendChild(made as Element);
    properties.appendChild(whole as Element);
  }
}
