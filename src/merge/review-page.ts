// A merge as a page: slides before and after as pictures, each change with its words, to accept or leave. What is
// chosen becomes the command that writes it.
import { html } from '../render/web/escape.ts';
import type { Merge, MergeChange } from './index.ts';
import { changedWords, changesPage, slideSection } from './page.ts';
import { placeOf, whatOf } from './show.ts';
import type { BeforeAndAfter } from './slide-pictures.ts';

const SCRIPT = `const out=document.querySelector('output');const base=out.dataset.command;
const tell=()=>{const kept=[...document.querySelectorAll('input:checked[value="yes"]')].map(i=>i.name.slice(1));
out.textContent=kept.length?base+' --apply --accept '+kept.join(','):'Nothing is accepted.'};
addEventListener('change',tell);tell();`;

/** `command` is what the page begins its answer with: \`lectern merge edited.pptx slides/talk\`. */
export async function reviewPage(merge: Merge, command: string, pictures?: BeforeAndAfter): Promise<string> {
  const bySlide = new Map<string, [MergeChange, number][]>();
  for (const [i, change] of merge.changes.entries()) {
    const key = `${change.kind === 'slide-added' || change.index < 0 ? 'new' : change.index} ${change.slide}`;
    bySlide.set(key, [...(bySlide.get(key) ?? []), [change, i]]);
  }
  const slides = [...bySlide.values()].map((own) => {
    const [[first]] = own as [[MergeChange, number]];
    const isNew = first.kind === 'slide-added';
    const isGone = own.some(([{ kind }]) => kind === 'slide-deleted');
    const list = own.map(([change, i]) => changeHtml(change, i));
    return slideSection({ title: first.slide, index: first.index, isNew, isGone }, list, pictures);
  });
  const comments = merge.comments.map(
    ({ author, slide, text }) => `<li><b>${html(author || 'Someone')}</b>, ${html(slide)}: ${html(text)}</li>`,
  );
  const lost = merge.told.map((one) => `<li>${html(one)}</li>`);
  const after = pictures ? ' The pictures after are of the deck with all changes that can be written.' : '';
  return changesPage(
    `What came back: ${merge.deck}`,
    [
      `<p>${merge.changes.length} changes. Accept or leave each; then run the command below.${after}</p>`,
      ...slides,
      lost.length ? `<h2>No changes, but lost on the way</h2><ul>${lost.join('')}</ul>` : '',
      comments.length ? `<h2>Comments</h2><ul>${comments.join('')}</ul>` : '',
      `<h2 id="run">Run</h2><output aria-labelledby="run" data-command="${html(command)}"></output>`,
    ],
    SCRIPT,
  );
}

function changeHtml(change: MergeChange, i: number): string {
  const choice = (value: string, label: string, on: boolean) =>
    `<label><input type="radio" name="c${i}" value="${value}"${on ? ' checked' : ''}> ${label}</label>`;
  // without the version that the file was built from nothing is taken unless somebody says so
  const chosen = change.state === 'clean';
  const act =
    chosen || (change.state === 'conflict' && !change.hint)
      ? choice('yes', 'Accept', chosen) + choice('no', 'Leave', !chosen)
      : `<p>${html(change.hint ?? 'To be decided by hand.')}</p>`;
  const where = `<p class="where">${html(placeOf(change))}</p>`;
  const words = changedWords(change.before, change.after);
  return `<fieldset><legend>${html(whatOf(change))}</legend><p>${words}</p>${where}${act}</fieldset>`;
}
