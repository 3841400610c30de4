// The headings of ICMJE's disclosure form (icmje.org, form of 2021): the first for the work itself, the others for the
// past 36 months. Short names for a slide, and the words by which an item is known.
export interface Heading {
  readonly en: string;
  readonly de: string;
  readonly known: RegExp;
}

/** In the form's order. */
export const HEADINGS: readonly Heading[] = [
  {
    en: 'Support for this work',
    de: 'Unterstützung für diese Arbeit',
    known: /^(all )?support(?! for (attend|meet|travel))|Unterstützung für diese/i,
  },
  { en: 'Grants or contracts', de: 'Drittmittel oder Verträge', known: /grant|contract|Drittmittel|Verträge/i },
  { en: 'Royalties or licences', de: 'Tantiemen oder Lizenzen', known: /royalt|licen[cs]e|Tantieme|Lizenz/i },
  { en: 'Consulting fees', de: 'Beraterhonorare', known: /consult|Berater|Beratung/i },
  {
    en: 'Payment or honoraria',
    de: 'Vortrags- und Autorenhonorare',
    known: /honorari|payment(?! for expert)|lecture|speaker|Vortrag/i,
  },
  { en: 'Expert testimony', de: 'Gutachten', known: /testimony|gutacht/i },
  { en: 'Meetings or travel', de: 'Tagungen oder Reisen', known: /meeting|travel|Tagung|Reise/i },
  { en: 'Patents', de: 'Patente', known: /patent/i },
  {
    en: 'Data safety or advisory boards',
    de: 'Sicherheits- oder Beiräte',
    known: /safety|advisory|monitoring|Beirat|Beiräte/i,
  },
  { en: 'Leadership or fiduciary roles', de: 'Leitende Ämter', known: /leadership|fiduciary|role|Ämter|Vorstand/i },
  { en: 'Stock or stock options', de: 'Aktien oder Optionen', known: /stock|share|Aktie/i },
  {
    en: 'Equipment, materials, gifts or services',
    de: 'Geräte, Material, Geschenke, Dienste',
    known: /equipment|material|drugs|gift|services|medical writing|Gerät|Geschenk/i,
  },
  { en: 'Other interests', de: 'Sonstige Interessen', known: /^other|sonstige|andere/i },
];

/** The place of the heading that an item's words name. */
export function headingOf(words: string): number | undefined {
  // what names several goes by the later, narrower ones: "payment for expert testimony", "lectures, travel"
  const order = [5, 6, 9, 8, 11, 12, 0, 1, 2, 3, 4, 7, 10];
  return order.find((at) => HEADINGS[at]?.known.test(words.trim()));
}

/** Nothing to declare. */
export const isNone = (words: string): boolean =>
  /^(none|no|nothing|nil|n\/a|not applicable|keine?[rs]?|nichts|entfällt|[-\u2013\u2014])[.!]?$/i.test(words.trim());

/** Not filled in yet. */
export const isOpen = (words: string): boolean =>
  !words.trim() || /^(\[.*\]|\.{2,}|\u2026|\?+|_+|to ?do|tbd|xx+)$/i.test(words.trim());
