// --dialect: whose Markdown the decks are, in place of what they say or show.
import { dialectOf } from '../dialects/index.ts';
import { Usage } from './usage.ts';

export function dialectOption(name: string | undefined): { dialect?: string } {
  if (name === undefined) return {};
  if (!dialectOf(name))
    throw new Usage(`--dialect knows lectern, pandoc, quarto, marp, slidev and reveal, not "${name}".`);
  return { dialect: name };
}
