// A PowerPoint file that came back -> what a colleague changed in it, and the deck's sources with those changes.
// What is written is proved first: the deck is built from the new sources and compared with the file.
import { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import type { OfficeComment } from '../office/comments.ts';
import { OfficePresentation } from '../office/presentation.ts';
import { createBuilder, type Memory, makeMemory } from '../pipeline.ts';
import type { SourceFile } from '../source/file.ts';
import { leftOfAdded } from './added-slides.ts';
import { carriedOver } from './carry-over.ts';
import type { Change } from './changes.ts';
import { numberEdit } from './chart-data.ts';
import { chartEdit } from './chart-words.ts';
import { type EditionOfFile, editionOf, isOther, whyNot } from './edition.ts';
import { type Look, looksBetween } from './looks.ts';
import { changesByPeople } from './losses.ts';
import type { ChangeState, Merge, MergeChange, MergeOptions } from './merge.ts';
import { onOriginals } from './originals.ts';
import { numberHint, type Outcome } from './outcome.ts';
import { editsOf, Prover } from './prove.ts';
import { wordsOfChange } from './saying.ts';
import { copiedSource } from './slide-copies.ts';
import { editsFor } from './source-edits.ts';
import { Today } from './today.ts';
import { readUnits, type SlideUnits } from './units.ts';
import { seenBeside } from './unseen-words.ts';
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
    const builder = createBuilder(host, undefined, this.#kept);
    const edition = await editionOf(builder, path, edited, this.#options.audience);
    const { audience } = edition;
    const now = await this.#open(host, edition);
    if (!now) throw new MergeFault(await whyNot(builder, path, audience));
    const said = edited.properties.custom.Audience;
    if (said && said !== audience && said in (now.parsed.settings.audiences ?? {}))
      throw new MergeFault(`The file is for ${said}, not for ${audience}: leave --audience out`);
    const { version: base, found } = await this.#base(now, stampOf(edited), edition);
    const units = readUnits(edited, seenBeside(unitsOf(base), edited));
    if (found.kind === 'unknown' && isOther(unitsOf(base), units))
      throw new MergeFault(
        `Most of its slides are not like those of ${now.parsed.source.name}: is it the file of another deck, or of a ` +
          'version long ago? lectern diff compares any two',
      );
    const today = new Today(base, now);
    const { changes: all, told, pairs } = changesByPeople(unitsOf(base), units);
    const looks = looksBetween(base.file, edited, pairs);
    const changes = all.filter((change) => !today.has(change));
    const texts = (version: Version) => (name: string) => this.#file(version, name)?.text;
    const onNow = await Promise.all(
      changes.map(async (change): Promise<Outcomes[number]> => {
        const further = today.further(change);
        if (further) return this.#outcome(further, now);
        const outcome = await this.#outcome(change, base);
        return base === now ? outcome : carriedOver(outcome, texts(base), texts(now));
      }),
    );
    const wanted = changes.map((change) => today.since(change));
    const proved = await this.#proved(wanted, onNow, { base, now, units, edition });
    const written = changes.filter((_, i) => 'edits' in (proved.outcomes[i] as Outcome));
    const added = written.filter((one) => one.kind === 'slide-added');
    const made = {
      changes,
      looks: [...looks.looks, ...leftOfAdded(added, now, proved.made, edited)],
      told: [...told, ...looks.told],
      outcomes: proved.outcomes,
      files: proved.files,
    };
    return this.#result({ ...made, base, now, today, found, units, audience });
  }

  /** All versions of the deck are built with the same engines. */
  #open(host: Host, { audience, language }: EditionOfFile, stamp?: string): Promise<Version | undefined> {
    const builder = createBuilder(host, undefined, this.#kept);
    const wanted = { audience, lang: language, stamp, came: this.#came };
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
    edition: EditionOfFile,
  ): Promise<{ version: Version; found: Merge['base'] }> {
    if (stamp && stamp === now.stamp) return { version: now, found: { kind: 'current' } };
    if (stamp && this.#options.history)
      for await (const { name, files } of this.#options.history(stamp)) {
        const version = await this.#open(overlayHost(this.#options.host, files), edition, stamp);
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
      return edits ? { edits } : { told: numberHint(change.before) };
    }
    const drawn = await chartEdit(change, base, { host: this.#options.host, files: this.#extra });
    const audiences = Object.keys(base.parsed.settings.audiences ?? {});
    const copied = change.kind === 'slide-added' ? copiedSource(change.edited, base) : undefined;
    const written = editsFor(change, base, audiences, copied);
    return onOriginals('told' in written && drawn ? drawn : written, base.read);
  }

  /** Only what a build of the new sources says is kept: wrong places and side effects are told instead. */
  async #proved(
    changes: readonly Change[],
    outcomes: readonly Outcomes[number][],
    at: { base: Version; now: Version; units: readonly SlideUnits[]; edition: EditionOfFile },
  ): Promise<{ outcomes: Outcomes; files: Map<string, string>; made: Version }> {
    const { base, now, units: edited, edition } = at;
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
      open: (texts) => this.#open(overlayHost(host, located(texts)), edition),
    });
    const wanted = outcomes.flatMap((outcome, i) => (editsOf(outcome).length && (accept?.has(i) ?? true) ? [i] : []));
    const kept = await prover.largestSound(wanted);
    const proved = outcomes.map((outcome, i) =>
      wanted.includes(i) && !kept.includes(i)
        ? { told: 'Written into the source it would not give what the file says; write it by hand' }
        : outcome,
    );
    return { outcomes: proved, files: located(prover.texts(kept)), made: prover.made };
  }

  #result(from: {
    changes: readonly Change[];
    looks: readonly Look[];
    told: readonly string[];
    outcomes: Outcomes;
    files: ReadonlyMap<string, string>;
    base: Version;
    now: Version;
    today: Today;
    found: Merge['base'];
    units: readonly SlideUnits[];
    audience: string | undefined;
  }): Merge {
    const { changes, looks, told, outcomes, files, base, now, today, found, units, audience } = from;
    const title = (index: number) => base.slides[index]?.units.title ?? '';
    return {
      deck: now.parsed.source.name,
      ...(audience !== undefined && { audience }),
      ...(now.language !== undefined && { language: now.language }),
      ...(this.#earlier && { earlier: this.#earlier }),
      base: found,
      changes: [
        ...changes.map((change, i): MergeChange => {
          const outcome = outcomes[i] as Outcome & { conflict?: true };
          const [before, after] = wordsOfChange(change, title);
          const isNumber = change.kind === 'edited' && change.before.kind === 'number';
          const index = 'slide' in change ? change.slide : ((change.after ?? -1) as number);
          return {
            kind: isNumber ? 'number' : change.kind,
            slide: change.kind === 'slide-added' ? change.edited.title : title(index),
            index,
            ...today.spot(change),
            before,
            after,
            ...('told' in outcome && outcome.conflict && { now: today.words(change) ?? before }),
            state: stateOf(outcome, found),
            ...('told' in outcome && { hint: outcome.told }),
          };
        }),
        ...looks.map((look) => lookChange(look, today, title)),
      ],
      told,
      damaged: units.some(({ unread }) => unread.length > 0),
      comments: units.flatMap((slide) => slide.comments.flatMap((one) => commentsOf(one, slide.title))),
      files,
      sources: new Map([...now.files, ...this.#extra.values()].map((file) => [file.path, file])),
    };
  }
}

function lookChange({ slide, added, what, hint }: Look, today: Today, title: (slide: number) => string): MergeChange {
  const spot = today.spot({ kind: 'slide-deleted', slide });
  const own = { slide: added ?? title(slide), index: added === undefined ? slide : -1 };
  return { kind: 'look', ...own, ...spot, before: '', after: what, state: 'told', hint };
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
