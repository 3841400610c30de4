// HTML by which other programs keep something from the audience: `<aside class="notes">`, `hidden`, `display: none`.
import type { PrivateFinding } from './private-finding.ts';
import { soundsPrivate } from './private-words.ts';
import { attributesOf } from './tags.ts';
import { unseenBy, unseenPicture } from './unseen.ts';

const TAG = /<([a-zA-Z][\w:.-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\/?>/g;
const STYLE = /<style\b[^<>]{0,200}>([^<]{0,10000})<\/style>/gi;
const RULE = /([^{}]{1,300})\{([^{}]{1,1000})\}/g;
/** Attributes whose values name what an element is. */
const NAMING = /(?:^|\s)(?:class|id|role|slot|name|type|data-[\w-]+|v-[\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi;
const HIDDEN = /(?:^|\s)hidden(?=\s|=|$)|(?:^|\s)(?:data-)?(?:audiences?|visibility|only)\s*=/i;
const PICTURE = /^(?:img|video|audio|source|svg|canvas)$/i;
const NAMES = /^(?:aside|notes?|speaker|comment|private|secret|hidden|remark)$/i;

export function privateTags(lines: readonly string[]): PrivateFinding[] {
  const text = lines.join('\n');
  if (!text.includes('<')) return [];
  const hiding = hidingRules(text);
  return [...text.matchAll(TAG)].flatMap(({ 0: tag, 1: name = '', 2: attributes = '', index }) => {
    if (!(isPrivate(name, attributes) || isHiddenBy(attributes, hiding)) || text[index - 1] === '\\') return [];
    const before = text.slice(0, index).split('\n');
    return [
      {
        code: 'private/like-notes' as const,
        message: `${tag.replace(/\s+/g, ' ').slice(0, 60)} keeps nothing private here; its text would be SHOWN`,
        hint: 'Write notes between ::: notes and :::, and what is for an audience between ::: only NAME and :::',
        line: before.length - 1,
        column: (before[before.length - 1] as string).length + 1,
      },
    ];
  });
}

/** Classes and ids that a `<style>` of the slide shows nobody. */
function hidingRules(text: string): ReadonlySet<string> {
  const rules = [...text.matchAll(STYLE)].flatMap(([, css = '']) => [...css.matchAll(RULE)]);
  const hiding = rules.filter(([, , style = '']) => unseenBy(style));
  return new Set(hiding.flatMap(([, selectors = '']) => selectors.match(/[.#][\w-]+(?=\s*(?:,|$))/g) ?? []));
}

function isHiddenBy(attributes: string, hiding: ReadonlySet<string>): boolean {
  if (!hiding.size) return false;
  const { class: classes = '', id = '' } = attributesOf(attributes);
  return hiding.has(`#${id}`) || classes.split(/\s+/).some((one) => hiding.has(`.${one}`));
}

function isPrivate(name: string, attributes: string): boolean {
  if (NAMES.test(name) || name.split(/[-:.]/).slice(1).some(soundsPrivate)) return true;
  if (HIDDEN.test(attributes)) return true;
  const { style } = attributesOf(attributes);
  if (style !== undefined && (PICTURE.test(name) ? unseenPicture : unseenBy)(style)) return true;
  return [...attributes.matchAll(NAMING)].some(([, value = '']) =>
    value.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && soundsPrivate(word)),
  );
}
