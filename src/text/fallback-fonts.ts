// Fonts for what a theme's faces lack: data only. Each is an OFL face from npm, read when a deck has such characters;
// the PPTX names the face that Office has for the script. Hangul, kana and Han are told apart by language and
// neighbours.
import type { FaceName } from '../scene/scene.ts';

export interface FallbackFont {
  readonly key: string;
  /** Characters it is asked for. */
  readonly test: RegExp;
  readonly office: string;
  readonly web: string;
  readonly faces: Readonly<Record<FaceName, string>>;
  /** The script it is for (ISO 15924), if one. */
  readonly script?: string;
  /** The language it is drawn for; its runs say so. */
  readonly lang?: string;
  /** The script has slanted faces; elsewhere italics are set upright, as its readers expect. */
  readonly slanted?: boolean;
}

/** Paths of a family from the font packages: `faces('noto-sans-thai', 'NotoSansThai')`. */
function faces(folder: string, file: string, bold = true): FallbackFont['faces'] {
  const regular = `npm:@expo-google-fonts/${folder}/400Regular/${file}_400Regular.ttf`;
  const heavy = bold ? `npm:@expo-google-fonts/${folder}/700Bold/${file}_700Bold.ttf` : regular;
  return { regular, bold: heavy, italic: regular, boldItalic: heavy };
}

const arimo = (face: string) => `npm:@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`;
const HAN = /[\p{Script=Han}\u2E80-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

/** In the order they are tried. */
export const FALLBACK_FONTS: readonly FallbackFont[] = [
  {
    key: 'arimo',
    test: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\u2000-\u22FF\u2500-\u25FF]|[\u0300-\u036F]/u,
    office: 'Arial',
    web: 'Arimo',
    faces: {
      regular: arimo('400Regular'),
      bold: arimo('700Bold'),
      italic: arimo('400Regular_Italic'),
      boldItalic: arimo('700Bold_Italic'),
    },
    slanted: true,
  },
  {
    key: 'arabic',
    script: 'Arab',
    test: /\p{Script_Extensions=Arabic}/u,
    office: 'Tahoma',
    web: 'IBM Plex Sans Arabic',
    faces: faces('ibm-plex-sans-arabic', 'IBMPlexSansArabic'),
  },
  {
    key: 'devanagari',
    script: 'Deva',
    test: /\p{Script_Extensions=Devanagari}/u,
    office: 'Nirmala UI',
    web: 'Noto Sans Devanagari',
    faces: faces('noto-sans-devanagari', 'NotoSansDevanagari'),
  },
  {
    key: 'thai',
    script: 'Thai',
    test: /\p{Script=Thai}/u,
    office: 'Leelawadee UI',
    web: 'Noto Sans Thai',
    faces: faces('noto-sans-thai', 'NotoSansThai'),
  },
  {
    key: 'kr',
    script: 'Hang',
    lang: 'ko',
    test: new RegExp(`\\p{Script_Extensions=Hangul}|${HAN.source}`, 'u'),
    office: 'Malgun Gothic',
    web: 'Noto Sans KR',
    faces: faces('noto-sans-kr', 'NotoSansKR'),
  },
  {
    key: 'jp',
    script: 'Hani',
    lang: 'ja',
    test: new RegExp(`[\\p{Script_Extensions=Hiragana}\\p{Script_Extensions=Katakana}]|${HAN.source}`, 'u'),
    office: 'Yu Gothic',
    web: 'Noto Sans JP',
    faces: faces('noto-sans-jp', 'NotoSansJP'),
  },
  {
    key: 'tc',
    script: 'Hani',
    lang: 'zh-Hant',
    test: HAN,
    office: 'Microsoft JhengHei',
    web: 'Noto Sans TC',
    faces: faces('noto-sans-tc', 'NotoSansTC'),
  },
  {
    key: 'sc',
    script: 'Hani',
    lang: 'zh-Hans',
    test: new RegExp(`[\\p{Script=Bopomofo}\\p{Script=Hiragana}\\p{Script=Katakana}]|${HAN.source}`, 'u'),
    office: 'Microsoft YaHei',
    web: 'Noto Sans SC',
    faces: faces('noto-sans-sc', 'NotoSansSC'),
  },
  {
    key: 'emoji',
    test: /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{E0020}-\u{E007F}]|\u20E3|\uFE0F/u,
    office: 'Segoe UI Emoji',
    web: 'Noto Emoji',
    faces: faces('noto-emoji', 'NotoEmoji'),
  },
  {
    key: 'math',
    test: /[^\p{L}]|\p{Script=Common}/u,
    office: 'Cambria Math',
    web: 'Noto Sans Math',
    faces: faces('noto-sans-math', 'NotoSansMath', false),
  },
  {
    key: 'symbols',
    test: /[\p{S}\p{N}\p{P}\p{M}\p{Co}\p{Sc}]/u,
    office: 'Segoe UI Symbol',
    web: 'Noto Sans Symbols',
    faces: faces('noto-sans-symbols', 'NotoSansSymbols'),
  },
  {
    key: 'symbols-2',
    test: /[\p{S}\p{N}\p{P}\p{So}]/u,
    office: 'Segoe UI Symbol',
    web: 'Noto Sans Symbols 2',
    faces: faces('noto-sans-symbols-2', 'NotoSansSymbols2', false),
  },
];
