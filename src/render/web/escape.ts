// Text into HTML. The one door: nothing else writes text or attributes.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text content. Control characters that HTML does not know are left out. */
export const html = (text: string): string => clean(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** An attribute value, for double quotes. */
export const attr = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const clean = (text: string): string => text.toWellFormed().replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '');

/** ` name="value"`, or nothing where the value is undefined or false. */
export function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${attr(String(value))}"`;
}

/** A script that cannot end its element. */
export const scriptText = (script: string): string =>
  script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** A number for CSS: at most two decimals, no needless zeros. */
export const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

/** ` style="..."` from declarations; undefined ones are left out. */
export function style(declarations: Readonly<Record<string, string | undefined>>): string {
  const css = Object.entries(declarations)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return css ? attribute('style', css) : '';
}
