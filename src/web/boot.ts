// The one script that stands in the page as it is: it unpacks the editor and starts it.
import { decompress, initSync } from 'brotli-dec-wasm/web';
import { packInPage } from './in-page.ts';
import { splitFiles } from './packs.ts';

async function start(): Promise<void> {
  const packed = new Blob([packInPage('first')]).stream().pipeThrough(new DecompressionStream('gzip'));
  const first = splitFiles(new Uint8Array(await new Response(packed).arrayBuffer()));
  initSync({ module: first.get('brotli.wasm') as Uint8Array<ArrayBuffer> });
  const files = splitFiles(decompress(packInPage('page')));
  Object.assign(globalThis, { lecternFiles: new Map([...first, ...files]) });
  const script = document.createElement('script');
  script.src = URL.createObjectURL(new Blob([files.get('page.js') as BlobPart], { type: 'text/javascript' }));
  script.onerror = tell;
  document.body.append(script);
}

/** Without what it needs the page stays as it is, with the sentence that says so. */
function tell(): void {
  const sentence = document.getElementById('starting');
  if (sentence) sentence.textContent = sentence.dataset.fault ?? '';
}

start().catch(tell);
