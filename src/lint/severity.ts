// The deck's own say over severities: `rules: {lint/link-text: off, layout/shrunk: warning}`.
import { refuses } from '../base/catalog.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { DeckSettings } from '../schema/settings.ts';

/** The diagnostics with the severities that the deck sets; those that are off are gone. */
export function withSeverities(list: readonly Diagnostic[], rules: DeckSettings['rules']): readonly Diagnostic[] {
  if (!rules) return list;
  return list.flatMap((found) => {
    const severity = refuses(found.code) ? undefined : rules[found.code];
    return severity === 'off' ? [] : [severity ? { ...found, severity } : found];
  });
}
