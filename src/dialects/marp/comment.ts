// A comment in Marp is a directive if it is YAML with a name that Marp knows; else it is what the speaker says.
import { parse } from 'yaml';
import type { Comment } from '../dialect.ts';
import { isData } from '../values.ts';
import { DIRECTIVES } from './keys.ts';

export function marpComment(text: string): Comment {
  // marks of formatters and of fitted headings are nobody's words
  if (/^\s*(fit|prettier-ignore.*|markdownlint-.*|textlint-.*)\s*$/s.test(text)) return { kind: 'private' };
  const data = /^\s*[_A-Za-z]\w*[ \t]*:/m.test(text) ? yamlOf(text) : undefined;
  if (data && Object.keys(data).some((key) => DIRECTIVES.has(key))) return { kind: 'directive', data };
  return { kind: 'notes', text };
}

function yamlOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // colours are written bare: `color: #fff` would be a comment of YAML
    const data: unknown = parse(text.replace(/^(\s*_?\w*[cC]olor\s*:\s*)(#[0-9a-fA-F]+)/gm, '$1"$2"'), {
      logLevel: 'silent',
      uniqueKeys: false,
    });
    return isData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
