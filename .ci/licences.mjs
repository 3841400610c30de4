// Every package that is installed with the program has a licence that may be shipped, by its own package.json.
import { readFileSync } from 'node:fs';

const ALLOWED = /^(MIT|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|ISC|MPL-2\.0|OFL-1\.1)$/;
/** Not on the project's list, as permissive, and brought in by a package that the project was asked to use. */
const TAKEN = {
  'railroad-diagrams': 'CC0-1.0: drawings of nearley, through @retorquere/bibtex-parser; never loaded',
  pako: 'MIT AND Zlib: its zlib port, through jszip of pptxgenjs',
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const bad = [];
let count = 0;
for (const [path, { dev, optional }] of Object.entries(packages)) {
  if (!path || dev) continue;
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  } catch {
    if (!optional) bad.push(`${path}: not installed`);
    continue;
  }
  count++;
  const named = manifest.license ?? manifest.licenses?.map((one) => one.type ?? one).join(' OR ') ?? 'none named';
  const licence = typeof named === 'string' ? named : named.type;
  const choices = licence.replace(/[()]/g, '').split(/ OR /);
  if (!(manifest.name in TAKEN) && !choices.some((choice) => choice.split(/ AND /).every((one) => ALLOWED.test(one.trim())))) bad.push(`${manifest.name}@${manifest.version}: ${licence}`);
}
for (const line of bad) console.error(`licence not allowed: ${line}`);
console.log(`${count} packages, ${bad.length} with a licence that may not be shipped`);
process.exit(bad.length ? 1 : 0);
