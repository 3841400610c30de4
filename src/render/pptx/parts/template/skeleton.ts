// A template's package as the second skeleton: masters, layouts, themes and their pictures as they are; slides, notes,
// comments, programs and all that is private out of it.
import type { Resources } from '../../../../base/wasm.ts';
import { openParts } from '../../../../office/parts.ts';
import { childrenOf, parseXml } from '../../../../office/xml.ts';
import { cleanBitmap } from '../../../../pictures/clean/index.ts';
import { kindOf } from '../../../../pictures/kind.ts';
import type { SceneTemplate } from '../../../../scene/scene.ts';
import type { KnownTypes } from '../../opc/content-types.ts';
import { PRESENTATION } from '../../opc/context.ts';
import { Package } from '../../opc/package.ts';

/** What the presentation may point to: the template's looks, and nothing that was in its slides or beside them. */
const KEPT = ['slideMaster', 'notesMaster', 'handoutMaster', 'theme', 'tableStyles', 'font'];
const TYPES = '[Content_Types].xml';

/** The package without its slides. Its pictures keep their pixels and lose what was written beside them. */
export async function templateSkeleton(template: SceneTemplate, from: Resources): Promise<Package> {
  const parts = openParts(template.bytes);
  const pkg = new Package(parts, typesOf(parts));
  pkg.keepRelationships('', ['officeDocument']);
  pkg.keepRelationships(PRESENTATION, KEPT);
  pkg.prune();
  await cleanPictures(pkg, from);
  return pkg;
}

function typesOf(parts: ReadonlyMap<string, Uint8Array>): KnownTypes {
  const bytes = parts.get(TYPES);
  const root = bytes && parseXml(bytes, TYPES);
  const list = (name: string, key: string) =>
    new Map(
      childrenOf(root, name).map((one) => [
        (one.attributes[key] ?? '').replace(/^\//, '').toLowerCase(),
        one.attributes.ContentType ?? '',
      ]),
    );
  return { overrides: list('ct:Override', 'PartName'), defaults: list('ct:Default', 'Extension') };
}

async function cleanPictures(pkg: Package, from: Resources): Promise<void> {
  for (const name of pkg.names) {
    if (!/^ppt\/media\//.test(name)) continue;
    const bytes = pkg.bytes(name);
    const type = kindOf(bytes);
    if (type === undefined || type === 'svg' || type === 'webp') continue;
    // what is too odd to be rebuilt stays as it is in the template: nobody's slide is lost for it
    const clean = await cleanBitmap({ type, bytes }, from).catch(() => undefined);
    if (clean?.type === type) pkg.set(name, clean.bytes);
  }
}
