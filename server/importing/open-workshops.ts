import { setImmediate } from 'node:timers/promises';

import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';

import type { DocumentStore, Ids, Journal, Workshops } from '../application/ports.js';
import type { SteadyClock } from '../application/steady-clock.js';
import { bookingKeySchema, noBookingKey } from '../application/workshops/booking-key.js';
import type { CalendarTexts } from '../application/workshops/calendar-feed.js';
import { createCalendarFeeds } from '../application/workshops/calendar-feed.js';
import { createProgrammeImport } from '../application/workshops/import-programme.js';
import { openProgramme } from '../application/workshops/open-programme.js';
import type { WorkshopDesk } from '../application/workshops/workshop-desk.js';
import { localTime } from '../domain/calendar.js';
import { readProgrammeCsv } from '../imports/workshops/read-programme-csv.js';
import { writeProgrammeCsv } from '../imports/workshops/write-programme-csv.js';
import type { DataFolder } from '../storage/data-folder.js';
import { workshopFiguresStore } from '../storage/figures-stores.js';
import { wholly } from '../storage/interpret.js';
import { WORKSHOP_EVENTS } from '../storage/journal-events.js';
import { FileJournal } from '../storage/journal-file.js';
import type { DocumentProblem, Reading } from '../storage/json-file.js';
import type { WorkshopFiles } from '../transport/workshops.js';

export interface OpenWorkshops {
  readonly desk: WorkshopDesk;
  /** Figures of all dates, for reports. */
  readonly figures: ReturnType<typeof workshopFiguresStore>;
  readonly files: WorkshopFiles;
  /** Of its journal: what is followed. */
  readonly durable: FileJournal<Workshops>['durable'];
  /** Does all that the clock asks for; safe to call at any time, calls never overlap. */
  round(): Promise<void>;
}

/**
 * The server's part of the collective activities, put together for `main.ts`. Writes nothing but the key
 * of its codes before the first round.
 * @throws JournalDamaged, DocumentDamaged
 */
export async function openWorkshops(parts: {
  readonly folder: DataFolder;
  document<T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
    irreplaceable: boolean,
  ): DocumentStore<T>;
  readonly clock: SteadyClock;
  readonly ids: Ids;
  settings(): Settings;
  /** Words of the calendars. */
  readonly texts: Readonly<Record<Language, CalendarTexts>>;
  /** Told before the figures of a date change. */
  readonly beforeWrite?: (date: string) => Promise<void>;
  /** The journal as its lane is to use it; absent: as it is. */
  measured?(journal: Journal<Workshops>): Journal<Workshops>;
  /** Told whenever keeping events begins to fail or works again. */
  readonly storage: (state: 'ok' | 'failing', reason?: unknown) => void;
  onProblem(problem: DocumentProblem): void;
  problem(what: string, reason: unknown): void;
}): Promise<OpenWorkshops> {
  const { folder, clock, ids, storage } = parts;
  const settings = () => parts.settings();
  const figures = workshopFiguresStore({
    folder: folder.workshopStatistics,
    onProblem: (problem) => parts.onProblem(problem),
    ...(parts.beforeWrite && { beforeWrite: parts.beforeWrite }),
  });
  const journal = new FileJournal<Workshops>(folder.workshops, WORKSHOP_EVENTS);
  const { desk, round } = await openProgramme({
    journal: parts.measured?.(journal) ?? journal,
    figures,
    key: parts.document('booking-key', wholly(bookingKeySchema), noBookingKey, true),
    clock,
    ids,
    settings,
    gather: () => setImmediate(),
    storage,
    problem: (what, reason) => parts.problem(what, reason),
  });
  return {
    desk,
    figures,
    round,
    durable: () => journal.durable(),
    files: {
      calendars: createCalendarFeeds({
        texts: parts.texts,
        workshops: desk,
        settings,
        now: () => clock.now(),
      }),
      imports: createProgrammeImport({
        desk,
        context() {
          const now = clock.now();
          const today = localTime(now, settings().timeZone).date;
          return { now, today, settings: settings(), newId: () => ids.newId() };
        },
      }),
      read: readProgrammeCsv,
      write: writeProgrammeCsv,
    },
  };
}
