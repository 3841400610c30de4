// What is other on Windows, each with the command that shows it and what has to come of it (docs/windows.md has the table).
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const deck = (text) => `---\ntitle: Talk\nlang: en\n---\n\n## Slide\n\n${text}\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#246"/></svg>';
/** The size of a file that was there before a build. */
const OLD = 3;
const isWhole = (size) => size === OLD || size > 20_000;
/** Longer than the 260 characters that Windows' own programs take. */
const LONG = Array.from({ length: 12 }, (_, i) => `folder-${i}-with-a-long-name-`).join('/');

/** The cases on a drive C: that lies at `drive`; each in a folder of its own, so that a second run is like the first. */
export function cases(drive, run) {
  const top = `cases-${run}`;
  const put = (path, text) => {
    const place = join(drive, top, path);
    mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, text);
  };
  const has = (path) => existsSync(join(drive, top, path));
  const win = (path) => `C:\\${top}\\${path.replaceAll('/', '\\')}`;
  /** A command that has to leave with `code`, say something, and make (or leave) files. */
  const one = (name, task, { code = 0, says = /./, makes = [], not = [], also = () => undefined }) => ({
    name,
    task,
    right(result) {
      if (result.code !== code) return `left with ${result.code}, not ${code}`;
      if (!says.test(result.said)) return `did not say ${says}`;
      const missing = makes.find((path) => !has(path));
      if (missing) return `${missing} is not there`;
      const found = not.find(has);
      return found ? `${found} is there` : also(result);
    },
  });
  const build = (path, out, more = {}) => ({ args: ['build', path, '--out', out, '--to', 'html,pptx'], ...more });

  put('talk/deck.md', deck('Text'));
  put('My talks \u00FCber/B\u00FChne/deck.md', deck('![An](bu\u0308hne.svg)'));
  put('My talks \u00FCber/B\u00FChne/b\u00FChne.svg', SVG);
  put('case/deck.md', deck('![A](Images/one.svg)'));
  put('case/images/one.SVG', SVG);
  put('twin/talk.md', deck('Other'));
  put('aux-talk/deck.md', deck('Text'));
  put(`${LONG}/deck.md`, deck('Text'));
  put('themes/mine/theme.yaml', 'extends: clinic\n');
  put('held/talk.pptx', 'old');
  put('held/talk.html', 'old');
  put('killed/talk.html', 'old');
  return [
    one('a drive and backslashes', build(win('talk'), win('o1')), {
      says: new RegExp(`^C:\\\\${top}\\\\o1: `, 'm'),
      makes: ['o1/talk.html', 'o1/talk.pptx'],
    }),
    one('a drive and slashes', build(win('talk').replaceAll('\\', '/'), win('o2')), { makes: ['o2/talk.pptx'] }),
    one('a path on the current drive', build(`\\${top}\\talk`, `\\${top}\\o3`, { folder: 'C:\\' }), { makes: ['o3/talk.pptx'] }),
    one('a drive without a slash', build('C:talk', 'C:o4', { folder: win('') }), { makes: ['o4/talk.pptx'] }),
    one('a file, from its own folder', build('deck.md', '..\\o5', { folder: win('talk') }), { makes: ['o5/deck.pptx'] }),
    one('a path with \\\\?\\ before it', build(`\\\\?\\${win('talk')}`, `\\\\?\\${win('o6')}`), { makes: ['o6/talk.pptx'] }),
    one('blanks, umlauts, and a picture whose letters are composed otherwise', build(win('My talks \u00FCber/B\u00FChne'), win('o 7')), {
      makes: ['o 7/B\u00FChne.pptx'],
      also: ({ said }) => (/picture-missing/.test(said) ? 'the picture was not found' : undefined),
    }),
    one('more than 260 characters', build(win(LONG), win(`${LONG}/out`)), { makes: [`${LONG}/out/${LONG.split('/').at(-1)}.pptx`] }),
    one('a picture of another case', build(win('case'), win('o8')), { code: 1, says: /On the disk it is images\/one\.SVG/ }),
    one('a deck asked for in another case', build(win('TALK'), win('o9')), { makes: ['o9/talk.pptx'] }),
    one('two decks of one name', { args: ['build', win('talk'), win('twin/talk.md'), '--out', win('o10')] }, {
      code: 2,
      says: /Nothing was written: C:.*talk and C:.*both have files called talk/,
    }),
    one('a theme of one\u2019s own, dark', { args: ['build', win('talk'), '--theme', `${win('themes/mine')}:dark`, '--out', win('o11')] }, {
      makes: ['o11/talk.html'],
      also: ({ said }) => (/theme/.test(said.replaceAll('\\themes\\', '')) ? 'the theme was not taken' : undefined),
    }),
    one('outputs into a device', build(win('talk'), win('nul')), { code: 1, says: /there can be no nul \(Windows keeps this name/, not: ['nul'] }),
    one('outputs into a folder with a dot at its end', build(win('talk'), win('o12.')), { code: 1, says: /cuts off a dot/ }),
    one('a new deck called con', { args: ['new', win('con')] }, { code: 2, says: /There can be no folder con/ }),
    one('a new deck, and commands to copy', { args: ['new', win('my talk')] }, {
      says: new RegExp(`dev "C:\\\\${top}\\\\my talk"`),
      makes: ['my talk/deck.md'],
    }),
    one('no deck there', build(win('none'), win('o13')), { code: 1, says: new RegExp(`no deck at C:\\\\${top}\\\\none`) }),
    one('a PowerPoint file that another program holds', build(win('talk'), win('held'), { hold: win('held/talk.pptx'), see: win('held') }), {
      code: 1,
      says: /talk\.pptx is open in another program\. Close it in PowerPoint/,
      also: ({ sizes }) => (sizes['talk.pptx'] === OLD && sizes['talk.html'] === OLD ? undefined : 'a file was replaced'),
    }),
    one('the same once it is closed', build(win('talk'), win('held'), { see: win('held') }), {
      also: ({ sizes }) => (sizes['talk.pptx'] > OLD && sizes['talk.html'] > OLD ? undefined : 'it was not replaced'),
    }),
    one('a build that is killed while it writes', build(win('talk'), win('killed'), { killed: 'html', see: win('killed') }), {
      code: 'SIGKILL',
      also: ({ sizes }) => (isWhole(sizes['talk.html']) ? undefined : 'half a file is there'),
    }),
    one('the next build, which clears away what that one staged', build(win('talk'), win('killed')), {
      also: () => readdirSync(join(drive, top)).find((name) => name.includes('.lectern-')),
    }),
  ];
}
