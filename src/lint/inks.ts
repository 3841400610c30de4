// Words that a writer gave the very colour of their slide's ground: written for nobody's eyes, and drawn as all others
// here. Told in every build, since they would be SHOWN.
import { resolveHex } from '../base/color.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import { reportInks } from '../parse/inks.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import type { Scene } from '../scene/scene.ts';
import { slideGround } from './ground.ts';

export function tellInks({ slides }: ParsedDeck, scene: Scene, diagnostics: Diagnostics): void {
  for (const { ast } of slides.filter(({ ast: { inks } }) => inks)) {
    const { file, firstLine } = ast.raw;
    const shown = scene.slides.filter(({ source }) => source.file === file.path && source.line === firstLine);
    const grounds = shown.flatMap((slide) => slideGround(slide, scene) ?? []);
    reportInks(
      ast,
      grounds.map((ground) => resolveHex(ground, scene.theme.palette)),
      diagnostics,
    );
  }
}
