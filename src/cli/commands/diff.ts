// lectern diff: what changed between two versions of a presentation, slide by slide.
import { writeFile } from 'node:fs/promises';
import { diffOf, diffPage, diffText } from '../../merge/diff.ts';
import { beforeAndAfter, drawDeck } from '../../merge/slide-pictures.ts';
import { OfficeFault } from '../../office/fault.ts';
import { OfficePresentation } from '../../office/presentation.ts';
import { VERSION } from '../../version.ts';
import { isThere } from '../decks.ts';
import { readOptions, Usage } from '../usage.ts';
import { type Compared, comparedBy, kept } from '../versions.ts';

export const OPTIONS = {
  audience: { type: 'string' },
  language: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
} as const;

const FORMATS = ['text', 'json', 'html'];

/** 0: they say the same; 1: they differ. */
export async function diffCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [first, second, ...more] = positionals;
  if (!first || !second || more.length)
    throw new Usage('diff needs two versions, each a deck, a PowerPoint file or a commit: diff HEAD~1 slides/talk');
  if (!FORMATS.includes(values.format))
    throw new Usage(`--format knows ${FORMATS.join(', ')}, not "${values.format}".`);
  const asked = { audience: values.audience, language: values.language };
  const made: Compared[] = [];
  try {
    // a commit is one of the deck that the other names
    for (const [word, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const isDeck = !/\.pptx$/i.test(other) && (await isThere(other));
      made.push(await comparedBy(word, isDeck ? other : undefined, asked));
    }
    const [a, b] = made as [Compared, Compared];
    const slides = diffOf(readable(a), readable(b));
    const text = await shown(values.format, a, b, slides);
    if (values.out) await writeFile(values.out, text);
    else process.stdout.write(text);
    process.stderr.write(slides.length ? `${slides.length} slides differ\n` : 'No slide differs\n');
    return slides.length ? 1 : 0;
  } finally {
    for (const one of made) await one.remove();
  }
}

function readable({ name, bytes }: Compared): OfficePresentation {
  try {
    return new OfficePresentation(bytes);
  } catch (error) {
    if (error instanceof OfficeFault) throw new Usage(`${name}: ${error.message}`);
    throw error;
  }
}

async function shown(format: string, a: Compared, b: Compared, slides: ReturnType<typeof diffOf>): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ lectern: VERSION, a: a.name, b: b.name, slides }, null, 2)}\n`;
  if (format !== 'html') return slides.length ? `${diffText(slides)}\n` : '';
  const draw = async (one: Compared) => drawDeck(await one.drawn(), kept);
  const pictures = slides.length ? beforeAndAfter(await draw(a), await draw(b)) : undefined;
  return diffPage({ a: a.name, b: b.name }, slides, pictures);
}
