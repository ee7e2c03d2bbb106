import type { Either } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

import { ownCopy } from '../clean-text.js';
import { readCsv } from '../csv-rows.js';
import type { ImportInput } from '../import-input.js';
import type { Notes } from '../notes.js';
import { labelOf, MOST_LETTERS } from './esco-labels.js';
import { isReleased } from './esco-status.js';

const COLUMNS = { required: ['conceptUri', 'preferredLabel'], optional: ['status'] } as const;

/** The names of one kind of concept (ISCO groups, skills, fields of study), in both languages. */
export class EscoNames {
  readonly #found = new Map<string, { code: string; name: { [L in Language]?: string } }>();

  /** @param address finds the concept's code or UUID in its address; concepts of another kind are passed over */
  constructor(readonly address: RegExp) {}

  /** @throws {Unreadable} */
  async read(input: ImportInput, language: Language, notes: Notes): Promise<void> {
    await readCsv(input, notes, COLUMNS, ({ row, cell }) => {
      const uri = cell('conceptUri');
      const code = this.address.exec(uri)?.[1];
      if (code === undefined) {
        const isAnother = /^https?:\/\/data\.europa\.eu\/esco\//.test(uri);
        if (!isAnother) notes.leaveOut(input.name, row, 'wrong-value', 'conceptUri');
        return isAnother;
      }
      if (!isReleased(cell('status'))) return true;
      const label = labelOf(cell('preferredLabel'), language);
      if (label === '' || label.length > MOST_LETTERS) {
        const reason = label === '' ? 'missing-value' : 'too-long';
        notes.leaveOut(input.name, row, reason, 'preferredLabel');
        return true;
      }
      const name = this.#found.get(code)?.name;
      if (name === undefined) {
        const own = ownCopy(code);
        this.#found.set(own, { code: own, name: { [language]: label } });
      } else if (name[language] === undefined) name[language] = label;
      else if (name[language] === label) notes.merged += 1;
      else notes.leaveOut(input.name, row, 'duplicate', 'conceptUri');
      return true;
    });
  }

  /** The code as it is kept, so that it is in memory once, however often it is pointed to. */
  kept(code: string): string | undefined {
    return this.#found.get(code)?.code;
  }

  all<T>(make: (code: string, name: Either) => T): T[] {
    return Array.from(this.#found.values(), ({ code, name }) => make(code, name));
  }
}
