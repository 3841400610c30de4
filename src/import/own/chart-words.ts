// Words that our own charts have beside what PowerPoint's charts can say (ECMA-376 Part 1, 21.3): the names at the ends
// of lines, what an axis measures, which side favours what.
import type { OfficeChart } from '../../office/chart.ts';
import type { OfficePackage } from '../../office/package.ts';
import { descendants, paragraphWords } from '../../office/xml.ts';

export function chartWords({ part }: OfficeChart, pkg: OfficePackage): string[] {
  return pkg
    .relationships(part)
    .filter(({ type, external, target }) => type === 'chartUserShapes' && !external && pkg.has(target))
    .flatMap(({ target }) => descendants(pkg.xml(target), 'a:p').map((one) => paragraphWords(one).trim()))
    .filter(Boolean);
}
