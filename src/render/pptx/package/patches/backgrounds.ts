// A slide's own ground: a colour, or a picture cut to the slide (ECMA-376 Part 1, 19.3.1.1). `a:effectLst` is optional by the
// schema, but PowerPoint is reported to offer a repair without it.
import { fillXml, type Patch, slidePart } from '../../context.ts';
import { mediaOf } from '../../media.ts';
import { at, attributes, child, children, type Element, fragment, replace, rootOf } from '../xml.ts';

export const backgrounds: Patch = {
  name: 'backgrounds',
  apply({ scene, pkg }) {
    for (const slide of scene.slides) {
      const part = slidePart(slide.index);
      const document = pkg.document(part);
      const page = at(rootOf(document), 'p:cSld') as Element;
      page.removeAttribute('name');
      const old = child(page, 'p:bg');
      const { background } = slide;
      if (!background) {
        if (old) page.removeChild(old);
        continue;
      }
      let fill = '';
      if (background.kind === 'color') fill = fillXml(background.color);
      else {
        const media = mediaOf(background.asset, scene);
        if (!media) continue;
        const { left, top, right, bottom } = background.crop;
        const share = (value: number) => (value ? Math.round(value * 100000) : undefined);
        fill = `<a:blipFill><a:blip${attributes({ 'r:embed': pkg.relate(part, 'image', `../media/${media.raster}`) })}/><a:srcRect${attributes({ l: share(left), t: share(top), r: share(right), b: share(bottom) })}/><a:stretch><a:fillRect/></a:stretch></a:blipFill>`;
      }
      replace(page, old, fragment(document, `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`), children(page)[0]);
    }
  },
};
