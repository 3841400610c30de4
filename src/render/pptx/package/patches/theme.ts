// The theme's name, its twelve colours and its fonts (ECMA-376 Part 1, 20.1.6.2 and 20.1.4.1.18); Design > Variants works on
// these. Text on dark ground keeps dk1 dark and lt1 light: the master's colour map swaps them.
import type { SceneTheme } from '../../../../scene/scene.ts';
import type { Patch } from '../../context.ts';
import { all, attributes, type Element, fragment, replace, rootOf } from '../xml.ts';

export const THEME = 'ppt/theme/theme1.xml';
export const NOTES_THEME = 'ppt/theme/theme2.xml';

export const theme: Patch = {
  name: 'theme',
  apply({ scene, pkg }) {
    const document = pkg.document(THEME);
    rootOf(document).setAttribute('name', scene.theme.label);
    swap(document, 'a:clrScheme', colorScheme(scene.theme));
    swap(document, 'a:fontScheme', fontScheme(scene.theme));
  },
};

function swap(document: ReturnType<Parameters<Patch['apply']>[0]['pkg']['document']>, name: string, template: string): void {
  const old = all(document, name)[0];
  if (old) replace(old.parentNode as Element, old, fragment(document, template));
}

export function colorScheme({ label, variant, palette }: SceneTheme): string {
  const swapped = variant === 'dark';
  const slots: [string, string][] = [
    ['dk1', swapped ? palette.bg1 : palette.tx1],
    ['lt1', swapped ? palette.tx1 : palette.bg1],
    ['dk2', swapped ? palette.bg2 : palette.tx2],
    ['lt2', swapped ? palette.tx2 : palette.bg2],
    ...(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const).map((slot): [string, string] => [slot, palette[slot]]),
  ];
  return `<a:clrScheme${attributes({ name: `${label} ${variant}` })}>${slots.map(([slot, hex]) => `<a:${slot}><a:srgbClr${attributes({ val: hex.toUpperCase() })}/></a:${slot}>`).join('')}</a:clrScheme>`;
}

function fontScheme({ label, fonts }: SceneTheme): string {
  const font = (tag: string, face: string) => `<a:${tag}><a:latin${attributes({ typeface: face })}/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  return `<a:fontScheme${attributes({ name: label })}>${font('majorFont', fonts.heading.office)}${font('minorFont', fonts.body.office)}</a:fontScheme>`;
}
