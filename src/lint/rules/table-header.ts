// A table whose first row is empty has no headers: a screen reader cannot say what a cell is about.
import { nodesOf } from '../../scene/walk.ts';
import { defineRule } from '../rule.ts';

export const tableHeader = defineRule({
  code: 'lint/table-header',
  check({ slides, report }) {
    for (const { scene } of slides) {
      for (const node of nodesOf(scene.nodes)) {
        // tables that are parts of a chart name their rows by themselves
        if (node.kind !== 'table' || !node.origin) continue;
        // rows that are named say what their cells hold
        if (!node.headerRows && node.rows.every(({ cells }) => cells[0]?.header === 'row')) continue;
        // what lies under another cell has that one's words
        const head = (node.rows[0]?.cells ?? []).filter(({ merged }) => !merged);
        const empty = head.filter((cell) => !cell.body.paragraphs.some((p) => p.runs.length)).length;
        // the corner above row names may be empty
        if (node.headerRows && empty <= 1 && empty < head.length) continue;
        report('The table has columns without a heading', node.origin, 'Write in its first row what each column holds');
      }
    }
  },
});
