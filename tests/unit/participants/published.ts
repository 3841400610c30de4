// Flows that stand in print, with the page where their numbers were read (stored public copies, November 2026). A number
// that the page gives only as a difference is said to be worked out. Only numbers are taken; the names of boxes are ours.

export interface Published {
  readonly name: string;
  readonly kind: 'consort' | 'prisma' | 'strobe';
  /** Where the numbers were read. */
  readonly read: string;
  readonly yaml: string;
  /** A number of it, and another in its place: a planted fault, and what is then to be said. */
  readonly plant: readonly [from: string, to: string, should: RegExp];
}

const CAPSAICIN = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5557428/table/pmed.1002369.t004 (table 4)';
const EVIDENCE = 'docs/evidence.md of the stem cell talk, "Chart 1" and the lines below it';

/** Two arms of that table: randomised, lost to follow-up, analysed. */
const arms = (randomised: number, one: readonly number[], two: readonly number[], more = ''): string =>
  `randomised: ${randomised}${more}\narms:\n${[one, two]
    .map(
      ([n, lost, analysed], i) =>
        `  - {name: ${i ? 'Control' : 'Intervention'}, allocated: ${n}, lost: ${lost}, analysed: ${analysed}}`,
    )
    .join('\n')}`;

export const PUBLISHED: readonly Published[] = [
  {
    name: 'Pota 2012',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(44, [22, 0, 22], [22, 0, 22]),
    plant: ['randomised: 44', 'randomised: 45', /22 allocated to Intervention \+ 22 allocated to Control = 44/],
  },
  {
    name: 'Sakai 2015',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(65, [32, 2, 30], [33, 3, 30]),
    plant: ['lost: 3,', 'lost: 2,', /30 is written, but 33 allocated − 2 lost = 31/],
  },
  {
    name: 'Kalita 2014, analysed as randomised',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(200, [97, 27, 97], [103, 26, 103], '\nanalysis: intention-to-treat'),
    plant: ['analysed: 103', 'analysed: 77', /77 is written, but 103 allocated = 103/],
  },
  {
    name: 'Kalita 2014, those who completed',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(200, [97, 27, 70], [103, 26, 77]),
    plant: ['analysed: 70', 'analysed: 71', /97 allocated − 27 lost = 70/],
  },
  {
    name: 'Baron 2015, those who completed',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(313, [159, 26, 133], [154, 28, 126]),
    plant: ['allocated: 154', 'allocated: 145', /145 allocated to Control = 304/],
  },
  {
    name: 'McCleane 2001',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(80, [40, 9, 31], [40, 6, 34]),
    plant: ['lost: 9', 'lost: 6', /40 allocated − 6 lost = 34/],
  },
  {
    name: 'Atkinson 2016',
    kind: 'consort',
    read: CAPSAICIN,
    yaml: arms(108, [55, 19, 36], [53, 17, 36]),
    plant: ['lost: 17', 'lost: 19', /53 allocated − 19 lost = 34/],
  },
  {
    name: 'a trial of three doses',
    kind: 'consort',
    read: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8864508/figure/joi220007f1 (caption of figure 1)',
    yaml: `randomised: 378
arms:
${['First dose', 'Second dose', 'Third dose'].map((name) => `  - {name: ${name}, allocated: 126, analysed: 126}`).join('\n')}`,
    plant: ['randomised: 378', 'randomised: 387', /= 378/],
  },
  {
    name: 'ACTIVE',
    kind: 'consort',
    read: EVIDENCE,
    yaml: `randomised: 2463
arms:
  - {name: Abaloparatide, allocated: 824}
  - {name: Placebo, allocated: 821}
  - {name: Teriparatide, allocated: 818}`,
    plant: ['allocated: 818', 'allocated: 881', /= 2526/],
  },
  {
    name: 'VERO',
    kind: 'consort',
    read: EVIDENCE,
    yaml: 'randomised: 1360\narms: [{name: Teriparatide, allocated: 680}, {name: Risedronate, allocated: 680}]',
    plant: ['randomised: 1360', 'randomised: 1306', /= 1360/],
  },
  {
    name: 'a review of digital tools',
    kind: 'prisma',
    read: 'https://preview-www.nature.com/articles/s41746-025-02105-z/figures/1; excluded numbers worked out',
    yaml: `databases: [{n: 2077, from: Databases}, {n: 30, from: Other sources}]
removed: {duplicates: 1148}
screened: 959
excluded: 831
assessed: 128
reports-excluded: 115
included: 13`,
    plant: ['duplicates: 1148', 'duplicates: 1184', /959 is written, but 2107 from databases − 1184 removed = 923/],
  },
  {
    name: 'a review in higher education',
    kind: 'prisma',
    read: 'http://ftp.nowpublishers.com/view-large/figure/108889566/HE-08-2025-0134002.tif (words of the figure)',
    yaml: `databases: [{n: 678, from: Database searching}, {n: 22, from: Other sources}]
removed: {duplicates: 167}
screened: 533
excluded: 398
sought: 135
not-retrieved: 0
assessed: 135
reports-excluded: [{n: 93, why: Outside scope}]
included: 42`,
    plant: ['excluded: 398', 'excluded: 389', /135 is written, but 533 screened − 389 excluded = 144/],
  },
  {
    name: 'a review with papers found during revision',
    kind: 'prisma',
    read: 'http://ftp.nowpublishers.com/view-large/figure/113348147/JTF-01-2022-0023002.tif; duplicates worked out',
    yaml: `databases: 384
removed: {duplicates: 68}
screened: 316
excluded: 211
assessed: 105
reports-excluded: 64
other: {found: [{n: 6, from: Found during revision}]}
included: 47`,
    plant: ['n: 6', 'n: 9', /47 is written, but 105 assessed − 64 excluded \+ 9 assessed = 50/],
  },
  {
    name: 'a review of four databases',
    kind: 'prisma',
    read: 'https://faye.authorea.com/users/669164/articles/669750 (section 3.1); duplicates and first exclusions worked out',
    yaml: `databases: 1110
removed: {duplicates: 494}
screened: 616
excluded: 578
sought: 38
reports-excluded: 21
included: 17`,
    plant: ['sought: 38', 'sought: 83', /83 is written, but 616 screened − 578 excluded = 38/],
  },
  {
    name: 'a review of 126 studies',
    kind: 'prisma',
    read: 'https://21docs.com/users/363931/articles/484555 (results); duplicates and exclusions worked out',
    yaml: `databases: [{n: 4056, from: Electronic search}, {n: 9, from: Manual search}]
removed: {duplicates: 808}
screened: 3257
excluded: 3048
assessed: 209
reports-excluded: 83
included: 126`,
    plant: ['included: 126', 'included: 162', /162 is written, but 209 assessed − 83 excluded = 126/],
  },
  {
    name: 'the reference group of the Newcastle 85+ study',
    kind: 'strobe',
    read: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4789822/figure/THORAXJNL2015207249F1 (caption); differences worked out',
    yaml: `steps:
  - {name: Assessed and records reviewed, n: 845, excluded: [{n: 59, why: No spirometry}]}
  - {name: Had spirometry, n: 786, excluded: [{n: 14, why: Not adequate}]}
  - {name: Adequate, n: 772, excluded: [{n: 35, why: No demispan}]}
  - {name: Predicted values, n: 737, excluded: [{n: 567, why: Respiratory condition or symptom or drug}]}
  - {name: No respiratory disease, n: 170, excluded: [{n: 19, why: Other conditions}]}
  - {name: Reference group, n: 151}`,
    plant: ['n: 35', 'n: 53', /737 is written, but 772 "Adequate" − 53 excluded = 719/],
  },
  {
    name: 'Brussels, bone-forming cells',
    kind: 'strobe',
    read: 'docs/evidence.md of the stem cell talk, part 3 (NCT02061995: 8 enrolled, 7 treated); the difference worked out',
    yaml: 'steps: [{name: Enrolled, n: 8, excluded: [{n: 1, why: Not treated}]}, {name: Treated, n: 7}]',
    plant: ['n: 7', 'n: 8', /8 is written, but 8 "Enrolled" − 1 excluded = 7/],
  },
];

/**
 * In print, and it does not add up: 17 trials were eligible, three and two of them were left out, "thirteen" stayed.
 * https://matteo.authorea.com/users/773913/articles/867405 ("Study selection").
 */
export const UNBALANCED_IN_PRINT = `databases: 318
removed: {duplicates: 93}
excluded: 193
not-retrieved: 2
assessed: 30
reports-excluded: [{n: 13, why: Not eligible}, {n: 3, why: Too little information}, {n: 2, why: Overlapping population}]
included: 13`;
