import type { Aggregate, Journal } from '../ports.js';
import type { JournalName, Measures } from './measures.js';

/**
 * The journal, telling of each append how long it took until it was durable, or could not be.
 * @param elapsed ms of a clock that never goes back
 */
export function measuredJournal<A extends Aggregate>(
  journal: Journal<A>,
  name: JournalName,
  measures: Pick<Measures, 'journalAppended'>,
  elapsed: () => number,
): Journal<A> {
  return {
    async append(day, expectedVersion, records) {
      const began = elapsed();
      let kept = false;
      try {
        await journal.append(day, expectedVersion, records);
        kept = true;
      } finally {
        measures.journalAppended(name, elapsed() - began, kept);
      }
    },
    days: () => journal.days(),
    read: (day, afterSeq) => journal.read(day, afterSeq),
    remove: (day) => journal.remove(day),
  };
}
