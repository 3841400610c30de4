// What a deck in a template is built with.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { FontStore } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import type { Template } from './template.ts';
import type { Tokens } from './tokens.ts';

export interface Building {
  readonly template: Template;
  readonly tokens: Tokens;
  readonly theme: Theme;
  readonly fonts: FontStore;
  readonly host: Host;
  readonly diagnostics: Diagnostics;
  readonly span?: Span | undefined;
}
