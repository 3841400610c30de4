// One key of a deck's front matter, set in the text.

/** The text with the key; its other lines stay as they are. `value` is a file name. */
export function withKey(text: string, key: string, value: string): string {
  const line = `${key}: ${/^[\w./-]+$/.test(value) ? value : JSON.stringify(value)}`;
  const found = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text);
  if (found?.index !== 0) return `---\n${line}\n---\n\n${text}`;
  const [whole, inside = ''] = found;
  const there = new RegExp(`^${key}[ \\t]*:.*(?:\\r?\\n[ \\t]+.*)*`, 'm');
  const renewed = there.test(inside) ? inside.replace(there, () => line) : `${inside}${line}\n`;
  const start = whole.indexOf('\n') + 1;
  return text.slice(0, start) + renewed + text.slice(start + inside.length);
}
