// A small deck, its PowerPoint file, and that file as others hand it back.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { type Merge, mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';

export const DECK = `---
title: Walking after hip surgery
author: A. Clinician
lang: en-GB
---

## Most people walk on the first day

- The **first steps** are with a nurse
- A frame takes the weight
- The *second* walk is longer, see [the page](https://example.org/walk)

::: notes
Ask who has a frame at home.
:::

---

## When to call us

| Sign | What to do |
| :--- | :--- |
| Pain in the calf | Call at once |
| Fever | Call the same day |

<!-- private: bed 7 -->

---

## Three trials

\`\`\`chart
type: bar
data:
  - {study: Alpha, people: 120}
  - {study: Beta, people: 80}
alt: Two trials
\`\`\`

---

## Ask us

- What can I do today?
`;

export const ship = nodeHost({});
export const hostOf = (text: string) => memoryHost({ 'talk/deck.md': text }, (name) => ship.resource(name));

export async function fileOf(text: string): Promise<Uint8Array> {
  const { built } = await buildDeck(hostOf(text), { path: 'talk', to: ['pptx'] });
  return built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
}

/** The file with parts rewritten, as another program would. */
export function withParts(bytes: Uint8Array, change: (text: string, part: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const part of Object.keys(parts))
    if (part.endsWith('.xml')) parts[part] = strToU8(change(strFromU8(parts[part] as Uint8Array), part));
  return zipSync(parts);
}

export const replaced = (from: string, to: string) => (text: string) =>
  text.replaceAll(/<a:t>[^<]*<\/a:t>/g, (run) => run.replace(from, to));

export async function merged(edited: Uint8Array, now = DECK): Promise<Merge> {
  return mergeEdited({ host: hostOf(now), path: 'talk', edited });
}
export const textOf = (merge: Merge): string => [...merge.files.values()][0] ?? '';

/** The file with its slides in another order. */
export const reordered = (bytes: Uint8Array, order: readonly number[]) =>
  withParts(bytes, (text, part) => {
    if (part !== 'ppt/presentation.xml') return text;
    const ids = [...text.matchAll(/<p:sldId [^>]*\/>/g)].map(([one]) => one);
    return text.replace(ids.join(''), order.map((i) => ids[i]).join(''));
  });

/** The file of DECK, built once. */
let own: Promise<Uint8Array> | undefined;
export const ownFile = (): Promise<Uint8Array> => {
  own ??= fileOf(DECK);
  return own;
};

/** The file with some parts otherwise: new bytes by name, none for a part that is gone. */
export function withBytes(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}
