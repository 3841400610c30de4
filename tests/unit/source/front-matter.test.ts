import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { readFrontMatter } from '../../../src/source/front-matter.ts';

/** Reads YAML as if it stood below a `---` in line 1. */
function read(yaml: string) {
  const diagnostics = new Diagnostics();
  const front = readFrontMatter(yaml, new SourceFile('deck.md', 'deck.md', `---\n${yaml}\n---\n`), 2, diagnostics);
  const at = (...path: (string | number)[]) => {
    const span = front?.where(path);
    return span && `${span.line}:${span.column}`;
  };
  return {
    front,
    data: front?.data,
    at,
    told: diagnostics.list.map((d) => `${d.code}@${d.span?.line}:${d.span?.column}`),
    list: diagnostics.list,
  };
}

describe('front matter', () => {
  it('is plain data of YAML 1.2: times, dates and words like no stay text', () => {
    expect(read('date: 2026-11-24\ntime: 1:30\nlang: no\nduration: 20\nnumbers: false').data).toEqual({
      date: '2026-11-24',
      time: '1:30',
      lang: 'no',
      duration: 20,
      numbers: false,
    });
  });
  it('knows the place of every key and value', () => {
    const { front, at } = read(
      'title: T\naudiences:\n  patients: {theme: clinic, size: "16:9"}\noutline: [A, B]\nfooter:',
    );
    expect(at('title')).toBe('2:8');
    expect(at('audiences', 'patients', 'theme')).toBe('4:21');
    expect(at('outline', 1)).toBe('5:14');
    expect(front?.where(['audiences', 'patients', 'size'], 'key')).toMatchObject({ line: 4, column: 29 });
    expect(at('audiences', 'nobody', 'theme')).toBe('3:1');
    expect(at('nothing')).toBe('2:1');
    expect(at('footer')).toMatch(/^6:/);
  });
  it('takes the key null as that word', () => {
    const { data, at } = read('type: forest\nnull: 2');
    expect(data).toEqual({ type: 'forest', null: 2 });
    expect(at('null')).toBe('3:7');
  });
  it('may be empty or comments only', () => {
    expect(read('').data).toEqual({});
    expect(read('# nothing yet').data).toEqual({});
  });
  it.each([
    [
      'a colon too many',
      'theme: clinic\ntitle: Bone: alive',
      'source/yaml@3:8',
      /quotation marks/,
      { theme: 'clinic' },
    ],
    ['a quote left open', 'title: "Bone\ntheme: clinic', 'source/yaml@2:8', /"Bone"/, { theme: 'clinic' }],
    ['a tab', 'author:\n\tname: A', 'source/yaml@3:1', /blanks/, undefined],
    ['a bracket left open', 'outline: [A, B\ntheme: clinic', 'source/yaml@3:1', /needs its/, { theme: 'clinic' }],
    ['no colon', 'title: T\ntheme clinic\nsize: x', 'source/yaml@3:1', /colon/, { size: 'x' }],
    ['a sign', 'title: @home', 'source/yaml@2:8', /quotation marks/, undefined],
    ['a star', 'title: *really*', 'source/yaml@2:8', /quotation marks/, undefined],
    ['a list', '- a\n- b', 'source/yaml@2:1', /title: My talk/, undefined],
    ['a text', 'just a text', 'source/yaml@2:1', /title: My talk/, undefined],
  ])('says where and what to do, and keeps the other keys: %s', (_, yaml, place, hint, kept) => {
    const { data, told, list } = read(yaml);
    expect(data).toEqual(kept);
    expect(told).toEqual([place]);
    expect(list[0]?.hint).toMatch(hint);
    expect(list[0]?.message).not.toMatch(/at line/);
  });
  it('reports a repeated key and goes on', () =>
    expect(read('title: A\ntheme: clinic\ntitle: B')).toMatchObject({
      data: { title: 'B', theme: 'clinic' },
      told: ['source/yaml@4:1'],
    }));
  it('reports a tag, which is never run', () =>
    expect(read('title: !!js/function "function () { throw 1 }"').told).toEqual(['source/yaml@2:8']));
  it('takes no key for more than a key', () => {
    const { data } = read('__proto__: {polluted: yes}\nconstructor: 1');
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it('is not taken in by alias bombs', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n');
    expect(read(bomb)).toMatchObject({ data: undefined, told: ['source/yaml@2:1'] });
  });
  it('has a limit', () => expect(read('a: 1\n'.repeat(3000)).told).toEqual(['source/yaml@2:1']));
  it('is read anew each time', () => {
    expect(read('title: "open').told).toHaveLength(1);
    expect(read('title: "open').told).toHaveLength(1);
  });
});
