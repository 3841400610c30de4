// The browser edition's worker: an edit is one build; what the rules of good writing find comes when the writer pauses,
// of a deck that is opened at once.
import { expect, test, vi } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import type { Shown } from '../../../src/web/messages.ts';
import { Desk } from '../../../src/web/worker/desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const deck = (own: string) =>
  bytes(`---\ntitle: Bones\n---\n\n## One\n\n${own}\n\n---\n\n## Two\n\n[here](https://a.example)\n`);
const codes = (shown: Shown | undefined) => [...new Set(shown?.problems.map(({ code }) => code))];

test('an edit is built once, and advice on it waits for a pause', async () => {
  const told: Shown[] = [];
  const desk = new Desk(nodeHost().resource, (shown) => told.push(shown));
  await desk.open({ name: 'talk', files: { 'deck.md': deck('Walk every day') } });
  expect(told).toHaveLength(1);
  expect(codes(told[0])).toEqual(['lint/link-text']);
  expect(told[0]?.slides).toHaveLength(3);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    desk.change({ 'deck.md': deck('[click here](https://b.example) :::') });
    await vi.waitUntil(() => told.length === 2, { timeout: 10_000 });
    expect(told[1]?.update?.splices).toHaveLength(1);
    expect(told[1]?.problems.filter(({ code }) => code === 'lint/link-text')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toHaveLength(3);
    expect(told[2]?.problems.filter(({ code }) => code === 'lint/link-text')).toHaveLength(2);
    // the slides are those that were told before
    expect(told[2]?.slides).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
}, 60_000);
