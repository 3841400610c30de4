// TrueType bytes -> WOFF2. The compressor gives a view of its own memory, which its next call writes over: so calls wait
// for each other, and the bytes are copied before the next one starts. Two decks may be built at once.
let last: Promise<unknown> = Promise.resolve();

export function toWoff2(font: Uint8Array): Promise<Uint8Array> {
  const made = last.then(async () => {
    // 1.2 MB of WebAssembly as text: read only when a page is made
    const { compress } = await import('wawoff2');
    return Uint8Array.from(await compress(font));
  });
  last = made.catch(() => undefined);
  return made;
}
