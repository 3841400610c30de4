// Regions of a slide -> Markdown: blocks under each other, columns beside each other.
import type { Box } from '../base/geometry.ts';
import { type Region, readingOrder } from './order.ts';
import type { ColumnShares } from './own/columns.ts';

export interface Piece {
  readonly box: Box;
  readonly markdown: string;
}

/** Pieces as one: their blocks in reading order. */
export const joined = (pieces: readonly Piece[], rtl: boolean): string => {
  const region = readingOrder(pieces, rtl);
  return region ? blocksOf(region).join('\n\n') : '';
};

export const blocksOf = (region: Region<Piece>): string[] =>
  region.kind === 'one' ? [region.item.markdown] : region.parts.flatMap(blocksOf);

/** Regions as blocks; columns of the slide itself stay columns. */
export function writeRegion(region: Region<Piece>, top: boolean, shares: ColumnShares | undefined): string {
  if (region.kind === 'one') return region.item.markdown;
  if (region.kind === 'columns' && top && region.parts.length <= 4) {
    const boxes = region.parts.map((part) => (part.kind === 'one' ? part.item.box : part.box));
    const widths = shares?.(boxes) ?? boxes.map(({ w }) => w);
    const all = widths.reduce((sum, one) => sum + one, 0);
    const even = widths.every((one) => Math.abs(one / all - 1 / widths.length) < (shares ? 0.005 : 0.04));
    const columns = region.parts.map((part, i) => {
      const share = Math.round(((widths[i] ?? 0) / all) * 100);
      return `::: column${even ? '' : ` {width=${share}%}`}\n\n${writeRegion(part, false, undefined)}\n\n:::`;
    });
    return `:::: columns\n\n${columns.join('\n\n')}\n\n::::`;
  }
  const blocks = region.parts.map((part) => writeRegion(part, top && region.kind === 'rows', shares));
  return blocks
    .map((block, i) => (i && isList(block) && isList(blocks[i - 1] ?? '') ? `<!-- -->\n\n${block}` : block))
    .join('\n\n');
}

/** Two lists that follow each other would be one. */
export const isList = (block: string): boolean => /^(?:- |\d+\. )/.test(block) && !block.includes('\n\n');
