// The addresses of pictures that a deck shows from the network, for `--fetch`.
import { Diagnostics } from '../base/diagnostic.ts';
import { Kept } from '../base/kept.ts';
import type { Limits } from '../base/limits.ts';
import { Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { imageAddresses } from '../resolve/addresses.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import { loadDeck } from '../source/load.ts';

/** Each address once, in the order of the deck, and the deck's folder. */
export async function remotePictures(
  host: Host,
  options: { readonly path: string; readonly dialect?: string | undefined; readonly limits: Limits },
): Promise<{ root: string; addresses: readonly string[] }> {
  const diagnostics = new Diagnostics(options.limits);
  const loaded = await loadDeck(host, options.path, diagnostics, new Translator(host, options.limits, options.dialect));
  if (!loaded) return { root: '.', addresses: [] };
  const { slides } = await parseDeck(loaded, host, diagnostics, new Kept());
  const addresses = slides.flatMap(imageAddresses).filter((address) => /^(?:https?:)?\/\//i.test(address));
  return { root: loaded.root, addresses: [...new Set(addresses)] };
}
