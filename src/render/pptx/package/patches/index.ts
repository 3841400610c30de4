// The patches in their order: shapes before ids, ids before what points at them, the presentation when all parts are there.
import type { Patch } from '../../context.ts';
import { animations } from './animations.ts';
import { backgrounds } from './backgrounds.ts';
import { ids } from './ids.ts';
import { masters } from './masters.ts';
import { media } from './media.ts';
import { notes } from './notes.ts';
import { presentation } from './presentation.ts';
import { properties } from './properties.ts';
import { shapes } from './shapes.ts';
import { theme } from './theme.ts';
import { transitions } from './transitions.ts';

export const PATCHES: readonly Patch[] = [theme, masters, shapes, backgrounds, media, ids, animations, transitions, notes, presentation, properties];
