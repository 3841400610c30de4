// A synthetic deck of any size: the kinds of block in turn, notes on every slide. Both programs read the same file.

const WORDS =
  'bone is alive and renews itself all life long cells called osteoclasts remove old bone while osteoblasts build new bone in its place every day'.split(
    ' ',
  );

/** `count` words, other ones for each `seed`. */
const words = (seed, count) =>
  Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * 3) % WORDS.length]).join(' ');

const BLOCKS = [
  (i) => `- ${words(i, 8)}\n- ${words(i + 1, 7)}\n    - ${words(i + 2, 6)}\n- ${words(i + 3, 9)}`,
  (i) => `${words(i, 30)}. **${words(i + 1, 3)}** and *${words(i + 2, 3)}*, see [the page](https://example.org/${i}).`,
  (i) =>
    `| Arm | n | Share |\n|-----|--:|------:|\n${[1, 2, 3, 4].map((r) => `| ${words(i + r, 2)} | ${i + r} | ${(i * r) % 97}.${r} |`).join('\n')}`,
  (i) => `\`\`\`python\ndef part_${i}(x):\n    return x + ${i}\n\`\`\``,
  () => '![A bone, drawn](bone.png "A bone")',
  (i) => `> ${words(i, 16)}.`,
  (i) => `1. ${words(i, 5)}\n2. ${words(i + 1, 6)}\n3. ${words(i + 2, 5)}`,
  (i) =>
    `:::: columns\n::: {.column width="50%"}\n${words(i, 14)}.\n:::\n::: {.column width="50%"}\n- ${words(i + 1, 5)}\n- ${words(i + 2, 5)}\n:::\n::::`,
];

/** Front matter, then slides under second-level headings; pandoc breaks at them, Lectern at the rules that `separators` adds. */
export function deckOf(count, separators) {
  const slides = Array.from(
    { length: count },
    (_, i) =>
      `## ${words(i, 5)} ${i + 1}\n\n${BLOCKS[i % BLOCKS.length](i)}\n\n::: notes\nSay *${words(i, 6)}*.\n\n- ${words(i + 1, 4)}\n:::\n`,
  );
  return `---\ntitle: A synthetic deck\nauthor: A. Writer\nlang: en-GB\n---\n\n${slides.join(separators ? '\n---\n\n' : '\n')}`;
}
