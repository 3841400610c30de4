// Plain words -> Markdown that says them and nothing else.

const SPECIAL =
  /[\\`*[\]<|$~^{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)@|&(?=#?\w+;)|:(?=icon\[)|(?<=\()@|(?<=[;-])@/gu;

/** Signs that mean something in Markdown are taken at their word. */
export const escaped = (words: string): string => words.replace(SPECIAL, '\\$&');

/** A first word that would begin a list, a heading, a quotation, a rule or a pause. */
export const startSafe = (text: string): string =>
  text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\. \. \.$/, '\\. . .')
    .replace(/^([-+#>:=])/, '\\$1')
    .replace(/^\?{3}/, '\\???');

/** Words in HTML. */
export const escapedHtml = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);

/** A comment that no output holds; signs that would end it are spread. */
export const privateComment = (words: string): string =>
  `<!-- ${words.replace(/-{2,}>?/g, (dashes) => [...dashes.replace('>', '')].join(' '))} -->`;
