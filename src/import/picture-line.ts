// A line of Markdown that shows a file: a picture, a chart, a film.
import { escaped } from './escape.ts';

export interface Shown {
  readonly alt: string;
  readonly file: string;
  readonly caption?: string;
  readonly step?: number | undefined;
  readonly decorative?: boolean;
  /** Attributes as they are written. */
  readonly attributes?: readonly string[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function pictureLine({ alt, file, caption, step, decorative, attributes = [] }: Shown): string {
  const said = decorative ? '' : escaped(oneLine(alt));
  const title = caption ? ` "${escaped(oneLine(caption)).replace(/"/g, '\\"')}"` : '';
  const all = [...(decorative ? ['.decorative'] : []), ...attributes, ...(step === undefined ? [] : [`step=${step}`])];
  return `![${said}](${file}${title})${all.length ? `{${all.join(' ')}}` : ''}`;
}
