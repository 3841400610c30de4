// What is open, and everything that is done with it: the deck, the editor, the live slide, the lists, the program.

import type { FilePlace } from '../../assist/index.ts';
import type { DeckToOpen, Fix, Shown, SlideLine, ToMend } from '../messages.ts';
import { Deck } from './deck.ts';
import { Drafts } from './drafts.ts';
import { Editor } from './editor.ts';
import { element, withId } from './elements.ts';
import { Lacking } from './lacking.ts';
import { listLacking, listProblems, listSlides, showNotes, withoutDeck } from './lists.ts';
import { Preview } from './preview.ts';
import { type Program, startProgram } from './program.ts';
import { say, type Word } from './words.ts';

export class Workspace {
  readonly deck = new Deck();
  readonly drafts = new Drafts((why) => this.say('draftFault', { why }));
  readonly calls: Program;
  readonly editor: Editor;
  readonly preview: Preview;
  readonly lacking = new Lacking();
  /** All that is to be mended; undefined until it is told first. */
  #told: readonly ToMend[] | undefined;
  /** What is listed of it. */
  #problems: readonly ToMend[] = [];
  #slides: readonly SlideLine[] = [];
  #now: SlideLine | undefined;
  #line = 1;
  audiences: readonly string[] = [];
  audience: string | undefined;

  /** `rename` asks for another name for what is at an offset of the file that is shown. */
  constructor(files: ReadonlyMap<string, Uint8Array>, rename: (space: Workspace, offset: number) => Promise<void>) {
    this.calls = startProgram(files, {
      shown: (shown) => this.#show(shown),
      missing: (name) => this.#miss(name),
    });
    this.preview = new Preview(withId('slide'), say('slide'), this.calls);
    this.editor = new Editor(withId('editor'), {
      changed: (file, text) => this.put(file, text),
      moved: (_, line) => this.#moved(line),
      help: this.calls,
      goTo: (place) => this.#goToPlace(place),
      rename: (offset) => void rename(this, offset).catch((error) => this.fault(error)),
    });
    this.editor.label = say('editor');
  }

  /** Says in the status line what happened. */
  say(word: Word, filled: Readonly<Record<string, string | number>> = {}): void {
    withId('status').textContent = say(word, filled);
  }

  /** Says that something failed; a fault of the browser or the program. */
  fault = (error: unknown): void => this.say('fault', { why: (error as Error).message });

  async open(deck: DeckToOpen, folder?: FileSystemDirectoryHandle): Promise<void> {
    this.deck.open(deck, folder);
    this.editor.clear();
    this.preview.clear();
    this.#slides = [];
    this.#now = undefined;
    this.lacking.clear();
    listLacking([]);
    this.audience = deck.audience;
    withId('deck-name').textContent = deck.name;
    this.showFile(this.deck.main);
    await this.calls.open(deck);
  }

  /** Opens a deck that was never saved: a draft, an import. */
  async openUnsaved(deck: DeckToOpen): Promise<void> {
    await this.open(deck);
    for (const name of this.deck.files.keys()) this.deck.unsaved.add(name);
    this.listFiles();
  }

  /** A file is new or other: it is built, listed, and kept as a draft. */
  put(name: string, content: Uint8Array | string): void {
    const isNew = !this.deck.files.has(name);
    const wasSaved = !this.deck.unsaved.has(name);
    const bytes = this.deck.put(name, content);
    void this.calls.change({ [name]: bytes });
    if (isNew || wasSaved) this.listFiles();
    const { name: deck, file, asFiles: files } = this.deck;
    this.drafts.keep(() => ({ name: deck, ...(file !== undefined && { file }), files }));
  }

  /** Text that comes from elsewhere: the editor shows it too. */
  rewrite(name: string, text: string): void {
    this.put(name, text);
    this.editor.replaced(name, text);
  }

