// What an import tells: which slide's content changed its form, and what was left out, in the order of the slides.

export interface Told {
  /** 1-based; 0 speaks of the whole file. */
  readonly slide: number;
  readonly message: string;
}

export class ImportReport {
  readonly told: Told[] = [];

  /** The same sentence about the same slide is told once. */
  tell(slide: number, message: string): void {
    if (!this.told.some((one) => one.slide === slide && one.message === message)) this.told.push({ slide, message });
  }
}

/** The report as Markdown, sentences with the slides that they are about. */
export function reportMarkdown(name: string, slides: number, told: readonly Told[]): string {
  const bySentence = new Map<string, number[]>();
  for (const { slide, message } of told) bySentence.set(message, [...(bySentence.get(message) ?? []), slide]);
  const lines = [...bySentence].map(([message, where]) => `- ${placesOf(where)}${message}`);
  const body = lines.length ? lines.join('\n') : 'Everything kept its form.';
  return `# What changed its form\n\nImported from \`${name}\`, ${slides} slides.\n\n${body}\n`;
}

function placesOf(slides: readonly number[]): string {
  const some = slides.filter((one) => one > 0);
  if (some.length === 0) return '';
  return `${some.length === 1 ? 'Slide' : 'Slides'} ${some.join(', ')}: `;
}
