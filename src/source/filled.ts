// Fields where something else than Markdown reads them: front matter, charts' YAML, and whatever was read into plain
// data.
import type { Diagnostics } from '../base/diagnostic.ts';
import { type Fields, SIGN } from './fields.ts';

/** Keys whose texts are read as running text; their values come in when that is done. */
const RUNNING = new Set(['title', 'subtitle', 'footer', 'section', 'outline', 'author', 'contact', 'keywords']);
/** An address of mail or web, or a number to call: no more than that, so that it may be a link. */
const REACH = /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/)?[\w.-]+(?:\/[\w./%-]*)?|\+?[\d ()/-]{3,30})$/;
const REACHED = new Set(['mail', 'web', 'phone']);

/** Front matter with its values; a key that is one field alone takes a number as a number. */
export function inFrontMatter(fields: Fields, data: Record<string, unknown>, diagnostics: Diagnostics) {
  const fill = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value === 'string') {
      fields.check(value, diagnostics);
      const own = fields.alone(value);
      const reached = own && REACHED.has(path.at(-1) ?? '') && REACH.test(own.text);
      if (path.some((key) => RUNNING.has(key)) && !reached) return fields.harmless(value);
      return own ? own.value : fields.shown(value.replaceAll('\\{{', '{{'));
    }
    if (Array.isArray(value)) return value.map((one) => fill(one, path));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, [...path, key])]));
  };
  return fill(data, []) as Record<string, unknown>;
}

/** A whole value of YAML that is one field. */
const WHOLE = new RegExp(`((?:^|[:\\[,{]|^[ \\t]*-)[ \\t]*)(${SIGN.source})(?=[ \\t]*(?:$|[,\\]}]|[ \\t]#))`, 'gm');

const QUOTED = new RegExp(`(["'])(${SIGN.source})\\1`, 'g');

/** A chart's YAML, or another that is read as data: numbers are numbers, all else stays a sign and is text. */
export function inYaml(fields: Fields, yaml: string, diagnostics: Diagnostics): string {
  fields.check(yaml, diagnostics);
  return yaml
    .replace(QUOTED, (whole, _, sign: string) => {
      const text = fields.harmless(sign);
      return text === sign ? whole : JSON.stringify(text);
    })
    .replace(WHOLE, (_, before: string, sign: string) => {
      const text = fields.harmless(sign);
      if (text === sign) return before + sign;
      return before + (text === String(Number(text)) ? text : JSON.stringify(text));
    });
}

/** Plain data with its values; of code what was written. Other objects, such as bytes, stay as they are. */
export function inData<T>(fields: Fields, data: T): T {
  const seen = new Map<object, unknown>();
  const fill = (value: unknown, code: boolean): unknown => {
    if (typeof value === 'string') return code ? fields.raw(value) : fields.shown(value);
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known) return known;
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      seen.set(value, copy);
      for (const one of value) copy.push(fill(one, code));
      return copy;
    }
    if (value instanceof Map) {
      const copy = new Map<unknown, unknown>();
      seen.set(value, copy);
      for (const [key, one] of value) copy.set(key, fill(one, code));
      return copy;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    const own = (value as { code?: unknown }).code === true;
    for (const [key, one] of Object.entries(value)) copy[key] = fill(one, own);
    return copy;
  };
  return fill(data, false) as T;
}
