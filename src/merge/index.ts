// A PowerPoint file that came back -> what a colleague changed in it, and the deck's sources with those changes.
// What is written is proved first: the deck is built from the new sources and compared with the file.
import { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import type { OfficeComment } from '../office/comments.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { createBuilder, type Memory, makeMemory } from '../pipeline.ts';
import type { SourceFile } from '../source/file.ts';
import { type Change, changesBetween } from './changes.ts';
import { numberEdit } from './chart-data.ts';
import type { Edit } from './edits.ts';
import type { ChangeState, Merge, MergeChange, MergeOptions } from './merge.ts';
import type { Outcome } from './outcome.ts';
import { editsOf, Prover } from './prove.ts';
import { wordsOfChange } from './saying.ts';
import { editsFor, spotOf } from './source-edits.ts';
import { readUnits, type SlideUnits } from './units.ts';
import { openVersion, overlayHost, type ReadFile, stampOf, unitsOf, type Version } from './version.ts';

export type { ChangeState, Earlier, Merge, MergeChange, MergeOptions } from './merge.ts';

/** Throws an OfficeFault for a file that is none, and a MergeFault where there is nothing to compare with. */
export async function mergeEdited(options: MergeOptions): Promise<Merge> {
  return new Merger(options).run();
}

/** Why nothing can be merged; a sentence for people. */
export class MergeFault extends Error {
  override readonly name = 'MergeFault';
}

type Outcomes = readonly (Outcome & { readonly conflict?: true })[];

class Merger {
  readonly #options: MergeOptions;
  /** All versions are of one deck: what did not change is read and laid out once. */
  readonly #memory: Memory;
  readonly #extra = new Map<string, SourceFile>();
  readonly #kept = new Kept();
  readonly #came: ReadFile;
  #earlier: ReadonlyMap<string, string> | undefined;

  constructor(options: MergeOptions) {
    this.#options = options;
    this.#memory = makeMemory(options.host);
    this.#came = { bytes: options.edited, file: new OfficePresentation(options.edited) };
  }

  async run(): Promise<Merge> {
    const { host, path } = this.#options;
    const edited = this.#came.file;
    const audience = this.#options.audience ?? audienceOf(edited);
    const now = await this.#open(host, audience);
    if (!now) throw new MergeFault(`The deck ${path} cannot be built${audience ? ` for ${audience}` : ''}`);
    const { version: base, found } = await this.#base(now, stampOf(edited), audience);
    const units = readUnits(edited);
    const changes = changesBetween(unitsOf(base), units);
    const outcomes = await Promise.all(changes.map((change) => this.#outcome(change, base)));
    const onNow = outcomes.map((outcome) => this.#onCurrent(outcome, base, now));
    const proved = await this.#proved(changes, onNow, { base, now, units, audience });
    return this.#result({ changes, outcomes: proved.outcomes, files: proved.files, base, now, found, units, audience });
  }

  /** All versions of the deck are built with the same engines. */
  #open(host: Host, audience: string | undefined, stamp?: string): Promise<Version | undefined> {
    const builder = createBuilder(host, undefined, this.#kept);
    const lang = this.#came.file.properties.custom.Language;
    const wanted = { audience, lang, stamp, came: this.#came };
    return openVersion(builder, this.#options.path, wanted, this.#memory);
  }

  /** A file of a version, or one that edits of its charts found beside it. */
  #file({ files }: Version, name: string): SourceFile | undefined {
    return files.find(({ path }) => path === name) ?? this.#extra.get(name);
  }

  /** The version that the file was built from: the deck as it is, one of its history, or unknown. */
  async #base(
    now: Version,
    stamp: string,
    audience: string | undefined,
  ): Promise<{ version: Version; found: Merge['base'] }> {
    if (stamp && stamp === now.stamp) return { version: now, found: { kind: 'current' } };
    if (stamp && this.#options.history)
      for await (const { name, files } of this.#options.history()) {
        const version = await this.#open(overlayHost(this.#options.host, files), audience, stamp);
        if (version?.stamp !== stamp) continue;
        this.#earlier = files;
        return { version, found: { kind: 'earlier', name } };
      }
    return { version: now, found: { kind: 'unknown' } };
  }

  async #outcome(change: Change, base: Version): Promise<Outcome> {
    if (change.kind === 'edited' && change.before.kind === 'number') {
      const own = base.slides[change.slide];
      const edits = own && (await numberEdit(change.before, change.after, own, base, this.#options.host, this.#extra));
      return edits ? { edits } : { told: 'Change this number in the data of the chart' };
    }
    const audiences = Object.keys(base.parsed.settings.audiences ?? {});
    return editsFor(change, base, audiences);
  }

  /** Edits of an earlier version's texts at their places in today's; where those have changed too it is a conflict. */
  #onCurrent(outcome: Outcome, base: Version, now: Version): Outcome & { readonly conflict?: true } {
    if (base === now || !('edits' in outcome)) return outcome;
    const moved: Edit[] = [];
    for (const edit of outcome.edits) {
      const [old, today] = [this.#file(base, edit.file), this.#file(now, edit.file)];
      const from = old && today && movedTo(old.text, today.text, edit);
      const { carries } = edit;
      const taken = carries && now.files.find(({ path }) => path === carries.file)?.text;
      const whole =
        carries && base.files.find(({ path }) => path === carries.file)?.text.slice(carries.from, carries.end);
      const at = whole ? taken?.indexOf(whole) : 0;
      if (from === undefined || at === undefined || at < 0)
        return { told: 'The deck has changed here since the file was built: write it by hand', conflict: true };
      const end = from + edit.end - edit.from;
      const own = carries && { carries: { ...carries, from: at, end: at + carries.end - carries.from } };
      moved.push({ ...edit, from, end, ...own });
    }
    return { edits: moved };
  }

  /** Only what a build of the new sources says is kept: wrong places and side effects are told instead. */
  async #proved(
    changes: readonly Change[],
    outcomes: readonly Outcomes[number][],
    at: { base: Version; now: Version; units: readonly SlideUnits[]; audience: string | undefined },
  ): Promise<{ outcomes: Outcomes; files: Map<string, string> }> {
    const { base, now, units: edited, audience } = at;
    const { host, accept } = this.#options;
    const fileOf = (name: string) => this.#file(now, name);
    const located = (texts: ReadonlyMap<string, string>) =>
      new Map([...texts].map(([name, text]) => [fileOf(name)?.location ?? name, text]));
    const prover = new Prover({
      changes,
      outcomes,
      base,
      now,
      edited,
      textOf: (name) => fileOf(name)?.text,
      open: (texts) => this.#open(overlayHost(host, located(texts)), audience),
    });
    const wanted = outcomes.flatMap((outcome, i) => (editsOf(outcome).length && (accept?.has(i) ?? true) ? [i] : []));
    const kept = await prover.largestSound(wanted);
    const proved = outcomes.map((outcome, i) =>
      wanted.includes(i) && !kept.includes(i)
        ? { told: 'Written into the source it would not give what the file says; write it by hand' }
        : outcome,
    );
    return { outcomes: proved, files: located(prover.texts(kept)) };
  }

  #result(from: {
    changes: readonly Change[];
    outcomes: Outcomes;
    files: ReadonlyMap<string, string>;
    base: Version;
    now: Version;
    found: Merge['base'];
    units: readonly SlideUnits[];
    audience: string | undefined;
  }): Merge {
    const { changes, outcomes, files, base, now, found, units, audience } = from;
    const title = (index: number) => base.slides[index]?.units.title ?? '';
    return {
      deck: now.parsed.source.name,
      ...(audience !== undefined && { audience }),
      ...(now.language !== undefined && { language: now.language }),
      ...(this.#earlier && { earlier: this.#earlier }),
      base: found,
      changes: changes.map((change, i): MergeChange => {
        const outcome = outcomes[i] as Outcome & { conflict?: true };
        const spot = spotOf(change, base);
        const [before, after] = wordsOfChange(change, title);
        const isNumber = change.kind === 'edited' && change.before.kind === 'number';
        const index = 'slide' in change ? change.slide : ((change.after ?? -1) as number);
        return {
          kind: isNumber ? 'number' : change.kind,
          slide: change.kind === 'slide-added' ? change.edited.title : title(index),
          index,
          ...spot,
          before,
          after,
          state: stateOf(outcome, found),
          ...('told' in outcome && { hint: outcome.told }),
        };
      }),
      comments: units.flatMap((slide) => slide.comments.flatMap((one) => commentsOf(one, slide.title))),
      files,
      sources: new Map([...now.files, ...this.#extra.values()].map((file) => [file.path, file])),
    };
  }
}

/** Where nothing says what the file was built from, every change is for a person to decide. */
function stateOf(outcome: Outcome & { conflict?: true }, found: Merge['base']): ChangeState {
  if ('told' in outcome) return outcome.conflict ? 'conflict' : 'told';
  return found.kind === 'unknown' ? 'conflict' : 'clean';
}

const commentsOf = (
  { author, text, replies }: OfficeComment,
  slide: string,
): { author: string; slide: string; text: string }[] => [
  { author, slide, text },
  ...replies.flatMap((one) => commentsOf(one, slide)),
];

const audienceOf = (file: OfficePresentation): string | undefined => file.properties.custom.Audience || undefined;

/** The place in today's text of what an edit replaces: the lines around it stand there once, as they were. */
function movedTo(old: string, today: string, { from, end }: Edit): number | undefined {
  const start = old.lastIndexOf('\n', from - 1) + 1;
  const stop = old.indexOf('\n', end);
  const lines = old.slice(start, stop < 0 ? undefined : stop);
  // an empty line stands everywhere: the one above is taken with it
  const begin = lines.trim() ? start : old.lastIndexOf('\n', start - 2) + 1;
  const context = old.slice(begin, stop < 0 ? undefined : stop);
  const at = today.indexOf(context);
  return context.trim() && at >= 0 && today.indexOf(context, at + 1) < 0 ? at + from - begin : undefined;
}
