// The code that works once, what is passed on to a phone, and the page with the script that speaks with the server.
import { expect, test } from 'vitest';
import { presentPage } from '../../../src/present/page.ts';
import { Door } from '../../../src/present/secret.ts';
import { standingOf } from '../../../src/present/standing.ts';

test('a code lets one in, and only the newest one does', () => {
  const door = new Door();
  expect(door.enter('')).toBeUndefined();
  const first = door.issue();
  const second = door.issue();
  expect(second).not.toBe(first);
  expect(second).toMatch(/^[\w-]{22}$/);
  for (const wrong of [first, `${second}x`, second.slice(1), '', 7, null, undefined, {}])
    expect(door.enter(wrong)).toBeUndefined();
  const token = door.enter(second);
  expect(token).toMatch(/^[\w-]{22}$/);
  expect(door.enter(second)).toBeUndefined();
  expect([token, second, undefined, ''].map((one) => door.knows(one))).toEqual([true, false, false, false]);
  const other = door.enter(door.issue());
  expect([token, other].map((one) => door.knows(one))).toEqual([true, true]);
});

test('only the standing of a talk is passed on', () => {
  const standing = {
    number: '3',
    count: 20,
    title: 'Bone',
    notes: '<p>Ask</p>',
    next: 'Cells',
    steps: 2,
    paused: false,
    begun: true,
    duration: 600,
    lang: 'de',
    dir: 'ltr',
  };
  expect(standingOf({ ...standing, more: 1 })).toEqual(standing);
  for (const wrong of [
    undefined,
    null,
    7,
    [],
    {},
    { ...standing, count: -1 },
    { ...standing, notes: 7 },
    { ...standing, dir: 'up' },
  ])
    expect(standingOf(wrong)).toBeUndefined();
});

test('the page may speak with its own server, and with no other', () => {
  const page = presentPage(
    "<meta content=\"default-src 'none'; script-src 'sha256-abc='; style-src 'unsafe-inline'\"><body></body>",
  );
  expect(page).toContain("script-src 'sha256-abc=' 'self'; connect-src 'self';");
  expect(page).toContain('<script src="/_present/deck.js"></script></body>');
});
