import type { CompetentPair, Harvest } from '#protocol/jobs/harvest.js';

import { readCandidates } from './candidates.js';
import { ownCopy } from './clean-text.js';
import { readCsv } from './csv-rows.js';
import { escoOccupation } from './esco-address.js';
import type { ImportInput } from './import-input.js';
import type { Notes } from './notes.js';

const COLUMNS = {
  required: ['competentCode', 'escoOccupationUri', 'relation'],
  optional: [],
} as const;
const CODE = /^OP-\d{1,6}$/;
const RELATIONS = ['exact', 'close', 'narrow', 'broad'] as const;

/** Profession codes of Competent (VDAB, Actiris) and the ESCO occupations they mean. */
export async function readCompetent(
  inputs: readonly ImportInput[],
  notes: Notes,
): Promise<Harvest> {
  const pairs = new Map<string, CompetentPair>();
  await readCandidates(inputs, notes, /\.csv$/i, (input) =>
    readCsv(input, notes, COLUMNS, ({ row, cell }) => {
      const code = cell('competentCode').toUpperCase();
      const esco = escoOccupation(cell('escoOccupationUri'));
      const relation = RELATIONS.find((known) => known === cell('relation').toLowerCase());
      if (!CODE.test(code)) notes.leaveOut(input.name, row, 'wrong-value', 'competentCode');
      else if (esco === undefined) {
        notes.leaveOut(input.name, row, 'wrong-value', 'escoOccupationUri');
      } else if (relation === undefined) {
        notes.leaveOut(input.name, row, 'wrong-value', 'relation');
      } else {
        const key = `${code} ${esco}`;
        const before = pairs.get(key);
        if (before === undefined)
          pairs.set(key, { code: ownCopy(code), esco: ownCopy(esco), relation });
        else if (before.relation === relation) notes.merged += 1;
        else notes.leaveOut(input.name, row, 'duplicate', 'relation');
        return true;
      }
      return false;
    }),
  );
  return { format: 'competent', pairs: [...pairs.values()] };
}
