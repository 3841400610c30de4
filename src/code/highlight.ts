// Source code -> tokens by kind, with shiki's grammars and its JavaScript engine (no WebAssembly). The colours of shiki
// are not used: its theme is made here of markers that stand for kinds, so that a deck's theme decides. One language is
// loaded at a time.
import type { Keepable } from '../base/answers.ts';
import { CODE_KINDS, type CodeKind, type CodeToken, PLAIN_SCOPES, SCOPES } from '../base/code-kinds.ts';
import { type Letters, lettersOf, translatedPatterns } from './patterns.ts';

export interface Highlighter {
  /** One list of tokens a line; the texts of a line joined are the line. */
  tokens(text: string): readonly (readonly CodeToken[])[];
}

/** A language as asked for: a highlighter, or the names there are where this is none of them. */
export type CodeLanguage = Highlighter | { readonly names: readonly string[] };

const ENGINE = 'code:';
export const codeEngine = (language: string): string => `${ENGINE}${language}`;
/** The language of an engine's name; undefined of one for anything else. */
export const languageOf = (engine: string): string | undefined =>
  engine.startsWith(ENGINE) ? engine.slice(ENGINE.length) : undefined;

/** Answers are tokens, whose texts are the code's lines. */
export const KEPT_CODE: Keepable<CodeLanguage> = {
  wrap(engine, answers) {
    if (engine && !('tokens' in engine)) return engine;
    return { tokens: (text) => answers.of(text, engine && (() => engine.tokens(text))) };
  },
  ask: (engine, input) => ('tokens' in engine ? engine.tokens(input) : undefined),
  sound: (input, answer) =>
    Array.isArray(answer) &&
    answer.every(Array.isArray) &&
    (answer as CodeToken[][]).map((line) => line.map(({ text }) => text).join('')).join('\n') === input &&
    (answer as CodeToken[][]).flat().every(({ kind }) => kind === undefined || CODE_KINDS.includes(kind)),
};

/** Beyond these sizes code is left plain: a slide shows a fraction of it, and grammars take time. */
const MAX_CHARACTERS = 20_000;
const MAX_LINE = 1000;

const marker = (i: number): string => `#0000${(i + 16).toString(16)}`;
const PLAIN = '#000000';
const KINDS: ReadonlyMap<string, CodeKind> = new Map(CODE_KINDS.map((kind, i) => [marker(i), kind]));

const MARKERS = {
  name: 'kinds',
  type: 'light' as const,
  fg: PLAIN,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: PLAIN, background: '#ffffff' } },
    { scope: [...PLAIN_SCOPES], settings: { foreground: PLAIN } },
    ...CODE_KINDS.map((kind, i) => ({ scope: [...SCOPES[kind]], settings: { foreground: marker(i) } })),
  ],
};

export async function loadLanguage(
  language: string,
  resource: (name: string) => Promise<Uint8Array>,
): Promise<CodeLanguage> {
  const [
    { createShikiPrimitive, codeToTokensBase },
    { createJavaScriptRegexEngine, defaultJavaScriptRegexConstructor },
    { EmulatedRegExp },
    { bundledLanguagesInfo },
  ] = await Promise.all([
    // shiki's own entry also brings what makes HTML
    import('@shikijs/primitive'),
    import('shiki/engine/javascript'),
    import('oniguruma-to-es'),
    import('shiki/langs'),
  ]);
  const wanted = language.toLowerCase();
  const info = bundledLanguagesInfo.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted));
  if (!info) return { names: bundledLanguagesInfo.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]) };
  const translated = await translatedPatterns(info.id, resource, EmulatedRegExp);
  const { default: grammars } = await info.import();
  const highlighterFor = (letters: Letters) =>
    createShikiPrimitive({
      themes: [MARKERS],
      langs: [...new Set(grammars)],
      engine: createJavaScriptRegexEngine({
        forgiving: true,
        regexConstructor: (pattern) =>
          translated(pattern, letters) ?? defaultJavaScriptRegexConstructor(pattern, { target: 'auto' }),
      }),
      warnings: false,
    });
  const highlighters = new Map<Letters, ReturnType<typeof highlighterFor>>();
  return {
    tokens(text) {
      const lines = text.split('\n');
      if (text.length > MAX_CHARACTERS || lines.some((line) => line.length > MAX_LINE))
        return lines.map((line) => [{ text: line }]);
      const letters = lettersOf(text);
      const highlighter = highlighters.get(letters) ?? highlighterFor(letters);
      highlighters.set(letters, highlighter);
      // no limit of time, which would make the same input give other bytes on a busy machine; sizes are limited above
      const tokens = codeToTokensBase(highlighter, text, { lang: info.id, theme: MARKERS.name, tokenizeTimeLimit: 0 });
      return tokens.map((line) =>
        joined(
          line.map(({ content, color }) => {
            const kind = KINDS.get((color ?? '').toLowerCase());
            return { text: content, ...(kind && content.trim() && { kind }) };
          }),
        ),
      );
    },
  };
}

/** Neighbours of one kind become one. */
function joined(tokens: readonly CodeToken[]): CodeToken[] {
  const out: CodeToken[] = [];
  for (const token of tokens) {
    const last = out[out.length - 1];
    if (!token.text) continue;
    if (last && last.kind === token.kind) out[out.length - 1] = { ...last, text: last.text + token.text };
    else out.push(token);
  }
  return out;
}
