import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Activity } from '#protocol/workshops/programme.js';

import { instantOf } from '../../domain/calendar.js';
import type { WorkshopEvent } from '../../domain/workshops/events.js';
import { evolve } from '../../domain/workshops/evolve.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';
import { createCalendarFeeds } from './calendar-feed.js';
import { calendarTexts } from './testing/calendar-texts.js';
import { activity, booking, programmeWith, session } from './testing/programme.js';

const NOW = Date.parse('2026-03-02T10:00:30Z');
const FAR = { ...defaultSettings, workshopWeeksAhead: 12 };

function feeds(state: () => ProgrammeState, now = () => NOW, settings = () => FAR) {
  return createCalendarFeeds({ texts: calendarTexts, workshops: { state }, settings, now });
}

/** As another program reads it. Throws where it is no calendar. */
function events(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid,
      status: part.getFirstPropertyValue('status'),
      stamp: String(part.getFirstPropertyValue('dtstamp')),
      modified: part.getFirstPropertyValue('last-modified')?.toString(),
    };
  });
}

function one(change: { session?: Partial<Session>; activity?: Partial<Activity> } = {}) {
  const state = programmeWith([session(change.session)], [booking()]);
  state.activities.set('selfie', activity(change.activity));
  return LANGUAGES.map((language) => {
    const text = feeds(() => state).one('session-1', language) ?? expect.unreachable();
    const [event] = events(text);
    return { text, event: event ?? expect.unreachable() };
  });
}

