// What lint asks of pictures and of words about patients; how often it is right is counted over made-up sentences.
import { describe, expect, test } from 'vitest';
import { checkDeck, places } from '../../support/check.ts';

const head = '---\ntitle: Talk\nlang: en-GB\n---\n\n## Bone\n\n';
const told = async (body: string, code: string, more: Record<string, string> = {}) =>
  places((await checkDeck({ 'talk/deck.md': head + body, ...more })).diagnostics).filter((one) => one.endsWith(code));

describe('photographs of people', () => {
  test.each([
    '![A woman on a walk](walk.jpg)',
    '![On the ward](ward.png "Our nurse and a patient")',
    '![Eine Ärztin](arzt.jpeg)',
    '![Un enfant](e.webp)',
  ])('%s wants consent', async (picture) => {
    expect(await told(picture, 'lint/consent')).toEqual(['8:1 lint/consent']);
  });
  test.each([
    '![A woman on a walk](walk.jpg){consent="written, June 2026"}',
    '![A woman on a walk](walk.jpg){source="https://example.org/a_b_c"}',
    '![A woman on a walk, drawing](walk.jpg)',
    '![A woman on a walk](walk.svg)',
    '![Icon array: 7 of 100 people](a.png)',
    '![X-ray of a patient](a.png)',
    '![A chairperson-free room](a.jpg)',
    '![A femur](femur.jpg)',
    '`![A woman](walk.jpg)` is how it is written, or <!-- ![A woman](walk.jpg) -->',
  ])('%s does not', async (picture) => {
    expect(await told(picture, 'lint/consent').then((list) => list.length)).toBe(picture.startsWith('`') ? 1 : 0);
  });
});

describe('whose pictures are', () => {
  test('is asked once a deck', async () => {
    const body = '![One](a.jpg)\n\n---\n\n## Two\n\n![Two](b.png)\n\n![Own](c.png){source=own}\n\n![Drawn](d.svg)';
    const { diagnostics } = await checkDeck({ 'talk/deck.md': head + body });
    expect(diagnostics.filter(({ code }) => code === 'lint/licence').map(({ message }) => message)).toEqual([
      'Nothing says whose these 2 pictures are: a.jpg, b.png',
    ]);
  });
  test('is not asked again where the same picture said it', async () => {
    expect(await told('![One](a.jpg){licence=CC0}\n\n---\n\n## Two\n\n![One](a.jpg)', 'lint/licence')).toEqual([]);
  });
  test('a licence that asks for the author wants the name shown', async () => {
    const picture = '![One](a.jpg "By A. Painter"){author="A. Painter" licence="CC BY 4.0"}';
    expect(await told(picture, 'lint/licence')).toEqual([]);
    expect(await told(picture.replace('By A. Painter"', 'Hills"'), 'lint/licence')).toEqual(['8:1 lint/licence']);
    const listed = `${picture.replace('By A. Painter"', 'Hills"')}\n\n---\n\n## Credits\n\n::: credits\n:::`;
    expect(await told(listed, 'lint/licence')).toEqual([]);
  });
});

describe('words about patients', () => {
  const REAL = [
    'Patient Mrs Miller walks.',
    'Mr J. Smith (67) fell.',
    'Mrs Jones, 72 years, fell.',
    'Frau Müller, 67 J., stürzt.',
    'Mme Dupont, 81 ans, tombe.',
    'See MRN 4711 2234.',
    'NHS number: 943 476 5919',
    'Her number is 943 476 5919.',
    'SSN 219-09-9999',
    'Versichert: A123456780',
    'A woman, born 12.03.1951, walks.',
    'Frau M., geb. 3.4.1950',
    'DOB: 1951-03-12',
    'Patient name: Anna Miller',
  ];
  const HARMLESS = [
    'Call 212 555 0123 or +44 20 794 6000.',
    'NCT02566655 had 8 people; EudraCT 2012-005814-20.',
    'In 2,458 women 943 476 fractures were counted.',
    'Mr Smith showed it in 1999 (p. 67).',
    'Dr Miller, clinic 3, room 72',
    'Patients born before 1950',
    'ISBN 978-0-306-40615-7; DOI 10.1056/NEJM200105103441904',
    'Patient Education and Counseling 2001',
    'Order A123456789 of the device',
    'The term was born in 1994.',
    'Mrs Dalloway, 1925, a novel',
    'Rows 900-20-3000 and 666-12-3456',
    'RR 0.65 (0.48 to 0.87), n = 7705, 219-099-999',
    'Patient safety first; Patient Reported Outcomes',
  ];
  test('are all found, and nothing else is', async () => {
    const is = async (text: string) => (await told(text, 'lint/private-words')).length > 0;
    const found = await Promise.all(REAL.map(is));
    const false_ = await Promise.all(HARMLESS.map(is));
    expect(REAL.filter((_, i) => !found[i])).toEqual([]);
    expect(HARMLESS.filter((_, i) => false_[i])).toEqual([]);
  });
});
