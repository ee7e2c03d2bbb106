import type { ImportInput } from './import-input.js';
import { JsonSplitter } from './json-splitter.js';
import type { Notes } from './notes.js';
import { textOf } from './text-of.js';
import { Unreadable } from './unreadable.js';

/**
 * Reads the records of a JSON file one by one, without ever holding the file: of a list, of one record a
 * line, of the list under one of `lists`, or the one record that the file is.
 * @param use whether the record is what such a file holds; it writes down by itself what it leaves out
 * @throws {Unreadable} `not-this-format` where no record was of use or this is no JSON, `nothing-usable` for
 *   a list of something else (an empty one is read), `broken-file` where it is cut off, `line-too-long`, and what `textOf` throws
 */
export async function readJson(
  input: ImportInput,
  notes: Notes,
  lists: readonly string[],
  use: (record: unknown, row: number) => boolean,
): Promise<void> {
  const file = input.name;
  let row = 0;
  let used = 0;
  const splitter = new JsonSplitter(lists, (text) => {
    row += 1;
    const record = parsed(text);
    if (record === undefined) notes.leaveOut(file, row, 'broken-row');
    else if (use(record, row)) used += 1;
  });

  for await (const text of textOf(input, notes)) {
    const trouble = splitter.push(text);
    if (trouble !== undefined) throw new Unreadable(trouble, file);
  }
  const trouble = splitter.end();
  if (trouble !== undefined) throw new Unreadable(trouble, file);
  if (row === 0 && splitter.holdsOther) throw new Unreadable('nothing-usable', file);
  if (row > 0 && used === 0) throw new Unreadable('not-this-format', file);
}

/** @returns `undefined` where this is no JSON */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
