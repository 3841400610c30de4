// The package that every PowerPoint file begins as: pptxgenjs makes it, with masters, layouts, theme, properties, one
// slide, and how they are related. Its shapes and runs are not used, since each kind of them has a fault that
// PowerPoint minds (docs/pptx.md): the patches write those from the scene, and all that tells one deck from another, so
// that one package does for all decks. Where the program is bundled, its bytes stand in this file's place (build.mjs).

let made: Promise<Uint8Array> | undefined;

/** A package of one empty slide, without times. */
export function skeleton(): Promise<Uint8Array> {
  made ??= make();
  return made;
}

async function make(): Promise<Uint8Array> {
  const { default: PptxGenJS } = await import('pptxgenjs');
  const pptx = new PptxGenJS();
  pptx.defineSlideMaster({ title: 'content' });
  pptx.addSlide({ masterName: 'content' });
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}
