// Photographs of people, as their alternative text or caption says, with no word of consent or source.
import { isPhotograph, picturesOf } from '../pictures.ts';
import { defineRule } from '../rule.ts';

const PEOPLE = [
  'patients?|wom[ae]n|m[ae]n|child(?:ren)?|bab(?:y|ies)|infants?|boys?|girls?|persons?|people|portraits?|faces?',
  'doctors?|nurses?|surgeons?|physiotherapists?|family|families|grandmother|grandfather|couple',
  'Patient(?:in|innen|en)?|Frau(?:en)?|M\u00E4nner|Kind(?:er)?|Gesicht|\u00C4rzt(?:in|e)|Arzt|Pflegerin|Menschen?',
  'femme|homme|enfant|visage|m\u00E9decin|mujer|hombre|ni\u00F1[oa]|paciente|m\u00E9dic[oa]',
].join('|');
const OF_PEOPLE = new RegExp(`(?<![\\p{L}-])(?:${PEOPLE})(?![\\p{L}-])`, 'iu');
/** Pictures that show people as lines or numbers, or nobody. */
const DRAWN = new RegExp(
  '\\b(?:charts?|diagram|drawing|drawn|illustration|icons?|graph|plot|curve|map|logo|screenshot|table|figure of|' +
    'sketch|painting|cartoon|x-ray|scan|slide)\\b|Zeichnung|Diagramm|R\u00F6ntgen',
  'i',
);

export const consent = defineRule({
  code: 'lint/consent',
  check({ slides, report }) {
    for (const slide of slides) {
      for (const picture of picturesOf(slide)) {
        const words = `${picture.alt} ${picture.caption}`;
        const found = OF_PEOPLE.exec(words)?.[0];
        const { consent: given, source } = picture.values;
        if (!found || DRAWN.test(words) || !isPhotograph(picture) || given || source) continue;
        report(
          `The picture ${picture.address} shows people ("${found}") and says nothing of their consent`,
          picture.span,
          'Write {consent="written, June 2026"}, which no output shows, or {source="..."} where it is from a library',
        );
      }
    }
  },
});
