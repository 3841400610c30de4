// One command, timed from start to end, with the most memory that it held at once (GNU time's "maximum resident set size").
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Seconds and megabytes; throws with the command's own words where it fails. */
export async function measure(command, args, cwd) {
  const started = performance.now();
  const child = spawn('/usr/bin/time', ['-f', 'MAXRSS %M CPU %U %S', command, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${code}\n${said.slice(-2000)}`);
  const [, user = 0, system = 0] = /CPU (\S+) (\S+)/.exec(said) ?? [];
  return {
    seconds,
    cpu: Number(user) + Number(system),
    megabytes: Number(/MAXRSS (\d+)/.exec(said)?.[1] ?? Number.NaN) / 1024,
  };
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
};
