// The layout of a slide that names none: what its blocks want, else by whether there is a title.

import type { Block } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import type { Inline } from '../parse/inline.ts';
import type { LayoutName } from '../scene/scene.ts';

/** `all` are the slide's blocks, its line of sources among them. */
export function inferLayout(title: readonly Inline[] | undefined, all: readonly Block[]): LayoutName {
  const last = all.at(-1);
  const blocks = all.length > 1 && last && definitionOf(last).isSourceLine?.(last) ? all.slice(0, -1) : all;
  if (!blocks.length) return title ? 'section' : 'blank';
  const hints = blocks.map((block, i) =>
    definitionOf(block).layout?.(block, { alone: blocks.length === 1, first: i === 0 }),
  );
  // one that does not stand first speaks for the whole slide
  return hints.findLast((hint) => hint !== undefined) ?? 'content';
}
