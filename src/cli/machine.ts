// What the machine refuses while a command runs, told as that: too little memory for WebAssembly, a full disk behind
// the output.

/** A sentence for people where an error is the machine's and not the program's. */
export function machineFault(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : '';
  return /WebAssembly|Wasm/i.test(message) && /memory/i.test(message)
    ? 'there is too little memory for WebAssembly, which fonts and pictures are measured with. ' +
        'Close other programs, or allow this one more (ulimit -v unlimited).'
    : undefined;
}

/** Ends the program with a sentence where what it prints cannot be written; silently where nobody reads on. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
      process.stderr.write(`lectern: the result could not be printed: ${reason}\n`);
    }
    process.exit(1);
  });
}
