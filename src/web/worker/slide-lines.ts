// The slides of a scene as the page lists them: title, where they are written, what is said.
import type { SlidePlace } from '../../pipeline.ts';
import type { Scene } from '../../scene/scene.ts';
import { textOf } from '../../scene/walk.ts';
import type { SlideLine } from '../messages.ts';

/** In the order of the deck, hidden slides too. */
export const linesOf = (scene: Scene, places: readonly SlidePlace[]): SlideLine[] =>
  scene.slides.map(({ title, source, section, hidden, notes }) => ({
    title,
    file: source.file,
    // its front matter counted in
    line: places.find(({ file, body }) => file === source.file && body === source.line)?.line ?? source.line,
    ...(section !== undefined && { section }),
    ...(hidden && { hidden }),
    notes: notes.map(textOf),
  }));
