// The registry of layouts, in the order in which PowerPoint lists them.
import type { LayoutName } from '../scene/scene.ts';
import { agenda } from './agenda.ts';
import { bigNumber } from './big-number.ts';
import { blank } from './blank.ts';
import { closing } from './closing.ts';
import { content } from './content.ts';
import { figure } from './figure.ts';
import type { LayoutDefinition } from './layout.ts';
import { photo } from './photo.ts';
import { beforeAfter, grid } from './pictures.ts';
import { questions } from './questions.ts';
import { quote } from './quote.ts';
import { references } from './references.ts';
import { section } from './section.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { title } from './title.ts';
import { comparison, twoColumn } from './two-column.ts';

export const LAYOUTS: readonly LayoutDefinition[] = [
  title,
  section,
  content,
  twoColumn,
  comparison,
  figure,
  quote,
  statement,
  references,
  closing,
  blank,
  photo,
  bigNumber,
  agenda,
  beforeAfter,
  grid,
  table,
  questions,
];

export const layoutOf = (name: LayoutName): LayoutDefinition =>
  LAYOUTS.find((layout) => layout.name === name) ?? content;
