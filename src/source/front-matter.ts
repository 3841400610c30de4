// A front matter block -> plain data with the place of every key and value. gray-matter reads the block with its code
// engines off (it would run JavaScript by default); YAML goes to the `yaml` package, which knows where things stand.
import matter from 'gray-matter';
import grayMatterUtils from 'gray-matter/lib/utils.js';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { FrontMatter } from './deck-source.ts';
import { FilledFile } from './fields.ts';
import type { SourceFile } from './file.ts';
import { inFrontMatter } from './filled.ts';
import { keepsFromSome } from './front-block.ts';
import { openQuote, soundYaml } from './sound-yaml.ts';

// gray-matter keeps a Buffer of its input, which nobody reads and browsers do not have.
grayMatterUtils.toBuffer = (input: unknown) => input;

type Yaml = Document.Parsed;

/**
 * Reads the YAML whose first line is line `line` of the file; undefined, after a diagnostic, where it gives no keys.
 */
export function readFrontMatter(
  yaml: string,
  file: Pick<SourceFile, 'span'>,
  line: number,
  diagnostics: Diagnostics,
  what = 'The front matter',
): FrontMatter | undefined {
  const top = file.span(line);
  const { frontMatterCharacters, frontMatterLines } = diagnostics.limits;
  if (yaml.length > frontMatterCharacters || yaml.split('\n').length > frontMatterLines) {
    diagnostics.report(
      'source/yaml',
      `${what} is longer than ${frontMatterLines} lines or ${frontMatterCharacters} characters; it is left out`,
      top,
      what === 'The front matter' ? 'End it with a line of --- behind its last key' : 'Put the data into a .csv file',
    );
    return undefined;
  }
  const counter = new LineCounter();
  const spanAt = (offset: number): Span => {
    const at = counter.linePos(Math.min(offset, yaml.length));
    return file.span(line + Math.max(1, at.line) - 1, Math.max(1, at.col));
  };
  // its warnings would go to the terminal, and are told by the schema
  const document = parseDocument(yaml, { lineCounter: counter, version: '1.2', uniqueKeys: true, logLevel: 'error' });
  if (reportProblems(yaml, document, spanAt, line, file, diagnostics, what)) {
    const sound = soundYaml(yaml);
    // what is sound is told of by itself, once
    return sound === undefined || sound === yaml ? undefined : readFrontMatter(sound, file, line, diagnostics, what);
  }
  const root = document.contents as Node | null;
  if (root === null) return { data: {}, where: () => top };
  if (!isMap(root)) {
    diagnostics.report(
      'source/yaml',
      `${what} is to be keys with values; this is ${isSeq(root) ? 'a list' : 'a bare text'}`,
      top,
      what === 'The front matter'
        ? 'Write one key a line, e.g. title: My talk'
        : 'Write one key a line, e.g. type: bar',
    );
    return undefined;
  }
  // a key written null is that word (a forest plot has one), where YAML means a key without a name
  for (const { key } of root.items) if (isScalar(key) && key.value === null && key.source) key.value = key.source;
  try {
    const data = plainData(yaml, document, diagnostics.limits.yamlAliases);
    return {
      data: file instanceof FilledFile ? inFrontMatter(file.fields, data, diagnostics) : data,
      where: (path, what = 'value') => placeOf(root, path, what, spanAt) ?? top,
    };
  } catch (error) {
    const alias = /^Unresolved alias.*?: (.+)$/.exec((error as Error).message)?.[1];
    if (alias)
      diagnostics.report(
        'source/yaml',
        `*${alias} means a value named &${alias} in YAML, and there is none`,
        spanAt(Math.max(0, yaml.indexOf(`*${alias}`))),
        HINTS.BAD_SCALAR_START,
      );
    else
      diagnostics.report(
        'source/yaml',
        `${what} uses aliases more than ${diagnostics.limits.yamlAliases} times; it is left out`,
        top,
        'Write the values out',
      );
    return undefined;
  }
}

