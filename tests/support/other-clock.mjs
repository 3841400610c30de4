// Loaded before the program (`node --import`): every clock shows a day in 2001 and random numbers are others, so that
// whatever depends on them gives other bytes.
const day = Date.UTC(2001, 1, 3, 4, 5, 6);
const began = performance.now();
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length ? args : [RealDate.now()]));
  }
};
RealDate.now = () => day + Math.floor(performance.now() - began);
globalThis.Date.now = RealDate.now;
let seed = 12345;
Math.random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
