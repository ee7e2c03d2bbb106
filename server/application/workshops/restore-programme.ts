import { emptyProgramme } from '../../domain/workshops/state.js';
import type { Journal, Workshops } from '../ports.js';
import type { Restored } from '../restore.js';
import { answersIn, answersOf, nothingRestored, replay } from '../restore.js';
import { workshopRules } from './workshop-rules.js';

/**
 * The programme as the last journal that holds anything tells it: a journal whose first write was cut
 * short is empty, and then the one before it still stands.
 * @throws JournalDamaged
 */
export async function restoreProgramme(journal: Journal<Workshops>): Promise<Restored<Workshops>> {
  const days = [...(await journal.days())];
  for (let day = days.pop(); day !== undefined; day = days.pop()) {
    const records = await journal.read(day, 0);
    const last = records.at(-1);
    if (last === undefined) continue;
    return {
      state: replay(workshopRules, emptyProgramme(), records),
      seq: last.seq,
      answers: answersIn(records),
      earlierAnswers: await answersOf(journal, days.at(-1)),
      lastAt: last.at,
    };
  }
  return nothingRestored(emptyProgramme());
}
