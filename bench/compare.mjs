// What two pages show, to be compared: the preview's open page and the page of a fresh build. Of each slide all elements with
// their attributes and texts, and the looks that the theme gives them; of the page its title, language and options.
// Left out is only how the two are brought along, not what they show: marks of reveal.js on the slide that is shown, and
// whether a picture is data or an address (its id, a digest of its bytes, stays).

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} the page itself, then its slides */
export const shownBy = (page) =>
  page.evaluate(() => {
    const STATE = /^(present|past|future|visible|current-fragment|has-(dark|light)-background)$/;
    /** Attributes of a section that say whether it is the one shown. */
    const OWN = ['style', 'hidden', 'aria-hidden', 'data-previous-indexv', 'data-index-h', 'data-index-v', 'inert'];
    const LOOKS = [
      'color',
      'backgroundColor',
      'fontFamily',
      'fontSize',
      'fontWeight',
      'fontStyle',
      'lineHeight',
      'textAlign',
      'direction',
      'fill',
      'stroke',
    ];
    const pictureOf = (image) => {
      const { picture, same } = image.dataset;
      const served = /\/_dev\/picture\/([^/]+)$/.exec(image.getAttribute('src') ?? '')?.[1];
      return picture ?? same ?? (served && decodeURIComponent(served)) ?? image.getAttribute('src');
    };
    const of = (element, top) => {
      const image = element.tagName === 'IMG';
      const attributes = [...element.attributes].flatMap(({ name, value }) => {
        if (name === 'class')
          return [
            `class=${[...element.classList]
              .filter((one) => !STATE.test(one))
              .sort()
              .join(' ')}`,
          ];
        if ((top && OWN.includes(name)) || (image && ['src', 'data-src', 'data-picture', 'data-same'].includes(name)))
          return [];
        return [`${name}=${value}`];
      });
      if (image)
        attributes.push(`picture=${pictureOf(element)}`, `drawn=${element.complete && element.naturalWidth > 0}`);
      const style = getComputedStyle(element);
      const looks = LOOKS.map((name) => style[name]).join(';');
      const inside = [...element.childNodes].map((child) =>
        child.nodeType === 1 ? of(child, false) : (child.nodeValue ?? ''),
      );
      return `<${element.tagName} ${attributes.sort().join(' ')} {${looks}}>${inside.join('')}</>`;
    };
    const { lang, dir } = document.documentElement;
    const reveal = document.querySelector('.reveal');
    const root = getComputedStyle(document.documentElement);
    const properties = ['ground', 'text', 'accent1', 'slide-w', 'slide-h', 'font-body'].map((name) =>
      root.getPropertyValue(`--${name}`),
    );
    const whole = [
      document.title,
      lang,
      dir,
      document.querySelector('.slides > .present')?.inert,
      reveal?.dataset.options,
      reveal?.dataset.duration,
      ...properties,
    ].join(' | ');
    return [whole, ...[...document.querySelectorAll('.reveal .slides > section')].map((section) => of(section, true))];
  });

/** The first difference, in words; undefined where both show the same. */
export function differenceOf(open, fresh) {
  if (open.length !== fresh.length) return `${open.length - 1} slides are shown, ${fresh.length - 1} were built`;
  const at = open.findIndex((one, i) => one !== fresh[i]);
  if (at < 0) return undefined;
  const [a, b] = [open[at], fresh[at]];
  let from = 0;
  while (a[from] === b[from]) from++;
  const part = (text) => text.slice(Math.max(0, from - 120), from + 200);
  return `${at ? `slide ${at}` : 'the page itself'} differs:\nshown ${part(a)}\nbuilt ${part(b)}`;
}
