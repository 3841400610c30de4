// The patches in their order: looks first, slides from them, what belongs to slides, the presentation when all parts
// are there.
import type { Patch } from '../opc/context.ts';
import { fonts } from './fonts.ts';
import { layouts } from './layouts.ts';
import { master } from './master.ts';
import { media } from './media.ts';
import { notesPages } from './notes-pages.ts';
import { presentation } from './presentation.ts';
import { printedMasters } from './printed-masters.ts';
import { properties } from './properties.ts';
import { slides } from './slides.ts';
import { theme } from './theme-part.ts';

export const PATCHES: readonly Patch[] = [
  theme,
  master,
  layouts,
  slides,
  media,
  notesPages,
  printedMasters,
  fonts,
  presentation,
  properties,
];
