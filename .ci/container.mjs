// `node .ci/container.mjs`: builds the container where there is a builder, and a deck in it without a network; else runs
// the Dockerfile's steps one by one in a clean folder, npm's among them, and builds a deck with what they leave.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'lectern-container-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

function run(command, args, cwd, env = process.env) {
  const { status } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}: left with ${status}`);
    process.exit(1);
  }
}

cpSync(join(root, 'slides/starter'), join(work, 'talk'), { recursive: true });
if (spawnSync('docker', ['info']).status === 0 && !spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { encoding: 'utf8' }).stdout.startsWith('<')) {
  chmodSync(work, 0o777);
  run('docker', ['build', '-t', 'lectern', '.'], root);
  run('docker', ['run', '--rm', '--network', 'none', '-v', `${work}:/work`, 'lectern', 'build', 'talk', '--out', 'out'], work);
} else {
  console.log('There is no builder of containers here: the steps of the Dockerfile are run as a script.');
  const opt = join(work, 'opt');
  const bin = join(work, 'bin');
  mkdirSync(opt);
  mkdirSync(bin);
  for (const line of readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')) {
    const [, verb, rest = ''] = /^(COPY|RUN) (.*)$/.exec(line) ?? [];
    if (verb === 'COPY' && !rest.startsWith('--from')) {
      const names = rest.split(' ');
      const to = names.pop();
      for (const name of names) {
        const target = join(opt, to === './' ? name : to);
        mkdirSync(dirname(target), { recursive: true });
        cpSync(join(root, name), target, { recursive: true });
      }
    } else if (verb === 'RUN') run('sh', ['-c', rest.replaceAll('/opt/lectern', opt).replaceAll('/usr/local/bin', bin)], opt);
  }
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: work };
  run('lectern', ['build', 'talk', '--out', 'out'], work, env);
}
for (const name of ['talk.html', 'talk.pptx'])
  if (!existsSync(join(work, 'out', name))) {
    console.error(`${name} was not built`);
    process.exit(1);
  }
console.log('talk.html and talk.pptx were built by what the Dockerfile makes.');
