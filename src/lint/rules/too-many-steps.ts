// A slide that takes many clicks: one is soon out of step with what one says.
import { defineRule } from '../rule.ts';

const MOST = 8;

export const tooManySteps = defineRule({
  code: 'lint/too-many-steps',
  check({ slides, report }) {
    for (const { scene } of slides) {
      if (scene.steps > MOST)
        report(
          `The slide is built up in ${scene.steps} steps; ${MOST} are the most`,
          scene.source,
          'Show several things at once (equal step= numbers), or make two slides',
        );
    }
  },
});
