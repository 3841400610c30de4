// People in rows of our own slides, some of them counted, back into a chart of the type `icons`.
import { stringify } from 'yaml';
import type { GroupShape, OfficeShape, TextShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import type { SlideMaking } from '../making.ts';
import { pictureLine } from '../picture-line.ts';
import { stepOf } from '../steps.ts';
import type { Found } from './found.ts';
import { isNamed } from './named.ts';
import { captionLines, isCaption } from './pictures.ts';

interface Counted {
  readonly label: string;
  readonly n: number;
  readonly of: number;
  readonly sentence: string;
  /** Words behind the number of those who are spared. */
  readonly difference: string | undefined;
}

const isArray = (one: OfficeShape): one is GroupShape => one.kind === 'group' && one.name.startsWith('Icon array: ');
const colorOf = (one: OfficeShape | undefined): string =>
  one?.kind === 'shape' && one.fill.kind === 'solid' ? one.fill.color.hex : '';

/** What is seen counts: people in the colour of the first one that is named as counted. */
function arrayOf({ children }: GroupShape): Counted | undefined {
  const icons = children.find((one): one is GroupShape => one.kind === 'group' && one.name.startsWith('Icons: '));
  const people = icons?.children ?? [];
  const counted = people.find(({ name }) => /, counted(?: \d+)?$/.test(name));
  const n = counted ? people.filter((one) => colorOf(one) === colorOf(counted)).length : 0;
  const top = Math.min(...people.map(({ box }) => box.y));
  const texts = children.filter((one): one is TextShape => one.kind === 'shape' && shapeText(one) !== '');
  const words = (list: readonly TextShape[]) => list.map((one) => shapeText(one).replace(/\s+/g, ' ').trim());
  const called = (name: string) => words(texts.filter((one) => isNamed(one, name)))[0];
  const beside = called('How many');
  if (people.length && beside) {
    const difference = called('Difference')?.replace(/^\d+ /, '');
    return { label: called('Who') ?? '', n, of: people.length, sentence: beside, difference };
  }
  const [label = ''] = words(texts.filter(({ box }) => box.y + box.h / 2 < top));
  const [sentence = '', spared] = words(texts.filter(({ box }) => box.y + box.h / 2 >= top));
  if (!people.length || !sentence) return undefined;
  return { label, n, of: people.length, sentence, difference: spared?.replace(/^\d+ /, '') };
}

export function iconArrayOf([group, below]: readonly OfficeShape[], making: SlideMaking): Found | undefined {
  if (group?.kind !== 'group' || !/^Chart\b/.test(group.name) || !group.children.length) return undefined;
  if (!group.children.every(isArray)) return undefined;
  const arrays = group.children.filter(isArray).map(arrayOf);
  if (arrays.some((one) => one === undefined)) return undefined;
  const all = arrays as Counted[];
  const [only, ...others] = all;
  const usual = (one: Counted) => new RegExp(`^${one.n}\\s\\p{L}+\\s${one.of}$`, 'u').test(one.sentence);
  const difference = all.map((one) => one.difference).find(Boolean);
  const data = others.length
    ? { data: [['label', 'n', 'of'], ...all.map(({ label, n, of }) => [label, n, of])] }
    : { n: only?.n, of: only?.of, ...(only?.label && { label: only.label }) };
  const [caption, source] = captionLines(isCaption(below) ? below : undefined);
  const settings = {
    type: 'icons',
    ...data,
    ...(only && !others.length && !usual(only) && { sentence: only.sentence }),
    ...(difference && { difference }),
    ...(source && { source }),
  };
  const { files, number, slide } = making;
  const yaml = new TextEncoder().encode(stringify(settings, { lineWidth: 0 }));
  const file = files.add('data', `slide-${number}`, 'chart.yaml', yaml);
  const alt = group.alt || all.map(({ label, sentence }) => [label, sentence].filter(Boolean).join(': ')).join('; ');
  return {
    count: isCaption(below) ? 2 : 1,
    markdown: pictureLine({ alt, file, step: stepOf(slide, group.id), ...(caption && { caption }) }),
  };
}
