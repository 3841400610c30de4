// What a deck asks for and this file of Lectern does not have. Fonts of other scripts are named with what their lack
// does to the slides, once, in place of a message a sign.
import type { ToMend } from '../messages.ts';
import { currentLanguage, say } from './words.ts';

interface Script {
  /** How its fonts' files begin. */
  readonly font: string;
  /** As `Intl.DisplayNames` names it. */
  readonly type: 'language' | 'script';
  readonly code: string;
  readonly signs: RegExp;
}

const SCRIPTS: readonly Script[] = [
  { font: 'IBMPlexSansArabic', type: 'script', code: 'Arab', signs: /\p{Script=Arabic}/u },
  { font: 'NotoSansDevanagari', type: 'script', code: 'Deva', signs: /\p{Script=Devanagari}/u },
  { font: 'NotoSansThai', type: 'script', code: 'Thai', signs: /\p{Script=Thai}/u },
  { font: 'NotoSansKR', type: 'language', code: 'ko', signs: /[\p{Script=Hangul}\p{Script=Han}]/u },
  {
    font: 'NotoSansJP',
    type: 'language',
    code: 'ja',
    signs: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  { font: 'NotoSansTC', type: 'language', code: 'zh-Hant', signs: /\p{Script=Han}/u },
  { font: 'NotoSansSC', type: 'language', code: 'zh-Hans', signs: /\p{Script=Han}/u },
];

const scriptOf = (file: string): Script | undefined => SCRIPTS.find(({ font }) => file.startsWith(`${font}_`));

const nameOf = ({ type, code }: Script): string =>
  new Intl.DisplayNames([currentLanguage()], { type }).of(code) ?? code;

/** The sign that no font has, of a message that says so. */
const signOf = ({ code, message }: Pick<ToMend, 'code' | 'message'>): string =>
  code === 'layout/no-glyph' ? (/"(.+?)" \(U\+/u.exec(message)?.[1] ?? '') : '';

export class Lacking {
  /** Paths of the program's files. */
  readonly #names = new Set<string>();

  add(name: string): void {
    this.#names.add(name);
  }

  clear(): void {
    this.#names.clear();
  }

  /** Files that the browser may be given, by their names. */
  get #files(): string[] {
    return [...this.#names].map((name) => name.slice(name.lastIndexOf('/') + 1));
  }

  /** Whether a file of this name would mend something. */
  asksFor(file: string): boolean {
    return file.endsWith('.ttf') && this.#files.includes(file);
  }

  /** What is to be mended without what only a lacking font makes of a sign; and a sentence for each thing lacking. */
  split(problems: readonly ToMend[]): { readonly problems: readonly ToMend[]; readonly sentences: readonly string[] } {
    const scripts = new Set(this.#files.flatMap((file) => scriptOf(file) ?? []));
    const isOf = (script: Script) => (one: ToMend) => script.signs.test(signOf(one));
    const needed = [...scripts].filter((script) => problems.some(isOf(script)));
    // Chinese is looked for behind Japanese and Korean, whose fonts have its signs
    const asked = needed.filter(
      ({ code }) => code !== 'zh-Hans' || !needed.some((one) => /^(?:ko|ja)$/.test(one.code)),
    );
    const sentences = [...this.#names].flatMap((name) => {
      const file = name.slice(name.lastIndexOf('/') + 1);
      const script = scriptOf(file);
      if (script) return asked.includes(script) ? [say('missingScript', { name: file, script: nameOf(script) })] : [];
      return [file.endsWith('.ttf') ? say('missingFont', { name: file }) : say('missing', { name })];
    });
    return { problems: problems.filter((one) => !needed.some((script) => isOf(script)(one))), sentences };
  }
}
