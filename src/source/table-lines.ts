// Whether a line makes a table of the line above it (GFM 0.29, 4.10): as many cells of dashes as that has cells.

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

export function isDelimiterRow(line: string, above: string): boolean {
  if (line.length > 10_000 || !line.includes('-') || !(line.includes('|') || line.includes(':'))) return false;
  return DELIMITERS.test(line) && cells(line) === cells(above);
}

function cells(line: string): number {
  const row = line.trim().replace(/^\|/, '');
  let count = 1;
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '\\') i++;
    else if (row[i] === '|' && i < row.length - 1) count++;
  }
  return count;
}
