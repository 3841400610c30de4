// Attributes that other programs keep something private by, and that keep nothing private here: `{.hidden}`,
// `{audience=staff}`, `{visibility="hidden"}`.
import type { PrivateFinding } from './private-finding.ts';
import { soundsPrivate } from './private-words.ts';
import { unseenBy } from './unseen.ts';

const LIST = /(?<=^|[\s\])`"'.,;:!?>|])\{([^{}\n]{1,500})\}/g;
const KEYS = new RegExp(
  '^(?:data-)?(?:audiences?|notes?|show|' +
    '(?:only|for|visibility|visible|hidden|hide|when|unless|except|if|show-(?:for|to|if|when|in))(?:-[\\w-]+)?)$',
  'i',
);
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const STYLE = /^(?:data-)?style$/i;
/** Properties of CSS that people write as attributes. */
const PROPERTY = /^(?:color|opacity|font-size|display)$/i;

/** Attributes whose values, if one is an audience's name, are no label: words for all, names and addresses. */
export const NO_LABELS: readonly string[] = [
  ...['title', 'alt', 'caption', 'source', 'label', 'name', 'id', 'href', 'src', 'kind', 'icon', 'poster', 'lang'],
  'consent',
];

/** The attributes of a list that say that something is not for all. */
export function privateAttribute(list: string): string | undefined {
  if (UNSEEN.test(list)) return list.trim();
  for (const token of list.match(/[\w:-]+=(?:"[^"]*"|'[^']*'|\S+)|\S+/g) ?? []) {
    const [key = '', value] = token.split('=');
    if (value !== undefined) {
      const bare = value.replace(/^["']|["']$/g, '');
      if (STYLE.test(key) && unseenBy(bare)) return token;
      if (PROPERTY.test(key) && unseenBy(`${key}: ${bare}`)) return token;
      if (KEYS.test(key) || (key === 'class' && value.split(/[^\p{L}\p{N}]+/u).some(soundsPrivate))) return token;
    } else if (
      token.startsWith('.') &&
      token
        .slice(1)
        .split(/[-_.]/)
        .some((word) => word && soundsPrivate(word))
    )
      return token;
  }
  return undefined;
}

export function privateAttributes(lines: readonly string[]): PrivateFinding[] {
  return lines.flatMap((text, line) => {
    if (!text.includes('{')) return [];
    return [...text.matchAll(LIST)].flatMap(({ 1: list = '', index }) => {
      const found = privateAttribute(list);
      if (!found) return [];
      return [
        {
          code: 'private/attribute' as const,
          message: `The attribute ${found} keeps nothing private; what it is for would be SHOWN`,
          hint: 'Put it between ::: notes or ::: only NAME and :::, or give the slide hidden: true or audience:',
          line,
          column: index + 1,
        },
      ];
    });
  });
}
