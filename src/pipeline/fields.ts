// The values of a deck's `{{ field }}`: from the file that `data:` names, from a row of `--data`, or from both, where
// the row counts. Decks of other programs have none.
import { Diagnostics, type Span } from '../base/diagnostic.ts';
import { limitText, raiseHint } from '../base/limits.ts';
import { DataProblem, readFields } from '../data/read-fields.ts';
import type { Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../schema/nearest.ts';
import { type FieldMap, Fields } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';
import { findInside, missingHint } from '../source/find-inside.ts';
import type { FileReader } from '../source/load.ts';
import { parentOf } from '../source/paths.ts';
import { frontOf } from '../source/split.ts';

const KEY = /^["']?data["']?[ \t]*:/m;

/** Reads a deck's files with signs for their fields; the first file decides whether there are data. */
export class Filler implements FileReader {
  fields: Fields | undefined;
  #asked = false;
  readonly #host: Host;
  readonly #translator: Translator;
  readonly #row: FieldMap | undefined;
  readonly #diagnostics: Diagnostics;

  constructor(host: Host, translator: Translator, row: FieldMap | undefined, diagnostics: Diagnostics) {
    this.#host = host;
    this.#translator = translator;
    this.#row = row;
    this.#diagnostics = diagnostics;
  }

  get brought(): ReadonlySet<string> {
    return this.#translator.brought;
  }

  async file(written: SourceFile): Promise<SourceFile> {
    const source = await this.#translator.file(written);
    if (this.#translator.dialect) return source;
    if (!this.#asked) {
      this.#asked = true;
      const own = await this.#named(source);
      if (own || this.#row) this.fields = new Fields(new Map([...(own ?? []), ...(this.#row ?? [])]), nearest);
    }
    return this.fields?.fill(source, this.#diagnostics) ?? source;
  }

  /** The values of the file that the first file's `data:` names. */
  async #named(source: SourceFile): Promise<FieldMap | undefined> {
    if (!KEY.test(source.text)) return undefined;
    const { limits } = this.#diagnostics;
    const front = frontOf(source, new Diagnostics(limits));
    const name = front?.data.data;
    if (typeof name !== 'string') return undefined;
    const at = front?.where(['data']) as Span;
    const fail = (code: 'load/outside-deck' | 'resolve/file-missing' | 'data/broken', message: string, hint: string) =>
      this.#diagnostics.report(code, message, at, hint) as undefined;
    const folder = parentOf(source.location);
    const found = await findInside(this.#host, name, folder, folder);
    if (found === 'outside')
      return fail('load/outside-deck', `The file ${name} lies outside the deck's folder`, 'Copy it into the folder');
    if (!found)
      return fail(
        'resolve/file-missing',
        `There is no file ${name}`,
        await missingHint(this.#host, name, folder, folder),
      );
    try {
      if ((await this.#host.size(found)) > limits.dataBytes)
        return fail(
          'data/broken',
          `The file ${name} is larger than ${limitText('dataBytes', limits)}`,
          `Keep only the values that are used, ${raiseHint('dataBytes', limits)}`,
        );
      return readFields(await this.#host.read(found), name);
    } catch (error) {
      const why = error instanceof DataProblem ? error.message : 'cannot be read';
      return fail('data/broken', `The file ${name} ${why}`, 'Write names with values, as in docs/many-decks.md');
    }
  }
}
