// A line of a flowchart's source -> its statements.

/** The statements of a line, parted by semicolons outside of brackets, quotes and labels. */
export function statements(line: string): { text: string; column: number }[] {
  if (/^\s*%%/.test(line)) return [{ text: line.trim(), column: line.length - line.trimStart().length }];
  const out: { text: string; column: number }[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  const push = (end: number) => {
    const piece = line.slice(start, end);
    if (piece.trim()) out.push({ text: piece.trim(), column: start + piece.length - piece.trimStart().length });
    start = end + 1;
  };
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string;
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth = Math.max(0, depth - 1);
    else if (c === ';' && depth === 0 && !/[#&]\w+$/.test(line.slice(start, i))) push(i);
  }
  push(line.length);
  return out;
}
