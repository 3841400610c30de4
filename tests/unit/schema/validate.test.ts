import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { validateDeck, validateSlide } from '../../../src/schema/validate.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { readFrontMatter } from '../../../src/source/front-matter.ts';

function front(yaml: string) {
  const diagnostics = new Diagnostics();
  const read = readFrontMatter(yaml, new SourceFile('deck.md', 'deck.md', `---\n${yaml}\n---`), 2, diagnostics);
  const told = () => diagnostics.list.map((d) => `${d.code}@${d.span?.line}:${d.span?.column}`);
  return { read, diagnostics, told };
}
function deck(yaml: string) {
  const { read, diagnostics, told } = front(yaml);
  return { ...validateDeck(read, diagnostics), told: told(), list: diagnostics.list };
}
function slide(yaml: string, what: 'slide' | 'file' = 'slide') {
  const { read, diagnostics, told } = front(yaml);
  return { slide: validateSlide(read, diagnostics, what), told: told(), list: diagnostics.list };
}

describe('deck keys', () => {
  it('are read with their types', () => {
    const found = deck(`title: Stem cells
subtitle: 2026
author: [{name: A. Clinician, role: Rheumatology}, B. Nurse]
date: 2026-11-24
lang: en-GB
size: "4:3"
duration: 20
outline: [Introduction, The process]
bibliography: references.bib
keywords: bone, cells
title-slide: false
audiences:
  patients: {theme: clinic, reading-grade: 8, citations: none}
  conference:
defaults: {time: 1:30}`);
    expect(found.told).toEqual([]);
    expect(found.deck).toEqual({
      title: 'Stem cells',
      subtitle: '2026',
      author: [{ name: 'A. Clinician', role: 'Rheumatology' }, { name: 'B. Nurse' }],
      date: '2026-11-24',
      lang: 'en-GB',
      size: '4:3',
      duration: 20,
      outline: ['Introduction', 'The process'],
      bibliography: ['references.bib'],
      keywords: ['bone', 'cells'],
      'title-slide': false,
      audiences: { patients: { theme: 'clinic', 'reading-grade': 8, citations: 'none' }, conference: {} },
      defaults: { time: 90 },
    });
  });
  it('may be one author, as a text or as keys', () => {
    expect(deck('author: A').deck.author).toEqual([{ name: 'A' }]);
    expect(deck('author: {name: A, affiliation: B}').deck.author).toEqual([{ name: 'A', affiliation: 'B' }]);
  });
  it('stand beside slide keys, which are defaults', () => {
    expect(deck('title: T\nsection: S\ntransition: fade')).toMatchObject({
      deck: { title: 'T', transition: 'fade' },
      slide: { section: 'S' },
      told: [],
    });
  });
  it.each([
    ['tilte: T', 'schema/unknown-key@2:1', 'Did you mean title?'],
    ['foobarbaz: T', 'schema/unknown-key@2:1', /^Keys here: title, /],
    ['duration: long', 'schema/wrong-type@2:11', /number/],
    ['duration: -5', 'schema/wrong-type@2:11', /minutes/],
    ['title: [a]', 'schema/wrong-type@2:8', /text/],
    ['numbers: nope', 'schema/wrong-type@2:10', /true or false/],
    ['transition: fad', 'schema/wrong-type@2:13', 'Did you mean fade?'],
    ['size: 16x9', 'schema/wrong-type@2:7', 'Did you mean 16:9?'],
    ['date: 24.11.2026', 'schema/bad-date@2:7', /YYYY-MM-DD/],
    ['date: 2026-02-30', 'schema/bad-date@2:7', /YYYY-MM-DD/],
    ['date: 2026', 'schema/bad-date@2:7', /YYYY-MM-DD/],
    ['lang: english', 'schema/wrong-type@2:7', /en-GB/],
    ['outline: Introduction', 'schema/wrong-type@2:10', /a list/],
    ['author: {nam: A}', 'schema/unknown-key@2:10', 'Did you mean name?'],
    ['author: [{name: A, rol: B}]', 'schema/unknown-key@2:20', 'Did you mean role?'],
    ['audiences:\n  patients: {them: clinic}', 'schema/unknown-key@3:14', 'Did you mean theme?'],
    ['audiences:\n  patients: {fit: shrinc}', 'schema/wrong-type@3:19', 'Did you mean shrink?'],
    ['audiences:\n  ../patients: {theme: clinic}', 'schema/wrong-type@3:3', /file names/],
    ['audiences: [patients]', 'schema/wrong-type@2:12', /names with keys/],
    ['defaults: {layout: figur}', 'resolve/unknown-layout@2:20', 'Did you mean figure?'],
    ['title:', 'schema/wrong-type@2:7', /text/],
    ['id: x', 'schema/slide-key-in-deck@2:1', /slide/],
  ])('%s', (yaml, place, hint) => {
    const { told, list } = deck(yaml);
    expect(told[0]).toBe(place);
    expect(list[0]?.hint).toMatch(hint);
    for (const { message } of list) expect(message).not.toMatch(/Invalid|undefined|\[object/);
  });
  it('that are wrong are dropped, and only they', () => {
    expect(
      deck(
        'title: T\nauthor: [{name: A, rol: B}, 3, {role: C}]\noutline: [A, [b], C]\naudiences:\n  a: {theme: [x], title: U}\nsize: "1:1"',
      ).deck,
    ).toEqual({
      title: 'T',
      author: [{ name: 'A' }, { name: '3' }],
      outline: ['A', 'C'],
      audiences: { a: { title: 'U' } },
    });
  });
  it('say in a sentence what is expected and what was found', () => {
    expect(deck('size: 3:2').list[0]?.message).toBe('"size" is to be one of 16:9, 4:3, a0 or square, but is "3:2"');
    expect(deck('bibliography: 3').list[0]?.message).toBe('"bibliography" is to be a text or a list, but is 3');
  });
});

describe('slide keys', () => {
  it('are read with their types', () => {
    const found = slide(
      'id: drugs\ntitle: Drugs\nlayout: figure\naudience: [patients, conference]\nbackground: "#123456"\ntime: 1:30\ntransition: push\nbuild: lists\nfit: split\nhidden: true\nnumber: false\nfooter: F\nclass: wide\nsection: S',
    );
    expect(found.told).toEqual([]);
    expect(found.slide).toMatchObject({
      id: 'drugs',
      layout: 'figure',
      audience: ['patients', 'conference'],
      time: 90,
      hidden: true,
    });
  });
  it.each([
    ['90', 5400],
    ['1.5', 90],
    ['1:30', 90],
    ['0:45', 45],
    ['1:00:00', 3600],
    ['"2:05"', 125],
  ])('take a time of %s', (yaml, seconds) => expect(slide(`time: ${yaml}`).slide.time).toBe(seconds));
  it('take one audience or several', () => {
    expect(slide('audience: patients').slide.audience).toEqual(['patients']);
    expect(slide('audience: patients, conference').slide.audience).toEqual(['patients', 'conference']);
  });
  it.each([
    ['layot: figure', 'schema/unknown-key@2:1', 'Did you mean layout?'],
    ['layout: two-colum', 'resolve/unknown-layout@2:9', 'Did you mean two-column?'],
    ['time: soon', 'schema/wrong-type@2:7', /1:30/],
    ['time: 1:75', 'schema/wrong-type@2:7', /1:30/],
    ['theme: clinic', 'schema/deck-key-on-slide@2:1', /first file/],
    ['hidden: "yes"', 'schema/wrong-type@2:9', /true or false/],
  ])('%s', (yaml, place, hint) => {
    const { told, list, slide: kept } = slide(yaml);
    expect(told).toEqual([place]);
    expect(list[0]?.hint).toMatch(hint);
    expect(kept).toEqual({});
  });
  it('at the top of a later file are defaults, but for those that name one slide', () => {
    expect(slide('section: S\ntitle: The process\nid: x\ntheme: clinic', 'file')).toMatchObject({
      slide: { section: 'S' },
      told: ['schema/slide-key-in-deck@3:1', 'schema/slide-key-in-deck@4:1', 'schema/deck-key-on-slide@5:1'],
    });
  });
});
