// Elements made and found.

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export const withId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** A button with what it does. */
export function action(text: string, then: () => unknown, className = ''): HTMLButtonElement {
  const button = element('button', className, text);
  button.type = 'button';
  button.onclick = () => void then();
  return button;
}

/** The browser saves it where it saves downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Tabs that arrows walk through (WAI-ARIA's pattern); each shows the panel that it controls. */
export function tabs(list: HTMLElement, chosen: (tab: HTMLElement) => void): void {
  const all = () => [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const choose = (tab: HTMLElement) => {
    for (const one of all()) {
      one.setAttribute('aria-selected', String(one === tab));
      one.tabIndex = one === tab ? 0 : -1;
    }
    chosen(tab);
  };
  list.addEventListener('click', ({ target }) => {
    const tab = (target as HTMLElement).closest<HTMLElement>('[role=tab]');
    if (tab) choose(tab);
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const there = all();
    const at = there.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = there[(at + step + there.length) % there.length] as HTMLElement;
    choose(next);
    next.focus();
  });
}
