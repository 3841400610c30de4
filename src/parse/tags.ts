// Single HTML tags read as text: name, attributes, what a style says.

export interface Tag {
  readonly name: string;
  readonly close: boolean;
  readonly selfClosing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
}

/** A tag, or something that only looks like one: an autolink is none, nor what stands behind a backslash. */
const TAG =
  /(?<!(?<!\\)\\)<(\/?)([A-Za-z][\w:.-]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

export function* tagsIn(text: string): Generator<Tag> {
  for (const found of text.matchAll(TAG)) {
    const [whole, slash, name = '', rest = '', end] = found;
    if (/^(https?|mailto|ftp):/i.test(name)) continue;
    yield {
      name,
      close: slash === '/',
      selfClosing: end === '/',
      attributes: attributesOf(rest),
      from: found.index,
      to: found.index + whole.length,
    };
  }
}

export function attributesOf(text: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE))
    out[(name as string).toLowerCase()] = double ?? single ?? bare ?? '';
  return out;
}

/** `style="a: b"` as data. */
export function styleOf(text: string | undefined): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (const part of (text ?? '').split(';')) {
    const at = part.indexOf(':');
    if (at > 0)
      out[part.slice(0, at).trim().toLowerCase()] = part
        .slice(at + 1)
        .replace(/!important/i, '')
        .trim();
  }
  return out;
}

export const classesOf = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean);

/** A CSS length as a picture's width in our own language; undefined where it says nothing of use. */
export function lengthOf(text: string | undefined, scale: number): string | undefined {
  const found = /^\s*([\d.]+)\s*(px|pt|%|em|rem|vw|in|cm|mm)?\s*$/.exec(text ?? '');
  const value = Number(found?.[1]);
  if (!found || !(value > 0)) return undefined;
  const unit = found[2] ?? 'px';
  if (unit === '%') return `${round(Math.min(100, value))}%`;
  if (unit === 'vw') return `${round(Math.min(960, value * 9.6))}pt`;
  const pixels: Record<string, number> = { px: 1, pt: 96 / 72, em: 16, rem: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 };
  return `${round(Math.min(960, value * (pixels[unit] as number) * scale))}pt`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A fragment's step: by its index where it has one. */
export function stepOf(attributes: Readonly<Record<string, string>>): string {
  const index = /^\d+$/.exec(attributes['data-fragment-index'] ?? attributes['fragment-index'] ?? '')?.[0];
  return index === undefined ? '.step' : `step=${Number(index) + 1}`;
}
