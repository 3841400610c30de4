// What is to be mended, over the slide: errors openly, warnings behind a small button. A click opens the editor at
// the line.
import type { Problem } from '../session.ts';

const STYLE = `:host{all:initial}
*{box-sizing:border-box;font:14px/1.4 system-ui,sans-serif}
.panel{position:fixed;z-index:2147483000;left:2vw;right:2vw;bottom:2vh;max-height:60vh;overflow:auto;
  background:#1d1f24;color:#f2f2f2;border-radius:8px;padding:8px 14px;box-shadow:0 4px 24px #000a}
.item{display:block;width:100%;text-align:start;background:none;border:0;border-bottom:1px solid #444;
  color:inherit;padding:8px 0;cursor:pointer}
.item:hover,.item:focus-visible{background:#2a2d35}
.error b{color:#ff8a80}.warning b{color:#ffd166}.info b{color:#8ecbff}
code{display:block;font:13px/1.4 ui-monospace,monospace;white-space:pre;overflow:hidden;color:#cfd3dc}
.hint{color:#b9e3c6}.place{color:#aaa}
.count{position:fixed;z-index:2147483000;left:8px;bottom:8px;background:#1d1f24;color:#ffd166;border:0;
  border-radius:14px;padding:4px 10px;cursor:pointer;opacity:.85}
.state{position:fixed;z-index:2147483000;left:0;right:0;top:0;background:#7a1f1f;color:#fff;
  padding:6px 14px;text-align:center}
[hidden]{display:none}`;

const host = document.createElement('div');
host.id = 'lectern-dev';
const root = host.attachShadow({ mode: 'open' });
const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};
const style = document.createElement('style');
style.textContent = STYLE;
const panel = element('div', 'panel');
const count = element('button', 'count');
const state = element('div', 'state');
panel.setAttribute('role', 'log');
panel.hidden = count.hidden = state.hidden = true;
count.onclick = () => (panel.hidden = !panel.hidden);
root.append(style, panel, count, state);
document.documentElement.append(host);
// keys typed here are not the deck's
for (const type of ['keydown', 'keypress', 'click'] as const)
  host.addEventListener(type, (event) => event.stopPropagation());

type Open = (problem: Problem) => Promise<string | undefined>;

/** `open` goes to a problem's place, or says why that fails. */
export function showProblems(problems: readonly Problem[], open: Open): void {
  const grave = problems.filter(({ severity }) => severity === 'error');
  const told = problems.filter(({ severity }) => severity !== 'info');
  panel.replaceChildren(...told.map((problem) => item(problem, open)));
  panel.hidden = !grave.length;
  count.hidden = !told.length || grave.length > 0;
  count.textContent = `${told.length} to mend`;
}

export function showState(text: string | undefined): void {
  state.hidden = text === undefined;
  state.textContent = text ?? '';
}

function item(problem: Problem, open: Open): HTMLElement {
  const made = element('button', `item ${problem.severity}`);
  const place = problem.file ? `${problem.file}:${problem.line}:${problem.column} ` : '';
  const name = document.createElement('b');
  name.textContent = `${problem.severity} `;
  made.append(element('span', 'place', place), name, document.createTextNode(problem.message));
  if (problem.excerpt) made.append(element('code', '', `${problem.line} | ${problem.excerpt}`));
  if (problem.hint) made.append(element('span', 'hint', problem.hint));
  made.onclick = () => void go(problem, open);
  return made;
}

async function go(problem: Problem, open: Open): Promise<void> {
  const fault = problem.file ? await open(problem) : undefined;
  if (fault === undefined) return;
  showState(fault);
  setTimeout(() => showState(undefined), 4000);
}
