// A QR code of our own slides back into the address that it leads to.
import type { OfficeShape } from '../../office/shape.ts';
import { allShapes } from '../../office/slide.ts';
import { escaped } from '../escape.ts';
import type { SlideMaking } from '../making.ts';
import { stepOf } from '../steps.ts';
import type { Found } from './found.ts';
import { captionLines, isCaption } from './pictures.ts';

export function qrOf([code, below]: readonly OfficeShape[], { slide }: SlideMaking): Found | undefined {
  if (code?.kind !== 'group' || !code.name.startsWith('QR code: ')) return undefined;
  const drawn = allShapes(code.children).find(({ alt }) => alt.startsWith('QR code: '));
  const [, alt = '', address = ''] = /^QR code: (.*) \((\S+)\)$/.exec(drawn?.alt ?? '') ?? [];
  // a link that somebody changed is not what the squares say
  const { link } = drawn ?? {};
  if (!/^(https?|mailto|tel):./i.test(address) || (link && !(link.kind === 'address' && link.address === address)))
    return undefined;
  const [words = ''] = captionLines(isCaption(below) ? below : undefined);
  const plain = address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');
  const title = words && words !== plain ? ` "${escaped(words).replace(/"/g, '\\"')}"` : '';
  const step = stepOf(slide, code.id);
  return {
    count: isCaption(below) ? 2 : 1,
    markdown: `![${escaped(alt)}](${address}${title}){.qr${step === undefined ? '' : ` step=${step}`}}`,
  };
}
