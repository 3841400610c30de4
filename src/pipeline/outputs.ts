// The kinds of output and how each comes about. Pages that several kinds need are made once; PDFs and
// pictures of slides are pages shown by the host's Chromium.
import { Diagnostics } from '../base/diagnostic.ts';
import type { Host, OutputFile, PrintOptions } from '../host/host.ts';
import { type Handout, renderHandout } from '../render/handout/index.ts';
import type { RenderContext, Renderer } from '../render/renderer.ts';
import { renderWeb } from '../render/web/index.ts';
import { reportSlides } from '../report.ts';
import { settingsFor } from '../resolve/audience-settings.ts';
import { readHandout } from '../resolve/handout.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import type { Scene } from '../scene/scene.ts';
import { visibleScene } from '../scene/visible.ts';
import { Subsetter } from '../text/subset.ts';

export const OUTPUT_KINDS = ['html', 'pptx', 'handout', 'pdf', 'png', 'captions', 'transcript'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** What the library makes where nothing else is asked for: all but what has the notes' words in a file of their own. */
export const USUAL_KINDS: readonly OutputKind[] = ['html', 'pptx', 'handout', 'pdf', 'png'];

/** What is built where nothing else is asked for. */
export const DEFAULT_KINDS: readonly OutputKind[] = ['html', 'pptx'];

export interface Sources {
  readonly parsed: ParsedDeck;
  readonly audience: string | undefined;
  readonly scene: Scene;
  readonly host: Host;
  /** Makes the PowerPoint file in this one's place, at the same time as the other outputs. */
  readonly pptx?: Renderer | undefined;
  /** Pixels of the slides' pictures from left to right. */
  readonly width?: number | undefined;
}

/**
 * Begins what takes a while and hinders nothing: the page's fonts are cut by WebAssembly, which another thread
 * compiles. Where fonts are kept from one run to the next, it may not be needed.
 */
export function prepare(kinds: readonly OutputKind[], host: Host): void {
  if (kinds.includes('html') && !host.made) Subsetter.load(host).catch(() => undefined);
}

/** The renderer of PowerPoint files, loaded when it is used. */
export const renderPptx: Renderer = async (scene, render) =>
  (await import('../render/pptx/index.ts')).renderPptx(scene, render);

/** The files of each kind, made when asked for; a PowerPoint file that is made at the same time is begun now. */
export function outputsOf(
  from: Sources,
  kinds: readonly OutputKind[],
  render: RenderContext,
): Record<OutputKind, () => Promise<OutputFile[]>> {
  const pptx =
    from.pptx && kinds.includes('pptx') ? begin(from.pptx, from.scene, render) : () => renderPptx(from.scene, render);
  const page = once(() => renderWeb(from.scene, render));
  const handout = once(async () => renderHandout(await handoutOf(from, render.diagnostics))(from.scene, render));
  return {
    html: async () => withBeside(await page()),
    pptx: async () => [await pptx()],
    handout: async () => [await handout()],
    pdf: async () => [
      ...(await printed(
        await page(),
        { query: '?print-pdf', until: '.pdf-page section', paper: 'A4', ...trueSize(from.scene) },
        from.host,
        render.diagnostics,
      )),
      ...(await printed(
        await handout(),
        { query: '', until: 'main', paper: paperOf(from.scene.lang) },
        from.host,
        render.diagnostics,
      )),
    ],
    png: async () => drawn(await page(), from, render.diagnostics),
    captions: async () => (await import('../render/transcript/vtt.ts')).captionFiles(from.scene, render.name),
    transcript: async () => [
      (await import('../render/transcript/page.ts')).transcriptPage(visibleScene(from.scene), render.name),
    ],
  };
}

const withBeside = ({ beside = [], ...page }: OutputFile): OutputFile[] => [page, ...beside];

/** Begins at once; what it reports is told when the file is asked for, so that messages keep their order. */
function begin(renderer: Renderer, scene: Scene, render: RenderContext): () => Promise<OutputFile> {
  const own = new Diagnostics(render.diagnostics.limits);
  const file = renderer(scene, { ...render, diagnostics: own });
  file.catch(() => undefined);
  return async () => {
    // counted while the other thread works
    reportSlides(scene, render.kept);
    const made = await file;
    render.diagnostics.addAll(own.list);
    return made;
  };
}

/** What the deck asks for; else its own text if it has one, else slides. Notes only where they are asked for. */
async function handoutOf({ parsed, audience, host }: Sources, diagnostics: Diagnostics): Promise<Handout> {
  const { handout = 'text' } = settingsFor(parsed.settings, audience);
  if (handout !== 'text') return { kind: handout };
  const html = await readHandout(parsed, audience, host, diagnostics);
  return html === undefined ? { kind: 'slides' } : { kind: 'text', html };
}

/** The page as a PDF; nothing, after a diagnostic, where it cannot be printed. */
async function printed(
  page: OutputFile,
  options: PrintOptions,
  host: Host,
  diagnostics: Diagnostics,
): Promise<OutputFile[]> {
  const name = page.name.replace(/\.html$/, '.pdf');
  const fail = (why: string): OutputFile[] => {
    const advice = host.browserAdvice ?? 'Install one';
    const hint = `${advice}. Or open the .html file with ?print-pdf and print it`;
    if (!diagnostics.list.some(({ message }) => message === why))
      diagnostics.report('render/no-pdf', why, undefined, hint);
    return [];
  };
  try {
    const bytes = await host.print?.(page.bytes, options);
    return bytes
      ? [{ name, bytes }]
      : fail('There is no Chromium, Chrome or Edge to print the PDF with; everything else was built');
  } catch (error) {
    return fail(`The PDF ${name} could not be printed: ${(error as Error).message}`);
  }
}

/** Pixels of a picture of a slide from left to right: twice the points of a wide one. */
const PICTURE_WIDTH = 1920;

/** A picture of each slide of the page, steps and all; nothing, after a diagnostic, where none can be drawn. */
async function drawn(page: OutputFile, { host, width }: Sources, diagnostics: Diagnostics): Promise<OutputFile[]> {
  const stem = page.name.replace(/\.html$/, '');
  const fail = (why: string, hint: string): OutputFile[] => {
    diagnostics.report('render/no-pdf', why, undefined, hint);
    return [];
  };
  try {
    const options = { query: '?print-pdf', until: '.pdf-page section', parts: '.pdf-page' };
    const pictures = await host.draw?.(page.bytes, { ...options, width: width ?? PICTURE_WIDTH });
    if (!pictures)
      return fail(
        'There is no Chromium, Chrome or Edge to draw pictures of the slides with; everything else was built',
        host.browserAdvice ?? 'Install one',
      );
    const digits = Math.max(2, String(pictures.length).length);
    return pictures.map((bytes, i) => ({ name: `${stem}-${String(i + 1).padStart(digits, '0')}.png`, bytes }));
  } catch (error) {
    return fail(`The slides of ${page.name} could not be drawn: ${(error as Error).message}`, 'Try it again');
  }
}

/** Letter where it is what printers hold. */
const paperOf = (lang: string): PrintOptions['paper'] => (/-(US|CA|MX|PH|CL|CO|VE)\b/i.test(lang) ? 'Letter' : 'A4');

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Slides are 540 points high and print as screens show them; other pages, posters above all, in their true size. */
const trueSize = ({ size }: Scene): { size?: Scene['size'] } => (size.h === 540 ? {} : { size });
