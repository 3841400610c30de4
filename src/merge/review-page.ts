// A merge as a page: each change with its words before and after, to accept or leave. What is chosen becomes the
// command that
// writes it; the page asks the network for nothing.
import { diffWordsWithSpace } from 'diff';
import { html } from '../render/web/escape.ts';
import type { Merge, MergeChange } from './index.ts';
import { placeOf, whatOf } from './show.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem }
fieldset { margin: .5rem 0; border: 1px solid #8888; border-radius: .5rem }
ins { background: #1a7f3733; text-decoration: underline }
del { background: #cf222e33 }
.where { font-size: .875rem }
output { display: block; padding: .75rem; border: 1px solid #8888; border-radius: .5rem }
output { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
label { display: inline-block; margin-inline-end: 1.5rem }
:focus-visible { outline: 3px solid #0969da; outline-offset: 2px }
`;

const SCRIPT = `const out=document.querySelector('output');const base=out.dataset.command;
const tell=()=>{const kept=[...document.querySelectorAll('input:checked[value="yes"]')].map(i=>i.name.slice(1));
out.textContent=kept.length?base+' --apply --accept '+kept.join(','):'Nothing is accepted.'};
addEventListener('change',tell);tell();`;

/** `command` is what the page begins its answer with: \`lectern merge edited.pptx slides/talk\`. */
export async function reviewPage(merge: Merge, command: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SCRIPT)));
  const hash = btoa(String.fromCharCode(...digest));
  const allowed = `style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
  const policy = `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
  const bySlide = new Map<string, string[]>();
  for (const [i, change] of merge.changes.entries())
    bySlide.set(change.slide, [...(bySlide.get(change.slide) ?? []), changeHtml(change, i)]);
  const slides = [...bySlide].map(([title, parts]) => `<h2>${html(title)}</h2>${parts.join('')}`);
  const comments = merge.comments.map(
    ({ author, slide, text }) => `<li><b>${html(author || 'Someone')}</b>, ${html(slide)}: ${html(text)}</li>`,
  );
  const title = `What came back: ${merge.deck}`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${html(title)}</title><style>${STYLE}</style></head><body><main><h1>${html(title)}</h1>`,
    `<p>${merge.changes.length} changes. Accept or leave each; then run the command below.</p>`,
    ...slides,
    comments.length ? `<h2>Comments</h2><ul>${comments.join('')}</ul>` : '',
    `<h2 id="run">Run</h2><output aria-labelledby="run" data-command="${html(command)}"></output>`,
    `</main><script>${SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function changeHtml(change: MergeChange, i: number): string {
  const words = diffWordsWithSpace(change.before, change.after)
    .map(({ value, added, removed }) => {
      if (added) return `<ins>${html(value)}</ins>`;
      return removed ? `<del>${html(value)}</del>` : html(value);
    })
    .join('');
  const choice = (value: string, label: string, on: boolean) =>
    `<label><input type="radio" name="c${i}" value="${value}"${on ? ' checked' : ''}> ${label}</label>`;
  const act =
    change.state === 'clean'
      ? choice('yes', 'Accept', true) + choice('no', 'Leave', false)
      : `<p>${html(change.hint ?? 'To be decided by hand.')}</p>`;
  const where = `<p class="where">${html(placeOf(change))}</p>`;
  return `<fieldset><legend>${html(whatOf(change))}</legend><p>${words}</p>${where}${act}</fieldset>`;
}
