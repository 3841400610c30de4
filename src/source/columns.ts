// A place in a line, in columns: a tab goes on to the next multiple of four, and may be used up in part (CommonMark,
// 2.2).

export class Columns {
  readonly line: string;
  /** Offset of the next character. */
  at = 0;
  column = 0;

  constructor(line: string) {
    this.line = line;
  }

  /** Columns of blanks ahead, and the offset of what stands behind them. */
  ahead(): { indent: number; next: number } {
    let { column, at: next } = this;
    for (; next < this.line.length; next++) {
      if (this.line[next] === ' ') column++;
      else if (this.line[next] === '\t') column += 4 - (column % 4);
      else break;
    }
    return { indent: column - this.column, next };
  }

  /** Goes over so many columns of blanks. */
  skip(columns: number): void {
    const goal = this.column + columns;
    while (this.column < goal) {
      const char = this.line[this.at];
      if (char === ' ') this.column++;
      else if (char === '\t') {
        const end = this.column + 4 - (this.column % 4);
        this.column = Math.min(goal, end);
        if (this.column < end) return;
      } else return;
      this.at++;
    }
  }

  /** Goes over so many characters that are no blanks. */
  take(characters: number): void {
    this.at += characters;
    this.column += characters;
  }

  /** Blanks ahead, then so many characters. */
  pass(characters: number): void {
    const { indent } = this.ahead();
    this.skip(indent);
    this.take(characters);
  }
}
