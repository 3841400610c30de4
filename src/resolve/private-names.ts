// Lines that name one of the deck's audiences in the manner of a label, `[staff] words`, `@staff words`,
// `For staff only:`, `## Title (staff)`, and are text for all. Each is told, and the build is refused.
import type { Diagnostics } from '../base/diagnostic.ts';
import { literal } from '../base/literal.ts';
import { NO_LABELS } from '../parse/private-attributes.ts';
import { linesWithin } from '../parse/private-lines.ts';
import { withoutCode } from '../parse/without-code.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { readLines } from '../source/lines.ts';

const FOR = '(?:for|only|only for|f\u00FCr|nur|nur f\u00FCr|pour|uniquement pour|para|solo para|per|solo per)';
const ONLY_FOR = '(?:only|nur|solo|uniquement|only for|nur f\u00FCr|uniquement pour|solo para|solo per)';
const ONLY = '(?:only|alone|nur|seulement|uniquement|solo)';

/** Blocks whose words may name whom they are for. */
const KEEPING = /^\{?[.\s]*(?:notes|only|audience)\b/;

export function reportNamedLines(slide: RawSlide, audiences: readonly string[], diagnostics: Diagnostics): void {
  const names = audiences.filter((name) => slide.body.toLowerCase().includes(name.toLowerCase())).map(literal);
  if (!names.length) return;
  const name = `(?:${names.join('|')})`;
  const inner = `(?:${FOR} )?${name}(?: ${ONLY})?`;
  const pattern = new RegExp(
    `^[\\s>*_#+-]*(?:\\[${inner}(?:[ \\t]*[:\\uFF1A][^\\]]*)?\\](?![[(:])|` +
      `[({]${inner}\\}|\\(${inner}\\)|@${name}(?![\\p{L}\\p{N}.@-])|` +
      `(?:(?:${FOR} )?${name} ${ONLY}|${ONLY_FOR} ${name})[*_]*[:\\uFF1A])|` +
      `\\{${inner}\\}[ \\t#]*$|^[\\s>]*#{1,6}[ \\t].*[[(]${inner}[\\])][ \\t#]*$`,
    'iu',
  );
  const valued = new RegExp(
    `\\{[^{}]*?(?<![\\w-])(?!(?:${NO_LABELS.join('|')})=)[\\w-]+=["']?${name}["']?(?=[\\s}])[^{}]*\\}`,
    'iu',
  );
  const first = new RegExp(`^\\s*audiences?\\s*[:\\uFF1A=].*(?<![\\p{L}\\p{N}])${name}`, 'iu');
  const read = readLines(slide.body);
  const kept = linesWithin(read, KEEPING);
  const lines = read.lines.map(({ kind, text }, i) => (kind === 'text' && !kept[i] ? text : ''));
  const bare = withoutCode(lines);
  const begin = bare.findIndex((text) => text.trim());
  for (const [i, text] of bare.entries()) {
    const found = pattern.exec(text) ?? valued.exec(text) ?? (i === begin ? first.exec(text) : null);
    if (!found) continue;
    diagnostics.report(
      'private/unknown-audience',
      `"${found[0].trim().slice(0, 40)}" keeps this from nobody; all would be SHOWN it`,
      slide.file.span(slide.firstLine + i, found.index + 1),
      'Put it between ::: only NAME and :::, or give the slide audience: NAME; a backslash shows it to all',
    );
  }
}
