// Two slides with one title: in the outline, in a screen reader's list and in the jump box they cannot be told apart.
import { layoutOf } from '../../layouts/index.ts';
import { defineRule } from '../rule.ts';

export const titleRepeated = defineRule({
  code: 'lint/title-repeated',
  check({ slides, report }) {
    const first = new Map<string, string>();
    for (const { scene, raw } of slides) {
      const key = scene.title.trim().toLowerCase();
      const known = first.get(key);
      // a section's opener may be named like its first slide's subject; parts of a split slide say so themselves
      if (known && layoutOf(scene.layout).purpose !== 'sources') {
        report(
          `The title "${scene.title}" is that of an earlier slide (#${known})`,
          raw ? scene.source : undefined,
          'Say in the title what this slide adds',
        );
      } else if (!known) first.set(key, scene.id);
    }
  },
});
