// Words -> icons, best first: by name, then by title and tags, then by names that are nearly so.
import { type IconEntry, iconName } from '../base/icon.ts';
import { distance } from '../schema/nearest.ts';

/** How well an icon fits a word, 0 is best; undefined: not at all. */
function rank({ name, title, category, tags }: IconEntry, word: string): number | undefined {
  if (name === word) return 0;
  const parts = name.split('-');
  if (parts.includes(word)) return 1;
  const others = [title, ...tags].flatMap((text) => iconName(text).split(/[^\p{L}\p{N}]+/u));
  if (others.includes(word)) return 2;
  if (name.includes(word)) return 3;
  if (word.length > 2 && others.some((other) => other.startsWith(word) || (other.length > 2 && word.startsWith(other))))
    return 4;
  return category === word ? 5 : undefined;
}

/** Icons that every word of `text` fits, best first; all of them without words. */
export function findIcons(icons: readonly IconEntry[], text: string): readonly IconEntry[] {
  const words = iconName(text).split('-').filter(Boolean);
  return icons
    .flatMap((icon) => {
      const ranks = [rank(icon, words.join('-')) ?? 9, ...words.map((word) => rank(icon, word))];
      return ranks.includes(undefined) ? [] : [{ icon, worst: Math.min(...(ranks as number[])) }];
    })
    .sort((a, b) => a.worst - b.worst || (a.icon.name < b.icon.name ? -1 : 1))
    .map(({ icon }) => icon);
}

/** Names that may have been meant: those that the word finds, then those with the fewest typing mistakes. */
export function nearIcons(icons: readonly IconEntry[], text: string, most = 3): readonly string[] {
  const wanted = iconName(text).slice(0, 60);
  const found = findIcons(icons, wanted).map((icon) => icon.name);
  const least = Math.max(1, Math.floor(wanted.length / 3));
  const near = icons
    .map(({ name }) => ({ name, far: distance(wanted, name) }))
    .filter(({ far }) => far <= least)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  return [...new Set([...near, ...found])].slice(0, most);
}
