// What inline text asks about icons: the outlines that were asked for ahead, unknown names told with those that are
// near.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { type Icon, type IconEntry, iconName } from '../base/icon.ts';
import { nearIcons } from '../icons/search.ts';
import { ICON_SET, type IconStyle, iconEngine } from '../icons/set.ts';
import type { Supplies } from './fetched-ahead.ts';

export type IconReader = (name: string, style: IconStyle, span: Span) => Icon | undefined;

export function iconReader(supplies: Supplies, diagnostics: Diagnostics): IconReader {
  return (name, style, span) => {
    const icon = supplies.engine<Icon>(iconEngine(name, style));
    if (icon) return icon;
    const set = supplies.engine<readonly IconEntry[]>(ICON_SET);
    if (!set)
      diagnostics.report(
        'resolve/icon-set',
        'Icons cannot be drawn: the package healthicons was not found',
        span,
        'Run npm install',
      );
    else if (set.some((entry) => entry.name === iconName(name)))
      diagnostics.report(
        'resolve/icon-set',
        `The icon "${name}" cannot be read`,
        span,
        'Run npm install anew, or take another icon',
      );
    else {
      const near = nearIcons(set, name);
      diagnostics.report(
        'resolve/unknown-icon',
        `There is no icon "${name}"; its name is shown as text`,
        span,
        near.length ? `Did you mean ${near.join(', ')}?` : 'lectern icons WORD finds names',
      );
    }
    return undefined;
  };
}