  showFile(name: string): void {
    this.editor.show(name, this.deck.text(name));
    this.listFiles();
    this.editor.mark(this.#problemsOf(name), this.mend);
    this.#moved(this.editor.line);
  }

  goTo = (file: string, line: number, column = 1): void => {
    if (!this.deck.files.has(file)) return;
    if (file !== this.editor.file) this.showFile(file);
    this.editor.goTo(line, column);
  };

  async #goToPlace({ file, from }: FilePlace): Promise<void> {
    const name = withoutDeck(file);
    const line = this.deck.text(name).replaceAll('\r\n', '\n').slice(0, from).split('\n').length;
    this.goTo(name, line);
  }

  /** Makes the edits of a fix, in the file that is shown as one step that can be taken back. */
  mend = ({ edits }: Fix): void => {
    for (const [path, list] of Object.entries(edits)) {
      const name = withoutDeck(path);
      if (!this.deck.files.has(name)) continue;
      if (name !== this.editor.file) this.showFile(name);
      this.editor.edit(list);
    }
  };

  listFiles(): void {
    const names = this.deck.texts;
    withId('files').replaceChildren(
      ...names.map((name) => {
        const tab = element('button', '', name);
        const chosen = name === this.editor.file;
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-controls', 'editor');
        tab.setAttribute('aria-selected', String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        tab.dataset.file = name;
        if (this.deck.unsaved.has(name)) tab.append(element('span', 'dot', ' •'));
        return tab;
      }),
    );
  }

  /** Words in another language. */
  renew(): void {
    this.editor.label = say('editor');
    this.preview.title = say('slide');
    this.#tellProblems();
    this.#showLists();
  }

  #miss(name: string): void {
    this.lacking.add(name);
    this.#tellProblems();
  }

  #tellProblems(): void {
    if (!this.#told) return;
    const { problems, sentences } = this.lacking.split(this.#told);
    this.#problems = problems;
    listLacking(sentences);
    listProblems(problems, this.goTo, this.mend);
  }

  /** Builds the deck anew with what came meanwhile; what is written and not saved stays. */
  async reopen(audience = this.audience): Promise<void> {
    const { deck } = this;
    const { folder, file, name, asFiles: files } = deck;
    const [unsaved, times] = [[...deck.unsaved], [...deck.times]];
    await this.open(
      { name, files, ...(file !== undefined && { file }), ...(audience !== undefined && { audience }) },
      folder,
    );
    for (const one of unsaved) deck.unsaved.add(one);
    for (const [one, time] of times) deck.times.set(one, time);
    this.listFiles();
  }

  #show(shown: Shown): void {
    this.preview.show(shown);
    if (differ(shown.problems, this.#told)) {
      this.#told = shown.problems;
      this.#tellProblems();
    }
    this.editor.mark(this.#problemsOf(this.editor.file), this.mend);
    if (shown.slides) {
      // what is the same stays as it is, and keeps the focus
      if (differ(shown.slides, this.#slides)) {
        this.#slides = shown.slides;
        this.#now = undefined;
      }
      this.#moved(this.#line);
    }
    this.#showAudiences(shown);
    if (shown.dialect) this.say('dialect', { name: shown.dialect });
  }

  #showAudiences({ audiences, audience }: Shown): void {
    if (!audiences) return;
    if (audience !== undefined) this.audience = audience;
    const select = withId<HTMLSelectElement>('audience');
    withId('audience-field').hidden = audiences.length < 2;
    if (audiences.join() !== this.audiences.join())
      select.replaceChildren(...audiences.map((name) => element('option', '', name)));
    this.audiences = audiences;
    if (audience !== undefined) select.value = audience;
  }

  #problemsOf(name: string): ToMend[] {
    return this.#problems.filter(({ file }) => withoutDeck(file) === name);
  }

  /** The slide that the cursor is in is shown, with its notes. */
  #moved(line: number): void {
    this.#line = line;
    const here = this.#slides.filter(({ file }) => withoutDeck(file) === this.editor.file);
    const now = here.findLast((slide) => slide.line <= line) ?? here[0];
    const place = now ? this.#slides.filter(({ hidden }) => !hidden).indexOf(now) : -1;
    if (place >= 0) this.preview.go(place);
    if (now === this.#now) return;
    this.#now = now;
    this.#showLists();
  }

  #showLists(): void {
    listSlides(this.#slides, this.#now, this.goTo);
    showNotes(this.#now);
  }
}

/** Of what came as a message. */
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
