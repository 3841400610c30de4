// A chart's numbers as the text of a CSV file.

export type Cell = string | number | null;

export const encode = (text: string): Uint8Array => new TextEncoder().encode(`${text.trimEnd()}\n`);

export const csvLine = (row: readonly Cell[]): string =>
  row
    .map((cell) => {
      const text = cell === null ? '' : String(cell);
      return /[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
