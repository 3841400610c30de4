// A line of text -> its words without the signs of the language: marks, addresses, attributes, formulas, citations.

export type Signs = 'formulas' | 'citations' | 'settings' | 'attributes' | 'addresses' | 'keys';

export interface Inline {
  readonly shown: string;
  readonly pictures: number;
  readonly counted: Partial<Record<Signs, number>>;
}

export function withoutSigns(line: string): Inline {
  const counted: Partial<Record<Signs, number>> = {};
  let pictures = 0;
  const count = (kind: Signs, put = ' '): string => {
    counted[kind] = (counted[kind] ?? 0) + 1;
    return put;
  };
  const kept: string[] = [];
  const keep = (text: string): string => `\uE000${kept.push(text) - 1}\uE001`;
  let text = line
    .replace(/(`+)(.+?)\1(?!`)/g, (_, _mark, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign));
  if (/^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/.test(text)) return { shown: '', pictures, counted };
  if (/^[\s>]*\{\{\s*include\b/.test(text)) return { shown: '', pictures, counted: { settings: 1 } };
  text = text
    .replace(/^[ \t>]*\[\^[^\]]+\]:/, '')
    .replace(/^[ \t]{0,3}\[[^\]^]+\]:\s*\S+.*$/, () => count('addresses'))
    .replace(/^([ \t>]*)\[![\w ]+\]/, '$1')
    .replace(/^([ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX]\]/, '$1')
    .replace(/^([ \t>]*)\d+[.)](?=[ \t])/, '$1')
    .replace(/\$\$.+?\$\$|\$(?!\s)[^$]*?[^\s$]\$(?!\d)/g, () => count('formulas'))
    .replace(/:icon\[[^\]]*\]/g, () => count('attributes', ''))
    .replace(/\[[^\][]*@[\w:.#$%&+?<>~/-]+[^\][]*\]/g, () => count('citations', ''))
    .replace(/(?<![\w.])-?@[\w][\w:.#$%&+?<>~/-]*/g, () => count('citations', ''));
  text = text.replace(/!\[((?:[^\][]|\[[^\]]*\])*)\]\(((?:[^()]|\([^()]*\))*)\)/g, (_, alt: string, inside: string) => {
    pictures++;
    const caption = /\s["'(](.*)["')]\s*$/.exec(inside)?.[1] ?? '';
    return ` ${alt} ${caption} `;
  });
  text = text
    .replace(/\]\((?:[^()]|\([^()]*\))*\)/g, () => count('addresses', ']'))
    .replace(/\]\[[^\]]*\]/g, () => count('addresses', ']'))
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/\{[^{}]*[.#=][^{}]*\}/g, () => count('attributes', ''))
    .replace(/<img\b[^>]*?\balt=["']([^"']*)["'][^>]*>/gi, (_, alt: string) => {
      pictures++;
      return ` ${alt} `;
    })
    .replace(/<br\b[^>]*>/gi, ' ')
    .replace(/<\/?([a-z][\w-]*)[^<>]*>/gi, tagText)
    // a soft hyphen parts no word
    .replace(/&(?:shy|#173|#xAD);/gi, '')
    .replace(/&(?:#\d+|#x[0-9a-f]+|\w+);/gi, ' ')
    .replace(/[*~^`]|==/g, '');
  return { shown: text.replace(/\uE000(\d+)\uE001/g, (_, i: string) => kept[Number(i)] ?? ''), pictures, counted };
}

const INLINE = /^(?:a|b|strong|i|em|u|s|del|sub|sup|span|code|mark|small|dfn|kbd)$/i;

/** What a tag leaves: an address in angle brackets stays, marks part no word, all others do. */
function tagText(tag: string, name: string): string {
  if (/^<(?:https?|mailto):/i.test(tag)) return tag.slice(1, -1);
  return INLINE.test(name) ? '' : ' ';
}
