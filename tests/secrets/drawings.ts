// SVGs with a secret in each place where drawing programs, or those who use them, leave one.
import { type Planted, pngs, secret } from './bitmaps.ts';

const NAMES = Object.entries({
  xlink: 'http://www.w3.org/1999/xlink',
  inkscape: 'http://www.inkscape.org/namespaces/inkscape',
  sodipodi: 'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  x: 'urn:x',
})
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');
const GROUND = '<rect width="200" height="100" fill="#f3eadb"/>';
const BOX = 'width="9" height="9"';
const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${NAMES} viewBox="0 0 200 100" ${attributes}>${GROUND}${inner}</svg>`;
const rect = (attributes: string): string => svg(`<rect width="9" height="9" ${attributes}/>`);
const words = (text: string, attributes = ''): string => `<text x="9" y="50" ${attributes}>${text}</text>`;

const PLACES: Readonly<Record<string, (word: string) => string>> = {
  title: (w) => svg(`<title>${w}</title>`),
  titleofpart: (w) => svg(`<g><rect width="9" height="9"><title>${w}</title></rect></g>`),
  desc: (w) => svg(`<desc>${w}</desc>`),
  descsplit: (w) => svg(`<desc>${w.slice(0, 9)}<x:b/>${w.slice(9)}</desc>`),
  metadata: (w) => svg(`<metadata>${w}</metadata>`),
  rdf: (w) => svg(`<metadata><rdf:RDF><dc:creator>${w}</dc:creator></rdf:RDF></metadata>`),
  rdfalone: (w) => svg(`<rdf:RDF><rdf:Description dc:title="${w}"/></rdf:RDF>`),
  comment: (w) => svg(`<!-- ${w} -->`),
  commentfirst: (w) => `<!-- ${w} -->${svg('')}`,
  commentlast: (w) => `${svg('')}<!-- ${w} -->`,
  instruction: (w) => `<?xml version="1.0"?><?editor ${w}?>${svg('')}`,
  doctype: (w) => `<!DOCTYPE svg [<!ENTITY name "${w}">]>${svg('')}`,
  entityused: (w) => `<!DOCTYPE svg [<!ENTITY name "${w}">]>${rect('data-n="&name;"')}`,
  cdata: (w) => svg(`<g><![CDATA[${w}]]></g>`),
  strayword: (w) => svg(`<g>${w}</g>`),
  data: (w) => rect(`data-patient="${w}"`),
  aria: (w) => rect(`aria-label="${w}"`),
  label: (w) => rect(`inkscape:label="${w}"`),
  exportname: (w) => rect(`inkscape:export-filename="/home/${w}/a.png"`),
  absref: (w) => rect(`sodipodi:absref="C:\\${w}\\a.png"`),
  docname: (w) => svg('', `sodipodi:docname="${w}.svg"`),
  namedview: (w) => svg(`<sodipodi:namedview pagecolor="${w}"/>`),
  base: (w) => svg('', `xml:base="file:///home/${w}/"`),
  language: (w) => svg('', `xml:lang="${w}"`),
  content: (w) => svg('', `content="&lt;mxfile&gt;${w}"`),
  id: (w) => rect(`id="${w}"`),
  idused: (w) => svg(`<g id="${w}"><rect width="9" height="9"/></g><use xlink:href="#${w}" x="20"/>`),
  idpaint: (w) =>
    svg(`<linearGradient id="${w}"><stop stop-color="red"/></linearGradient><rect ${BOX} fill="url(#${w})"/>`),
  class: (w) => svg(`<style>.${w}{fill:red}</style><rect class="${w}" width="9" height="9"/>`),
  classunused: (w) => rect(`class="${w}"`),
  stylecomment: (w) => svg(`<style>/* ${w} */ rect{fill:red}</style>`),
  styleproperty: (w) => rect(`style="--name:${w};fill:red"`),
  stylefont: (w) => rect(`style="-inkscape-font-specification:'${w}'"`),
  stylefetch: (w) => svg(`<style>@import url(https://example.org/${w}.css);rect{fill:red}</style>`),
  stylefontface: (w) => svg(`<style>@font-face{font-family:${w};src:url(a.ttf)}</style>`),
  stylecontent: (w) => svg(`<style>rect::after{content:"${w}"}</style>`),
  stylekeyframes: (w) => svg(`<style>@keyframes ${w}{from{fill:red}to{fill:blue}}</style>`),
  value: (w) => rect(`fill="${w}"`),
  script: (w) => svg(`<script>var a = "${w}"</script>`),
  handler: (w) => rect(`onclick="alert('${w}')"`),
  foreign: (w) =>
    svg(`<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">${w}</p></foreignObject>`),
  link: (w) => svg(`<a xlink:href="https://example.org/${w}"><rect width="9" height="9"/></a>`),
  linktitle: (w) => svg(`<a xlink:title="${w}" xlink:href="#"><rect width="9" height="9"/></a>`),
  picturefetched: (w) => svg(`<image xlink:href="https://example.org/${w}.png" width="9" height="9"/>`),
  picturefile: (w) => svg(`<image xlink:href="file:///home/${w}/a.png" width="9" height="9"/>`),
  animation: (w) =>
    svg(`<rect width="9" height="9"><animate attributeName="x" values="0;9" id="${w}" dur="1s"/></rect>`),
  hidden: (w) => svg(words(w, 'display="none"')),
  hiddenstyle: (w) => svg(words(w, 'style="display: none"')),
  hiddenclass: (w) => svg(`<style>.h{display:none}</style>${words(w, 'class="h"')}`),
  hiddengroup: (w) => svg(`<g display="none"><g>${words(w)}</g></g>`),
  invisible: (w) => svg(words(w, 'visibility="hidden"')),
  invisiblegroup: (w) => svg(`<g style="visibility:hidden">${words(w)}</g>`),
  seethrough: (w) => svg(words(w, 'opacity="0"')),
  seethroughfill: (w) => svg(words(w, 'fill-opacity="0"')),
  colourless: (w) => svg(words(w, 'fill="none"')),
  colourlessgroup: (w) => svg(`<g fill="none">${words(w)}</g>`),
  sizeless: (w) => svg(words(w, 'font-size="0"')),
  definition: (w) => svg(`<defs>${words(w, 'id="t"')}</defs>`),
  symbol: (w) => svg(`<symbol id="s">${words(w)}</symbol>`),
  switch: (w) => svg(`<switch><g><rect width="9" height="9"/></g><g>${words(w)}</g></switch>`),
  filterstep: (w) =>
    svg(`<filter id="f"><feOffset result="${w}"/><feBlend in="${w}"/></filter><rect filter="url(#f)" ${BOX}/>`),
  element: (w) => svg(`<x:note>${w}</x:note>`),
  elementunknown: (w) => svg(`<note>${w}</note>`),
  elementname: (w) => svg(`<x:${w}/>`),
  namespace: (w) => svg('', `xmlns:own="urn:${w}"`),
  view: (w) => svg(`<view id="${w}" viewBox="0 0 9 9"/>`),
  cursor: (w) => rect(`cursor="${w}"`),
  extension: (w) => svg(`<switch><g requiredExtensions="${w}"><rect width="9" height="9"/></g></switch>`),
};

export const drawings = (): Planted[] => [
  ...Object.entries(PLACES).map(([place, put], i): Planted => {
    const word = secret(`svg${place}`);
    return { file: `drawing${i}.svg`, bytes: Buffer.from(put(word)), secrets: [word] };
  }),
  // some in UTF-16, as programs on Windows write
  ...['title', 'comment'].map((place): Planted => {
    const word = secret(`svgwide${place}`);
    const text = `\ufeff${(PLACES[place] as (word: string) => string)(word)}`;
    return { file: `wide${place}.svg`, bytes: Buffer.from(text, 'utf16le'), secrets: [word] };
  }),
  // pictures in drawings, as data
  ...pngs()
    .slice(0, 6)
    .map(({ bytes, secrets }, i): Planted => {
      const data = Buffer.from(bytes).toString('base64');
      const image = `<image ${BOX} xlink:href="data:image/png;base64,${data}"/>`;
      return { file: `inside${i}.svg`, bytes: Buffer.from(svg(image)), secrets };
    }),
];
