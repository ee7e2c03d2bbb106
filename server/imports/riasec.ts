import type { Harvest } from '#protocol/jobs/harvest.js';

import { readCandidates } from './candidates.js';
import { ownCopy } from './clean-text.js';
import { readCsv } from './csv-rows.js';
import { escoOccupation } from './esco-address.js';
import type { ImportInput } from './import-input.js';
import type { Notes } from './notes.js';

const COLUMNS = { required: ['escoOccupationId', 'riasec'], optional: [] } as const;
/** One letter, or two that differ, strongest first. */
const LETTERS = /^([RIASEC])(?!\1)[RIASEC]?$/;

/** Holland's letters of ESCO occupations. Those that fit one kind of interest alone have one letter. */
export async function readRiasec(inputs: readonly ImportInput[], notes: Notes): Promise<Harvest> {
  const letters = new Map<string, string>();
  await readCandidates(inputs, notes, /\.csv$/i, (input) =>
    readCsv(input, notes, COLUMNS, ({ row, cell }) => {
      const esco = escoOccupation(cell('escoOccupationId'));
      const riasec = cell('riasec').toUpperCase();
      if (esco === undefined) notes.leaveOut(input.name, row, 'wrong-value', 'escoOccupationId');
      else if (!LETTERS.test(riasec)) notes.leaveOut(input.name, row, 'wrong-value', 'riasec');
      else {
        const before = letters.get(esco);
        if (before === undefined) letters.set(ownCopy(esco), ownCopy(riasec));
        else if (before === riasec) notes.merged += 1;
        else notes.leaveOut(input.name, row, 'duplicate', 'escoOccupationId');
        return true;
      }
      return false;
    }),
  );
  return {
    format: 'riasec',
    letters: Array.from(letters, ([esco, found]) => ({ esco, letters: found })),
  };
}
