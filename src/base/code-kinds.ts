// What kinds of words code has, as data: TextMate scopes by kind. A theme gives each kind a colour of its palette.

/** Kinds that a theme colours; what has none is drawn in the text's colour. */
export const CODE_KINDS = ['keyword', 'string', 'comment', 'number', 'function', 'type'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A stretch of a line in one kind. */
export interface CodeToken {
  readonly text: string;
  readonly kind?: CodeKind;
}

/** Scopes as TextMate grammars name them; the most exact one wins. */
export const SCOPES: Readonly<Record<CodeKind, readonly string[]>> = {
  keyword: [
    'keyword',
    'storage',
    'keyword.operator.logical',
    'keyword.operator.new',
    'variable.language',
    'entity.name.tag',
    'punctuation.definition.keyword',
  ],
  string: ['string', 'punctuation.definition.string', 'constant.character', 'markup.inline.raw', 'string.regexp'],
  comment: ['comment', 'punctuation.definition.comment'],
  number: ['constant.numeric', 'constant.language', 'keyword.other.unit', 'constant.other.color'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.other.attribute-name'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.name.section',
    'support.type.property-name',
    'entity.name.namespace',
  ],
};

/** Scopes that stay plain although a wider one has a kind. */
export const PLAIN_SCOPES: readonly string[] = [
  'keyword.operator',
  'punctuation',
  'meta.embedded',
  'string variable',
  'string meta.embedded',
  'source.css support.type.property-name',
];
