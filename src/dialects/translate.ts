// A foreign file -> the same deck in our own language. Pure: what lies around the deck is given.
import { Diagnostics, type Span } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import type { SourceFile } from '../source/file.ts';
import { raiseHeading } from './beside.ts';
import { Body } from './body.ts';
import { definitionsIn, resolveNames } from './definitions.ts';
import type { Comment, Context, Dialect, Draft, ForeignSlide, Project } from './dialect.ts';
import { rewriteEmoji } from './emoji.ts';
import type { Fence } from './fence.ts';
import { TranslatedFile } from './file.ts';
import { type Front, topFront } from './front.ts';
import { rewriteHtml } from './html.ts';
import { type Line, linesOf } from './line.ts';
import { takeSpoken } from './spoken.ts';
import { Told } from './told.ts';
import { writeDeck } from './write.ts';

/** Messages about what every picture or slide of a foreign deck lacks would bury the others. */
const RULES = {
  'resolve/alt-missing': 'info',
  'resolve/no-title': 'info',
  'resolve/picture-remote': 'info',
  'resolve/unknown-slide': 'info',
  'resolve/link-address': 'info',
  'cite/no-bibliography': 'info',
  'flow/syntax': 'warning',
  'flow/edge-end': 'warning',
} as const;

export interface TranslateOptions {
  readonly dialect: Dialect;
  readonly project: Project;
  /** Lines of the file with what it brings in already in place; default: the file's own. */
  readonly lines?: readonly Line[];
  /** A file that another brings in has slides only. */
  readonly part?: boolean;
  readonly limits?: Limits;
}

export interface Translation {
  readonly file: TranslatedFile;
  /** Told in the lines of the files that people wrote. */
  readonly diagnostics: Diagnostics;
}

export function translate(file: SourceFile, options: TranslateOptions): Translation {
  const { dialect, project } = options;
  const diagnostics = new Diagnostics(options.limits);
  const told = new Told();
  const all = options.lines ?? linesOf(file);
  const { front, rest } = dialect.front?.(all) ?? topFront(all, diagnostics);
  const top = front?.at() ?? { text: '', file, line: 1 };
  const context: Context = {
    dialect: dialect.name,
    front,
    told,
    project,
    state: new Map(),
    scale: 960 / dialect.width,
    span: (line: Line, column = 1): Span => line.file.span(line.line, column),
  };
  const keys = dialect.keys(front?.data ?? {}, context);
  for (const key of keys.unknown) told.key(key, front?.at(key));
  const below = rest.length ? rest : [{ ...top, text: '' }];
  const known = definitionsIn(below);
  const drafts = dialect.cut(below, context).map((slide, index) => draftOf(slide, index, dialect, context, known));
  dialect.finish?.(drafts, context);
  told.report(dialect.title, diagnostics, top);
  const deck = options.part ? {} : { dialect: 'lectern', ...keys.deck, rules: RULES };
  const lines = writeDeck({
    keys: deck,
    at: (key) => keyLine(front, key, top),
    opening: options.part ? undefined : keys.opening,
    drafts,
  });
  return { file: new TranslatedFile(file, lines), diagnostics };
}

const keyLine = (front: Front | undefined, key: string, top: Line): Line => front?.at(key || undefined) ?? top;

function draftOf(
  source: ForeignSlide,
  index: number,
  dialect: Dialect,
  context: Context,
  known: ReadonlyMap<string, string>,
): Draft {
  const fence = dialect.fence && ((one: Fence) => dialect.fence?.(one, context) ?? 'keep');
  const body = new Body(source.lines, fence, dialect.bareTex);
  const draft: Draft = { source, index, keys: {}, directives: {}, body, notes: [] };
  takeComments(draft, dialect);
  resolveNames(body, known);
  dialect.tree(draft, context);
  if (dialect.emoji) rewriteEmoji(draft);
  rewriteHtml(draft, context);
  takeSpoken(draft, context);
  // a heading of no words begins a slide there, and is none of ours
  body.replace(/^[ \t]*#{1,6}[ \t]*$/gm, () => '');
  raiseHeading(body);
  if (draft.keys.layout === undefined && isHeadingsOnly(body.text))
    draft.keys.layout = index === 0 ? 'title' : 'statement';
  return draft;
}

/** A title and a line or two as headings: such slides are centred there. */
function isHeadingsOnly(text: string): boolean {
  const lines = text.split(/[\n\uE012]/).filter((line) => line.trim());
  return (
    lines.length > 1 &&
    lines.length < 4 &&
    lines.join('').length <= 120 &&
    lines.every((line) => /^[ \t]*#{1,6}[ \t]/.test(line) && !/!\[|\uE010/.test(line))
  );
}

/** The dialect's own reading of comments: none of them is left in the text, whatever it was. */
function takeComments(draft: Draft, dialect: Dialect): void {
  const { body } = draft;
  const comments: { comment: Comment; at: Line; last: boolean }[] = [];
  const end = body.text.trimEnd().length;
  body.replace(/<!--(?:>|->|([\s\S]*?)-->)/g, (found) => {
    const text = body.shown(found[1] ?? '');
    const comment = dialect.comment(text);
    comments.push({ comment, at: body.at(found.index), last: found.index + found[0].length >= end });
    return `\uE013${comments.length - 1}\uE014`;
  });
  applyComments(draft, comments);
}

function applyComments(draft: Draft, comments: readonly { comment: Comment; at: Line; last: boolean }[]): void {
  const { body } = draft;
  const one = (found: RegExpExecArray) => comments[Number(found[1])];
  // attributes of an element stand behind it, on its line
  body.replace(/(?:[ \t]*\n)?[ \t]*\uE013(\d+)\uE014/g, (found) => {
    const comment = one(found)?.comment;
    return comment?.kind === 'attribute' && comment.of === 'element' ? ` ${comment.text}` : found[0];
  });
  body.replace(/\uE013(\d+)\uE014/g, (found) => {
    const { comment, at, last } = one(found) ?? {};
    if (comment?.kind === 'notes') {
      if (at && comment.text.trim() && (last || !comment.onlyLast))
        draft.notes.push({ text: verbatim(comment.text), at });
    } else if (comment?.kind === 'directive') Object.assign(draft.directives, comment.data);
    else if (comment?.kind === 'attribute') keySlide(draft, comment.text);
    return '';
  });
}

/** Notes in comments are shown as they are written: tags, pictures and definitions of links in them are words. */
const verbatim = (text: string): string =>
  text
    .replace(/^([ \t]*)(?=\[[^\]\n]+\]:)/gm, '$1\\')
    .replace(/<!--/g, '\\<!--')
    .replace(/<(?=[/!]?[A-Za-z])(?![a-z]+:\/\/)/g, '\\<')
    .replace(/!\[([^\]\n]*)\]\(([^)\n]*)\)/g, (_, alt, address) => `${alt} (${address})`);

function keySlide({ directives }: Draft, text: string): void {
  directives['.slide'] = `${directives['.slide'] ?? ''} ${text}`;
}
