import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { JournalRecord, Reception } from '../../server/application/ports.js';
import type { ReceptionEvent } from '../../server/domain/reception/events.js';
import type { DayFigures } from '../../server/domain/statistics/fold.js';
import { layoutOf } from '../../server/storage/data-folder.js';
import { dayFiguresStore } from '../../server/storage/figures-stores.js';
import { RECEPTION_EVENTS } from '../../server/storage/journal-events.js';
import { scanJournal } from '../../server/storage/journal-scan.js';

/** A day at the reception as its journal has it. */
export interface JournalDay {
  readonly date: string;
  readonly records: readonly JournalRecord[];
  readonly events: readonly ReceptionEvent[];
}

/** @param data of a server, which may be running */
export async function journalDays(data: string): Promise<readonly JournalDay[]> {
  const folder = layoutOf(data).journal;
  const days: JournalDay[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const date = /^(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1];
    if (date === undefined) continue;
    const bytes = await readFile(path.join(folder, name));
    const { records } = scanJournal<Reception>(date, bytes, RECEPTION_EVENTS);
    days.push({ date, records, events: records.flatMap(({ events }) => events) });
  }
  return days;
}

/**
 * What no clock may do to a day: its times go back, a number or an id comes twice, a ticket ends before it
 * came. A day that is opened again begins with the time that it is then.
 */
export function disorderIn({ date, records, events }: JournalDay): readonly string[] {
  const problems: string[] = [];
  const wrong = (what: string): void => void problems.push(`the journal of ${date}: ${what}`);
  let last = 0;
  for (const { at, events: together, seq } of records) {
    if (together[0]?.type === 'day-opened') last = 0;
    for (const time of [at, ...together.map((event) => event.at)]) {
      if (time < last) wrong(`record ${seq} goes back by ${last - time} ms`);
      last = time;
    }
  }
  if (records.some(({ seq }, index) => seq !== index + 1)) wrong('records are missing');
  if (new Set(records.map(({ id }) => id)).size < records.length) wrong('a command is there twice');
  const taken = events.flatMap((event) => (event.type === 'ticket-taken' ? [event] : []));
  const arrivals = new Map(taken.map(({ ticketId, at, arrivedAt }) => [ticketId, arrivedAt ?? at]));
  if (arrivals.size < taken.length) wrong('a ticket is there twice');
  if (new Set(taken.map(({ number }) => number)).size < taken.length) wrong('a number comes twice');
  for (const event of events) {
    const came = 'ticketId' in event ? arrivals.get(event.ticketId) : undefined;
    if (event.at < (came ?? 0)) wrong(`${event.type} is ${(came ?? 0) - event.at} ms too early`);
  }
  return problems;
}

/** How often something happened. */
export function countOf({ events }: JournalDay, type: ReceptionEvent['type']): number {
  return events.filter((event) => event.type === type).length;
}

/** What statistics keep of a day. @throws where they keep nothing, or it cannot be read */
export async function figuresOf(data: string, date: string): Promise<DayFigures> {
  const onProblem = ({
    file,
    reason,
  }: {
    readonly file: string;
    readonly reason: string;
  }): never => {
    throw new Error(`${file}: ${reason}`);
  };
  const { statistics: folder } = layoutOf(data);
  const figures = await dayFiguresStore({ folder, onProblem }).read(date);
  if (figures === undefined) throw new Error(`there are no figures of ${date}`);
  return figures;
}
