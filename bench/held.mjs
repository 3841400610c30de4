// Loaded into the preview that bench/dev.mjs measures: says on demand what the process holds, after a collection, in megabytes.
process.on('message', (word) => {
  if (word !== 'held') return;
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const megabytes = (bytes) => Math.round(bytes / 1e5) / 10;
  process.send?.({ rss: megabytes(rss), heap: megabytes(heapUsed), external: megabytes(external) });
});
process.channel?.unref();
