// Names of fonts in a cleaned SVG: any words may stand there, and nobody sees them. A copy for others names the fonts
// that people have, and the deck's own; the rest, in which nobody else would see the drawing anyhow, is left out.
const COMMON = new Set(
  `serif|sans-serif|monospace|cursive|fantasy|system-ui|inherit|initial|arial|arial black|arial narrow|aptos|avenir|
  avenir next|baskerville|book antiqua|bookman old style|calibri|cambria|cambria math|candara|cantarell|
  century gothic|century schoolbook|comic sans ms|consolas|constantia|corbel|courier|courier new|dejavu sans|
  dejavu sans mono|dejavu serif|fira sans|franklin gothic|futura|garamond|geneva|georgia|gill sans|gill sans mt|
  helvetica|helvetica neue|impact|inter|lato|liberation mono|liberation sans|liberation serif|lucida console|
  lucida grande|lucida sans unicode|menlo|microsoft yahei|monaco|montserrat|ms gothic|noto sans|noto serif|
  open sans|optima|palatino|palatino linotype|poppins|raleway|roboto|segoe ui|simsun|source sans pro|
  source serif pro|symbol|tahoma|times|times new roman|trebuchet ms|ubuntu|verdana|webdings|wingdings`
    .split('|')
    .map((name) => name.trim()),
);

/** The SVG with no other names of fonts than common ones and `own`; it must be one that this program wrote. */
export function withKnownFonts(svg: string, own: readonly string[]): string {
  const known = new Set([...COMMON, ...own.map((name) => name.toLowerCase())]);
  const kept = (list: string): string =>
    list
      .split(',')
      .filter((one) =>
        known.has(
          one
            .replace(/&quot;|["']/g, '')
            .trim()
            .toLowerCase(),
        ),
      )
      .join(',');
  return svg
    .replace(/(<style>)([^<]*)/g, (_, tag: string, css: string) => tag + inCss(css, kept))
    .replace(/(?<=<[^<>]*) style="([^"]*)"/g, (_, css: string) => ` style="${inCss(css, kept)}"`)
    .replace(/(?<=<[^<>]*) font-family="([^"]*)"/g, (_, list: string) => {
      const names = kept(list);
      return names && ` font-family="${names}"`;
    });
}

/** `&quot;` holds a semicolon that ends nothing. */
const inCss = (css: string, kept: (list: string) => string): string =>
  css.replace(/font-family:((?:&quot;|[^;{}])*);?/g, (all, list: string) => {
    const names = kept(list);
    return names && `font-family:${names}${all.endsWith(';') && !all.endsWith('&quot;') ? ';' : ''}`;
  });
