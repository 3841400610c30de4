// Names of colours as CSS knows them (CSS Color Module Level 4, 6.1).
import names from 'color-name';

/** `#000000` for `black`; undefined where there is no colour of the name. */
export function cssColor(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  const channels = Object.hasOwn(names, key) ? names[key] : undefined;
  return channels && `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
