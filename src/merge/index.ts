// A PowerPoint file that came back -> what a colleague changed in it, and the deck's sources with those changes.
// What is written is proved first: the deck is built from the new sources and compared with the file.
import { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import type { OfficeComment } from '../office/comments.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { createBuilder } from '../pipeline.ts';
import type { SourceFile } from '../source/file.ts';
import { FontStore } from '../text/fonts.ts';
import { type Change, changesBetween } from './changes.ts';
import { numberEdit } from './chart-data.ts';
import { type Edit, withEdits } from './edit-words.ts';
import type { ChangeState, Merge, MergeChange, MergeOptions } from './merge.ts';
import type { Outcome } from './outcome.ts';
import { sayingOf, wordsOfChange } from './saying.ts';
import { editsFor, spotOf } from './source-edits.ts';
import { readUnits, type SlideUnits } from './units.ts';
import { openVersion, overlayHost, stampOf, type Version } from './version.ts';

export type { ChangeState, Earlier, Merge, MergeChange, MergeOptions } from './merge.ts';

/** Throws an OfficeFault for a file that is none, and a MergeFault where there is nothing to compare with. */
export async function mergeEdited(options: MergeOptions): Promise<Merge> {
  return new Merger(options).run();
}

/** Why nothing can be merged; a sentence for people. */
export class MergeFault extends Error {
  override readonly name = 'MergeFault';
}

class Merger {
  readonly #options: MergeOptions;
  readonly #fonts: FontStore;
  readonly #extra = new Map<string, SourceFile>();
  readonly #kept = new Kept();
  /** The language of the file that came back. */
  #lang: string | undefined;

  constructor(options: MergeOptions) {
    this.#options = options;
    this.#fonts = new FontStore((id) => options.host.resource(id));
  }

  async run(): Promise<Merge> {
    const { host, path } = this.#options;
    const edited = new OfficePresentation(this.#options.edited);
    const audience = this.#options.audience ?? audienceOf(edited);
    this.#lang = edited.properties.custom.Language;
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
  #open(host: Host, audience: string | undefined): Promise<Version | undefined> {
    const builder = createBuilder(host, undefined, this.#kept);
    return openVersion(builder, this.#options.path, { audience, lang: this.#lang }, this.#fonts);
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
        const version = await this.#open(overlayHost(this.#options.host, files), audience);
        if (version?.stamp === stamp) return { version, found: { kind: 'earlier', name } };
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
      const old = base.files.find(({ path }) => path === edit.file) ?? this.#extra.get(edit.file);
      const today = now.files.find(({ path }) => path === edit.file) ?? this.#extra.get(edit.file);
      const from = old && today && movedTo(old.text, today.text, edit);
      if (from === undefined)
        return { told: 'The deck has changed here since the file was built: write it by hand', conflict: true };
      moved.push({ ...edit, from, end: from + edit.end - edit.from });
    }
    return { edits: moved };
  }

  /** Only what a build of the new sources says is kept: wrong places and side effects are told instead. */
  async #proved(
    changes: readonly Change[],
    outcomes: readonly (Outcome & { conflict?: true })[],
    at: { base: Version; now: Version; units: readonly SlideUnits[]; audience: string | undefined },
  ): Promise<{ outcomes: (Outcome & { conflict?: true })[]; files: Map<string, string> }> {
    const result = [...outcomes];
    const wanted = result.flatMap((outcome, i) =>
      'edits' in outcome && outcome.edits.length && (this.#options.accept?.has(i) ?? true) ? [i] : [],
    );
    const kept = await this.#largestSound(wanted, changes, result, at);
    for (const i of wanted)
      if (!kept.includes(i))
        result[i] = { told: 'Written into the source it would not give what the file says; write it by hand' };
    return { outcomes: result, files: this.#texts(kept, result, at.now) };
  }

  /** All of them if they are sound together, else those of each half that are. */
  async #largestSound(
    wanted: readonly number[],
    changes: readonly Change[],
    outcomes: readonly Outcome[],
    at: { base: Version; now: Version; units: readonly SlideUnits[]; audience: string | undefined },
    with_: readonly number[] = [],
  ): Promise<number[]> {
    if (!wanted.length) return [...with_];
    const all = [...with_, ...wanted];
    if (!overlaps(all.flatMap((i) => editsOf(outcomes[i])))) {
      const texts = this.#texts(all, outcomes, at.now);
      if (await this.#sound(all, changes, texts, at)) return all;
    }
    if (wanted.length === 1) return [...with_];
    const half = Math.ceil(wanted.length / 2);
    const first = await this.#largestSound(wanted.slice(0, half), changes, outcomes, at, with_);
    return this.#largestSound(wanted.slice(half), changes, outcomes, at, first);
  }

  #texts(indices: readonly number[], outcomes: readonly Outcome[], now: Version): Map<string, string> {
    const byFile = new Map<string, Edit[]>();
    for (const edit of indices.flatMap((i) => editsOf(outcomes[i])))
      byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    const texts = new Map<string, string>();
    for (const [path, edits] of byFile) {
      const file = now.files.find((one) => one.path === path) ?? this.#extra.get(path);
      if (file) texts.set(file.location, withEdits(file.text, edits));
    }
    return texts;
  }

  /** Whether the deck with these texts differs from what it says now by these changes and by nothing else. */
  async #sound(
    indices: readonly number[],
    changes: readonly Change[],
    texts: ReadonlyMap<string, string>,
    { now, audience }: { now: Version; audience: string | undefined },
  ): Promise<boolean> {
    const made = await this.#open(overlayHost(this.#options.host, texts), audience);
    if (!made) return false;
    const asked = indices.map((i) => sayingOf(changes[i] as Change)).sort();
    const got = changesBetween(unitsOf(now), unitsOf(made)).map(sayingOf);
    return got.sort().join('\n') === asked.join('\n');
  }

  #result(from: {
    changes: readonly Change[];
    outcomes: readonly (Outcome & { conflict?: true })[];
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

const editsOf = (outcome: Outcome | undefined): readonly Edit[] => (outcome && 'edits' in outcome ? outcome.edits : []);

function overlaps(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.file.localeCompare(b.file) || a.from - b.from || a.end - b.end);
  return sorted.some((edit, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next.file === edit.file && next.from < edit.end;
  });
}

const commentsOf = (
  { author, text, replies }: OfficeComment,
  slide: string,
): { author: string; slide: string; text: string }[] => [
  { author, slide, text },
  ...replies.flatMap((one) => commentsOf(one, slide)),
];

const unitsOf = ({ slides }: Version): SlideUnits[] => slides.map((one) => one.units);

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
