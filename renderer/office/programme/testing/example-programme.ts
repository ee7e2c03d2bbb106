import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

/** A plausible activity, session plan, session and programme, for tests. */
export function exampleActivity(change: Partial<Activity> = {}): Activity {
  return {
    id: 'linkedin',
    title: { fr: 'LinkedIn bilingue', nl: 'Tweetalig LinkedIn' },
    description: { fr: 'On crée son profil.', nl: 'Je maakt je profiel.' },
    format: 'workshop',
    theme: 'work',
    language: 'both',
    public: 'jobseekers',
    partners: [],
    room: 'room-1',
    capacity: 12,
    waitingList: 4,
    minutes: 120,
    occupations: [],
    ...change,
  };
}

export function examplePlan(change: Partial<SessionPlan> = {}): SessionPlan {
  return {
    activityId: 'linkedin',
    date: '2026-03-17',
    starts: '10:00',
    ends: '12:00',
    room: 'room-1',
    capacity: 12,
    waitingList: 4,
    signUpCloses: 60,
    ...change,
  };
}

export function exampleSession(
  sessionId: string,
  plan: Partial<SessionPlan> = {},
  change: Partial<ProgrammeSession> = {},
): ProgrammeSession {
  const whole = examplePlan(plan);
  return {
    sessionId,
    plan: whole,
    startsAt: Date.parse(`${whole.date}T${whole.starts}:00Z`),
    endsAt: Date.parse(`${whole.date}T${whole.ends}:00Z`),
    signUp: 'open',
    booked: 0,
    waiting: 0,
    present: 0,
    ...change,
  };
}

export function exampleProgramme(change: Partial<Programme> = {}): Programme {
  return {
    activities: [exampleActivity()],
    sessions: [],
    rooms: [
      { id: 'room-1', name: '1', capacity: 20 },
      { id: 'room-2', name: '2', capacity: 10 },
    ],
    openingHours: Array.from({ length: 7 }, (_, weekday) =>
      weekday < 5 ? { opens: '09:00', closes: '17:00' } : null,
    ),
    ...change,
  };
}
