import { setImmediate } from 'node:timers/promises';

import type { CommandAudit } from './application/audit/command-audit.js';
import { notingLane } from './application/audit/noting-lane.js';
import type { DayKeeper } from './application/day-keeper.js';
import { createDayKeeper } from './application/day-keeper.js';
import type { Lane } from './application/lane.js';
import { createLane } from './application/lane.js';
import { measuredJournal } from './application/measuring/measured-journal.js';
import { measuredSnapshots } from './application/measuring/measured-stores.js';
import type { Ids } from './application/ports.js';
import { receptionRulesTelling } from './application/reception-rules.js';
import { restore } from './application/restore.js';
import type { CurrentSettings } from './application/settings-keeper.js';
import type { SteadyClock } from './application/steady-clock.js';
import type { WaitingDesk } from './application/waiting/waiting-desk.js';
import { createWaitingDesk } from './application/waiting/waiting-desk.js';
import { localTime } from './domain/calendar.js';
import type { Operations } from './open-operations.js';
import type { OpenRollUps } from './open-reports.js';
import type { DataFolder } from './storage/data-folder.js';
import { dayFiguresStore } from './storage/figures-stores.js';
import { RECEPTION_EVENTS } from './storage/journal-events.js';
import { FileJournal } from './storage/journal-file.js';
import type { DocumentProblem } from './storage/json-file.js';
import { SnapshotFileStore } from './storage/snapshot-store.js';
import type { Log } from './transport/log.js';
import type { LiveViews } from './transport/transport.js';
import { createLiveViews } from './transport/transport.js';
import type { ViewFacts, ViewServices } from './transport/view-sources.js';

/** The day at the reception: its lane, what every screen sees of it, and what the clock does to it. */
export interface OpenReception {
  readonly lane: Lane;
  readonly views: LiveViews;
  readonly days: DayKeeper;
  readonly waiting: WaitingDesk;
  readonly figures: ReturnType<typeof dayFiguresStore>;
  readonly durable: FileJournal['durable'];
}

/** Reads the day back from its journal; `clock` goes on from there. */
export async function openReception(parts: {
  readonly folder: DataFolder;
  readonly clock: SteadyClock;
  readonly ids: Ids;
  readonly settings: CurrentSettings;
  /** ms of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly operations: Operations;
  readonly kept: OpenRollUps;
  readonly audit: CommandAudit;
  readonly services: ViewServices;
  readonly facts: Pick<ViewFacts, 'phoneUrl' | 'version' | 'demoStaff'>;
  readonly log: Log;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly problem: (what: string, reason: unknown) => void;
}): Promise<OpenReception> {
  const { folder, clock, ids, operations, services, log, onProblem, problem } = parts;
  const settings = parts.settings.current;
  const { metrics } = operations;

  const events = new FileJournal(folder.journal, RECEPTION_EVENTS);
  const journal = measuredJournal(events, 'reception', metrics, parts.elapsed);
  const snapshots = measuredSnapshots(new SnapshotFileStore(folder.document('snapshot')), metrics);
  const figures = dayFiguresStore({
    folder: folder.statistics,
    onProblem,
    beforeWrite: (date) => parts.kept.changes.before('days', date),
  });
  const restored = await restore(journal, snapshots, (message) => log.warn({}, message));
  clock.notBefore(restored.lastAt);

  const waiting = createWaitingDesk({
    ...{ settings, clock, figures, problem },
    state: () => lane.state(),
    refresh: (...audiences) => views.live.refresh(...audiences),
  });
  const views = createLiveViews({
    state: restored.state,
    facts: {
      ...parts.facts,
      settings,
      storage: () => (operations.failing().length === 0 ? 'ok' : 'failing'),
      waits: waiting.waits,
      today: (now) => localTime(now, settings().timeZone).date,
    },
    ...{ services, clock, log },
  });
  const lane = createLane(
    {
      rules: receptionRulesTelling(waiting.told),
      ...{ journal, clock, ids, settings },
      publisher: views,
      gather: () => setImmediate(),
      storage: operations.storageOf('reception'),
    },
    restored,
  );
  const days = createDayKeeper({
    lane: notingLane(lane, parts.audit),
    ...{ clock, ids, settings, journal, snapshots, figures, problem },
  });
  return { lane, views, days, waiting, figures, durable: () => events.durable() };
}
