// How a previewed page hears of changes: from the preview's server, or, where an editor shows it in a frame (as the
// browser edition does), from the page around it.
import type { Problem, Update } from '../session.ts';

export interface Heard {
  /** The version that is shown now. */
  hello(version: number): void;
  problems(problems: readonly Problem[]): void;
  update(update: Update): void;
  /** Nobody tells anything any more. */
  stopped(): void;
  /** Show the slide at this place. */
  go(place: number): void;
}

export interface Channel {
  listen(heard: Heard): void;
  /** Loads this page anew. */
  reload(): void;
  /** This version is on the screen. */
  painted(version: number): void;
  /** Opens the place in an editor; a sentence where that fails. */
  readonly open: (problem: Problem) => Promise<string | undefined>;
}

/** What the page around a preview sends, and what it is told. */
export type ToPreview =
  | { readonly lectern: 'update'; readonly update: Update }
  | { readonly lectern: 'problems'; readonly problems: readonly Problem[] }
  | { readonly lectern: 'go'; readonly place: number };
export type FromPreview =
  | { readonly lectern: 'ready' | 'reload' }
  | { readonly lectern: 'painted'; readonly version: number }
  | { readonly lectern: 'open'; readonly problem: Problem };

export function serverChannel(): Channel {
  return {
    listen(heard) {
      const events = new EventSource('/_dev/events');
      const on = <T>(name: string, then: (data: T) => void) =>
        events.addEventListener(name, ({ data }) => then(JSON.parse(data) as T));
      on<{ version: number }>('hello', ({ version }) => heard.hello(version));
      on('problems', heard.problems);
      on('update', heard.update);
      events.addEventListener('error', heard.stopped);
    },
    reload: () => location.reload(),
    painted: () => undefined,
    async open({ file, line, column }) {
      const reply = await fetch('/_dev/open', {
        method: 'POST',
        headers: { 'x-lectern': 'open' },
        body: JSON.stringify({ file, line, column }),
      });
      return reply.ok ? undefined : reply.text();
    },
  };
}

/** A page in another page's frame. */
export const parentChannel = (): Channel =>
  frameChannel(
    (message) => parent.postMessage(message, '*'),
    (source) => source === parent,
  );

/** A page in VS Code, which takes its parent away and gives it a way of its own. */
export function webviewChannel(): Channel {
  const { acquireVsCodeApi } = window as unknown as {
    acquireVsCodeApi(): { postMessage(message: FromPreview): void };
  };
  const editor = acquireVsCodeApi();
  return frameChannel(
    (message) => editor.postMessage(message),
    () => true,
  );
}

function frameChannel(tell: (message: FromPreview) => void, hears: (source: unknown) => boolean): Channel {
  return {
    listen(heard) {
      addEventListener('message', ({ data, source }) => {
        const message = data as ToPreview;
        if (!hears(source)) return;
        if (message.lectern === 'update') heard.update(message.update);
        if (message.lectern === 'problems') heard.problems(message.problems);
        if (message.lectern === 'go') heard.go(message.place);
      });
      tell({ lectern: 'ready' });
    },
    reload: () => tell({ lectern: 'reload' }),
    painted: (version) => tell({ lectern: 'painted', version }),
    async open(problem) {
      tell({ lectern: 'open', problem });
      return undefined;
    },
  };
}
