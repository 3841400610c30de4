// `{{ field }}` in a deck with data. Each one becomes a sign of the same length that Markdown and YAML take for a word,
// so that every place stays where it is; the value takes the sign's place when nothing reads markup any more. What
// stands in a field is therefore text, whatever it looks like. The signs are Unicode's noncharacters (Unicode 16,
// 23.7), which no text that is passed on may hold.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { limitText, raiseHint } from '../base/limits.ts';
import { SourceFile } from './file.ts';

/** A backslash before it makes two braces of it; what begins with `!` is a comment elsewhere (parse/private-lines). */
const FIELD = /\\*\{\{([^{}\n]{1,200})\}\}/g;
const OTHER = /^(?:include\s|!)/;
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const FIRST_DIGIT = 0xfdd2;
const BASE = 30;
export const SIGN = /\uFDD0([\uFDD2-\uFDEF]+)\uFDD1/g;
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g;

/** A file whose fields are signs. */
export class FilledFile extends SourceFile {
  readonly written: SourceFile;
  readonly fields: Fields;

  constructor(written: SourceFile, text: string, fields: Fields) {
    super(written.path, written.location, text, written.folder);
    this.written = written;
    this.fields = fields;
  }
}

/** A value of the data, as it is shown and as what it is. */
export interface FieldValue {
  readonly text: string;
  readonly value: string | number | boolean;
}

/** By the path in the data: `patients`, `arms.0.n`. */
export type FieldMap = ReadonlyMap<string, FieldValue>;

/** One `{{ field }}` of a file. */
interface Use {
  readonly raw: string;
  readonly name: string;
  readonly span: Span;
}

/** Text that was written by hand, its fields still signs. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** The fields of one deck, and where they are used. */
export class Fields {
  readonly values: FieldMap;
  /** Running text of the slides, notes and alternative texts among them, as it was read. */
  readonly texts: Written[] = [];
  readonly #uses: Use[] = [];
  readonly #nearest: (name: string, known: readonly string[]) => string | undefined;
  #length = 0;
  #told = false;

  /** `nearest` tells which name may have been meant. */
  constructor(values: FieldMap, nearest: (name: string, known: readonly string[]) => string | undefined) {
    this.values = values;
    this.#nearest = nearest;
  }

  /** The file with signs for its fields; those beyond the limit stay as they are, and are told. */
  fill(file: SourceFile, diagnostics: Diagnostics): SourceFile {
    const text = file.text.replace(NONCHARACTERS, '\uFFFD').replace(FIELD, (whole, inner: string, offset: number) => {
      const slashes = whole.indexOf('{');
      if (slashes % 2 || OTHER.test(inner.trimStart())) return whole;
      const { line, column } = file.place(offset + slashes);
      const span = file.span(line, column);
      return whole.slice(0, slashes) + this.#sign(whole.slice(slashes), inner.trim(), span, diagnostics);
    });
    return new FilledFile(file, text, this);
  }

  #sign(raw: string, name: string, span: Span, diagnostics: Diagnostics): string {
    const { fields, sourceBytes } = diagnostics.limits;
    this.#length += this.values.get(name)?.text.length ?? 0;
    const many = this.#uses.length >= fields;
    if (many || this.#length > sourceBytes) {
      if (this.#told) return raw;
      this.#told = true;
      const name = many ? 'fields' : 'sourceBytes';
      diagnostics.report(
        'load/too-large',
        many
          ? `The deck uses more than ${limitText(name, diagnostics.limits)} fields`
          : `What fields bring is longer than ${limitText(name, diagnostics.limits)}`,
        span,
        `Make several decks of it, ${raiseHint(name, diagnostics.limits)}`,
      );
      return raw;
    }
    const index = this.#uses.push({ raw, name, span }) - 1;
    const digits = index.toString(BASE).padStart(raw.length - 2, '0');
    const signs = [...digits].map((digit) => String.fromCharCode(FIRST_DIGIT + Number.parseInt(digit, BASE)));
    return OPEN + signs.join('') + CLOSE;
  }

  /** Tells of the fields in a text that the data do not have. */
  check(text: string, diagnostics: Diagnostics): void {
    for (const [, digits = ''] of text.matchAll(SIGN)) {
      const use = this.#use(digits);
      if (!use || this.values.has(use.name)) continue;
      const near = this.#nearest(use.name, [...this.values.keys()].slice(0, 1000));
      diagnostics.report(
        'data/field-missing',
        `The data have no field "${use.name}"`,
        use.span,
        near ? `Did you mean {{ ${near} }}?` : 'Write a name of the data, or \\{{ where two braces are meant',
      );
    }
  }

  /** The text with its values, each as `fit` makes it fit where it stands. */
  shown(text: string, fit: (value: string) => string = (value) => value): string {
    return this.#replace(text, (use) => {
      const value = this.values.get(use.name);
      return fit(value ? value.text : use.raw);
    });
  }

  /** The text as it was written. */
  raw(text: string): string {
    return this.#replace(text, ({ raw }) => raw);
  }

  /** The text with those values that can be no markup wherever they stand, such as numbers. */
  harmless(text: string): string {
    return this.#replace(text, ({ name }, sign) => {
      const value = this.values.get(name);
      return value && HARMLESS.test(value.text) ? value.text : sign;
    });
  }

  /** The field that a sign stands for. */
  nameOf(sign: string): string | undefined {
    return this.#use(sign.slice(1, -1))?.name;
  }

  /** The value of a text that is one field and nothing else. */
  alone(text: string): FieldValue | undefined {
    const digits = /^\uFDD0([\uFDD2-\uFDEF]+)\uFDD1$/.exec(text.trim())?.[1];
    const use = digits === undefined ? undefined : this.#use(digits);
    return use && this.values.get(use.name);
  }

  #replace(text: string, by: (use: Use, sign: string) => string): string {
    if (!text.includes(OPEN)) return text;
    return text.replace(SIGN, (sign, digits: string) => {
      const use = this.#use(digits);
      return use ? by(use, sign) : sign;
    });
  }

  #use(digits: string): Use | undefined {
    let index = 0;
    for (const sign of digits) index = index * BASE + sign.charCodeAt(0) - FIRST_DIGIT;
    return this.#uses[index];
  }
}

/** Numbers, days, shares and times of day. */
const HARMLESS = /^[-+\u2212]?\d+(?:[.,:/\u00a0\u202f-]\d+)*(?:[ \u00a0\u202f]?%)?$/;
