// One slide in one line: Markdown through every stage up to the scene, with a picture, a chart and sources beside it.
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import type { SceneNode, SceneSlide, SceneTheme } from '../../src/scene/scene.ts';

const BESIDE = {
  'talk/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
  'talk/b.chart.yaml': 'type: column\nalt: Two bars\nx: arm\ny: n\ndata:\n  - {arm: A, n: 1}\n  - {arm: B, n: 2}\n',
  'talk/refs.bib': '@article{one, author={Aa, B}, title={First}, journal={J}, year={2001}}\n',
};
const { resource } = nodeHost();

export interface OneSlide {
  readonly slide: SceneSlide;
  readonly theme: SceneTheme;
  /** Its nodes without title, footer and number. */
  readonly nodes: readonly SceneNode[];
  /** Errors and warnings; what is only told is in `infos`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly infos: readonly Diagnostic[];
}

/** The deck's first slide; `keys` are lines of deck keys, `own` those of the slide. */
export async function oneSlide(body: string, keys = '', own = ''): Promise<OneSlide> {
  const first = own && `---\n${own}---\n\n`;
  const deck = `---\ntitle: T\ntitle-slide: false\nbibliography: refs.bib\n${keys}---\n\n${first}## One\n\n${body}\n`;
  const { built, diagnostics } = await buildDeck(memoryHost({ ...BESIDE, 'talk/deck.md': deck }, resource), {
    path: 'talk',
    to: [],
  });
  const scene = built[0]?.scene;
  const slide = scene?.slides[0];
  if (!slide) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const nodes = slide.nodes.filter(
    (node) => node.kind !== 'text' || !['title', 'footer', 'number'].includes(node.role),
  );
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    slide,
    theme: scene.theme,
    nodes,
    diagnostics: grave,
    infos: diagnostics.filter((one) => !grave.includes(one)),
  };
}
