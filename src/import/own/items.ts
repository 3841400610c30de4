// Blocks of our own slides that are a row of groups with names - cards, steps, moments, figures, ticks and flags - back
// into the list that made them.
import { word } from '../../base/slide-words.ts';
import type { GroupShape, OfficeShape, TextShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import { paragraphsMarkdown } from '../paragraphs.ts';
import { stepMark } from '../steps.ts';
import { boldWords, textNamed } from './named.ts';

interface Kind {
  readonly div: string;
  /** The group's name up to what it says. */
  readonly name: RegExp;
  /** Names of the shapes that hold the item's lead and its text. */
  readonly lead?: string;
  readonly text?: string;
  readonly ordered?: boolean;
}

const KINDS: readonly Kind[] = [
  { div: 'cards', name: /^Card: /, lead: 'Name', text: 'Text' },
  { div: 'steps', name: /^Step \d+: /, lead: 'Arrow', text: 'Text', ordered: true },
  { div: 'timeline', name: /^Moment: /, lead: 'Date', text: 'Text' },
  { div: 'timeline {.to-scale}', name: /^Moment to scale: /, lead: 'Date', text: 'Text' },
  { div: 'numbers', name: /^Figure: /, lead: 'Number', text: 'Caption' },
];

const MARKED = [
  ['checklist', 'checkItem'],
  ['warning-signs', 'warningSign'],
] as const;

/** What a group of our own is an item of; undefined where it is none. */
export function itemKind(shape: OfficeShape, { deck }: SlideMaking): Kind | undefined {
  if (shape.kind !== 'group') return undefined;
  const found = KINDS.find(({ name }) => name.test(shape.name));
  if (found) return found;
  const lang = deck.properties.custom.Language ?? deck.properties.language;
  const marked = MARKED.find(([, key]) => shape.name.startsWith(`${word(key, lang)}: `));
  return marked && { div: marked[0], name: /^/, lead: 'Name', text: 'Text' };
}

export function itemsMarkdown({ div, ...kind }: Kind, groups: readonly GroupShape[], making: SlideMaking): string {
  const items = groups.map((group, i) => itemMarkdown(group, kind.ordered ? `${i + 1}. ` : '- ', kind, making));
  return `::: ${div}\n${items.join('\n')}\n:::`;
}

function itemMarkdown(group: GroupShape, sign: string, { lead, text }: Omit<Kind, 'div'>, making: SlideMaking): string {
  const named = (name: string | undefined) => (name === undefined ? undefined : textNamed(group, name));
  const icon = iconOf(group);
  const head = leadOf(named(lead), icon === undefined && sign !== '- ', making);
  const body = paragraphsMarkdown(named(text)?.text?.paragraphs ?? [], making, { shape: group.id });
  const [first = '', ...rest] = body ? body.split('\n\n') : [];
  const said = [icon && `:icon[${icon}]`, head && `**${head}**`, first].filter(Boolean).join(' ');
  const indent = ' '.repeat(sign.length);
  const more = rest.map((one) => `\n\n${indent}${one.replace(/\n/g, `\n${indent}`)}`).join('');
  return `${sign}${said.replace(/\n/g, `\n${indent}`)}${stepMark(making.slide, group.id)}${more}`;
}

/** `numbered`: the number of a step is the list's. */
function leadOf(shape: TextShape | undefined, numbered: boolean, making: SlideMaking): string {
  return boldWords(shape, making)
    .replace(numbered ? /^\d+\s+/ : /^$/, '')
    .trim();
}

/** The name of a group's icon. */
const iconOf = ({ children }: GroupShape): string | undefined =>
  children.flatMap(({ name }) => /^Icon: ([\w-]+)(?: \d+)?$/.exec(name)?.[1] ?? [])[0];
