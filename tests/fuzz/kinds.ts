// Decks of words that nobody else uses, in every kind of block, for the account of what became of them.
import fc from 'fast-check';

export const KINDS_HEAD =
  '---\ntitle: Deckname\nlang: en\ntitle-slide: false\naudiences: {patients: {}, doctors: {}}\n---\n\n';

const own = fc.stringMatching(/^q[a-z]{6}$/);
const some = fc.array(own, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const block = fc.oneof(
  some,
  some.map((words) => `**${words}** and *${words}*`),
  fc.array(some, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `- ${one}`).join('\n')),
  fc
    .array(some, { minLength: 2, maxLength: 3 })
    .map(([a, ...more]) => `1. ${a}\n${more.map((one) => `   - ${one}`).join('\n')}`),
  some.map((words) => `> ${words}`),
  some.map((words) => `> [!NOTE]\n> ${words}`),
  fc.tuple(some, some).map(([a, b]) => `| ${a} | x |\n|---|---|\n| ${b} | ![${a}](a.svg) |`),
  fc.tuple(some, some).map(([a, b]) => `${a} ![${b}](a.svg "${a}") ${b}`),
  fc.tuple(some, some).map(([a, b]) => `${a}^[${b}]`),
  fc.tuple(some, some).map(([a, b]) => `### ${a} ![${b}](a.svg)`),
  fc.tuple(some, some).map(([a, b]) => `> ${a} ![${b}](a.svg)`),
  some.map((words) => `\`\`\`\n${words}\n\`\`\``),
  some.map((words) => `::: callout {title="${words}"}\n${words}\n:::`),
  some.map((words) => `::: columns\n::: column\n${words}\n:::\n::: column\n${words}\n:::\n:::`),
  some.map((words) => `::: notes\n${words}\n\n- ${words}\n:::`),
  some.map((words) => `::: only patients\n${words}\n:::`),
  some.map((words) => `<!-- ${words} -->`),
  fc
    .tuple(some, some)
    .map(
      ([a, b]) =>
        `<table><tr><th>${a}</th><th>h</th></tr><tr><td rowspan="2">${b}</td><td>${a}</td></tr><tr><td>${b}</td></tr></table>`,
    ),
  some.map((words) => `<p>${words}<br>${words}</p>`),
  fc
    .tuple(some, some)
    .map(
      ([a, b]) =>
        `<table><thead><tr><th rowspan="2">${a}</th><th colspan="2">${b}</th></tr><tr><th>${a}</th><th>n</th></tr>` +
        `</thead><tr><td>${b}</td><td colspan="2">${a}</td></tr></table>`,
    ),
  fc.tuple(some, some).map(([a, b]) => `- ${a}\n- ${a} ![${b}](a.svg "${a}")\n  - ![${b}](a.svg)`),
  fc.tuple(some, some).map(([a, b]) => `${a}\n![${b}](a.svg)\n${b}`),
  fc.tuple(some, some).map(([a, b]) => `![${a}](a.svg){width=20%} ![${b}](a.svg){width=30%}`),
  fc.tuple(some, some).map(([a, b]) => `> [!TIP]\n> ![${a}](a.svg)\n>\n> ${b}`),
  fc.tuple(some, some).map(([a, b]) => `<div>${a}</div>\n::: tip\n${b}\n:::\n<p>${b}</p>`),
  fc.tuple(some, some).map(([a, b]) => `- \`\`\`\n  ${a}\n  \`\`\`\n- ${b}\n\n  > ${a}`),
  fc.tuple(some, some).map(([a, b]) => `::: incremental\n- ${a}\n- **${b}**\n:::\n\n. . .\n\n${b}`),
);
/** The text of a deck in which every word is to be accounted for; a.svg lies beside it. */
export const everyKind = fc
  .array(fc.tuple(some, fc.array(block, { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 3 })
  .map((all) => KINDS_HEAD + all.map(([title, blocks]) => `## ${title}\n\n${blocks.join('\n\n')}\n`).join('\n---\n\n'));
