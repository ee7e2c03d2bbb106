import { basename } from 'node:path/posix';

import type { JournalRecord, Workshops } from '../../application/ports.js';
import { evolve } from '../../domain/workshops/evolve.js';
import { emptyProgramme } from '../../domain/workshops/state.js';
import { withoutBookings } from '../../domain/workshops/without-bookings.js';
import { WORKSHOP_EVENTS } from '../journal-events.js';
import { encodeLine } from '../journal-line.js';
import { headerOf } from '../journal-record.js';
import { scanJournal } from '../journal-scan.js';

/**
 * The programme's journal of a date as one that has just begun: with all there is, and nobody in it.
 * @param bytes of a journal without damage
 * @returns `undefined` where it holds nothing: its first write was cut short
 */
export function programmeInCopy(bytes: Buffer, path: string): Buffer | undefined {
  const day = basename(path, '.jsonl');
  const { records } = scanJournal<Workshops>(day, bytes, WORKSHOP_EVENTS);
  const last = records.at(-1);
  if (last === undefined) return undefined;
  const state = emptyProgramme();
  for (const { events } of records) for (const event of events) evolve(state, event);
  const programme = withoutBookings(state);
  const record: JournalRecord<Workshops> = {
    seq: 1,
    at: last.at,
    id: `copied-${day}`,
    by: 'system',
    events: [{ type: 'programme-carried', at: last.at, date: day, programme }],
    answer: {},
  };
  return Buffer.from(encodeLine(headerOf(day)) + encodeLine(record));
}
