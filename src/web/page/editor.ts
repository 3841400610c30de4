// The editor: CodeMirror with Markdown and front matter, what is to be mended beside its line, one state a file.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { FilePlace } from '../../assist/index.ts';
import { isMarkdown } from '../../source/paths.ts';
import type { Calls, Fix, ToMend } from '../messages.ts';
import { writingHelp } from './writing-help.ts';

const LOOKS = EditorView.theme({
  '&': { backgroundColor: 'var(--sheet)', color: 'var(--ink)' },
  '.cm-content': {
    fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, monospace',
    fontSize: '14px',
    caretColor: 'var(--ink)',
  },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--chosen) 45%, transparent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--chosen)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--line)' },
});

const COLOURS = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, fontWeight: '700', color: 'var(--accent)' },
    { tag: tags.strong, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: [tags.link, tags.url], color: 'var(--accent)' },
    { tag: [tags.monospace, tags.string], color: 'var(--text-code)' },
    { tag: [tags.propertyName, tags.keyword, tags.definition(tags.propertyName)], color: 'var(--marks)' },
    { tag: [tags.meta, tags.comment, tags.processingInstruction, tags.contentSeparator], color: 'var(--muted)' },
  ]),
);

/** A line of dashes below text is a slide's beginning, and makes no heading of it. */
const WITHOUT = { remove: ['SetextHeading'] };

const BULLET = /^\s*(?:[-*+]|\d+[.)])\s*$/;

export interface EditorTold {
  changed(file: string, text: string): void;
  /** The cursor is on another line, from 1. */
  moved(file: string, line: number): void;
  /** What is asked for writing help. */
  readonly help: Pick<Calls, 'complete' | 'hover' | 'definition'>;
  goTo(place: FilePlace): void;
  rename(offset: number): void;
}

export class Editor {
  readonly view: EditorView;
  readonly #told: EditorTold;
  readonly #states = new Map<string, EditorState>();
  #label = '';
  file = '';

  constructor(parent: HTMLElement, told: EditorTold) {
    this.#told = told;
    this.view = new EditorView({ parent });
  }

  set label(label: string) {
    this.#label = label;
    this.view.contentDOM.setAttribute('aria-label', label);
  }

  /** Forgets all files: another deck is open. */
  clear(): void {
    this.#states.clear();
    this.file = '';
  }

  /** Shows a file, as it was left where it was open before. */
  show(file: string, text: string): void {
    if (this.file) this.#states.set(this.file, this.view.state);
    this.file = file;
    const known = this.#states.get(file);
    this.view.setState(known?.doc.toString() === text ? known : this.#made(file, text));
  }

  /** A file that was changed elsewhere. */
  replaced(file: string, text: string): void {
    this.#states.delete(file);
    if (file !== this.file || this.view.state.doc.toString() === text) return;
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  /**
   * Writes lines below the one that the cursor is in, or in place of a bullet without words, with an empty line on both
   * sides; `cursor`: where it is then, in the text.
   */
  insertBlock(text: string, cursor = text.length): void {
    const { state } = this.view;
    const line = state.doc.lineAt(state.selection.main.head);
    const isBullet = BULLET.test(line.text);
    const from = isBullet ? line.from : line.to;
    const before = isBullet || !line.text.trim() ? '\n'.repeat(Number(isBullet)) : '\n\n';
    const changes = { from, to: line.to, insert: `${before}${text}\n` };
    this.view.dispatch({ changes, selection: { anchor: from + before.length + cursor } });
    this.view.focus();
  }

  /** The line that the cursor is in, from 1. */
  get line(): number {
    return this.view.state.doc.lineAt(this.view.state.selection.main.head).number;
  }

  goTo(line: number, column = 1): void {
    const { doc } = this.view.state;
    const place = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const anchor = Math.min(place.from + column - 1, place.to);
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.view.focus();
  }

  /** Replaces stretches of the file that is shown. */
  edit(list: readonly { readonly from: number; readonly to: number; readonly text: string }[]): void {
    this.view.dispatch({ changes: list.map(({ from, to, text }) => ({ from, to, insert: text })), userEvent: 'input' });
    this.view.focus();
  }

  /** What is to be mended in the file that is shown; each fix is offered at its place. */
  mark(list: readonly ToMend[], mend: (fix: Fix) => void): void {
    const { length } = this.view.state.doc;
    const found = list.flatMap(({ severity, message, hint, from, to, fixes }): Diagnostic[] => {
      if (to > length) return [];
      const actions = fixes.map((fix) => ({ name: fix.title, apply: () => mend(fix) }));
      return [{ from, to, severity, message: hint ? `${message}\n${hint}` : message, actions }];
    });
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }

  #made(file: string, text: string): EditorState {
    const language = isMarkdown(file)
      ? yamlFrontmatter({ content: markdown({ base: markdownLanguage, extensions: WITHOUT }) })
      : [];
    const updates = EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged) this.#told.changed(file, state.doc.toString());
      if (docChanged || selectionSet) this.#told.moved(file, state.doc.lineAt(state.selection.main.head).number);
    });
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        closeBrackets(),
        EditorView.lineWrapping,
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        /\.ya?ml$/i.test(file) ? yaml() : language,
        EditorView.contentAttributes.of({ 'aria-label': `${this.#label} ${file}`, tabindex: '0' }),
        LOOKS,
        COLOURS,
        updates,
        writingHelp(file, this.#told.help, this.#told),
      ],
    });
  }
}
