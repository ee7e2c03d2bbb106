import type { EscoOccupation } from '#protocol/jobs/harvest.js';
import type { Language } from '#protocol/vocabulary.js';

import { cleanText, ownCopy } from '../clean-text.js';
import type { CsvRow } from '../csv-rows.js';
import { readCsv } from '../csv-rows.js';
import { escoOccupation } from '../esco-address.js';
import type { ImportInput } from '../import-input.js';
import type { Notes } from '../notes.js';
import { labelOf, MOST_LETTERS, otherLabels } from './esco-labels.js';
import { isReleased } from './esco-status.js';

const REQUIRED = ['conceptUri', 'iscoGroup', 'preferredLabel', 'code'] as const;
const OPTIONAL = ['altLabels', 'hiddenLabels', 'status', 'description'] as const;
type Row = CsvRow<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>;
const COLUMNS = { required: REQUIRED, optional: OPTIONAL };

const CODE = /^\d{4}(\.\d+)+$/;
const MOST_DESCRIPTION_LETTERS = 5000;

/** What one row says in its language. */
interface Words {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly hidden: readonly string[];
  readonly description: string;
}

/** One occupation while its files are read. */
interface Growing {
  readonly uuid: string;
  readonly code: string;
  readonly isco: string;
  readonly words: { [L in Language]?: Words };
  readonly essential: Set<string>;
  readonly optional: Set<string>;
}

/** ESCO's occupations, row by row and language by language. */
export class EscoOccupations {
  readonly #found = new Map<string, Growing>();
  readonly #withdrawn = new Set<string>();

  /** @throws {Unreadable} */
  async read(input: ImportInput, language: Language, notes: Notes): Promise<void> {
    await readCsv(input, notes, COLUMNS, (row) => this.#take(input.name, language, notes, row));
  }

  #take(file: string, language: Language, notes: Notes, { row, cell }: Row): boolean {
    const uuid = escoOccupation(cell('conceptUri'));
    const isco = /^C?(\d{4})$/.exec(cell('iscoGroup'))?.[1];
    const code = cell('code');
    const name = labelOf(cell('preferredLabel'), language);
    const leaveOut = (column: Parameters<typeof cell>[0], isTooLong = false) => {
      const reason = isTooLong ? 'too-long' : cell(column) === '' ? 'missing-value' : 'wrong-value';
      notes.leaveOut(file, row, reason, column);
      return false;
    };
    if (uuid === undefined) return leaveOut('conceptUri');
    if (!isReleased(cell('status'))) {
      this.#withdrawn.add(ownCopy(uuid));
      return true;
    }
    if (isco === undefined) return leaveOut('iscoGroup');
    if (!CODE.test(code)) return leaveOut('code');
    if (name === '') return leaveOut('preferredLabel');
    if (name.length > MOST_LETTERS) return leaveOut('preferredLabel', true);

    const words = wordsOf(name, language, cell);
    const before = this.#found.get(uuid);
    if (before === undefined) {
      const own = ownCopy(uuid);
      this.#found.set(own, {
        uuid: own,
        code: ownCopy(code),
        isco: ownCopy(isco),
        words: { [language]: words },
        essential: new Set(),
        optional: new Set(),
      });
    } else if (before.words[language] === undefined) before.words[language] = words;
    else if (JSON.stringify(before.words[language]) === JSON.stringify(words)) notes.merged += 1;
    else notes.leaveOut(file, row, 'duplicate', 'conceptUri');
    return true;
  }

  /** @returns `undefined` for one that no file has, `withdrawn` for one that is out of use */
  skillsOf(uuid: string): Pick<Growing, 'essential' | 'optional'> | 'withdrawn' | undefined {
    return this.#found.get(uuid) ?? (this.#withdrawn.has(uuid) ? 'withdrawn' : undefined);
  }

  all(): EscoOccupation[] {
    return Array.from(this.#found.values(), ({ uuid, code, isco, words, essential, optional }) => {
      const { fr, nl } = words;
      return {
        uuid,
        code,
        isco,
        name: { ...(fr && { fr: fr.name }), ...(nl && { nl: nl.name }) },
        synonyms: { fr: fr?.synonyms ?? [], nl: nl?.synonyms ?? [] },
        hidden: { fr: fr?.hidden ?? [], nl: nl?.hidden ?? [] },
        description: {
          ...(fr && fr.description !== '' && { fr: fr.description }),
          ...(nl && nl.description !== '' && { nl: nl.description }),
        },
        essential: [...essential],
        // a skill that is said to be both is needed
        optional: [...optional].filter((skill) => !essential.has(skill)),
      };
    });
  }
}

function wordsOf(name: string, language: Language, cell: Row['cell']): Words {
  const synonyms = otherLabels(cell('altLabels'), language, [name]);
  return {
    name,
    synonyms,
    hidden: otherLabels(cell('hiddenLabels'), language, [name, ...synonyms]),
    description: ownCopy(cleanText(cell('description')).slice(0, MOST_DESCRIPTION_LETTERS)),
  };
}
