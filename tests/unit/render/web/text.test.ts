import { expect, it } from 'vitest';
import { draw, item, paragraph, run, text, title } from './scenes.ts';

it('writes lines as layout broke them, the blank at their end without width', () => {
  expect(draw([text([paragraph('one two three', {}, [8])])])).toContain(
    '>one two<span class="lb"> </span><br>three</p>',
  );
});

it('keeps forced breaks and hyphens apart from soft ones', () => {
  expect(draw([text([paragraph('one\ntwo', {}, [4])])])).toContain('>one<br>two</p>');
  const broken = paragraph('supercell', {}, [5]);
  const lines = [{ ...broken.lines[0], hyphen: true }, broken.lines[1]] as typeof broken.lines;
  expect(draw([text([{ ...broken, lines }])])).toContain(
    '>super<span class="hy"></span><span class="cut"></span>cell</p>',
  );
});

it('places the box and says sizes once, on the paragraph', () => {
  const out = draw([text([paragraph([run('plain '), run('strong', { bold: true })])])]);
  expect(out).toContain('style="left:10px;top:20px;width:300px;height:100px"');
  expect(out).toContain('<p style="font-size:20px;line-height:26px">plain <strong>strong</strong></p>');
});

it('gives each run the elements of its meaning', () => {
  const runs = [
    run('plain text that is long '),
    run('a', { italic: true, bold: true }),
    run('b', { code: true, font: 'mono' }),
    run('2', { script: 'sub', size: 13.33 }),
    run('c', { strike: true }),
    run('d', { term: true, bold: true }),
    run('e', { lang: 'la' }),
  ];
  const out = draw([text([paragraph(runs)])]);
  expect(out).toContain(
    '<strong><em>a</em></strong><code>b</code><sub style="font-size:13.33px;top:5px">2</sub><del>c</del><dfn style="font-weight:700">d</dfn><span lang="la">e</span>',
  );
});

it('makes one link of all its runs and lines', () => {
  const link = { url: 'https://example.org/?a=1&b=2' };
  const line = { link, underline: true };
  const runs = [run('see '), run('the long ', line), run('page', { ...line, bold: true }), run('.')];
  expect(draw([text([paragraph(runs, {}, [8])])])).toContain(
    'see <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">the<span class="lb"> </span><br>long <strong>page</strong></a>.',
  );
});

it('draws no line under a raised link; its size tells it from the text', () => {
  const link = { slide: 'references' };
  const raised = run('1', { link, script: 'super', size: 13.33 });
  expect(draw([text([paragraph([run('so it was '), raised])])])).toContain(
    '<a href="#/references" style="font-size:13.33px;text-decoration:none"><sup style="top:-6px">1</sup></a>',
  );
  expect(draw([text([paragraph([run('so it was '), { ...raised, underline: true }])])])).not.toContain('decoration');
});

it('opens only addresses that cannot run anything', () => {
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ]) {
    expect(draw([text([paragraph([run('x', { link: { url } })])])])).not.toContain('<a');
  }
  expect(draw([text([paragraph([run('x', { link: { slide: 'über uns' } })])])])).toContain('href="#/%C3%BCber%20uns"');
});

it('makes the title a heading and the quotation a blockquote', () => {
  expect(draw([title('The point')])).toMatch(
    /<div class="n t title"[^>]*><h2 style="[^"]*font-weight:700[^"]*">The point<\/h2><\/div>/,
  );
  expect(draw([text([paragraph('Words')], { role: 'quote' })])).toMatch(/^<blockquote class="n t quote"/);
  expect(draw([title('Unseen', { hidden: true })])).toBe('<h2 class="sr" aria-label="Unseen"></h2>');
});

it('counts no distance above the first paragraph', () => {
  const out = draw([text([paragraph('a', { spaceBefore: 9 }), paragraph('b', { spaceBefore: 9 })])]);
  expect(out.match(/padding-top/g)).toHaveLength(1);
});

it('writes real lists with their marks', () => {
  const out = draw([
    text([
      item('a'),
      item('b', { level: 1, ordered: true, listId: 2, start: 3, number: 3, marker: '3.' }),
      item('c', { level: 1, ordered: true, listId: 2, start: 3, number: 4, marker: '4.' }),
    ]),
  ]);
  expect(out).toMatch(
    /<ul role="list"><li><p class="i" data-m="•"[^>]*>a<\/p><ol role="list" start="3"><li><p class="i" data-m="3\."[^>]*>b<\/p><\/li><li>.*<\/li><\/ol><\/li><\/ul>/,
  );
});

it('reveals an item with all that is in it, or only its own text', () => {
  const nested = (step: number | undefined) =>
    draw([text([item('a', {}, { step: 2 }), item('b', { level: 1, listId: 2 }, step === undefined ? {} : { step })])]);
  expect(nested(2)).toMatch(
    /<li class="fragment" data-fragment-index="1"><p class="i" data-m="•"[^>]*>a<\/p><ul role="list"><li><p class="i" data/,
  );
  expect(nested(3)).toMatch(
    /<li class="fragment" data-fragment-index="1">.*<li class="fragment" data-fragment-index="2">/,
  );
  expect(nested(undefined)).toMatch(/<li><p class="i fragment" data-fragment-index="1"/);
});

it('says a task\u2019s state in words', () => {
  expect(draw([text([item('a', { checked: true, marker: '✓' })])])).toContain('<span class="sr">Done: </span>');
});

it('keeps code as it is written', () => {
  const code = (words: string) => paragraph([run(words, { font: 'mono', code: true })], { kind: 'code' });
  expect(draw([text([code('if (a < b) {'), code('  c();')], { role: 'code' })])).toContain(
    '<code>if (a &lt; b) {\n  c();</code></pre>',
  );
});
