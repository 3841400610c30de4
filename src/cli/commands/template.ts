// lectern template: which of a PowerPoint template's layouts is taken for which of ours, as text, as JSON, or as a page
// with a picture of each; and the block of front matter that says it otherwise.
import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Diagnostics } from '../../base/diagnostic.ts';
import { Kept } from '../../base/kept.ts';
import { limitsWith } from '../../base/limits.ts';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { templatePreview } from '../../pipeline/template-preview.ts';
import { loadTemplate } from '../../template/load.ts';
import { reportOf, templateBlock, templateText } from '../../template/report.ts';
import { FontStore } from '../../text/fonts.ts';
import { DEFAULT_THEME, resolveTheme } from '../../theme/load-theme.ts';
import { readLimits } from '../limits.ts';
import { printDiagnostics } from '../print.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  theme: { type: 'string' },
  limit: { type: 'string', multiple: true },
} as const;

/** Messages of a template have no place in a deck. */
const NO_DECK = { built: [], sources: new Map(), places: [] };

const FORMATS = ['text', 'json', 'html'];

export async function templateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Usage('template needs the path of one PowerPoint file.');
  if (!FORMATS.includes(values.format))
    throw new Usage(`--format knows ${FORMATS.join(', ')}, not "${values.format}".`);
  const host = nodeHost();
  const diagnostics = new Diagnostics(limitsWith(readLimits(values.limit)));
  const fonts = new FontStore((id) => host.resource(id));
  const base = await resolveTheme(host, values.theme ?? DEFAULT_THEME, undefined, '.', diagnostics, new Kept());
  const path = inward(file);
  const place = { folder: dirname(path), root: dirname(path), anywhere: true };
  const loaded = await loadTemplate({ file: path }, place, base.file, fonts, host, diagnostics);
  if (!loaded) {
    printDiagnostics(diagnostics.list, NO_DECK);
    return 1;
  }
  const report = reportOf(loaded.template, loaded.tokens, loaded.theme, diagnostics.list);
  if (values.out !== undefined) {
    await writeFile(values.out, templateBlock({ ...report, file: basename(path) }));
    process.stderr.write(`${outward(values.out)}: to be put into the front matter of a deck\n`);
  }
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (values.format === 'html')
    process.stdout.write(await templatePreview(loaded, report, host, fonts, diagnostics));
  else {
    process.stdout.write(templateText(report));
    printDiagnostics(diagnostics.list, NO_DECK);
  }
  return 0;
}
