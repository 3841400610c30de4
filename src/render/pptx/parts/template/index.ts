// The patches of a file that is made in a template, in their order: the template's own masters, layouts and themes
// stand in for those that we write.
import type { Patch } from '../../opc/context.ts';
import { media } from '../media.ts';
import { notesPages } from '../notes-pages.ts';
import { missingNotesMaster } from '../printed-masters.ts';
import { properties } from '../properties.ts';
import { slides } from '../slides.ts';
import { templateLayouts } from './layouts.ts';
import { templatePresentation } from './presentation.ts';

export const TEMPLATE_PATCHES: readonly Patch[] = [
  templateLayouts,
  slides,
  media,
  missingNotesMaster,
  notesPages,
  templatePresentation,
  properties,
];
