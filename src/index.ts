// The public interface: what a program that uses Lectern as a library may import.

export { CATALOG } from './base/catalog.ts';
export type { Diagnostic, Severity, Span } from './base/diagnostic.ts';
export type { Host, OutputFile } from './host/host.ts';
export { type BuildOptions, type BuildResult, type BuiltDeck, buildDeck, OUTPUT_KINDS, type OutputKind } from './pipeline.ts';
export type { Report } from './report.ts';
export type { Scene } from './scene/scene.ts';
export { VERSION } from './version.ts';
