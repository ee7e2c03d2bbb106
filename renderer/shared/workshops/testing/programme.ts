import type { PublicActivity, PublicSession, WorkshopsView } from '#protocol/workshops/views.js';

/** A session at the centre in Brussels, for tests: 3 March 2026, 10:00 to 12:00, twelve seats, half of them left, kept for ten minutes after the start. */
export function session(change: Partial<PublicSession> = {}): PublicSession {
  const startsAt = change.startsAt ?? Date.UTC(2026, 2, 3, 9);
  return {
    activityId: 'cv',
    date: '2026-03-03',
    startsAt,
    endsAt: Date.UTC(2026, 2, 3, 11),
    room: '2',
    capacity: 12,
    left: 6,
    waiting: 0,
    waitingLeft: 4,
    signUp: 'open',
    keptUntil: startsAt + 10 * 60_000,
    ...change,
  };
}

export function activity(change: Partial<PublicActivity> = {}): PublicActivity {
  return {
    title: { fr: 'Écrire son CV', nl: 'Uw cv schrijven' },
    description: { fr: 'Vous écrivez votre CV.', nl: 'U schrijft uw cv.' },
    format: 'workshop',
    theme: 'work',
    language: 'fr',
    public: 'everyone',
    occupations: [],
    ...change,
  };
}

export function programme(
  activities: Readonly<Record<string, Partial<PublicActivity>>>,
  sessions: Readonly<Record<string, Partial<PublicSession>>>,
): WorkshopsView {
  const mapped = <A, B>(all: Readonly<Record<string, A>>, make: (each: A) => B) =>
    Object.fromEntries(Object.entries(all).map(([id, each]) => [id, make(each)]));
  return { activities: mapped(activities, activity), sessions: mapped(sessions, session) };
}
