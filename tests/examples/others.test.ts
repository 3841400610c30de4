// What other engines are given, run as they run it: the workspace's scripts, the Kubernetes job's command for each index,
// the action's steps, the container's steps in a clean folder. That the engines' own files say what they take is read
// from the files.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLI, emptyFolder, examples, ROOT, run } from './folder.ts';

const built = (folder: string, name: string) =>
  ['html', 'pptx', 'report.json'].every((ending) => existsSync(join(folder, `${name}.${ending}`)));

test('a workspace builds its decks by their scripts, and tells turbo and nx what they read and write', () => {
  const folder = join(examples(), 'workspace');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.bin/lectern'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, {
    mode: 0o755,
  });
  run(folder, 'npm', ['run', 'build']);
  expect(built(join(folder, 'talks/hip/out'), 'hip') && built(join(folder, 'talks/knee/out'), 'knee')).toBe(true);
  const turbo = JSON.parse(readFileSync(join(folder, 'turbo.json'), 'utf8'));
  expect(turbo.tasks.build.outputs).toEqual(['out/**']);
  const nx = JSON.parse(readFileSync(join(folder, 'nx.json'), 'utf8'));
  expect(nx.targetDefaults.build.outputs).toEqual(['{projectRoot}/out']);
});

test('the Kubernetes job builds each deck in one pod, and a pod that starts again builds nothing twice', () => {
  const folder = emptyFolder();
  const job = parse(readFileSync(join(ROOT, 'examples/many-decks/kubernetes.yaml'), 'utf8'));
  expect(job.spec.completionMode).toBe('Indexed');
  const [container] = job.spec.template.spec.containers;
  const mounted = container.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath);
  expect(mounted).toEqual(['/talks', '/out']);
  const script = (container.args[0] as string)
    .replaceAll('/talks/', `${folder}/talks/`)
    .replaceAll('/out/', `${folder}/out/`);
  const names = Array.from({ length: 5 }, (_, i) => `talk ${i}`);
  for (const name of names) {
    mkdirSync(join(folder, 'talks', name), { recursive: true });
    writeFileSync(join(folder, 'talks', name, 'deck.md'), `---\ntitle: ${name}\nlang: en\n---\n\n## One\n\nText.\n`);
  }
  const pod = (index: number) =>
    run(folder, 'sh', ['-c', script], { SHARDS: '3', JOB_COMPLETION_INDEX: String(index) });
  for (const index of [0, 1, 2]) pod(index);
  const made = [0, 1, 2].flatMap((index) => readdirSync(join(folder, 'out', String(index))));
  expect(made.filter((name) => name.endsWith('.pptx')).sort()).toEqual(names.map((name) => `${name}.pptx`));
  expect(pod(1)).toContain('"written":0,"unchanged":2');
});

test("the action's steps check, build and keep, also where the deck has an error", () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const folder = emptyFolder();
  mkdirSync(join(folder, 'slides/talk'), { recursive: true });
  writeFileSync(join(folder, 'slides/talk/deck.md'), '---\ntitle: T\nlang: en\n---\n\n## One\n\n![A bone](gone.png)\n');
  const value = (text: string) =>
    text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => String(action.inputs[name].default));
  const step = (name: string) => {
    const found = action.runs.steps.find((one: { name?: string }) => one.name === name);
    const env = Object.fromEntries(
      Object.entries((found.env ?? {}) as Record<string, string>).map(([key, text]) => [key, value(text)]),
    );
    return run(folder, 'bash', ['-eo', 'pipefail', '-c', found.run], { ...env, GITHUB_ACTION_PATH: ROOT });
  };
  step('Lectern itself');
  expect(() => step('Check')).toThrow('::error file=slides/talk/deck.md,line=8');
  expect(() => step('Build')).toThrow('left with 1');
  expect(built(join(folder, 'dist/decks'), 'talk')).toBe(true);
  const keep = action.runs.steps.find((one: { name?: string }) => one.name === 'Keep');
  expect([value(keep.with.path), keep.if]).toEqual(['dist/decks', "always() && inputs.name != ''"]);
  const used = readFileSync(join(ROOT, 'examples/many-decks/github-workflow.yml'), 'utf8');
  for (const key of Object.keys(parse(used).jobs.build.steps.at(-1).with)) expect(action.inputs).toHaveProperty(key);
});

test("the container's steps make a program that builds without the rest of the repository", () => {
  const folder = emptyFolder();
  const steps = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => /^(COPY|RUN|USER|ENTRYPOINT)\b/.test(line));
  const opt = join(folder, 'opt');
  mkdirSync(opt);
  for (const line of steps) {
    const [, verb, rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    if (verb === 'COPY' && !rest.startsWith('--from')) {
      const names = rest.split(' ');
      const to = names.pop() as string;
      for (const name of names) {
        const target = to === './' ? join(opt, name) : join(opt, to);
        mkdirSync(join(target, '..'), { recursive: true });
        run(folder, 'cp', ['-r', join(ROOT, name), target]);
      }
    }
    // packages come from the network, and are taken out of what others use here: .ci/run does both (.ci/container.sh)
    if (verb === 'RUN' && rest.startsWith('npm ci')) symlinkSync(join(ROOT, 'node_modules'), join(opt, 'node_modules'));
    else if (verb === 'RUN' && rest.startsWith('npm prune')) run(opt, 'sh', ['-c', rest.replace(/^.*?&& /, '')]);
    else if (verb === 'RUN')
      run(opt, 'sh', [
        '-c',
        rest
          .replaceAll('/opt/lectern', opt)
          .replace('/usr/local/bin', join(folder, 'bin', 'x').slice(0, -2))
          .replace('ln -s', 'ln -sf'),
      ]);
  }
  expect(steps.indexOf('USER node')).toBeGreaterThan(steps.findLastIndex((line) => /^RUN/.test(line)));
  expect(existsSync(join(opt, 'src'))).toBe(false);
  const work = join(folder, 'work');
  mkdirSync(work);
  run(work, join(folder, 'bin/lectern'), ['new', 'talk']);
  run(work, join(folder, 'bin/lectern'), ['build', 'talk', '--out', 'out', '--jobs', '2']);
  expect(built(join(work, 'out'), 'talk')).toBe(true);
});
