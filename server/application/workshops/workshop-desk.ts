import type { QueryPayload } from '#protocol/queries.js';
import type { PublishedPeriod } from '#protocol/reports.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { BookingFacts, HashedKey } from '#protocol/workshops/commands.js';
import type { PublishedWorkshops } from '#protocol/workshops/statistics.js';
import type { BookingRow, Programme } from '#protocol/workshops/views.js';

import { localTime } from '../../domain/calendar.js';
import type {
  ImportProgramme,
  WorkshopActor,
  WorkshopAnswer,
  WorkshopClientCommand,
  WorkshopContext,
} from '../../domain/workshops/command.js';
import { dayFigures } from '../../domain/workshops/figures.js';
import type { ProgrammeState } from '../../domain/workshops/state.js';
import type { Signal } from '../access/signal.js';
import { rightRange } from '../date-range.js';
import type { Lane } from '../lane.js';
import type { Clock, Ids, Workshops } from '../ports.js';
import { senderOf } from '../sender.js';
import { bookingFacts, bookingRows, programmeOfDates } from './booking-facts.js';
import type { BookingCodes } from './booking-key.js';
import type { WorkshopFiguresStore } from './figures-store.js';
import type { ProgrammeKeeper } from './programme-keeper.js';
import { publishWorkshops } from './published-workshops.js';
import { createWrongCodes } from './wrong-codes.js';

/** The words of the rules that the edge speaks; it knows the rules only through here. */
export type {
  ImportProgramme,
  ProgrammeState,
  WorkshopActor,
  WorkshopAnswer,
  WorkshopClientCommand,
};

/** What the edge needs of the workshops: their lane, and what is asked about them. */
export interface WorkshopDesk {
  /**
   * The answer is durable when it resolves; a repeated id gets the answer of the first.
   * Refusals besides those of the rules: storage-unavailable, command-id-reused, too-many-wrong-codes.
   */
  submit(
    id: string,
    command: WorkshopClientCommand | ImportProgramme,
    actor: WorkshopActor,
  ): Promise<Result<WorkshopAnswer>>;
  /** The durable state. */
  state(): ProgrammeState;
  /** Told after every change of the state. */
  readonly changed: Signal<void>;
  /** Id of the booking whose secret has this hash (`hashSecret`). */
  bookingOf(secretHash: string): string | undefined;
  /**
   * What is kept of a code: HMAC-SHA256 under this installation's own key, base64url. Codes are short
   * enough to be tried one after the other; without the key, that tells nothing.
   */
  hashCode(code: string): string;
  /**
   * Refusals: booking-unknown, too-many-wrong-codes.
   * @param by who asks, `device:<deviceId>` or `staff:<staffId>`: a steward may do more with it
   */
  booking(key: HashedKey, by: string): Result<BookingFacts>;
  /** Refusals: session-unknown. */
  bookings(sessionId: string): Result<{ readonly bookings: readonly BookingRow[] }>;
  /** Refusals: no-such-day (the range ends before it begins), range-too-long. */
  programme(range: QueryPayload<'programme'>): Result<Programme>;
  /** @param report what is published of the period already, and under which threshold */
  statistics(report: WorkshopReport): Promise<Result<PublishedWorkshops>>;
}

/** Of a period's report, what the figures of its activities have to agree with. */
export interface WorkshopReport {
  readonly period: Pick<PublishedPeriod, 'from' | 'to' | 'tables' | 'partners'>;
  readonly threshold: number;
}

export interface WorkshopDeskParts {
  readonly lane: Lane<Workshops>;
  readonly keeper: Pick<ProgrammeKeeper, 'carry'>;
  readonly codes: BookingCodes;
  readonly changed: Signal<void>;
  readonly figures: Pick<WorkshopFiguresStore, 'list'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
}

