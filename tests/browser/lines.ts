// Runs in the page, so it stands alone: the lines of text on the slide now shown, as the browser draws them.

export interface DrawnLine {
  text: string;
  width: number;
  /** Height of its paragraph without distances, shared by its lines. */
  pitch: number;
}

export function linesOfSlide(): DrawnLine[] {
  const out: DrawnLine[] = [];
  const blocks = document.querySelectorAll('section.present :is(h1, h2, h3, h4, h5, h6, p, pre)');
  for (const block of blocks) {
    if (block.closest('.sr, aside')) continue;
    const lines: DrawnLine[] = [];
    let text = '';
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    const end = () => {
      lines.push({ text: text.trimEnd(), width: text.trim() ? right - left : 0, pitch: 0 });
      [text, left, right] = ['', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    };
    const walk = (node: Node) => {
      if (node.nodeName === 'BR' || (node as Element).classList?.contains('cut')) return end();
      if (node.nodeType !== Node.TEXT_NODE) {
        if (!(node as Element).classList?.contains('lb')) for (const child of node.childNodes) walk(child);
        return;
      }
      let at = 0;
      for (const part of (node.textContent ?? '').split(/(\n)/)) {
        if (part === '\n') end();
        else if (part) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + part.length);
          const rect = range.getBoundingClientRect();
          text += part;
          left = Math.min(left, rect.left);
          right = Math.max(right, rect.right);
        }
        at += part.length;
      }
    };
    for (const child of block.childNodes) walk(child);
    end();
    const style = getComputedStyle(block);
    const height =
      block.getBoundingClientRect().height -
      Number.parseFloat(style.paddingTop) -
      Number.parseFloat(style.paddingBottom);
    out.push(...lines.map((line) => ({ ...line, pitch: height / lines.length })));
  }
  return out;
}
