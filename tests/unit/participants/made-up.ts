// Flows that are made up, for what no published one here has; each with a planted fault.
import type { Published } from './published.ts';

const read = 'made up';
export const MADE_UP: readonly Published[] = [
  {
    name: 'two arms with all boxes',
    kind: 'consort',
    read,
    yaml: `assessed: 120
excluded: {n: 24, reasons: [{n: 20, why: Not eligible}, {n: 4, why: Declined}]}
randomised: 96
arms:
  - {name: Drip, allocated: 48, received: 46, not-received: [{n: 2, why: Felt ill}], lost: [{n: 3, why: Moved}], analysed: 45}
  - {name: Dummy drip, allocated: 48, received: 48, discontinued: 1, not-analysed: 1, analysed: 46}`,
    plant: ['n: 24', 'n: 25', /25 is written, but the reasons make 20 \+ 4 = 24/],
  },
  {
    name: 'those who received the treatment',
    kind: 'consort',
    read,
    yaml: 'assessed: 10\narms: [{name: A, allocated: 10, received: 8, not-received: 2}]',
    plant: ['received: 8', 'received: 9', /10 allocated − 2 not received = 8/],
  },
  {
    name: 'reasons that overlap',
    kind: 'consort',
    read,
    yaml: `assessed: 50
excluded: {n: 10, overlap: true, reasons: [{n: 8, why: Too young}, {n: 6, why: Other illness}]}
arms: [{name: A, allocated: 20}, {name: B, allocated: 20}]`,
    plant: ['n: 6', 'n: 1', /10 is written, but all reasons together are only 9/],
  },
  {
    name: 'registers, automation and reports beside studies',
    kind: 'prisma',
    read,
    yaml: `databases: [{n: 812, from: PubMed}, {n: 391, from: Embase}]
registers: 40
removed: {duplicates: 300, automation: 12, other: 1}
screened: 930
excluded: 800
sought: 130
not-retrieved: 10
assessed: 120
reports-excluded: [{n: 60, why: Wrong population}, {n: 42, why: Not randomised}]
included: {studies: 14, reports: 18}`,
    plant: ['reports: 18', 'reports: 19', /19 is written, but 120 assessed − 102 excluded = 18/],
  },
  {
    name: 'more studies than reports',
    kind: 'prisma',
    read,
    yaml: 'databases: 20\nincluded: {studies: 20, reports: 20}',
    plant: ['studies: 20', 'studies: 21', /21 is written, but 20 reports at most = 20/],
  },
  {
    name: 'an updated review with other methods',
    kind: 'prisma',
    read,
    yaml: `databases: 100
removed: 40
excluded: 50
other: {found: [{n: 5, from: Websites}], sought: 5, not-retrieved: 1, assessed: 4, excluded: 2}
included: {studies: 11, reports: 12}
previous: {studies: 20, reports: 22}
total: {studies: 31, reports: 34}`,
    plant: ['reports: 34', 'reports: 32', /Total reports: 32 is written, but 22 before \+ 12 new = 34/],
  },
  {
    name: 'a cohort in two groups',
    kind: 'strobe',
    read,
    yaml: `steps:
  - {name: Invited, n: 1840, excluded: [{n: 212, why: No answer}, {n: 128, why: Declined}]}
  - {name: Enrolled, n: 1500}
groups:
  - {name: Medicine, n: 700, lost: 40, analysed: 660}
  - {name: None, n: 800, lost: 62, excluded: 8, analysed: 730}`,
    plant: ['n: 800', 'n: 810', /Enrolled: 1500 is written, but 700 "Medicine" \+ 810 "None" = 1510/],
  },
];
