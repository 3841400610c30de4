// What layouts are called, by the role they play: PowerPoint's own names in eighteen languages, Google's, and words
// that makers of templates use. Names are compared in small letters without accents.

/** What a layout of a template may be for. `title-only` is no layout of ours, but others are made from it. */
export const ROLES = [
  'title',
  'section',
  'content',
  'two-column',
  'comparison',
  'figure',
  'title-only',
  'quote',
  'statement',
  'references',
  'closing',
  'blank',
] as const;
export type Role = (typeof ROLES)[number];

/** Whole names, one a line. */
const WHOLE: Readonly<Record<Role, string>> = {
  title: `title slide|title|titelfolie|diapositive de titre|diapositiva de titulo|diapositiva titolo|slide de titulo|
    diapositivo de titulo|titeldia|rubrikbild|titelslide|titeldias|tittellysbilde|slajd tytulowy|uvodni snimek|otsikkodia|
    титульный слайд|baslik slaydi|タイトル スライド|제목 슬라이드|标题幻灯片|標題投影片|cover|cover slide|title page`,
  section: `section header|abschnittsuberschrift|abschnitts- uberschrift|titre de section|en-tete de section|
    encabezado de seccion|intestazione sezione|cabecalho da secao|cabecalho da seccao|sectiekop|avsnittsrubrik|
    afsnitsoverskrift|deloverskrift|naglowek sekcji|zahlavi casti|zahlavi oddilu|osan ylatunniste|заголовок раздела|
    bolum ustbilgisi|bolum ust bilgisi|セクション見出し|구역 머리글|节标题|章節標題|section_header|section divider`,
  content: `title and content|title, content|titel und inhalt|titre et contenu|titulo y objetos|titolo e contenuto|
    titulo e conteudo|titulo e objeto|titel en object|titel en inhoud|rubrik och innehall|titel og indholdsobjekt|
    tittel og innhold|tytul i zawartosc|nadpis a obsah|otsikko ja sisalto|заголовок и объект|baslik ve icerik|
    タイトルとコンテンツ|제목 및 내용|标题和内容|標題及物件|object|title_and_body|title and text|content|contenu|inhalt|conteudo`,
  'two-column': `two content|title, 2 content|zwei inhalte|deux contenus|dos objetos|due contenuti|contenuto 2|
    duas partes de conteudo|conteudo duplo|inhoud van twee|tva innehallsdelar|to indholdsobjekter|to innholdsdeler|
    dwa elementy zawartosci|dva obsahy|kaksi sisaltokohdetta|два объекта|iki icerik|2 つのコンテンツ|콘텐츠 2개|两栏内容|
    两项内容|兩個內容|two_objects|title_and_two_columns|two columns`,
  comparison: `comparison|vergleich|comparaison|comparacion|confronto|comparacao|vergelijking|jamforelse|sammenligning|
    porownanie|porovnani|vertailu|сравнение|karsilastirma|比較|비교|比较|two_objects_with_text`,
  figure: `picture with caption|bild mit uberschrift|image avec legende|imagen con titulo|immagine con didascalia|
    imagem com legenda|afbeelding met bijschrift|bild med bildtext|billede med billedtekst|bilde med tekst|
    obraz z podpisem|obrazek s titulkem|kuvatekstillinen kuva|рисунок с подписью|resim yazili resim|タイトル付きの図|
    캡션 있는 그림|图片与标题|含標題的圖片|picture_with_caption_text`,
  'title-only': `title only|nur titel|titre seul|solo el titulo|solo titolo|somente titulo|apenas titulo|so titulo|
    alleen titel|endast rubrik|kun titel|bare tittel|kun tittel|tylko tytul|pouze nadpis|jen nadpis|vain otsikko|
    только заголовок|yalnizca baslik|タイトルのみ|제목만|仅标题|只有標題|title_only`,
  quote:
    'quote|quotation|zitat|citation|cita|citazione|citacao|citaat|citat|sitat|cytat|lainaus|цитата|alinti|引用|인용|引述',
  statement: `statement|headline text|headline|big idea slide|big idea|key message|kernaussage|main_point|large text|
    big_number|message cle|mensaje clave`,
  references:
    'references|reference list|bibliography|sources|quellen|literatur|bibliographie|referencias|bibliografia|referenze|参考文献|참고문헌',
  closing: `closing|closing slide|end slide|thank you|thanks|danke|vielen dank|schlussfolie|schluss|merci|gracias|
    obrigado|grazie|dank|tack|tak|takk|dziekuje|kiitos|спасибо|ありがとうございました|감사합니다|谢谢|final slide|end|contact|kontakt`,
  blank: `blank|leer|vide|en blanco|vuota|vuoto|em branco|leeg|tom|tomt|pusty|prazdny|prazdne|tyhja|пустой слайд|
    bos|白紙|빈 화면|空白|empty|blank slide|vazio|todo vazio`,
};

/** Words that a name with more in it may have. */
const PART: Readonly<Partial<Record<Role, RegExp>>> = {
  title:
    /title (slide|page)|titelfolie|\bcover\b|deckblatt|couverture|portada|\bcapa\b|copertina|titulo da apresentacao|表紙|표지|封面|^start\b/,
  section:
    /section|chapter|kapitel|abschnitt|divider|trennfolie|chapitre|seccion|secao|sezione|capitul|sectie|avsnitt|раздел|区切り|섹션|节/,
  content: /title and content|content|inhalt|contenu|conteudo|contenido|contenuto|bullet|汎用/,
  'two-column': /two (content|column)|2 (content|column)|zwei|deux|dos |due |left \+ right|left and right/,
  comparison: /compar|vergleich|confront/,
  figure: /picture|photo|image|bild|imagen|imagem|figure|foto/,
  'title-only': /title only|only title|nur titel/,
  quote: /quot|zitat|citat/,
  statement: /statement|headline|big idea|large text|key message|centered text|main point/,
  references: /reference|bibliograph|quellen/,
  closing: /closing|thank|danke|merci|gracias|obrigad|\bend\b|final/,
  blank: /blank|leer|empty|vazio|vide\b/,
};

const whole = new Map(
  ROLES.flatMap((role) => WHOLE[role].split('|').map((name) => [name.replace(/\s+/g, ' ').trim(), role] as const)),
);

/** A name as it is compared: without accents, copies' numbers, and line breaks. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/^\d+_/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** How well a name says that a layout plays a role, 0..1. */
export function nameFit(name: string, role: Role): number {
  const plain = plainName(name);
  if (whole.get(plain) === role) return 1;
  // a name that is known for one role speaks for no other
  if (whole.has(plain)) return 0;
  return PART[role]?.test(plain) ? 0.6 : 0;
}
