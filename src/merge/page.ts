// What the pages of changes have in common: their looks, words with what came and went, pictures before and after, and
// a policy that lets them ask the network for nothing.
import { diffWordsWithSpace } from 'diff';
import { base64 } from '../base/base64.ts';
import { html } from '../render/web/escape.ts';
import type { BeforeAndAfter } from './slide-pictures.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; border-top: 1px solid #8888; padding-top: 1rem }
fieldset, .change { margin: .5rem 0; border: 1px solid #8888; border-radius: .5rem; padding: .25rem 1rem .5rem }
fieldset p, .change p { margin: .25rem 0; max-width: 46rem }
.change h3 { margin: .25rem 0; font-size: 1rem; font-weight: 600 }
ins { background: #1a7f3733; text-decoration: underline }
del { background: #cf222e33 }
.where { font-size: .875rem; opacity: .85 }
.pictures { display: grid; gap: 1rem; margin: .5rem 0 }
.pictures { grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)) }
figure { margin: 0 }
figure img { display: block; width: 100%; height: auto; border: 1px solid #8888 }
figcaption { font-size: .875rem }
output { display: block; padding: .75rem; border: 1px solid #8888; border-radius: .5rem }
output { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
label { display: inline-block; margin-inline-end: 1.5rem }
:focus-visible { outline: 3px solid #0969da; outline-offset: 2px }
`;

/** A whole page; `script` is allowed by its hash. */
export async function changesPage(title: string, parts: readonly string[], script = ''): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  const scripts = script ? `; script-src 'sha256-${base64(digest)}'` : '';
  const allowed = `img-src data:; style-src 'unsafe-inline'${scripts}`;
  const policy = `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${html(title)}</title><style>${STYLE}</style></head><body><main><h1>${html(title)}</h1>`,
    ...parts.filter(Boolean),
    `</main>${script && `<script>${script}</script>`}</body></html>\n`,
  ].join('\n');
}

export const changedWords = (before: string, after: string): string =>
  diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      if (added) return `<ins>${html(value)}</ins>`;
      return removed ? `<del>${html(value)}</del>` : html(value);
    })
    .join('');

export interface ChangedSlide {
  /** HTML in front of its title. */
  readonly lead?: string;
  readonly title: string;
  /** Its place before. */
  readonly index: number;
  readonly isNew: boolean;
  readonly isGone: boolean;
}

/** A slide under its title: its pictures, then its changes, which are HTML. */
export function slideSection(
  { lead = '', title, index, isNew, isGone }: ChangedSlide,
  changes: readonly string[],
  pictures?: BeforeAndAfter,
): string {
  const before = isNew ? undefined : pictures?.before(index);
  const after = isNew ? pictures?.added(title) : pictures?.after(index);
  const shown = picturesHtml(title, before, isGone ? undefined : after);
  return [`<section><h2>${lead}${html(title)}</h2>`, shown, ...changes, '</section>'].join('\n');
}

/** One picture or two; '' where there are none. */
function picturesHtml(title: string, before: Uint8Array | undefined, after: Uint8Array | undefined): string {
  const figure = (bytes: Uint8Array | undefined, when: string) =>
    bytes
      ? `<figure><img alt="${html(`The slide "${title}" ${when}`)}" src="data:image/png;base64,${base64(bytes)}">` +
        `<figcaption>${when}</figcaption></figure>`
      : '';
  const both = figure(before, 'before') + figure(after, 'after');
  return both && `<div class="pictures">${both}</div>`;
}
