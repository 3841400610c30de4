// `![A cup](my photo.jpg)`: an address with a blank in it ends at the blank, so that CommonMark (0.31, 6.3) takes the
// whole for text. Pointed brackets hold it together.
import { defineSlip } from './slip.ts';

const LINK = /(!?)\[([^[\]]*)\]([ \t]?)\(([^()<>]*(?:\([^()<>]*\)[^()<>]*)*)\)/g;
const TITLE = /^(.*?)([ \t]+(?:"[^"]*"|'[^']*'|[\u201C\u201E\u00AB][^"\u201C\u201D\u00BB]*[\u201C\u201D\u00BB]))?$/;
/** Some programs have a picture's size behind its address: `=300x200`. */
const SIZE = /[ \t]+=(\d+)?x(?:\d+)?$/;
const FILE =
  /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic|mp4|m4v|mov|webm|mp3|m4a|wav|pdf|pptx?|docx?|xlsx?|csv|ya?ml|md|html?)$/i;

export const address = defineSlip({
  code: 'typed/address',
  *find(slide) {
    for (const [i, { plain, text, kind }] of slide.lines.entries()) {
      if (kind !== 'text' || (!plain.includes('](') && !/\][ \t]\(/.test(plain))) continue;
      for (const found of plain.matchAll(LINK)) {
        const [written, sign = '', label = '', gap = '', inner = ''] = found;
        const [, whole = '', title = ''] = TITLE.exec(inner.trim()) ?? [];
        const [path = '', width] = whole.split(SIZE);
        const blank = /[ \t\u00A0]/.test(whole);
        const leads = FILE.test(path) || /^https?:/i.test(path) || (sign === '!' && path !== '');
        const odd = /[\u201C-\u201E\u00AB]/.test(title);
        if (!leads || !(blank || gap || odd)) continue;
        const straight = odd ? ` "${title.trim().slice(1, -1)}"` : title.replace(/^[ \t]+/, ' ');
        const place = /[ \t\u00A0]/.test(path) ? `<${path.trim()}>` : path;
        const instead = `${sign}[${label}](${place}${straight})${width ? `{width=${width}px}` : ''}`;
        const column = found.index + 1;
        yield {
          line: i,
          column,
          endColumn: column + written.length,
          message: `${faultOf(blank, gap, sign)}, so that it is shown as text`,
          hint: `Write ${instead}`,
          edits: [
            slide.replaceIn(
              i,
              column,
              column + written.length,
              text.slice(column - 1).startsWith(written) ? instead : written,
            ),
          ],
          until: i,
        };
      }
    }
  },
});

function faultOf(blank: boolean, gap: string, sign: string): string {
  const what = sign ? 'picture' : 'link';
  if (blank) return `The address of the ${what} has a blank in it`;
  return gap ? `Between ] and ( of the ${what} stands a blank` : `The ${what}'s title stands in curly quotation marks`;
}
