// A deck like those that people write, unlike itself from slide to slide and from seed to seed: words of a vocabulary of
// thousands, own pictures, code in four languages, equations. Lectern and pandoc read the same text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chances(seed) {
  let state = (seed * 2654435761 + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'an ar bo cal chon dro en er fi gen he il in ka lo ma mer mo na no oc os pa per phy ro sa se ta ter ti to um va ver za'.split(
    ' ',
  );
const VOCABULARY = 5000;

/** Words of one to four syllables, the short ones most often, as in a language. */
export function writer(seed) {
  const chance = chances(seed);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const words = Array.from({ length: VOCABULARY }, (_, i) =>
    Array.from({ length: 1 + Math.floor((4 * i) / VOCABULARY) }, () => pick(SYLLABLES)).join(''),
  );
  const word = () => words[Math.floor(VOCABULARY * chance() ** 2)];
  const some = (count) => Array.from({ length: count }, word).join(' ');
  const number = (most) => 1 + Math.floor(chance() * most);
  const sentence = (count) => {
    const text = some(count);
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  return { chance, pick, word, some, number, sentence };
}

const CODE = [
  [
    'python',
    ({ word, number }) =>
      `def ${word()}(${word()}, scale=${number(90)}):\n    """Give ${word()} and ${word()}."""\n    return [x * ${number(9)} for x in range(${number(99)}) if x % ${number(7)} == 0]`,
  ],
  [
    'javascript',
    ({ word, number }) =>
      `const ${word()}X = async (rows) => {\n  const found = rows.filter(({ n }) => n > ${number(90)});\n  return { ${word()}Y: found.length, text: \`\${found[0]} ${word()}\` };\n};`,
  ],
  [
    'r',
    ({ word, number }) =>
      `fit <- lm(${word()}_a ~ ${word()}_b, data = trial)\nsummary(fit)$coefficients[${number(4)}, ]\nplot(fit, which = ${number(4)}, main = "${word()}")`,
  ],
  [
    'sql',
    ({ word, number }) =>
      `SELECT ${word()}_c, count(*) AS n\nFROM visits\nWHERE year > ${1990 + number(30)}\nGROUP BY ${word()}_c\nHAVING count(*) > ${number(50)};`,
  ],
];

const BLOCKS = [
  (w) => `- ${w.sentence(7)}\n- ${w.sentence(8)}\n    - ${w.some(5)}\n- ${w.sentence(9)}`,
  (w) =>
    `:::: columns\n::: {.column width="50%"}\n${w.sentence(13)}\n:::\n::: {.column width="50%"}\n- ${w.some(4)}\n- ${w.some(5)}\n- ${w.some(4)}\n:::\n::::`,
  (w) =>
    `| ${w.word()} | n | share |\n|-----|--:|------:|\n${[1, 2, 3, 4].map(() => `| ${w.some(2)} | ${w.number(900)} | ${w.number(99)}.${w.number(9)} |`).join('\n')}`,
  (w, i) => {
    const [language, write] = CODE[Math.floor(i / 10) % CODE.length];
    return `\`\`\`${language}\n${write(w)}\n\`\`\``;
  },
  (w, i) => `![${w.sentence(6)}](picture-${i}.png "${w.sentence(5)}")`,
  (w) =>
    `$$${w.pick(['x', 'y', 'r', 'p'])}_{${w.number(9)}} = \\frac{${w.number(90)} + \\sqrt{n - ${w.number(9)}}}{\\sum_{i=1}^{${w.number(30)}} ${w.pick(['a', 'b', 'c'])}_i^{${w.number(4)}}}$$\n\n${w.sentence(9)}`,
  (w) => `> ${w.sentence(15)}`,
  (w) =>
    `${w.sentence(14)} **${w.some(3)}** and *${w.some(2)}*, see [${w.some(2)}](https://example.org/${w.word()}). ${w.sentence(12)}`,
  (w) => `::: incremental\n- ${w.some(5)}\n- ${w.some(6)}\n- ${w.some(5)}\n:::`,
  (w, i) => {
    const [language, write] = CODE[(Math.floor(i / 10) + 2) % CODE.length];
    return `\`\`\`${language}\n${write(w)}\n\`\`\``;
  },
];

/** The deck's text, and the numbers of its pictures. */
export function mixedDeck(count, separators, seed) {
  const w = writer(seed);
  const slides = Array.from({ length: count }, (_, i) => {
    const title = `${w.sentence(5).slice(0, -1)} ${i + 1}`;
    return `## ${title}\n\n${BLOCKS[i % BLOCKS.length](w, i)}\n\n::: notes\n${w.sentence(10)} *${w.some(3)}*.\n\n- ${w.some(5)}\n:::\n`;
  });
  const front = `---\ntitle: ${w.sentence(4).slice(0, -1)}\nsubtitle: ${w.sentence(6).slice(0, -1)}\nauthor: A. Writer\nlang: en-GB\n---\n`;
  return `${front}\n${slides.join(separators ? '\n---\n\n' : '\n')}`;
}

/** Writes the pictures of a deck of so many slides, each unlike all others. */
export function writePictures(folder, count, seed) {
  for (let i = 4; i < count; i += BLOCKS.length)
    writeFileSync(join(folder, `picture-${i}.png`), png(chances(seed * 1000 + i)));
}

const WIDTH = 480;
const HEIGHT = 300;

/** A few soft discs on a ground, as a PNG in true colour: about as hard to pack as a drawing. */
function png(chance) {
  const discs = Array.from({ length: 6 }, () => [
    chance() * WIDTH,
    chance() * HEIGHT,
    20 + chance() * 90,
    chance() * 255,
    chance() * 255,
    chance() * 255,
  ]);
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const disc = discs.find(([cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 < r * r);
      const at = y * (1 + WIDTH * 3) + 1 + x * 3;
      for (let c = 0; c < 3; c++) rows[at + c] = disc ? disc[3 + c] - ((x + y) >> 4) : 240 - (y >> 3);
    }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
