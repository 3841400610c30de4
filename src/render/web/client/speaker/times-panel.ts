// The speaker view's list of times: what was planned, what rehearsals took, and the keys that they propose.
import type { Words } from '../words-of-controls.ts';
import { minutes } from './pace.ts';
import { element } from './page.ts';
import { learned, proposal, type Timed, type Times } from './rehearsal.ts';

export interface Titled extends Timed {
  readonly title: string;
}

/** Fills the panel anew. `forget` takes all times back. */
export function drawTimes(
  panel: HTMLElement,
  slides: readonly Titled[],
  times: Times,
  say: Words,
  forget: () => void,
): void {
  const rows = slides.flatMap((slide) => {
    const own = learned(times, slide.id);
    if (own === undefined) return [];
    const planned = slide.seconds > 0 ? minutes(slide.seconds) : '\u2013';
    return [
      element('tr', {}, [
        element('th', { scope: 'row' }, [slide.title]),
        element('td', {}, [planned]),
        element('td', {}, [minutes(own)]),
      ]),
    ];
  });
  const head = ['slide', 'planned', 'taken'] as const;
  const table = element('table', {}, [
    element('thead', {}, [
      element(
        'tr',
        {},
        head.map((name) => element('th', { scope: 'col' }, [say[name]])),
      ),
    ]),
    element('tbody', {}, rows),
  ]);
  const keys = element(
    'textarea',
    { readonly: '', rows: '8', 'aria-label': say.timesToCopy },
    [],
  ) as HTMLTextAreaElement;
  keys.value = proposal(slides, times);
  const copy = element('button', { type: 'button', id: 'copy-times' }, [say.copy]);
  copy.addEventListener('click', () => void copied(keys).then((done) => done && copy.replaceChildren(say.copied)));
  const away = element('button', { type: 'button', id: 'forget-times' }, [say.forget]);
  away.addEventListener('click', forget);
  panel.replaceChildren(
    element('h2', {}, [say.times]),
    ...(rows.length
      ? [table, ...(keys.value ? [element('p', {}, [say.timesToCopy]), keys, copy] : []), away]
      : [element('p', {}, [say.noTimes])]),
  );
}

/** Into the clipboard; where the browser does not let it, the text is selected for Ctrl-C. */
async function copied(text: HTMLTextAreaElement): Promise<boolean> {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
