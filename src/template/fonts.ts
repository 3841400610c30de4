// The page's face for a template's: its metric twin, else the shipped one nearest in width. PowerPoint's file keeps the
// template's own, which only a computer that has it shows.
import type { ThemeFile } from '../schema/theme-file.ts';

type Family = ThemeFile['families']['body'];
type Shipped = 'arimo' | 'carlito' | 'cousine';

const npm = (name: Shipped, file: string) => {
  const face = (folder: string) => `npm:@expo-google-fonts/${name}/${folder}/${file}_${folder}.ttf`;
  return {
    regular: face('400Regular'),
    bold: face('700Bold'),
    italic: face('400Regular_Italic'),
    boldItalic: face('700Bold_Italic'),
  };
};

const FACES: Readonly<Record<Shipped, Omit<Family, 'office'>>> = {
  arimo: {
    web: 'Arimo',
    fallback: 'Liberation Sans, Arial, Helvetica, sans-serif',
    mode: 'safe',
    ...npm('arimo', 'Arimo'),
  },
  carlito: { web: 'Carlito', fallback: 'Calibri, sans-serif', mode: 'safe', ...npm('carlito', 'Carlito') },
  cousine: { web: 'Cousine', fallback: 'Liberation Mono, monospace', mode: 'safe', ...npm('cousine', 'Cousine') },
};

/** Faces whose letters are as wide as these. */
const TWINS: Readonly<Record<string, Shipped>> = {
  arial: 'arimo',
  arimo: 'arimo',
  helvetica: 'arimo',
  'liberation sans': 'arimo',
  calibri: 'carlito',
  carlito: 'carlito',
  'courier new': 'cousine',
  cousine: 'cousine',
  'liberation mono': 'cousine',
};
/** Narrow faces; all others are nearer to Arial. */
const NARROW = new RegExp(
  'calibri|aptos narrow|gill sans|garamond|cambria|times|georgia pro cond|source sans|lato|corbel|candara|' +
    'condensed|narrow',
  'i',
);
const MONO = /consolas|courier|mono|menlo|lucida console/i;

export interface StandIn {
  readonly family: Family;
  /** It is as wide as the template's face, so that lines break alike. */
  readonly twin: boolean;
}

export function standInFor(name: string): StandIn {
  const twin = TWINS[name.trim().toLowerCase()];
  if (twin) return { family: { office: name, ...FACES[twin] }, twin: true };
  const sans: Shipped = NARROW.test(name) ? 'carlito' : 'arimo';
  const near: Shipped = MONO.test(name) ? 'cousine' : sans;
  return { family: { office: name, ...FACES[near] }, twin: false };
}
