// `--data rows.jsonl --name '{id}'`: a deck for each row of the data, under a name that the row gives.
import { readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS, type Limits, limitText, raiseHint } from '../../base/limits.ts';
import { DataProblem, readRows } from '../../data/read-fields.ts';
import { nearest } from '../../schema/nearest.ts';
import type { FieldMap } from '../../source/fields.ts';
import { Usage } from '../usage.ts';
import type { Job } from './job.ts';
import { deckNameOf } from './names.ts';

/** Throws Usage for a file that cannot be read as rows, and for names that they do not give. */
export async function jobsOfRows(
  path: string,
  file: string,
  pattern: string | undefined,
  own: Partial<Limits>,
): Promise<Job[]> {
  const limits = { ...DEFAULT_LIMITS, ...own };
  const rows = await rowsOf(file, limits);
  if (!rows.length) throw new Usage(`The file ${file} has no rows.`);
  const deck = deckNameOf(path);
  const digits = String(rows.length).length;
  return rows.map((data, i) => {
    const number = String(i + 1).padStart(digits, '0');
    return { path, data, name: pattern === undefined ? `${deck}-${number}` : nameOf(pattern, data, { deck, number }) };
  });
}

async function rowsOf(file: string, limits: Limits): Promise<FieldMap[]> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > limits.dataBytes)
      throw new DataProblem(
        `is larger than ${limitText('dataBytes', limits)}; split it, ${raiseHint('dataBytes', limits)}`,
      );
    return readRows(bytes, file);
  } catch (error) {
    if (error instanceof DataProblem) throw new Usage(`The file ${file} ${error.message}.`);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Usage(`There is no file ${file}.`);
    throw new Usage(`The file ${file} cannot be read.`);
  }
}

/** `{id}` is a field, `{deck}` the deck's name, `{number}` the row's, counted from 1. */
function nameOf(pattern: string, data: FieldMap, { deck, number }: { deck: string; number: string }): string {
  const name = pattern.replace(/\{([^{}]+)\}/g, (_, field: string) => {
    const value = data.get(field.trim())?.text ?? { deck, number }[field.trim()];
    if (value !== undefined) return value;
    const near = nearest(field.trim(), [...data.keys()].slice(0, 1000));
    throw new Usage(
      `Row ${Number(number)} has no field "${field}" for --name.${near ? ` Did you mean {${near}}?` : ''}`,
    );
  });
  if (!name.trim() || /^\.+$/.test(name)) throw new Usage(`--name gives row ${Number(number)} no name: "${name}".`);
  return name;
}