export function createWorkshopDesk(parts: WorkshopDeskParts): WorkshopDesk {
  const { lane, codes, clock, ids } = parts;
  const wrongCodes = createWrongCodes(clock);
  /** Commands of devices that are not answered yet. */
  const trying = new Set<string>();

  return {
    async submit(id, command, actor) {
      const by = senderOf(actor);
      const send = () => whenReady(() => lane.submit(id, command, actor));
      // One that comes again, after its answer or beside it, tells nothing more.
      const once = `${by} ${id}`;
      if (actor.kind !== 'device' || lane.isAnswered(id, actor) || trying.has(once)) return send();
      const isTry = hasCode(command);
      if (isTry && !wrongCodes.begin(by)) return refuse('too-many-wrong-codes');
      trying.add(once);
      try {
        const outcome = await send();
        const code = outcome.ok ? undefined : outcome.refusal.code;
        if (isTry && code !== 'booking-unknown') wrongCodes.undo(by);
        // Signing up with keys that are somebody's tells as much as asking for them.
        if (code === 'booking-key-in-use') wrongCodes.begin(by);
        return outcome;
      } finally {
        trying.delete(once);
      }
    },
    state: () => lane.state(),
    changed: parts.changed,
    bookingOf: (secretHash) => lane.state().bySecret.get(secretHash),
    hashCode: (code) => codes.hashOf(code),
    booking(key, by) {
      const isTry = 'codeHash' in key;
      if (isTry && !wrongCodes.begin(by)) return refuse('too-many-wrong-codes');
      const facts = bookingFacts(lane.state(), key, actorNamed(by), context());
      if (facts === undefined) return refuse('booking-unknown');
      if (isTry) wrongCodes.undo(by);
      return ok(facts);
    },
    bookings(sessionId) {
      const state = lane.state();
      const session = state.sessions.get(sessionId);
      if (session === undefined) return refuse('session-unknown');
      return ok({ bookings: bookingRows(state, session) });
    },
    programme(range) {
      const right = rightRange(range);
      return right.ok ? ok(programmeOfDates(lane.state(), range, context())) : right;
    },
    async statistics({ period, threshold }) {
      const range = { from: period.from, to: period.to };
      const { days, missing } = await parts.figures.list(range.from, range.to);
      const byDate = new Map(days.map(({ date, figures }) => [date, figures]));
      // What is still in the programme is told as it is now, also while it cannot be written.
      for (const date of datesIn(lane.state(), range)) {
        const figures = dayFigures(lane.state(), date);
        if (figures.sessions.length > 0) byDate.set(date, figures);
      }
      const lost = missing.filter((date) => !byDate.has(date));
      return ok(publishWorkshops([...byDate.values()], lost, period, threshold));
    },
  };

  /** Nothing counts before the key of its codes and the journal it belongs to are there. */
  async function whenReady(
    submit: () => Promise<Result<WorkshopAnswer>>,
  ): Promise<Result<WorkshopAnswer>> {
    const ready = await codes.ready();
    if (!ready.ok) return ready;
    if (lane.state().date === undefined) {
      const carried = await parts.keeper.carry();
      if (!carried.ok) return carried;
    }
    return submit();
  }

  function context(): WorkshopContext {
    const now = clock.now();
    const settings = parts.settings();
    const today = localTime(now, settings.timeZone).date;
    return { now, today, settings, newId: () => ids.newId() };
  }
}

function hasCode({ kind, payload }: WorkshopClientCommand | ImportProgramme): boolean {
  return (kind === 'check-in' || kind === 'cancel-booking') && 'codeHash' in payload.key;
}

/** As `senderOf` names them. */
function actorNamed(by: string): WorkshopActor {
  const [kind, id = ''] = by.split(':', 2);
  return kind === 'staff'
    ? { kind, staffId: id, roles: ['steward'] }
    : { kind: 'device', deviceId: id, device: 'kiosk' };
}

function datesIn(
  state: ProgrammeState,
  { from, to }: { readonly from: string; readonly to: string },
): Set<string> {
  const dates = new Set<string>();
  for (const { plan } of state.sessions.values()) {
    if (plan.date >= from && plan.date <= to) dates.add(plan.date);
  }
  return dates;
}
