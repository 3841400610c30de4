// Random paragraphs, the same for the same seed: words of many scripts in all shipped faces, sizes and widths.
import type { FontFamily, FontRole, Run } from '../../../src/scene/scene.ts';

/** A repeatable source of numbers from 0 up to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string) => text.split(' ');

interface Script {
  readonly name: string;
  readonly words: readonly string[];
  /** Between words; East Asian text has nothing. */
  readonly blank: string;
  readonly dir?: 'rtl';
  readonly lang: string;
  /** How many times as likely as the others. */
  readonly share: number;
}

export const SCRIPTS: readonly Script[] = [
  {
    name: 'Latin',
    lang: 'en',
    blank: ' ',
    share: 6,
    words: words(
      'bone is alive and renews itself cells called osteoclasts remove old bone while osteoblasts build it; T-score below -2.5 means risk (95 % CI 0.48 to 0.79), “Fractures” fell by half: 7 of 100 people — with treatment – or/and without; AVATAR To. We’ll Yes, vitamin D3 x20 mg/day [see] e.g. non-vertebral 12.5% ±3 £40 $5 "quoted" well-known A.B. 1,000,000 2026-11-24 10:30 a/b/c #tag user@mail.example C++ … wait... Très élevé Müller-Straße naïve coöperate ångström',
    ),
  },
  {
    name: 'long words',
    lang: 'de',
    blank: ' ',
    share: 1,
    words: words(
      'Knochenmineraldichte Glukokortikoid\u00ADinduzierte Osteoporose\u00ADprophylaxe die und bei Frauen https://example.org/studies/2024/bone-density?id=42&x=1 Pneumonoultramicroscopicsilicovolcanoconiosis 20\u00A0mg 5\u202F% z.\u00A0B. Donau\u00ADdampf\u00ADschiff\u00ADfahrt zero\u200Bwidth non\u2011breaking word\u2060joined',
    ),
  },
  {
    name: 'Greek',
    lang: 'el',
    blank: ' ',
    share: 1,
    words: words(
      'τα οστά είναι ζωντανός ιστός που ανανεώνεται συνεχώς, σε όλη τη διάρκεια της ζωής· κύτταρα «παλιό» 12,5',
    ),
  },
  {
    name: 'Cyrillic',
    lang: 'ru',
    blank: ' ',
    share: 1,
    words: words(
      'кость — живая ткань, которая обновляется в течение всей жизни человека; клетки «остеокласты» удаляют 2,5 %',
    ),
  },
  {
    name: 'Arabic',
    lang: 'ar',
    dir: 'rtl',
    blank: ' ',
    share: 1,
    words: words(
      'العظام نسيج حي يتجدد باستمرار طوال الحياة، وتزيل الخلايا الهادمة العظم القديم؛ بينما تبني ٢٠٢٦ نسبة ١٢٫٥٪ لا إله (قديم) vitamin',
    ),
  },
  {
    name: 'Hebrew',
    lang: 'he',
    dir: 'rtl',
    blank: ' ',
    share: 1,
    words: words(
      'העצם היא רקמה חיה המתחדשת ללא הרף לאורך כל החיים, ותאים הנקראים אוסטאוקלסטים "מפרקים" ד״ר צה״ל 2.5% שָׁלוֹם bone-age',
    ),
  },
  {
    name: 'Chinese',
    lang: 'zh',
    blank: '',
    share: 1,
    words: words(
      '骨骼 是一种 活的 组织， 在人的 一生中 不断更新。 破骨细胞 清除 旧骨， “成骨细胞” 形成 新骨（约 10% ）、 两者 保持平衡！ DXA 2026年 《指南》',
    ),
  },
  {
    name: 'Japanese',
    lang: 'ja',
    blank: '',
    share: 1,
    words: words(
      '骨は 生きている 組織であり、 一生を 通じて 絶えず 作り替えられています。 「破骨細胞」 ビタミンD コラーゲン ちょっと 20mg （約3割） キャッチ・ アップ',
    ),
  },
  {
    name: 'Korean',
    lang: 'ko',
    blank: ' ',
    share: 1,
    words: words('뼈는 살아 있는 조직이며 평생 동안 끊임없이 새로워집니다. 세포가 (오래된) 뼈를 제거하고 12% 2026년'),
  },
  {
    name: 'Devanagari',
    lang: 'hi',
    blank: ' ',
    share: 1,
    words: words(
      'हड्डी एक जीवित ऊतक है जो जीवन भर निरंतर नवीनीकृत होती रहती है, और कोशिकाएँ पुरानी हड्डी को हटाती हैं। क्षेत्र ज्ञान श्री प्रतिशत २५',
    ),
  },
  {
    name: 'signs',
    lang: 'en',
    blank: ' ',
    share: 1,
    words: words(
      'arrow → ⇒ and ✓ done ☎ call ★ star ∑ sum ≤ 5 😀 happy 🦴 bone 💊💊 pills 👩\u200D⚕\uFE0F doctor ❤\uFE0F heart ½ ⅔ ™ ① 1\uFE0F⃣',
    ),
  },
];

export interface RandomParagraph {
  readonly script: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly width: number;
  readonly runs: Run[];
}

/** `count` paragraphs; some have runs of another face or size inside. */
export function paragraphs(count: number, seed: number, roles: readonly FontRole[]): RandomParagraph[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const pool = SCRIPTS.flatMap((script) => Array.from({ length: script.share }, () => script));
  return Array.from({ length: count }, () => {
    const script = pick(pool);
    const base = {
      font: pick(roles),
      size: 12 + Math.round(next() * 96) / 4,
      bold: next() < 0.25,
      italic: next() < 0.15,
    };
    const runs: Run[] = [];
    const length = 4 + Math.floor(next() * 40);
    let text = '';
    const push = (own: Partial<Run>) => {
      if (text) runs.push({ text, ...base, color: { slot: 'tx1' }, ...own });
      text = '';
    };
    for (let i = 0; i < length; i++) {
      const word = pick(script.words);
      const blank = i < length - 1 ? script.blank : '';
      if (next() < 0.06) {
        push({});
        text = word;
        if (next() < 0.5) push({ bold: !base.bold });
        else push(next() < 0.5 ? { italic: !base.italic } : { size: base.size * 0.8 });
        text = blank;
      } else text += word + blank;
    }
    push({});
    return {
      script: script.name,
      lang: script.lang,
      dir: script.dir ?? 'ltr',
      width: 80 + Math.round(next() * 800),
      runs,
    };
  });
}

export type { FontFamily };
