// Longer or shorter than the deck's `duration`: the notes' words at the pace of calm speech.
import { wordsToSay } from '../../resolve/notes.ts';
import { defineRule } from '../rule.ts';

const WORDS_A_MINUTE = 130;
/** To people who hear the words for the first time, in a deck that sets itself a reading grade. */
const PLAIN_WORDS_A_MINUTE = 110;
const LEEWAY = 0.15;
/** Below this the notes are no script of the talk, but reminders. */
const SCRIPT = 0.4;

export const duration = defineRule({
  code: 'lint/duration',
  check({ slides, scene, settings, keySpan, report }) {
    if (scene.duration === undefined) return;
    // backup slides, planned with no time, are not part of the talk
    const told = slides.filter((slide) => slide.scene.seconds !== 0 && !slide.scene.hidden);
    const words = told.reduce((sum, slide) => sum + wordsToSay(slide.scene.notes), 0);
    const minutes = words / (settings['reading-grade'] ? PLAIN_WORDS_A_MINUTE : WORDS_A_MINUTE);
    if (minutes < scene.duration * SCRIPT || Math.abs(minutes - scene.duration) <= scene.duration * LEEWAY) return;
    const longer = minutes > scene.duration;
    report(
      `The notes take about ${Math.round(minutes)} minutes to say (${words} words); ` +
        `the talk is planned for ${scene.duration}`,
      keySpan('duration'),
      longer ? 'Shorten the notes, leave slides out, or plan more time' : 'Plan less time, or say more',
    );
  },
});
