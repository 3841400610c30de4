// `node .ci/nodes.mjs`: brings the versions of Node that the program is held to, other than the one at hand, and prints where
// they lie as JSON, {version: path}. They are packages of the npm registry without an install script: the official binaries,
// held to the checksums below. Kept in node_modules/.cache; leaves with 1 and a sentence where one cannot be had.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bring, saidBy } from './bring-node.mjs';

/** The oldest that package.json allows, then the newest of each later line with long support; sha512 by architecture. */
const PINNED = {
  '20.19.0': {
    x64: 'HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
    arm64: 'kT7jX7frbsrMrXMsBaFt3Th1SWs5VjxTzd0U8vxcmdCFkaqeu5hFK0+QoYfIo5drmr3DmwJfLtO2gnD/7hNE/Q==',
  },
  '22.23.3': {
    x64: 'qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    arm64: 'l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  },
  '24.21.0': {
    x64: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    arm64: 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

const { platform, arch } = process;

function bringVersion(version) {
  const sha512 = PINNED[version][arch];
  if (platform !== 'linux' || !sha512) throw new Error(`none is pinned for ${platform} ${arch}`);
  return bring(`node-linux-${arch}`, version, sha512);
}

const oldest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).engines.node.replace('>=', '');
const found = {};
try {
  if (!(`${oldest}.0` in PINNED)) throw new Error(`package.json allows ${oldest}, which is not pinned`);
  for (const version of Object.keys(PINNED)) if (`v${version}` !== process.version) found[version] = bringVersion(version);
} catch (error) {
  console.error(`Other versions of Node cannot be had (${saidBy(error)}).`);
  process.exitCode = 1;
}
console.log(JSON.stringify(found));
