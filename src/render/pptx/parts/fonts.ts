// Fonts that travel in the file (ECMA-376 Part 1, 15.2.13 and 19.2.1.9), where the theme says so and the licence bits
// of the font let us. Each is cut down to what its scripts need, unless its bits forbid that, and says
// nothing of its makers. What was embedded is reported.
import type { FaceName } from '../../../scene/scene.ts';
import { nameless } from '../../../text/nameless.ts';
import { Subsetter } from '../../../text/subset.ts';
import { type Patch, type PptxContext, PRESENTATION } from '../opc/context.ts';
import { eotOf } from './embedded/eot.ts';
import { repertoire } from './embedded/repertoire.ts';
import { permissionOf, sfntFacts } from './embedded/sfnt.ts';
import { embeddedFamilies, FACES, type UsedFamily } from './embedded/used.ts';

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

export const fonts: Patch = {
  name: 'fonts',
  async apply(context) {
    const families = embeddedFamilies(context.scene);
    if (!families.length) return;
    const subsetter = await Subsetter.load(context.render);
    let count = 0;
    for (const used of families) {
      let total = 0;
      const done: string[] = [];
      for (const face of FACES) {
        if (!used.faces.has(face)) continue;
        const eot = await embeddable(used, face, subsetter, context);
        if (!eot) continue;
        const part = `ppt/fonts/font${++count}.fntdata`;
        context.pkg.set(part, eot);
        context.fonts.push({
          family: used.family.office,
          face,
          relation: context.pkg.relate(PRESENTATION, 'font', part.slice('ppt/'.length)),
        });
        total += eot.length;
        done.push(FACE_WORDS[face]);
      }
      if (done.length)
        context.render.diagnostics.report(
          'render/font-embedded',
          `${used.family.office} (${done.join(', ')}) is embedded: ${kilobytes(total)}`,
        );
    }
  },
};

const FACE_WORDS: Readonly<Record<FaceName, string>> = {
  regular: 'regular',
  bold: 'bold',
  italic: 'italic',
  boldItalic: 'bold italic',
};

/** The face as PowerPoint embeds it; undefined after a diagnostic where it may not or cannot be. */
async function embeddable(
  { family, characters }: UsedFamily,
  face: FaceName,
  subsetter: Subsetter,
  { render }: PptxContext,
): Promise<Uint8Array | undefined> {
  const refuse = (reason: string) => {
    render.diagnostics.report(
      'render/font-not-embedded',
      `${family.office}, ${FACE_WORDS[face]}, is not embedded: ${reason}`,
      undefined,
      HINT,
    );
    return undefined;
  };
  const whole = await render.font(family.faces[face]);
  const facts = sfntFacts(whole);
  if (!facts) return refuse('its file is not a TrueType font');
  if (!facts.hasTrueTypeOutlines) return refuse('its outlines are not TrueType, which PowerPoint does not take');
  const permission = permissionOf(facts);
  if (permission === 'never') return refuse('its licence bits forbid it');
  if (permission === 'view-only')
    return refuse('its licence bits allow viewing and printing only, and the file would open read-only');
  if (facts.names.family !== family.office) return refuse(`its file names the family "${facts.names.family}"`);
  const cut = permission === 'no-subset' ? whole : subsetter.subset(whole, repertoire(characters));
  const bare = nameless(cut, { family: family.office, face });
  return eotOf(bare, sfntFacts(bare) ?? facts);
}

const HINT = 'Choose a font that may be embedded, or set its mode to safe and name a font that everybody has';
