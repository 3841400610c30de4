// Slide transitions (ECMA-376 Part 1, 19.5.84); morph with a fade for programs that do not know it. Prefixes that
// `Requires` names must be declared at that very place, or PowerPoint refuses the file.
import { markup } from '../../../../base/markup.ts';
import type { Transition } from '../../../../scene/scene.ts';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const P159 = 'http://schemas.microsoft.com/office/powerpoint/2015/09/main';

const TRANSITIONS: Readonly<Record<Transition, string>> = {
  none: '',
  fade: '<p:transition spd="med"><p:fade/></p:transition>',
  push: '<p:transition spd="med"><p:push dir="l"/></p:transition>',
  wipe: '<p:transition spd="med"><p:wipe dir="l"/></p:transition>',
  morph: markup`
    <mc:AlternateContent xmlns:mc="${MC}">
      <mc:Choice xmlns:p159="${P159}" Requires="p159">
        <p:transition spd="slow"><p159:morph option="byObject"/></p:transition>
      </mc:Choice>
      <mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>
    </mc:AlternateContent>
  `,
};

export const transitionXml = (transition: Transition): string => TRANSITIONS[transition];
