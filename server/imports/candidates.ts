import type { ImportInput } from './import-input.js';
import type { Notes } from './notes.js';
import { Unreadable } from './unreadable.js';

/**
 * Reads the files that may be of a format. A file given alone is read whatever its name. Of several, those
 * with another ending are passed over, and those that turn out to hold something else are left out and
 * reported by their name.
 * @throws {Unreadable} `not-this-format` where none fits, and the first other fault of any of them
 */
export async function readCandidates(
  inputs: readonly ImportInput[],
  notes: Notes,
  ending: RegExp,
  read: (input: ImportInput) => Promise<void>,
): Promise<void> {
  const candidates = inputs.length === 1 ? inputs : inputs.filter(({ name }) => ending.test(name));
  notes.expect(candidates);
  const others: string[] = [];
  for (const input of candidates) {
    const forget = notes.mark();
    try {
      await read(input);
    } catch (error) {
      if (!(error instanceof Unreadable) || error.fault !== 'not-this-format') throw error;
      forget();
      others.push(input.name);
    }
  }
  if (others.length === candidates.length) throw new Unreadable('not-this-format', others[0]);
  for (const name of others) notes.leaveOut(name, undefined, 'missing-column');
}
