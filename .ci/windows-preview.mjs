// `lectern dev` on Windows' Node, with its page asked for from here: an edit, the deck's folder replaced, an edit in the new one.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PORT = 18437;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const deck = (text) => `---\ntitle: Talk\nlang: en\n---\n\n## Slide\n\n${text}\n`;

async function until(what, done) {
  for (const end = Date.now() + 30_000; !(await done()); await pause(50))
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

/** What went wrong, or nothing. `start` begins a process under Wine that can be killed. */
export async function previewFault(drive, start) {
  const folder = join(drive, `preview-${process.pid}-${Date.now()}`);
  const write = (text) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'deck.md'), deck(text));
  };
  write('First words');
  const name = folder.slice(drive.length + 1);
  const child = start(['dev', `C:\\${name}`, '--port', String(PORT)]);
  const ended = new Promise((done) => child.once('exit', done));
  let told = '';
  try {
    let events;
    await until('the preview', async () => {
      events = await fetch(`http://127.0.0.1:${PORT}/_dev/events`).catch(() => undefined);
      return events?.ok;
    });
    const decoder = new TextDecoder();
    const listening = (async () => {
      for await (const piece of events.body) told += decoder.decode(piece, { stream: true });
    })().catch(() => undefined);
    await pause(500);
    write('Second words');
    await until('an edit', () => told.includes('Second words'));
    renameSync(folder, `${folder}-before`);
    write('Third words');
    await until('a folder that was replaced', () => told.includes('Third words'));
    write('Fourth words');
    await until('an edit in the new folder', () => told.includes('Fourth words'));
    child.kill();
    await listening;
    return undefined;
  } catch (error) {
    return error.message;
  } finally {
    child.kill();
    await ended;
  }
}
