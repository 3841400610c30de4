// A disclosure and the credits of pictures on the page: axe finds nothing on the gallery's.
import { expect } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { walkGallery } from './gallery.ts';

walkGallery(
  '32-disclosure.md',
  'has no axe violation, and shows a table, a picture and its credit',
  async (slide, drawn) => {
    const tables = [...nodesOf(slide.nodes)].filter(({ kind }) => kind === 'table').length;
    expect(await drawn("root.querySelectorAll('table').length")).toBe(tables);
    const credits = (await drawn(
      `root.querySelectorAll('a[href*="creativecommons.org/licenses/by/4.0"]').length`,
    )) as number;
    return tables + credits;
  },
  (seen) => expect(seen).toBe(2),
);
