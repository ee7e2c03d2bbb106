import type { StewardSession, StewardWorkshops } from '#protocol/workshops/views.js';

/** What goes on in a room: now if something does, else the next of today. */
export interface RoomSession {
  readonly sessionId: string;
  readonly activityId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly running: boolean;
}

/**
 * @param room its name, as sessions have it
 * @param today the centre's calendar day, `YYYY-MM-DD`
 * @param now the server's clock, ms
 * @returns `undefined` where nothing more is on today
 */
export function roomSession(
  workshops: Pick<StewardWorkshops, 'sessions'>,
  room: string,
  today: string,
  now: number,
): RoomSession | undefined {
  const [first] = Object.entries(workshops.sessions)
    .filter(([, session]) => isOn(session, room, today, now))
    .sort(([, a], [, b]) => a.startsAt - b.startsAt);
  if (first === undefined) return undefined;
  const [sessionId, { activityId, startsAt, endsAt }] = first;
  return { sessionId, activityId, startsAt, endsAt, running: startsAt <= now };
}

function isOn(session: StewardSession, room: string, today: string, now: number): boolean {
  return (
    session.room === room &&
    session.date === today &&
    session.endsAt > now &&
    session.signUp !== 'cancelled'
  );
}

/** A title that fits a small place: whole words, and a sign that there is more. @param most letters */
export function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
