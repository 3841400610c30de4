// What becomes of finished decks that are edited in PowerPoint: `npm run bench:edits -- FILE.pptx... [--slides]` makes
// each edit of tests/office/edits.ts and counts, by LibreOffice and poppler, pairs of words that come to lie over each
// other and words that leave the slide. Says too how many titles have a place of their own and how many lines an exact
// spacing. `--slides` names slides and words; `--only EDIT` makes one edit; `--keep DIR` keeps the edited files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { EDITS, edited, withFonts, withLayout } from '../../tests/office/edits.ts';
import { openOffice } from '../../tests/office/office.ts';
import { faultsOf } from '../../tests/office/words.ts';

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const [only, keep] = [option('--only'), option('--keep')];
const files = args.filter((arg) => arg.endsWith('.pptx'));
const office = openOffice();

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

function shapesOf(pptx: Uint8Array): string {
  const slides = Object.entries(unzipSync(pptx)).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const texts = slides.map(([, bytes]) => strFromU8(bytes));
  const titles = texts.flatMap((text) =>
    [...text.matchAll(/<p:sp>.*?<\/p:sp>/gs)]
      .map(([shape]) => shape)
      .filter((shape) => /<p:ph [^>]*type="title"/.test(shape) && !/hidden="1"/.test(shape)),
  );
  const own = titles.filter((shape) => shape.includes('<a:xfrm')).length;
  const all = texts.join('');
  const exact = count(all, /<a:lnSpc><a:spcPts/g);
  return `titles with a place of their own ${own} of ${titles.length}; exact spacings ${exact} of ${count(all, /<a:p>/g)} paragraphs`;
}

function bySlide(faults: readonly string[]): string {
  const slides = new Map<string, string[]>();
  for (const fault of faults) {
    const [slide = '', words = ''] = fault.split(': ');
    slides.set(slide, [...(slides.get(slide) ?? []), words]);
  }
  return [...slides].map(([slide, list]) => `    ${slide}: ${list.length}: ${list.slice(0, 4).join(' | ')}`).join('\n');
}

for (const file of files) {
  const built = new Uint8Array(readFileSync(file));
  console.log(`${basename(file)}: ${shapesOf(built)}`);
  const trials: [string, Uint8Array][] = [
    ['as built', built],
    ...Object.entries(EDITS).map(([name, change]): [string, Uint8Array] => [name, edited(built, change)]),
    ['theme fonts changed', withFonts(built, 'Liberation Serif')],
    ['another layout', withLayout(built, 'Content', 'Two columns')],
  ];
  for (const [name, bytes] of trials) {
    if (only && name !== only) continue;
    if (keep) {
      mkdirSync(keep, { recursive: true });
      writeFileSync(join(keep, `${basename(file, '.pptx')}-${name.replaceAll(/[ %]+/g, '-')}.pptx`), bytes);
    }
    const { off, over } = faultsOf(office.words(bytes));
    console.log(`  ${name}: over ${over.length}, off ${off.length}`);
    if (args.includes('--slides')) for (const list of [over, off]) if (list.length) console.log(bySlide(list));
  }
}
office.close();
