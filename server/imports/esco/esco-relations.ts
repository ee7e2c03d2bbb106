import { readCsv } from '../csv-rows.js';
import { escoOccupation } from '../esco-address.js';
import type { ImportInput } from '../import-input.js';
import type { Notes } from '../notes.js';
import type { EscoNames } from './esco-names.js';
import type { EscoOccupations } from './esco-occupations.js';

const COLUMNS = { required: ['occupationUri', 'relationType', 'skillUri'], optional: [] } as const;
const RELATIONS = ['essential', 'optional'] as const;
const SKILL = /\/skill\/([\da-f-]{36})$/;

/**
 * Joins occupations with the skills they need. Skills without a name in either language are passed over: there
 * would be nothing to show.
 * @throws {Unreadable}
 */
export async function readRelations(
  input: ImportInput,
  notes: Notes,
  occupations: EscoOccupations,
  skills: EscoNames,
): Promise<void> {
  await readCsv(input, notes, COLUMNS, ({ row, cell }) => {
    const uuid = escoOccupation(cell('occupationUri'));
    const skill = SKILL.exec(cell('skillUri'))?.[1];
    const relation = RELATIONS.find((known) => known === cell('relationType').toLowerCase());
    if (uuid === undefined) notes.leaveOut(input.name, row, 'wrong-value', 'occupationUri');
    else if (skill === undefined) notes.leaveOut(input.name, row, 'wrong-value', 'skillUri');
    else if (relation === undefined) notes.leaveOut(input.name, row, 'wrong-value', 'relationType');
    else {
      const of = occupations.skillsOf(uuid);
      const kept = skills.kept(skill);
      if (of === undefined) notes.leaveOut(input.name, row, 'unknown-occupation', uuid);
      else if (of !== 'withdrawn' && kept !== undefined) {
        if (of[relation].has(kept)) notes.merged += 1;
        else of[relation].add(kept);
      }
      return true;
    }
    return false;
  });
}