/**
 * Reports what the parser minds; true where the block is of no use. A repeated key is reported and its last value kept.
 */
function reportProblems(
  yaml: string,
  document: Yaml,
  spanAt: (offset: number) => Span,
  first: number,
  file: Pick<SourceFile, 'span'>,
  diagnostics: Diagnostics,
  what: string,
): boolean {
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const quote = code === 'MISSING_CHAR' && /quote/.test(message) ? openQuote(yaml) : undefined;
    if (quote) {
      const { value, mark } = quote;
      diagnostics.report(
        'source/yaml',
        'The quotation mark that opens here is never closed; the key is left out',
        file.span(first + quote.line - 1, quote.column),
        `Close it at the end of its text: ${value.slice(0, 60)}${mark}`,
        { old: value, text: value + mark },
      );
      return true;
    }
    const sentence = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    diagnostics.report(
      'source/yaml',
      MESSAGES[code] ?? `${what} is not valid YAML: ${sentence}`,
      spanAt(pos[0]),
      HINTS[code] ?? HINTS.MISSING_CHAR,
    );
    if (code === 'DUPLICATE_KEY' && keepsFromSome(yaml.slice(pos[0])))
      diagnostics.report(
        'private/key',
        'The key stands here twice; by one of the two the slide would be SHOWN',
        spanAt(pos[0]),
        'Remove the one that is not meant',
      );
    if (code !== 'DUPLICATE_KEY' && document.errors.some((error) => error.code === code)) return true;
  }
  return false;
}

const MESSAGES: Record<string, string> = {
  DUPLICATE_KEY: 'The key stands here a second time; the last one counts',
  TAB_AS_INDENT: 'The line is indented with a tab, which YAML does not allow',
  BLOCK_AS_IMPLICIT_KEY: 'YAML takes the second colon of this line for another key',
  MULTILINE_IMPLICIT_KEY: 'The line is no key: its colon is missing',
};

const HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'Remove one of them',
  TAB_AS_INDENT: 'Indent with blanks',
  BAD_INDENT: 'Keys of one level start in the same column, and an open [ or { needs its ] or }',
  BAD_SCALAR_START: 'Put a text that begins with a sign such as * & @ % ` ! between quotation marks',
  MISSING_CHAR:
    'Write key: value, one a line; put a text with : or # in it between quotation marks, and close quotes and brackets',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text with a colon in it between quotation marks, e.g. title: "Bone: alive"',
  MULTILINE_IMPLICIT_KEY: 'A key is followed by a colon and a blank, e.g. title: My talk',
  TAG_RESOLVE_FAILED: 'Remove the !tag: front matter is plain data',
};

/** Through gray-matter, as deck tools read front matter. Options are always given, because without them it caches. */
function plainData(yaml: string, document: Yaml, maxAliasCount: number): Record<string, unknown> {
  const refuse = (): never => {
    throw new Error('front matter is data');
  };
  const engine = () => document.toJS({ maxAliasCount }) as object;
  const engines = { yaml: engine, json: refuse, javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse };
  return matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines }).data;
}

/** Place of a key or value, or of the nearest thing above it that is there. */
function placeOf(
  root: Node,
  path: readonly (string | number)[],
  what: 'key' | 'value',
  spanAt: (offset: number) => Span,
): Span | undefined {
  let node: Node | null = root;
  let found: Span | undefined;
  for (const [i, step] of path.entries()) {
    const next = childOf(node, step);
    if (!next) break;
    const wanted =
      next.key && (i < path.length - 1 || what === 'key' || !next.value?.range) ? next.key : (next.value ?? next.key);
    if (wanted?.range) found = spanAt(wanted.range[0]);
    node = next.value;
  }
  return found;
}

function childOf(node: Node | null, step: string | number): { key?: Node; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && { key: pair.key as Node, value: pair.value as Node | null };
  }
  if (isSeq(node) && Number(step) < node.items.length) return { value: node.items[Number(step)] as Node };
  return undefined;
}
