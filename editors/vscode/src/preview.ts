// The preview beside: the deck's page in a webview with the client of `lectern dev`, which takes what changed.
import { type Disposable, ViewColumn, type WebviewPanel, window } from 'vscode';
import { base64 } from '../../../src/base/base64.ts';
import type { FromPreview, ToPreview } from '../../../src/dev/client/channel.ts';
import { framePage } from '../../../src/dev/frame-page.ts';
import { withPictures } from '../../../src/dev/picture-address.ts';
import { problemsOf, Session, type Update } from '../../../src/dev/session.ts';
import { upright } from '../../../src/pictures/upright.ts';
import { faceRule, facesUsed } from '../../../src/render/web/fonts.ts';
import { PICTURE_TYPES } from '../../../src/scene/picture-types.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { linesOf } from '../../../src/web/worker/slide-lines.ts';
import type { Place } from './decks.ts';

/** Pixels of a photograph that is turned for the preview. */
const WIDEST = 2000;
/** Milliseconds in which further strokes are waited for. */
const PAUSE = 40;
/** Milliseconds that a page needs before it shows another slide. */
const READY = 400;

/** What the webview may do: the deck's own scripts and styles, nothing from elsewhere. */
const POLICY =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; " +
  "style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:\">";

export class Preview {
  readonly #panel: WebviewPanel;
  readonly #session: Session;
  readonly #data = new Map<string, string>();
  readonly #rules = new Map<string, string>();
  #version = -1;
  #at: { readonly path: string; readonly line: number } | undefined;
  #shownPlace: number | undefined;
  #turn: Promise<void> = Promise.resolve();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly path: string;

  constructor(place: Place, line: number, ended: () => void) {
    this.path = place.assist.path;
    this.#at = { path: place.path, line };
    this.#session = new Session(place.workspace.host, { path: this.path });
    this.#panel = window.createWebviewPanel(
      'lectern.preview',
      'Lectern',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [] },
    );
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#waiting);
      ended();
    });
    this.#panel.webview.onDidReceiveMessage((message: FromPreview) => {
      if (message.lectern === 'reload') this.#queue(() => this.#load());
      if (message.lectern !== 'ready' || !this.#at) return;
      // a page that was loaded anew goes to where the writer is, once it can
      this.#shownPlace = undefined;
      const { path, line } = this.#at;
      setTimeout(() => this.follow(path, line), READY);
    });
    this.#queue(() => this.#rebuild());
  }

  get disposable(): Disposable {
    return this.#panel;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the slide that a line (from 1) of a file belongs to. */
  follow(path: string, line: number): void {
    this.#at = { path, line };
    const place = this.#placeOf(path, line);
    if (place !== undefined && place !== this.#shownPlace) this.#send({ lectern: 'go', place });
    this.#shownPlace = place ?? this.#shownPlace;
  }

  /** Among the slides that are shown; undefined for a file that has none of them. */
  #placeOf(path: string, line: number): number | undefined {
    const { built, result } = this.#session;
    if (!built) return undefined;
    const name = [...result.sources.values()].find(({ location }) => location === path)?.path;
    const shown = linesOf(built.scene, result.places).filter(({ hidden }) => !hidden);
    // slides that the program made, title and references, stand at the file's beginning
    const before = shown.filter((slide) => slide.file === name && slide.line <= line);
    const nearest = Math.max(...before.map((slide) => slide.line));
    const place = shown.findIndex((slide) => slide.file === name && slide.line === nearest);
    return place < 0 ? undefined : place;
  }

  /** The deck has changed. */
  changed(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#queue(() => this.#rebuild()), PAUSE);
  }

  #queue(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch((error: Error) => {
      void window.showErrorMessage(`Lectern: a fault of the program itself: ${error.message}`);
    });
  }

  async #rebuild(): Promise<void> {
    const update = await this.#session.rebuild();
    const { built, version } = this.#session;
    if (!built) return this.#tellWhy();
    this.#panel.title = built.scene.meta.title;
    const before = this.#rules.size;
    await this.#gather(built.scene);
    // a new face, or more than the page can take up, is a page loaded anew
    const known = this.#version === version - 1 && this.#rules.size === before;
    if (!update && this.#version >= 0) return;
    if (!update || update.reload || !known) return this.#load();
    this.#version = version;
    this.#send({ lectern: 'update', update: this.#filled(update) });
  }

  #tellWhy(): void {
    const told = problemsOf(this.#session.result)
      .map(
        ({ message, hint, line }) =>
          `<li>${line ? `Line ${line}: ` : ''}${plain(message)}<br>${plain(hint ?? '')}</li>`,
      )
      .join('');
    this.#version = -1;
    this.#panel.webview.html = `<!doctype html><html><head>${POLICY}</head><body><ul>${told}</ul></body></html>`;
  }

  async #load(): Promise<void> {
    const { built, sections, version } = this.#session;
    if (!built) return;
    await this.#gather(built.scene);
    this.#version = version;
    const page = await framePage(built.scene, { sections, version }, this.#session.host.resource);
    const theme = '<style id="lectern-dev-theme">';
    const rules = [...this.#rules.values()].join('\n');
    this.#panel.webview.html = this.#shown(page)
      .replace('<head>', () => `<head>${POLICY}`)
      .replace('data-channel="parent"', 'data-channel="webview"')
      .replace(theme, () => `<style>body{padding:0}${rules}</style>${theme}`);
  }

  /** Pictures and faces that the page needs, each once. */
  async #gather(scene: Scene): Promise<void> {
    for (const [id, asset] of scene.assets) {
      if (this.#data.has(id)) continue;
      const { type, bytes } = await upright(asset, this.#session.host, WIDEST).catch(() => asset);
      this.#data.set(id, `data:${PICTURE_TYPES[type]};base64,${base64(bytes)}`);
    }
    for (const { family, face } of facesUsed(scene)) {
      const id = family.faces[face];
      if (this.#rules.has(id)) continue;
      const bytes = await this.#session.memory.fonts.bytes(id);
      this.#rules.set(id, faceRule(family, face, `url(data:font/ttf;base64,${base64(bytes)})`));
    }
  }

  #shown(html: string): string {
    return withPictures(html, (id) => this.#data.get(id));
  }

  #filled(update: Update): Update {
    const splices = update.splices.map((one) => ({ ...one, insert: one.insert.map((html) => this.#shown(html)) }));
    return { ...update, splices };
  }

  #send(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }
}

const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
