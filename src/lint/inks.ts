// Words that a writer gave the very colour of their slide's ground: written for nobody's eyes, and drawn as all others
// here. Told in every build, since they would be SHOWN.
import { contrast, resolveHex } from '../base/color.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import type { Scene } from '../scene/scene.ts';
import { slideGround } from './ground.ts';

/** What differs less from its ground is not seen. */
const SEEN = 1.25;

export function tellInks({ slides }: ParsedDeck, scene: Scene, diagnostics: Diagnostics): void {
  const inked = slides.filter(({ ast }) => ast.inks);
  for (const { ast } of inked) {
    const { raw, inks = [] } = ast;
    const shown = scene.slides.filter(({ source }) => source.file === raw.file.path && source.line === raw.firstLine);
    for (const { hex, written, line, column } of inks) {
      const unseen = shown.some((slide) => {
        const ground = slideGround(slide, scene);
        return ground && contrast(hex, resolveHex(ground, scene.theme.palette)) < SEEN;
      });
      if (unseen)
        diagnostics.report(
          'private/unseen',
          `${written} writes words in the colour of their ground; here they would be SHOWN`,
          raw.file.span(raw.firstLine + line, column),
          'Put them between ::: notes and :::, or in <!-- -->; for words that all may read leave out the colour',
        );
    }
  }
}
