// One key of front matter set in the text: all other lines stay.
import { expect, test } from 'vitest';
import { withKey } from '../../../src/web/page/front-matter.ts';

test('a key is added, replaced, or given a block of its own', () => {
  expect(withKey('---\ntitle: A\n---\n\n## B\n', 'template', 'h.potx')).toBe(
    '---\ntitle: A\ntemplate: h.potx\n---\n\n## B\n',
  );
  expect(withKey('---\ntemplate: old.potx\ntitle: A\n---\ntemplate: no\n', 'template', 'h.potx')).toBe(
    '---\ntemplate: h.potx\ntitle: A\n---\ntemplate: no\n',
  );
  expect(withKey('---\n---\n\n## B\n', 'template', 'h.potx')).toBe('---\ntemplate: h.potx\n---\n\n## B\n');
  expect(withKey('## B\n\n---\n\n## C\n', 'template', 'h.potx')).toBe(
    '---\ntemplate: h.potx\n---\n\n## B\n\n---\n\n## C\n',
  );
});

test('a value of several lines goes as a whole, and a name with blanks is quoted', () => {
  const text = '---\ntemplate:\n  file: a.potx\n  map: {}\ntitle: A\n---\n';
  expect(withKey(text, 'template', 'our $& own.potx')).toBe('---\ntemplate: "our $& own.potx"\ntitle: A\n---\n');
});
