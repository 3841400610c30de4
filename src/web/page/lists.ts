// The lists beside the editor: what is to be mended, the slides, the notes of the slide that is written.
import type { Fix, SlideLine, ToMend } from '../messages.ts';
import { action, element, withId } from './elements.ts';
import { say } from './words.ts';

type GoTo = (file: string, line: number, column?: number) => void;

/** `goTo` opens the file at the place, `mend` makes the edits of a fix. */
export function listProblems(problems: readonly ToMend[], goTo: GoTo, mend: (fix: Fix) => void): void {
  const list = withId('messages');
  const grave = problems.filter(({ severity }) => severity !== 'info').length;
  withId('message-count').textContent = grave ? `(${grave})` : '';
  list.replaceChildren(
    ...(problems.length ? problems.map((one) => item(one, goTo, mend)) : [element('li', 'none', say('noMessages'))]),
  );
}

function item(problem: ToMend, goTo: GoTo, mend: (fix: Fix) => void): HTMLElement {
  const { severity, message, hint, help, file, line, column, fixes } = problem;
  const button = element('button');
  button.append(
    element('b', '', `${say(severity)} `),
    element('span', 'place', `${withoutDeck(file)}, ${say('line', { line })}: `),
    document.createTextNode(message),
    ...(hint ? [element('span', 'hint', hint)] : []),
  );
  button.title = help;
  button.onclick = () => goTo(withoutDeck(file), line, column);
  const li = element('li', severity);
  li.append(button, ...fixes.map((fix) => action(fix.title, () => mend(fix), 'fix')));
  return li;
}

/** What the deck asks for and this edition does not have, above what is to be mended. */
export function listLacking(sentences: readonly string[]): void {
  withId('lacking').replaceChildren(...sentences.map((text) => element('p', '', text)));
}

/** A file's path inside the deck's folder. */
export const withoutDeck = (file: string): string => file.replace(/^[^/]*\//, '');

export function listSlides(slides: readonly SlideLine[], now: SlideLine | undefined, goTo: GoTo): void {
  const parts: HTMLElement[] = [];
  let list: HTMLElement | undefined;
  let section: string | undefined;
  for (const [i, slide] of slides.entries()) {
    if (!list || slide.section !== section) {
      section = slide.section;
      if (section) parts.push(element('h3', '', section));
      list = element('ol');
      list.setAttribute('start', String(i + 1));
      parts.push(list);
    }
    const button = element('button', '', slide.hidden ? `${slide.title} (${say('hidden')})` : slide.title);
    if (slide === now) button.setAttribute('aria-current', 'true');
    button.onclick = () => goTo(withoutDeck(slide.file), slide.line);
    const li = element('li');
    li.append(button);
    list.append(li);
  }
  withId('outline').replaceChildren(...parts);
}

export function showNotes(slide: SlideLine | undefined): void {
  const parts = slide?.notes.length ? slide.notes.map((text) => element('p', '', text)) : [];
  withId('notes').replaceChildren(...(parts.length ? parts : [element('p', 'quiet', say('noNotes'))]));
}
