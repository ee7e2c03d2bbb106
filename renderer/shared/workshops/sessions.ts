import type { Theme } from '#protocol/vocabulary.js';
import type { PublicActivity, PublicSession } from '#protocol/workshops/views.js';
import type { Format, Spoken } from '#protocol/workshops/vocabulary.js';

/** One session with what it is about. Kiosks and advisors have `PublicSession`, the steward has more. */
export interface Workshop<S extends PublicSession = PublicSession> {
  readonly sessionId: string;
  readonly session: S;
  readonly activity: PublicActivity;
}

/** What a view says of sessions and their activities, by id. */
export interface Sessions<S extends PublicSession = PublicSession> {
  readonly activities: Readonly<Record<string, PublicActivity>>;
  readonly sessions: Readonly<Record<string, S>>;
}

/** All sessions, the next one first; at the same time, always in the same order. */
export function workshopsOf<S extends PublicSession>(view: Sessions<S>): readonly Workshop<S>[] {
  return Object.keys(view.sessions)
    .flatMap((sessionId) => workshopAt(view, sessionId) ?? [])
    .toSorted(inTime);
}

/** @returns `undefined` where the view does not have it (any more) */
export function workshopAt<S extends PublicSession>(
  view: Sessions<S>,
  sessionId: string,
): Workshop<S> | undefined {
  const session = view.sessions[sessionId];
  const activity = session && view.activities[session.activityId];
  return session && activity && { sessionId, session, activity };
}

function inTime(a: Workshop, b: Workshop): number {
  return (
    a.session.startsAt - b.session.startsAt ||
    a.session.endsAt - b.session.endsAt ||
    (a.sessionId < b.sessionId ? -1 : 1)
  );
}

export interface WorkshopDay<S extends PublicSession = PublicSession> {
  /** `YYYY-MM-DD`, the centre's. */
  readonly date: string;
  readonly workshops: readonly Workshop<S>[];
}

/** @param workshops the next one first */
export function byDay<S extends PublicSession>(
  workshops: readonly Workshop<S>[],
): readonly WorkshopDay<S>[] {
  const days = new Map<string, Workshop<S>[]>();
  for (const workshop of workshops) {
    const { date } = workshop.session;
    const day = days.get(date);
    if (day === undefined) days.set(date, [workshop]);
    else day.push(workshop);
  }
  return [...days].map(([date, ofDay]) => ({ date, workshops: ofDay }));
}

/** What is looked for; what is absent does not matter. */
export interface WorkshopFilter {
  readonly theme?: Theme | undefined;
  /** `fr`, `nl`: held in this language, or in both; `both`: in both at once. */
  readonly spoken?: Spoken | undefined;
  readonly format?: Format | undefined;
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined;
}

export function fits({ activity, session }: Workshop, filter: WorkshopFilter): boolean {
  const { theme, spoken, format, date } = filter;
  return (
    (theme === undefined || activity.theme === theme) &&
    (spoken === undefined || activity.language === spoken || activity.language === 'both') &&
    (format === undefined || activity.format === format) &&
    (date === undefined || session.date === date)
  );
}

/** A seat, or a place in the waiting list. */
export function takesSignUps({ signUp }: Pick<PublicSession, 'signUp'>): boolean {
  return signUp === 'open' || signUp === 'waiting-list';
}

/** Sessions of the same activity that one can still sign up for, the next one first. */
export function othersOf<S extends PublicSession>(
  view: Sessions<S>,
  { sessionId, session }: Pick<Workshop, 'sessionId' | 'session'>,
): readonly Workshop<S>[] {
  return workshopsOf(view).filter(
    (other) =>
      other.sessionId !== sessionId &&
      other.session.activityId === session.activityId &&
      takesSignUps(other.session),
  );
}
