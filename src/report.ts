// report.json: what a build says of itself (format.md, part 2). No times, no absolute paths: the same input, the same
// bytes.
import { countWords } from './base/count-words.ts';
import type { Diagnostic, Span } from './base/diagnostic.ts';
import type { Kept } from './base/kept.ts';
import type { OutputFile } from './host/host.ts';
import { slideGrade } from './lint/grade.ts';
import { wordsToSay } from './resolve/notes.ts';
import type { Scene, SceneSlide } from './scene/scene.ts';
import { wordsOf } from './scene/walk.ts';
import { VERSION } from './version.ts';

export interface Report {
  readonly lectern: string;
  readonly deck: string;
  readonly audience?: string;
  readonly title: string;
  readonly lang: string;
  /** The program that the deck is written for, and what told it, where that is another. */
  readonly dialect?: { readonly name: string; readonly reason: string };
  readonly slides: readonly ReportSlide[];
  readonly sections: readonly { readonly title: string; readonly slides: readonly string[] }[];
  readonly citations: readonly { readonly key: string; readonly slides: readonly string[] }[];
  readonly diagnostics: readonly ReportDiagnostic[];
  readonly outputs: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly parts?: Readonly<Record<string, number>>;
  }[];
}

export interface ReportSlide {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  readonly layout: string;
  readonly hidden: boolean;
  readonly backup?: true;
  readonly source: { readonly file: string; readonly line: number };
  /** Text size as a share of the designed one. */
  readonly scale: number;
  /** Share of the body's height that is taken. */
  readonly fill: number;
  /** Points by which the content exceeds the slide. */
  readonly overflow: number;
  readonly words: number;
  readonly notesWords: number;
  readonly minutes?: number;
  readonly steps: number;
  /** School grade that its text asks for, in languages that have a formula. */
  readonly grade?: number;
}

export interface ReportDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A deck that was read from another dialect: which one, and where its writer wrote what stands at a place. */
export interface AsWritten {
  readonly dialect?: { readonly name: string; readonly reason: string } | undefined;
  readonly span?: (span: Span) => Span;
}

export async function makeReport(
  scene: Scene,
  files: readonly OutputFile[],
  diagnostics: readonly Diagnostic[],
  kept: Kept,
  written: AsWritten = {},
): Promise<Report> {
  const { dialect, span = (at) => at } = written;
  return {
    lectern: VERSION,
    deck: scene.deck,
    ...(scene.audience !== undefined && { audience: scene.audience }),
    title: scene.meta.title,
    lang: scene.lang,
    ...(dialect && { dialect: { name: dialect.name, reason: dialect.reason } }),
    slides: reportSlides(scene, kept).map((slide, i) => {
      const { file, line } = span(scene.slides[i]?.source ?? { ...slide.source, column: 1 });
      return { ...slide, source: { file, line } };
    }),
    sections: scene.sections,
    citations: scene.citations ?? [],
    diagnostics: diagnostics.map(reportDiagnostic),
    outputs: await Promise.all(
      files.map(async (file) => ({
        file: file.name,
        bytes: file.bytes.length,
        sha256: await sha256(file.bytes),
        ...(file.parts && { parts: file.parts }),
      })),
    ),
  };
}

/** What the report says of each slide. */
export const reportSlides = (scene: Scene, kept: Kept): ReportSlide[] =>
  scene.slides.map((slide) => knownReport(slide, kept));

/** Slides that a build took over from the one before are not counted again. */
const known = new WeakMap<SceneSlide, ReportSlide>();

function knownReport(slide: SceneSlide, kept: Kept): ReportSlide {
  const found = known.get(slide) ?? reportSlide(slide, kept);
  known.set(slide, found);
  return found;
}

function reportSlide(slide: SceneSlide, kept: Kept): ReportSlide {
  const words = countWords(wordsOf(slide).join(' '));
  const grade = slideGrade(slide, kept);
  return {
    index: slide.index,
    id: slide.id,
    title: slide.title,
    ...(slide.section !== undefined && { section: slide.section }),
    layout: slide.layout,
    hidden: slide.hidden,
    ...(slide.backup && { backup: true as const }),
    source: { file: slide.source.file, line: slide.source.line },
    scale: slide.scale,
    fill: slide.fill ?? 0,
    overflow: slide.overflow,
    words,
    notesWords: wordsToSay(slide.notes),
    ...(slide.seconds !== undefined && { minutes: Math.round((slide.seconds / 60) * 100) / 100 }),
    steps: slide.steps,
    ...(grade !== undefined && { grade }),
  };
}

export const reportDiagnostic = ({ code, severity, message, hint, span }: Diagnostic): ReportDiagnostic => ({
  code,
  severity,
  message,
  ...(span && { file: span.file, line: span.line, column: span.column }),
  ...(hint && { hint }),
});

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
