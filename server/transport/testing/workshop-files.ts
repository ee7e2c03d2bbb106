import type { Settings } from '#protocol/settings.js';

import type { Clock, Ids } from '../../application/ports.js';
import { createCalendarFeeds } from '../../application/workshops/calendar-feed.js';
import { createProgrammeImport } from '../../application/workshops/import-programme.js';
import { calendarTexts } from '../../application/workshops/testing/calendar-texts.js';
import type { WorkshopDesk } from '../../application/workshops/workshop-desk.js';
import { readProgrammeCsv } from '../../imports/workshops/read-programme-csv.js';
import { writeProgrammeCsv } from '../../imports/workshops/write-programme-csv.js';
import type { WorkshopFiles } from '../workshops.js';

/** As the server puts them together, on 2 March 2026. */
export function workshopFiles(parts: {
  readonly workshops: WorkshopDesk;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
}): WorkshopFiles {
  const { workshops, settings, clock, ids } = parts;
  return {
    calendars: createCalendarFeeds({
      texts: calendarTexts,
      workshops,
      settings: () => settings,
      now: () => clock.now(),
    }),
    imports: createProgrammeImport({
      desk: workshops,
      context: () => ({
        now: clock.now(),
        today: '2026-03-02',
        settings,
        newId: () => ids.newId(),
      }),
    }),
    read: readProgrammeCsv,
    write: writeProgrammeCsv,
  };
}
