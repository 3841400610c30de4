// What a layout makes of a slide's blocks before they are measured: pictures in one grid, the outline as an agenda.
import { agendaOf } from '../../blocks/agenda.ts';
import type { Block } from '../../blocks/block.ts';
import { gathered } from '../../blocks/grid.ts';
import { layoutOf } from '../../layouts/index.ts';
import type { Deck, Slide } from '../../resolve/deck.ts';

export function arranged(slide: Slide, blocks: readonly Block[], { outline }: Deck): readonly Block[] {
  const { pictures, purpose } = layoutOf(slide.layout);
  if (pictures) return gathered(blocks, pictures === 'pair');
  const empty = purpose === 'agenda' && !blocks.length && outline.length > 0;
  return empty ? [agendaOf(outline, slide.section, slide.source)] : blocks;
}
