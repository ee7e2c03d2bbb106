import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

import { PRODUCT } from '#protocol/shell.js';
import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import type { Public, Spoken } from '#protocol/workshops/vocabulary.js';

import { activityOf } from '../../domain/workshops/find.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';
import { roomName } from './room-name.js';
import { visibleSessions } from './visible-sessions.js';
import { foldedByOctets } from './ics-lines.js';

/** The words of a calendar in one language. */
export interface CalendarTexts {
  readonly centre: string;
  /** With `{{room}}` for the room's name. */
  readonly room: string;
  readonly spoken: Readonly<Record<Spoken, string>>;
  readonly public: Readonly<Record<Public, string>>;
  /** Before the title of what is cancelled: not every calendar shows its status. */
  readonly cancelled: string;
  /** Of what comes with the product and is not real. */
  readonly example: string;
}

/** Calendars that subscribe look again after so long, seconds. */
const REFRESH_SECONDS = 3_600;
/** Control characters have no place in a calendar; a line break is written as such. */
const CONTROL = /(?!\n)\p{Cc}/gu;

const END = 'END:VCALENDAR';

/** iCalendar (RFC 5545) of what visitors may see: no partner, no booking. */
export interface CalendarFeeds {
  /** All that people are told of, for the website. */
  all(language: Language): string;
  /** One session, whatever its date; `undefined` where there is none (any more). */
  one(sessionId: string, language: Language): string | undefined;
}

/**
 * The calendar of all is made anew when something it shows has changed, and not with each booking: so
 * nobody can ask for work all day, or read off its stamps when people sign up.
 */
export function createCalendarFeeds(parts: {
  readonly texts: Readonly<Record<Language, CalendarTexts>>;
  readonly workshops: { state(): ProgrammeState };
  readonly settings: () => Settings;
  /** ms since 1970 */
  readonly now: () => number;
}): CalendarFeeds {
  const made = new Map<Language, { readonly of: readonly unknown[]; readonly text: string }>();

  return {
    all(language) {
      const state = parts.workshops.state();
      const settings = parts.settings();
      const now = parts.now();
      const { today, sessions } = visibleSessions(state, settings, now);
      const of = [today, settings, ...shownOf(sessions, state)];
      const before = made.get(language);
      if (before?.of.length === of.length && before.of.every((part, at) => part === of[at])) {
        return before.text;
      }
      const inOrder = sessions.toSorted(
        (one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1),
      );
      const text = calendar(inOrder, state, settings, language, parts.texts[language], now);
      made.set(language, { of, text });
      return text;
    },
    one(sessionId, language) {
      const state = parts.workshops.state();
      const session = state.sessions.get(sessionId);
      if (session === undefined) return undefined;
      const texts = parts.texts[language];
      return calendar([session], state, parts.settings(), language, texts, parts.now());
    },
  };
}

/** What a calendar tells of the sessions: a plan or an activity that changes is another object, as `evolve` has it. */
function shownOf(sessions: readonly Session[], state: ProgrammeState): unknown[] {
  return sessions.flatMap((session) => [
    session.id,
    session.plan,
    session.changes,
    session.cancelledAt,
    activityOf(state, session),
  ]);
}

/** Times are instants (UTC), so that no calendar need know the centre's time zone. */
function calendar(
  sessions: readonly Session[],
  state: ProgrammeState,
  settings: Settings,
  language: Language,
  texts: CalendarTexts,
  now: number,
): string {
  const made = ical({
    name: texts.centre,
    prodId: { company: PRODUCT, product: PRODUCT, language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  // Put together here, because the library folds as it does so, for a second with some thousand events.
  const [frame = ''] = made.toString().split(END);
  const events = sessions.map((session) => {
    const activity = activityOf(state, session);
    const { cancelledAt, movedAt } = session;
    const changedAt = Math.max(cancelledAt ?? 0, movedAt ?? 0);
    const title = activity.title[language];
    const told = [
      activity.description[language],
      texts.spoken[activity.language],
      texts.public[activity.public],
      ...(activity.example === true ? [texts.example] : []),
    ];
    const room = texts.room.replace('{{room}}', () => roomName(session.plan.room, settings));
    const event = made.createEvent({
      // the same for ever, whatever changes about it
      id: `${session.id}@${PRODUCT}`,
      // of what is told here alone: whoever subscribes could count people by more
      sequence: session.changes ?? 0,
      stamp: new Date(now),
      start: new Date(session.startsAt),
      end: new Date(session.endsAt),
      summary: plain(cancelledAt === undefined ? title : `${texts.cancelled} – ${title}`),
      description: plain(told.join('\n')),
      location: plain(`${room}, ${texts.centre}`),
      status: cancelledAt === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      ...(changedAt > 0 && { lastModified: new Date(changedAt) }),
    });
    return event.toString();
  });
  return foldedByOctets([frame, ...events, END].join(''));
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ');
}
