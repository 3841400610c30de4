// The step under way, in one line of a terminal that is gone when the next message comes; elsewhere nothing.
const CLEAR = '\r\u001B[2K';

export interface Progress {
  step(text: string): void;
  /** Before anything else is said. */
  done(): void;
}

export function progressOn(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>, quiet = false): Progress {
  const shown = stream.isTTY === true && !quiet;
  return {
    step: (text) => void (shown && stream.write(`${CLEAR}${text}`)),
    done: () => void (shown && stream.write(CLEAR)),
  };
}
