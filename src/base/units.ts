// Lengths. One unit of the scene is one point (1/72 inch): the 16:9 slide is 960 x 540 of them, so the same
// number is a CSS pixel of the reveal.js page and, times 12700, the EMU of DrawingML (ECMA-376 Part 1, 20.1.10.16).

/** A length in points. */
export type Pt = number;
/** A length in English Metric Units, 914400 to the inch; always a whole number. */
export type Emu = number;

export const EMU_PER_PT = 12700;

/** What PowerPoint takes: 32 bits, with a sign. */
const MOST_EMU = 2 ** 31 - 1;

/** Points to whole EMU; a length that no file can hold, of a deck that overflows, is the longest one. */
export const emu = (pt: Pt): Emu => Math.max(-MOST_EMU, Math.min(MOST_EMU, Math.round(pt * EMU_PER_PT)));
/** Rounds to a hundredth of a point, the finest step DrawingML text sizes know. */
export const round2 = (value: number): number => Math.round(value * 100) / 100;
