// Headings such as "Speaker notes" within a slide: what stands below is said, not shown. Where such words are a topic
// of the talk they stay.
import { SPEAKER_NOTES } from '../parse/private-cues.ts';
import { NL } from './body.ts';
import type { Context, Draft } from './dialect.ts';

/** A heading, bold words or words with a colon. */
const HEAD = new RegExp(
  `^[ \\t]*(?:#{1,6}[ \\t]+[*_]*|[*_]{2})${SPEAKER_NOTES}[*_]*[ \\t]*[:\\uFF1A]?[*_]*(.*)$|` +
    `^[ \\t]*${SPEAKER_NOTES}[ \\t]*[:\\uFF1A](.*)$`,
  'i',
);
const ITEM = new RegExp(`^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]+[*_]*${SPEAKER_NOTES}[*_]*[ \\t]*$`, 'i');

export function takeSpoken(draft: Draft, context: Context): void {
  const { body } = draft;
  if (!new RegExp(SPEAKER_NOTES, 'i').test(body.text)) return;
  // every other part is a line's end
  const parts = body.text.split(/(\n|\uE012)/);
  let depth = 0;
  let begun = false;
  let offset = 0;
  for (const [i, line] of parts.entries()) {
    const start = offset;
    offset += line.length;
    if (i % 2 || !line.trim() || body.isCode(line)) continue;
    const div = /^[ \t]*:{3,}[ \t]*(.*?)[ \t:]*$/.exec(line);
    if (div) depth = Math.max(0, depth + (div[1] ? 1 : -1));
    const head = depth === 0 && !div ? HEAD.exec(line) : undefined;
    if (head && begun) {
      const words = (head[1] ?? head[2] ?? '') + parts.slice(i + 1).join('');
      const text = body.shown(words.replaceAll(NL, '\n')).trim();
      context.told.add(
        'Text below a heading such as "Speaker notes", kept as notes',
        body.at(start),
        'Another heading shows it to all',
      );
      if (text) draft.notes.push({ text, at: body.at(start) });
      body.text = parts.slice(0, i).join('') + '\n'.repeat(parts.slice(i).filter((part) => part === '\n').length);
      return;
    }
    if (ITEM.test(line) && !/^[ \t]{2,}/.test(parts[i + 2] ?? '')) parts[i] = asTopic(line);
    else if (head && /^[ \t]*#/.test(line) && hasNotes(draft)) parts[i] = asTopic(line);
    begun = true;
  }
  body.text = parts.join('');
}

/** The blank as a reference: words that are written so are meant to be read. */
const asTopic = (line: string): string =>
  line.replace(new RegExp(SPEAKER_NOTES, 'i'), (words) => words.replace(/ /g, '&#32;'));

const hasNotes = ({ notes, body }: Draft): boolean =>
  notes.length > 0 || /^[ \t]*:{3,}[ \t]*notes\b/m.test(body.text.replaceAll(NL, '\n'));
