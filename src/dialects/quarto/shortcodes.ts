// Quarto's {{< shortcodes >}}: values of the document and the project are put in, a film is told, the rest goes and is
// told.
import type { Context, Draft } from '../dialect.ts';
import { showPicture } from '../pictures.ts';
import { dataOf, wordsOf } from '../values.ts';

export function rewriteShortcodes(draft: Draft, context: Context): void {
  const { body } = draft;
  if (!body.text.includes('{{<')) return;
  body.replace(/\{\{\{?<\s*([\w-]+)\s*([\s\S]*?)\s*>\}?\}\}/g, (found) => {
    const [whole, name = '', rest = ''] = found;
    // three braces show a shortcode as text
    if (whole.startsWith('{{{')) return body.keep(whole.slice(1, -1));
    const at = body.at(found.index);
    if (name === 'meta') return wordsOf(valueAt(context.front?.data, rest)) ?? '';
    if (name === 'var') return wordsOf(valueAt(context.project.settings['_variables.yml'], rest)) ?? '';
    if (name === 'pagebreak') return '';
    if (name === 'video')
      return showPicture(draft, context, { address: rest.split(/\s/)[0] ?? '', alt: '' }, found.index);
    if (name === 'include') context.told.add('Include inside of a line, left out', at, 'Give it a line of its own');
    else context.told.add('Shortcode, left out', at, 'Write what it would give', name);
    return '';
  });
}

const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (Object.hasOwn(dataOf(value), key) ? dataOf(value)[key] : undefined), data);
