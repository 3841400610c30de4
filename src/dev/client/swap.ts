// Sections swapped in place. A section that stays keeps its element, so that reveal.js' own marks on it (present, its
// ground) stay; only what the deck says of it is new.
import type { Splice } from '../sections.ts';

/** Class names that reveal.js sets; they are not the deck's. */
const STATE = ['present', 'past', 'future', 'visible', 'stack', 'has-dark-background', 'has-light-background'];
/** Attributes that reveal.js sets. */
const KEPT = [
  'style',
  'hidden',
  'aria-hidden',
  'data-index-h',
  'data-index-v',
  'data-fragment',
  'data-previous-indexv',
];

export function applySplices(
  slides: HTMLElement,
  splices: readonly Splice[],
): { sections: HTMLElement[]; counted: boolean } {
  const changed: HTMLElement[] = [];
  let counted = false;
  for (const { at, remove, insert } of splices) {
    const there = [...slides.children].filter((child): child is HTMLElement => child.tagName === 'SECTION');
    const fresh = insert.map(parse);
    const shared = Math.min(remove, fresh.length);
    for (let i = 0; i < shared; i++) changed.push(replace(there[at + i] as HTMLElement, fresh[i] as HTMLElement));
    const anchor = there[at + shared] ?? null;
    for (const section of fresh.slice(shared)) {
      slides.insertBefore(section, anchor);
      changed.push(section);
    }
    for (const section of there.slice(at + shared, at + remove)) section.remove();
    counted ||= remove !== insert.length;
  }
  return { sections: changed, counted };
}

function parse(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

function replace(section: HTMLElement, fresh: HTMLElement): HTMLElement {
  for (const { name } of [...section.attributes])
    if (!KEPT.includes(name) && name !== 'class' && !fresh.hasAttribute(name)) section.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (name !== 'class' && section.getAttribute(name) !== value) section.setAttribute(name, value);
  const state = [...section.classList].filter((name) => STATE.includes(name));
  section.className = [...fresh.classList, ...state].join(' ');
  section.replaceChildren(...fresh.childNodes);
  return section;
}

export function restyle(css: string): void {
  const style = document.getElementById('lectern-dev-theme');
  if (style) style.textContent = css;
}
