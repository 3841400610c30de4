// What a build is asked for, what it gives, and what builds of one deck remember.
import type { Diagnostic } from '../base/diagnostic.ts';
import { Recent } from '../base/recent.ts';
import type { DialectSeen } from '../dialects/index.ts';
import type { Host, OutputFile } from '../host/host.ts';
import { LayoutMemory } from '../layout/memory.ts';
import type { ParseMemory } from '../parse/markdown.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Report } from '../report.ts';
import type { Scene } from '../scene/scene.ts';
import type { Shared } from '../share/index.ts';
import type { FieldMap, Fields } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';
import { FontStore } from '../text/fonts.ts';
import type { OutputKind } from './outputs.ts';

export interface BuildOptions {
  /** Host path of a deck file or folder. */
  readonly path: string;
  /** Only this audience; default: all that the deck names. */
  readonly audience?: string;
  /** Only this language; default: all that the deck lists. */
  readonly language?: string;
  /** Nothing to render means: check only. */
  readonly to: readonly OutputKind[];
  /** Whose Markdown the deck is, in place of what it says or shows. */
  readonly dialect?: string;
  /** Theme name, or host path of a theme folder, in place of the deck's. */
  readonly theme?: string;
  /** Host path of a PowerPoint template, in place of the deck's. */
  readonly template?: string;
  /** `email`: a copy for people outside, and nothing else. */
  readonly for?: 'email' | undefined;
  /** Values for `{{ field }}`, over those of the file that the deck's `data` names. */
  readonly data?: FieldMap | undefined;
  /** Stem of the files, in place of the deck's name. */
  readonly name?: string | undefined;
  /** Also look for what readers stumble over (src/lint). */
  readonly lint?: boolean;
  /** Fonts kept from an earlier build, for programs that build again and again. */
  readonly fonts?: FontStore;
  /** Of all that the deck names only the first audience, in its first language. */
  readonly firstAudience?: boolean;
  /** What earlier builds of the same deck remember; for those who build it again and again. */
  readonly memory?: Memory;
  /** Pixels of the pictures of `png` from left to right; default: 1920. */
  readonly width?: number | undefined;
  readonly onProgress?: (step: string) => void;
  /**
   * Makes the PowerPoint files at the same time as the other outputs, in another thread for example; default: one after
   * the other.
   */
  readonly pptx?: Renderer | undefined;
}

/** Fonts with the words they measured, parsed Markdown, slides as they were laid out. */
export interface Memory {
  readonly fonts: FontStore;
  readonly parses: ParseMemory;
  readonly layouts: LayoutMemory;
}

export const makeMemory = (host: Host): Memory => ({
  fonts: new FontStore((id) => host.resource(id)),
  parses: new Recent(),
  layouts: new LayoutMemory(),
});

/** One audience of a deck, built. */
export interface BuiltDeck {
  /** Stem of its files: `<deck>`, `<deck>-<audience>`, `<deck>-<language>` or `<deck>-<audience>-<language>`. */
  readonly name: string;
  readonly audience?: string;
  /** The language, where the deck lists it. */
  readonly language?: string;
  /** Names of the files that its words stand in. */
  readonly from: ReadonlySet<string>;
  readonly scene: Scene;
  /** The outputs asked for; report.json comes last. */
  readonly files: readonly OutputFile[];
  /** The copy for e-mail, if one was asked for. */
  readonly shared?: Shared;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything a deck gives; decks that could not be read at all give diagnostics only. */
export interface BuildResult {
  readonly built: readonly BuiltDeck[];
  /** Those of all audiences, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text meant for some would be shown to others: no audience gets a file. */
  readonly refused?: boolean;
  /** The deck's files, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Where each slide begins in its file, its front matter counted in; in the order of the deck. */
  readonly places: readonly SlidePlace[];
  /** The audiences that the deck names. */
  readonly audiences?: readonly string[];
  /** The values of a deck with data. */
  readonly fields?: Fields | undefined;
  /** The program that the deck is written for, where that is another. */
  readonly dialect?: DialectSeen;
}

export interface SlidePlace {
  readonly file: string;
  readonly line: number;
  /** Line of its Markdown, as the scene's slides name it. */
  readonly body: number;
}
