// A scene as the sections of its page, and what changed from one scene to the next: the least that an open page has
// to swap.
import { hashHex } from '../base/hash.ts';
import type { LayoutMemory } from '../layout/memory.ts';
import { attribute } from '../render/web/escape.ts';
import { optionsOf } from '../render/web/index.ts';
import { Pictures } from '../render/web/pictures.ts';
import { slideHtml } from '../render/web/slide.ts';
import type { Scene } from '../scene/scene.ts';
import { pictureAddress } from './picture-address.ts';

/** Pictures by address, not as data: an edit does not send them again. */
class ServedPictures extends Pictures {
  override source(id: string): string {
    return attribute('src', pictureAddress(id));
  }
}

/** One section for each slide of the scene; hidden ones only if asked for. */
export function sectionsOf(scene: Scene, hidden = false): string[] {
  const pictures = new ServedPictures(scene.assets);
  return scene.slides.filter((slide) => hidden || !slide.hidden).map((slide) => slideHtml(slide, scene, pictures));
}

/** Sections by what their slides show: those of slides that did not change are not written again. */
export class SectionMemory {
  #common = '';
  #known = new Map<string, string>();

  /** As `sectionsOf`, from slides that `layouts` laid out. */
  sectionsOf(scene: Scene, layouts: LayoutMemory): string[] {
    const common = JSON.stringify([scene.theme, scene.layouts, scene.size, scene.lang, scene.dir, scene.transition]);
    const before = common === this.#common ? this.#known : new Map<string, string>();
    this.#common = common;
    this.#known = new Map();
    const pictures = new ServedPictures(scene.assets);
    return scene.slides.flatMap((slide) => {
      if (slide.hidden) return [];
      const name = layouts.nameOf(slide);
      const section = (name !== undefined && before.get(name)) || slideHtml(slide, scene, pictures);
      if (name !== undefined) this.#known.set(name, section);
      return [section];
    });
  }
}

/** From `at` on, `remove` sections give way to those in `insert`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

/**
 * What turns `before` into `after`: single sections where the count stays, else the stretch between what is equal at
 * both ends.
 */
export function splicesOf(before: readonly string[], after: readonly string[]): Splice[] {
  if (before.length === after.length)
    return after.flatMap((html, at) => (html === before[at] ? [] : [{ at, remove: 1, insert: [html] }]));
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) }];
}

/** What a page cannot take up without being loaded again. */
export const shellOf = (scene: Scene): string =>
  hashHex(JSON.stringify([optionsOf(scene), scene.size, scene.lang, scene.dir, scene.duration, scene.audience]));
