// Slide transitions (ECMA-376 Part 1, 19.5.84); morph with a fade for programs that do not know it.
import type { Transition } from '../../../../scene/scene.ts';
import { type Patch, slidePart } from '../../context.ts';
import { child, children, fragment, replace, rootOf } from '../xml.ts';

const TRANSITIONS: Record<Transition, string> = {
  none: '',
  fade: '<p:transition spd="med"><p:fade/></p:transition>',
  push: '<p:transition spd="med"><p:push dir="l"/></p:transition>',
  wipe: '<p:transition spd="med"><p:wipe dir="l"/></p:transition>',
  morph: '<mc:AlternateContent><mc:Choice Requires="p159"><p:transition spd="slow" p14:dur="1000"><p159:morph option="byObject"/></p:transition></mc:Choice><mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>',
};

export const transitions: Patch = {
  name: 'transitions',
  apply({ scene, pkg }) {
    for (const slide of scene.slides) {
      const template = TRANSITIONS[slide.transition];
      if (!template) continue;
      const document = pkg.document(slidePart(slide.index));
      const root = rootOf(document);
      const after = children(root).find((one) => one.nodeName === 'p:timing' || one.nodeName === 'p:extLst');
      replace(root, child(root, 'p:transition'), fragment(document, template), after);
    }
  },
};
