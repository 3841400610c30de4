// The one inner piece of gray-matter that is replaced, see front-matter.ts.
declare module 'gray-matter/lib/utils.js' {
  const utils: { toBuffer: (input: unknown) => unknown };
  export default utils;
}
