// The speaker's window as a page: its elements by name.
import type { Words } from '../words-of-controls.ts';

export const PARTS = [
  'elapsed',
  'total',
  'pace',
  'here',
  'count',
  'talk',
  'clock',
  'now-title',
  'now',
  'next-title',
  'next',
  'notes',
  'back',
  'forward',
  'black',
  'hold',
  'restart',
  'smaller',
  'larger',
  'lost',
  'ends',
  'times',
  'panel',
] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, HTMLElement>>;

/** Fills the window's body, and gives its parts. */
export function buildPage(say: Words): Parts {
  const parts = {} as Record<Part, HTMLElement>;
  const part = (tag: string, id: Part, attributes: Readonly<Record<string, string>> = {}, text = '') => {
    const made = element(tag, { id, ...attributes }, text ? [text] : []);
    parts[id] = made;
    return made;
  };
  const button = (id: Part, label: string) => part('button', id, { type: 'button' }, label);
  document.body.replaceChildren(
    element('header', {}, [
      part('h1', 'talk', { class: 'sr' }),
      part('b', 'elapsed'),
      part('span', 'total'),
      part('span', 'pace', { class: 'pace' }),
      part('span', 'here'),
      part('span', 'ends'),
      part('span', 'count', { class: 'push' }),
      part('b', 'clock'),
    ]),
    element('section', { class: 'pane views', 'aria-label': `${say.now}, ${say.next}` }, [
      part('h2', 'now-title'),
      part('div', 'now', { class: 'view', inert: '' }),
      part('h2', 'next-title'),
      part('div', 'next', { class: 'view', inert: '' }),
    ]),
    element('main', { class: 'pane' }, [
      element('h2', {}, [say.notes]),
      part('div', 'notes', { tabindex: '0', role: 'region', 'aria-label': say.notes }),
    ]),
    element('footer', {}, [
      button('back', say.back),
      button('forward', say.forward),
      button('black', say.black),
      button('hold', say.pause),
      button('restart', say.restart),
      button('smaller', say.smaller),
      button('larger', say.larger),
      button('times', say.times),
    ]),
    part('section', 'panel', { class: 'panel', 'aria-label': say.times, hidden: '' }),
    part('p', 'lost', { class: 'lost', role: 'alert', hidden: '' }, say.lost),
  );
  return parts;
}

/** An element with attributes and children. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
