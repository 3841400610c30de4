// report.json: what a build says of itself (format.md, part 2). No times, no absolute paths: the same input, the same bytes.
import type { Diagnostic } from './base/diagnostic.ts';

export interface Report {
  readonly lectern: string;
  readonly deck: string;
  readonly audience?: string;
  readonly title: string;
  readonly lang: string;
  readonly slides: readonly ReportSlide[];
  readonly sections: readonly { readonly title: string; readonly slides: readonly string[] }[];
  readonly citations: readonly { readonly key: string; readonly slides: readonly string[] }[];
  readonly diagnostics: readonly ReportDiagnostic[];
  readonly outputs: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

export interface ReportSlide {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  readonly layout: string;
  readonly hidden: boolean;
  readonly source: { readonly file: string; readonly line: number };
  readonly scale: number;
  readonly overflow: number;
  readonly words: number;
  readonly notesWords: number;
  readonly minutes?: number;
  readonly steps: number;
  readonly grade?: number;
}

export interface ReportDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}
