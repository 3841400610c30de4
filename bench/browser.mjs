// What the benches of pages share: what a page holds, and how a figure is told.

/**
 * After a collection: the page's heap in megabytes, and its nodes. In a text that is edited Chromium's own stack of undo
 * steps, of at most 1,000, keeps lines that went: some three nodes an edit that are in no tree.
 */
export async function pageHolds(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { page: Math.round(of('JSHeapUsedSize') / 1e5) / 10, nodes: of('Nodes') };
}

export function verdict(what, fine, figures) {
  console.log(`${fine ? 'PASS' : 'FAIL'} ${what}: ${figures}`);
  if (!fine) process.exitCode = 1;
}
