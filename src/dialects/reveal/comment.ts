// `.slide:` and `.element:` give attributes to the slide and to what stands before them; other comments are nobody's
// business.

import { attributesOf, classesOf, stepOf, styleOf } from '../../parse/tags.ts';
import type { Comment } from '../dialect.ts';
import { isUnseen } from '../unseen.ts';

export function revealComment(text: string): Comment {
  const [, of, rest = ''] = /^\s*\.(slide|element):?\s*([\s\S]*)$/.exec(text) ?? [];
  if (of === 'slide') return { kind: 'attribute', of, text: rest };
  if (of !== 'element') return { kind: 'private' };
  const attributes = attributesOf(rest);
  if (isUnseen(classesOf(attributes.class), attributes.style))
    return { kind: 'attribute', of: 'element', text: '{.hidden}' };
  const width = attributes.width ?? styleOf(attributes.style).width;
  const step = classesOf(attributes.class).includes('fragment') ? stepOf(attributes) : '';
  const own = [step, width && /^[\d.]+(%|px|em)?$/.test(width) ? `width=${width}` : ''].filter(Boolean).join(' ');
  return { kind: 'attribute', of: 'element', text: own ? `{${own}}` : '' };
}
