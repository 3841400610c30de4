// Operations on a deck's folder, as editors and people do them: save, save half a file, rename, delete, put back. The same
// seed gives the same operation.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['deck.md', '10-first.md', '20-second.md', '30-third.md'];

/** A number from 0 to 1 for a seed and a purpose. */
function chance(seed, purpose) {
  let state = (seed * 2654435761 + purpose * 40503) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0;
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}

const BLOCKS = [
  (n) => `- one ${n}\n- two\n- three, see [a slide](#slide-${n % 7})`,
  (n) => `| Arm | n |\n|-----|--:|\n| a | ${n} |\n| b | ${n + 1} |`,
  (n) => `> said ${n} times`,
  (n) => `Text with **bold** words and a note[^a].\n\n[^a]: Note ${n}.`,
  (n) => `![A mark](mark.svg)\n\nAnd ${n}`,
];

function textOf(name, seed) {
  const count = 2 + Math.floor(chance(seed, 1) * 5);
  const slides = Array.from({ length: count }, (_, i) => {
    const n = Math.floor(chance(seed, 10 + i) * 20);
    return `## Slide ${n % 7}\n\n${BLOCKS[n % BLOCKS.length](n)}\n\n::: notes\nSay ${n}.\n:::\n`;
  });
  const front =
    name === 'deck.md'
      ? `---\ntitle: Operations\nlang: en\n${chance(seed, 2) < 0.2 ? 'theme: congress\n' : ''}---\n\n`
      : '';
  return front + slides.join('\n---\n\n');
}

const mark = (seed) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="${40 + (seed % 5) * 10}"><circle cx="20" cy="20" r="15"/></svg>`;

export function startFolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [i, name] of FILES.entries()) writeFileSync(join(folder, name), textOf(name, i));
  writeFileSync(join(folder, 'mark.svg'), mark(0));
}

/** One operation; tells what was done. */
export function operate(folder, seed) {
  const name = FILES[Math.floor(chance(seed, 3) * FILES.length)];
  const path = join(folder, name);
  const kind = chance(seed, 4);
  if (kind < 0.1) {
    if (chance(seed, 5) < 0.5) writeFileSync(join(folder, 'mark.svg'), mark(seed));
    else rmSync(join(folder, 'mark.svg'), { force: true });
    return 'the picture';
  }
  if (kind < 0.25) {
    rmSync(path, { force: true });
    return `delete ${name}`;
  }
  if (kind < 0.4) {
    const others = readdirSync(folder).filter((other) => other.endsWith('.md') && other !== 'deck.md');
    const from = others[Math.floor(chance(seed, 6) * others.length)];
    if (from) renameSync(join(folder, from), join(folder, `${10 + Math.floor(chance(seed, 7) * 80)}-renamed.md`));
    return `rename ${from}`;
  }
  const text = textOf(name, seed);
  if (kind < 0.6) {
    writeFileSync(path, text.slice(0, Math.floor(text.length * chance(seed, 8))));
    return `half of ${name}`;
  }
  if (kind < 0.75) {
    // as editors that write a new file and put it in the old one's place
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
    return `replace ${name}`;
  }
  writeFileSync(path, text);
  if (!existsSync(join(folder, 'deck.md'))) writeFileSync(join(folder, 'deck.md'), textOf('deck.md', seed));
  return `save ${name}`;
}
