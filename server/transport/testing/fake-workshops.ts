import { ok } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';
import type { PublishedWorkshops } from '#protocol/workshops/statistics.js';

import { createSignal } from '../../application/access/signal.js';
import { programmeWith } from '../../application/workshops/testing/programme.js';
import type { WorkshopDesk } from '../../application/workshops/workshop-desk.js';
import { bookingBy } from '../../domain/workshops/find.js';
import type { ProgrammeState } from '../../domain/workshops/state.js';

type Submit = WorkshopDesk['submit'];

export interface SubmittedToWorkshops {
  readonly id: string;
  readonly command: Parameters<Submit>[1];
  readonly actor: Parameters<Submit>[2];
}

/** Takes every command and keeps what it was given; the state is whatever a test puts in. */
export interface FakeWorkshops extends WorkshopDesk {
  readonly submitted: SubmittedToWorkshops[];
  /** By whom, and by which key, bookings were asked for. */
  readonly asked: { readonly key: object; readonly by: string }[];
  answer: Awaited<ReturnType<Submit>>;
  /** Tells whoever listens, too. */
  set(state: ProgrammeState): void;
}

export function createFakeWorkshops(): FakeWorkshops {
  let state = programmeWith([]);
  const changed = createSignal<void>();
  const desk: FakeWorkshops = {
    submitted: [],
    asked: [],
    answer: ok({}),
    changed,
    submit(id, command, actor) {
      desk.submitted.push({ id, command, actor });
      return Promise.resolve(desk.answer);
    },
    state: () => state,
    set(next) {
      state = next;
      changed.emit();
    },
    bookingOf: (secretHash) => bookingBy(state, { secretHash })?.booking.id,
    hashCode: (code) => `hash-of-${code.toLowerCase()}`,
    booking(key, by) {
      desk.asked.push({ key, by });
      return ok({
        bookingId: 'booking-id-00001',
        sessionId: 'session-1',
        status: 'booked',
        places: 1,
        mayCheckIn: false,
        mayCancel: true,
        signUp: 'open',
      });
    },
    bookings: () => ok({ bookings: [] }),
    programme: () =>
      ok({
        activities: [...state.activities.values()],
        sessions: [],
        rooms: defaultSettings.rooms,
        openingHours: defaultSettings.openingHours,
      }),
    statistics: () => Promise.resolve(ok(noFigures())),
  };
  return desk;
}

function noFigures(): PublishedWorkshops {
  const none = {
    planned: 0,
    held: 0,
    cancelled: 0,
    seats: 0,
    signUps: 0,
    cancellations: 0,
    waited: 0,
    participants: 0,
    noShows: 0,
  };
  const theme = { orientation: none, training: none, work: none, enterprise: none, mobility: none };
  const format = {
    workshop: none,
    information: none,
    zoom: none,
    awareness: none,
    conference: none,
    visit: none,
    event: none,
  };
  return {
    total: none,
    byTheme: theme,
    byFormat: format,
    byLanguage: { fr: none, nl: none, both: none },
    byPartner: [],
    missing: [],
    threshold: 5,
  };
}
