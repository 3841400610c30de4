// The outputs of one audience that may be e-mailed: each kind that is asked for, from a scene without what is private.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { OutputFile } from '../host/host.ts';
import type { RenderContext } from '../render/renderer.ts';
import { settingsFor } from '../resolve/audience-settings.ts';
import type { DeckSettings } from '../schema/settings.ts';
import { type Shared, type ShareSettings, shareDeck } from '../share/index.ts';
import { type OutputKind, outputsOf, renderPptx, type Sources } from './outputs.ts';

/** Undefined, after a diagnostic, where what is asked for cannot be made without what is private. */
export async function shareOutputs(
  from: Sources,
  kinds: readonly OutputKind[],
  settings: ShareSettings,
  context: RenderContext,
): Promise<Shared | undefined> {
  if (asksForNotes(kinds, settingsFor(from.parsed.settings, from.audience), settings, context.diagnostics))
    return undefined;
  return shareDeck(from.scene, settings, context, {
    pptx: kinds.includes('pptx') ? (from.pptx ?? renderPptx) : undefined,
    pages: async (scene, own) => {
      const pages = kinds.filter((kind) => kind !== 'pptx');
      const outputs = outputsOf({ ...from, scene, pptx: undefined }, pages, own);
      const files: OutputFile[] = [];
      for (const kind of pages) files.push(...(await outputs[kind]()));
      return files;
    },
  });
}

/** Whether a handout to be e-mailed would be of the notes that are taken out; says so. */
function asksForNotes(
  kinds: readonly OutputKind[],
  { handout }: DeckSettings,
  { keepNotes }: ShareSettings,
  diagnostics: Diagnostics,
): boolean {
  const asked = (kinds.includes('handout') || kinds.includes('pdf')) && handout?.includes('notes');
  if (!asked || keepNotes) return false;
  diagnostics.report(
    'share/unsafe',
    `A handout of ${handout} cannot be made for e-mail: the notes are taken out`,
    undefined,
    'Write handout: slides, or email: {notes: keep} where people may read the notes',
  );
  return true;
}
