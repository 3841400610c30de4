// The public interface: what a program that uses Lectern as a library may import.

export { CATALOG, type Severity } from './base/catalog.ts';
export type { Diagnostic, Span } from './base/diagnostic.ts';
export { DEFAULT_LIMITS, type LimitName, type Limits } from './base/limits.ts';
export type { Host, OutputFile } from './host/host.ts';
export { memoryHost } from './host/memory.ts';
export {
  type BuilderOptions,
  build,
  check,
  createBuilder,
  type DeckOptions,
  type LibraryBuilder,
  type LibraryOptions,
} from './library.ts';
export {
  type BuildOptions,
  type BuildResult,
  type BuiltDeck,
  buildDeck,
  OUTPUT_KINDS,
  type OutputKind,
} from './pipeline.ts';
export type { Report } from './report.ts';
export type { Scene } from './scene/scene.ts';
export { jsonSchema } from './schema/emit.ts';
export { SCHEMA_NAMES, type SchemaName } from './schema/schema-names.ts';
export { VERSION } from './version.ts';