describe('a session in a calendar', () => {
  it('says in its language what, when and where', () => {
    const [fr, nl] = one({ session: { revision: 7, changes: 3 } });
    const same = {
      uid: 'session-1@accueil-onthaal',
      sequence: 3,
      starts: '2026-03-02T13:00:00.000Z',
      ends: '2026-03-02T15:00:00.000Z',
      zone: 'UTC',
      status: 'CONFIRMED',
      stamp: '2026-03-02T10:00:30Z',
      summary: 'Test your Selfie',
      modified: undefined,
    };
    expect(fr?.event).toEqual({
      ...same,
      description: 'Votre image en ligne.\nbilingue\ntous',
      location: 'Salle 1, Cité des métiers, Bruxelles',
    });
    expect(nl?.event).toEqual({
      ...same,
      description: 'Uw beeld online.\ntweetalig\niedereen',
      location: 'Zaal 1, Beroepenpunt Brussel',
    });
  });

  it('that is cancelled says so, in its status and in words', () => {
    const cancelledAt = Date.parse('2026-03-01T09:00:00Z');
    const [fr, nl] = one({ session: { cancelledAt, movedAt: cancelledAt - 1000 } });
    expect(fr?.event).toMatchObject({
      status: 'CANCELLED',
      summary: 'Annulé – Test your Selfie',
      modified: '2026-03-01T09:00:00Z',
    });
    expect(nl?.event).toMatchObject({
      status: 'CANCELLED',
      summary: 'Geannuleerd – Test your Selfie',
    });
  });

  it('that is cancelled says what it was, though its activity was removed', () => {
    const state = programmeWith([session()]);
    evolve(state, { type: 'session-cancelled', at: NOW, sessionId: 'session-1' });
    evolve(state, { type: 'activity-removed', at: NOW, activityId: 'selfie' });
    const made = feeds(() => state);
    for (const text of [made.one('session-1', 'fr'), made.all('fr')]) {
      expect(events(text ?? '')).toMatchObject([
        { summary: 'Annulé – Test your Selfie', status: 'CANCELLED', sequence: 1 },
      ]);
    }
  });

  it('that is an example says so', () => {
    const [fr, nl] = one({ activity: { example: true } });
    expect(fr?.event.description).toMatch(/\nExemple$/);
    expect(nl?.event.description).toMatch(/\nVoorbeeld$/);
  });

  it.each([
    ['commas and semicolons', 'Emploi, formation; stages'],
    ['quotes and backslashes', 'Le "CV" d’aujourd’hui \\ hier \\n \\,'],
    ['emoji and combined letters', '👩‍🏫 Zélé œuvre ë́ 🇧🇪'.repeat(5)],
    ['very long', 'Loopbaanheroriëntering '.repeat(4).trim()],
    ['what looks like calendar', 'END:VEVENT'],
    ['colons', 'BEGIN: 9:00; DTSTART;TZID=x:2026'],
  ])('keeps %s', (_what, text) => {
    const [fr, nl] = one({
      activity: {
        title: { fr: text, nl: `${text}!` },
        description: { fr: `${text} `.repeat(6).trim(), nl: text },
      },
    });
    expect(fr?.event.summary).toBe(text);
    expect(nl?.event.summary).toBe(`${text}!`);
    expect(fr?.event.description).toBe(`${`${text} `.repeat(6).trim()}\nbilingue\ntous`);
  });

  it('lets no text begin a line of its own', () => {
    const evil = 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\rX\u0000\u2028Y\u001b[1m';
    const [fr] = one({
      activity: { title: { fr: evil, nl: 'b' }, description: { fr: evil, nl: 'b' } },
    });
    expect(events(fr?.text ?? '')).toHaveLength(1);
    expect(fr?.event.summary).toBe('a\nEND:VEVENT\nBEGIN:VEVENT\nX \u2028Y [1m');
    expect(fr?.text.match(/^END:VEVENT/gm)).toHaveLength(1);
    // oxlint-disable-next-line eslint/no-control-regex
    expect(fr?.text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/);
  });

  it('has lines of 75 octets at most, that end as they should', () => {
    for (const { text } of one({
      activity: { description: { fr: 'é🎉'.repeat(200), nl: 'ë'.repeat(500) } },
    })) {
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
      expect(text).not.toContain('\uFFFD');
    }
  });

  it('has neither partner nor booking in it', () => {
    for (const { text } of one()) {
      expect(text).not.toMatch(/Actiris|booking|hash|secret/i);
      expect(text).not.toContain(booking().secretHash);
    }
  });

  it('is none where there is no such session', () => {
    const made = feeds(() => programmeWith([session()]));
    expect(made.one('session-2', 'fr')).toBeUndefined();
    expect(made.one('', 'nl')).toBeUndefined();
    expect(made.one('__proto__', 'nl')).toBeUndefined();
  });
});

describe('the feed', () => {
  function on(date: string, starts: string, ends: string): Session {
    const { timeZone } = defaultSettings;
    return session({
      id: `${date}-${starts.replace(':', '')}`,
      plan: { ...session().plan, date, starts, ends },
      startsAt: instantOf(date, starts, timeZone),
      endsAt: instantOf(date, ends, timeZone),
    });
  }

  it('has what people are told of, by start', () => {
    const state = programmeWith([
      on('2026-03-04', '09:00', '10:00'),
      on('2026-03-03', '14:00', '15:00'),
      on('2026-03-03', '09:00', '10:00'),
      on('2026-03-01', '09:00', '10:00'),
      on('2026-06-01', '09:00', '10:00'),
    ]);
    const found = events(feeds(() => state).all('fr')).map(({ uid }) => uid.split('@')[0]);
    expect(found).toEqual(['2026-03-03-0900', '2026-03-03-1400', '2026-03-04-0900']);
  });

  it('is a calendar without anything too', () => {
    expect(events(feeds(() => programmeWith([])).all('nl'))).toEqual([]);
  });

  it.each([
    // the night of 29 March has no hour from two to three, that of 25 October has it twice
    ['2026-03-29', '01:00', '03:00', '00:00', '01:00'],
    ['2026-03-29', '09:00', '11:00', '07:00', '09:00'],
    ['2026-03-28', '09:00', '11:00', '08:00', '10:00'],
    ['2026-10-25', '01:00', '03:00', '23:00', '02:00'],
    ['2026-10-25', '09:00', '11:00', '08:00', '10:00'],
  ])('is right when clocks change: %s %s to %s', (date, starts, ends, startsUtc, endsUtc) => {
    const state = programmeWith([on(date, starts, ends)]);
    const now = Date.parse(`${date}T00:00:00+01:00`) - 3_600_000;
    const [event] = events(
      feeds(
        () => state,
        () => now,
      ).all('fr'),
    );
    expect(event?.starts.slice(11, 16)).toBe(startsUtc);
    expect(event?.ends.slice(11, 16)).toBe(endsUtc);
  });

  it('tells nothing of bookings, and at once what is planned anew', () => {
    const state = programmeWith([session()], [booking()]);
    let now = NOW;
    const made = feeds(
      () => state,
      () => now,
    );
    const told = (event: WorkshopEvent) => {
      evolve(state, event);
      now += 60_000;
      return [made.all('fr'), made.one('session-1', 'fr')?.replace(/^DTSTAMP.*$/m, '')];
    };
    const before = made.all('fr');
    const alone = made.one('session-1', 'fr')?.replace(/^DTSTAMP.*$/m, '');
    const { id: bookingId, sessionId, secretHash, codeHash } = booking();
    const of = { at: NOW, bookingId };
    const other = { ...of, bookingId: 'booking-id-00002', sessionId, places: 1, waiting: false };
    const keys = { secretHash: `${secretHash}2`, codeHash: `${codeHash}2` };
    expect(told({ type: 'booked', ...other, ...keys, channel: 'desk' })).toEqual([before, alone]);
    expect(told({ type: 'booking-arrived', ...of })).toEqual([before, alone]);
    expect(told({ type: 'heads-counted', at: NOW, sessionId, heads: 3 })).toEqual([before, alone]);

    const { plan, startsAt, endsAt } = session({ plan: { ...session().plan, room: 'room-2' } });
    const times = { startsAt, endsAt, moved: true };
    told({ type: 'session-changed', at: NOW, sessionId, plan, ...times });
    expect(events(made.all('fr'))[0]).toMatchObject({
      sequence: 1,
      location: 'Salle 2, Cité des métiers, Bruxelles',
      modified: '2026-03-02T10:00:30Z',
    });
    told({ type: 'session-cancelled', at: NOW, sessionId });
    expect(events(made.all('fr'))[0]).toMatchObject({ sequence: 2, status: 'CANCELLED' });
    const title = { fr: 'Autre', nl: 'Ander' };
    told({ type: 'activity-put', at: NOW, activity: activity({ title }) });
    expect(events(made.all('fr'))[0]?.summary).toBe('Annulé – Autre');
  });

  it('is made once for a state and a date', () => {
    let state = programmeWith([session()]);
    let now = NOW;
    const made = feeds(
      () => state,
      () => now,
    );
    const first = made.all('fr');
    now += 60_000;
    expect(made.all('fr')).toBe(first);
    expect(made.all('nl')).not.toBe(first);

    state = { ...programmeWith([session({ cancelledAt: NOW, changes: 2 })]), revision: 1 };
    const second = made.all('fr');
    expect(events(second)[0]).toMatchObject({ status: 'CANCELLED', sequence: 2 });

    now += 86_400_000;
    expect(events(made.all('fr'))).toEqual([]);
  });

  it('is made anew with other settings', () => {
    const state = programmeWith([session()]);
    let settings = FAR;
    const made = feeds(
      () => state,
      () => NOW,
      () => settings,
    );
    made.all('fr');
    settings = { ...FAR, rooms: [{ id: 'room-1', name: 'Atomium', capacity: 20 }] };
    expect(events(made.all('fr'))[0]?.location).toContain('Salle Atomium');
  });
});
