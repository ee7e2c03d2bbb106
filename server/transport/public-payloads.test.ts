import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hashSecret } from '../application/access/tokens.js';
import { BOOKING_SECRET } from '../application/workshops/testing/programme.js';
import { noRateLimits } from './limits.js';
import { pagesOfAll } from './testing/audiences.js';
import {
  BUSY_PROGRAMME,
  busyState,
  OTHER_KIOSK,
  OTHER_SECRET_HASH,
  STAFF_ID,
} from './testing/busy-centre.js';
import { SECRET } from './testing/fake-desk.js';
import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { PIN, ask, runTransport } from './testing/running-transport.js';

/** What a page without a member of staff in front of it may be told, by path. Nothing else may pass. */
const PUBLIC: Readonly<
  Record<'guest' | 'kiosk' | 'display' | 'phone' | 'booking', readonly string[]>
> = {
  guest: ['audience'],
  kiosk: [
    'audience',
    'name',
    'settings.place',
    'settings.accessible',
    'settings.services.*',
    'settings.reach',
    'settings.printer',
    'settings.idleSeconds',
    'settings.outOfService.fr',
    'settings.outOfService.nl',
    'day',
    'waiting.*.*',
    'waits',
    'unstaffed',
    'unstaffed.*.*',
    'phoneUrl',
    'timeZone',
    'seats.*.total',
    'seats.*.free',
    'seats.*.accessible',
    'seats.*.accessibleFree',
    'seatMinutes',
    'help',
    'idleSeconds',
    'warningSeconds',
    'ticketSeconds',
    'jobs.directory',
    'jobs.offers',
    'workshops.activities.*.title.*',
    'workshops.activities.*.description.*',
    'workshops.activities.*.format',
    'workshops.activities.*.theme',
    'workshops.activities.*.language',
    'workshops.activities.*.public',
    'workshops.activities.*.occupations.*',
    'workshops.sessions.*.activityId',
    'workshops.sessions.*.date',
    'workshops.sessions.*.startsAt',
    'workshops.sessions.*.endsAt',
    'workshops.sessions.*.room',
    'workshops.sessions.*.capacity',
    'workshops.sessions.*.left',
    'workshops.sessions.*.waiting',
    'workshops.sessions.*.waitingLeft',
    'workshops.sessions.*.signUp',
    'workshops.sessions.*.keptUntil',
  ],
  display: [
    'audience',
    'settings.chime',
    'settings.voice',
    'settings.flash',
    'settings.workshops',
    'settings.waits',
    'waits',
    'notices.*.fr',
    'notices.*.nl',
    'day',
    'calls',
    'calls.*.callId',
    'calls.*.number',
    'calls.*.island',
    'calls.*.calling',
    'workshops.*.sessionId',
    'workshops.*.title.*',
    'workshops.*.startsAt',
    'workshops.*.endsAt',
    'workshops.*.room',
    'workshops.*.left',
    'workshops.*.signUp',
    'timeZone',
  ],
  phone: [
    'audience',
    'number',
    'status',
    'ahead',
    'wait.from',
    'wait.to',
    'missedUntil',
    'calledAt',
    'island',
    'callId',
    'outcome',
  ],
  booking: [
    'audience',
    'status',
    'title.*',
    'language',
    'room',
    'date',
    'startsAt',
    'endsAt',
    'places',
    'place',
    'movedUp',
    'changedAt',
    'sessionCancelled',
    'mayCancel',
    'keptUntil',
    'sessionId',
    'timeZone',
  ],
};
type PublicAudience = keyof typeof PUBLIC;
const PUBLIC_AUDIENCES = Object.keys(PUBLIC) as PublicAudience[];

/** What nobody's view holds of bookings, and of who holds an activity. */
const OF_BOOKINGS = [
  BOOKING_SECRET,
  hashSecret(BOOKING_SECRET),
  'hash-of-',
  'Hash',
  'partner',
  'Actiris',
];

describe('what pages are told', () => {
  let running: RunningTransport;
  let pages: Readonly<Record<Audience, Page & RawPage>>;
  const heard = new Map<Audience, unknown[]>();

  beforeAll(async () => {
    running = await runTransport({ limits: noRateLimits });
    pages = await pagesOfAll(running);
    for (const audience of Object.keys(pages) as Audience[]) {
      const all: unknown[] = [];
      heard.set(audience, all);
      pages[audience].onAny((...args: unknown[]) => void all.push(args));
    }
    for (const state of [busyState(false), busyState(true)]) {
      running.desk.set(state);
      running.views.publish(state);
    }
    running.workshops.set(BUSY_PROGRAMME);
    await ask(pages.kiosk, 'command', commandOf('ask-help'));
    await ask(pages.kiosk, 'command', commandOf('give-portrait'));
    await ask(pages.steward, 'command', commandOf('log-help'));
    await ask(pages.kiosk, 'command', commandOf('sign-up'));
    await ask(pages.steward, 'command', commandOf('put-notice'));
    await ask(pages.advisor, 'command', commandOf('raise-alarm'));
    for (const audience of Object.keys(pages) as Audience[]) {
      heard.get(audience)?.push(await ask(pages[audience], 'resync'));
    }
  });
  afterAll(() => running.stop());

  it.each(PUBLIC_AUDIENCES)('%s sees the fields of its view and no other', async (audience) => {
    const answer = await ask<{ view: unknown }>(pages[audience], 'resync');
    const view = answer.ok ? answer.value.view : expect.unreachable();
    const allowed = new Set(PUBLIC[audience]);
    expect(pathsOf(view).filter((path) => !isAllowed(path, allowed))).toEqual([]);
  });

  it.each(PUBLIC_AUDIENCES)(
    '%s never hears of staff, secrets, codes or others’ tickets',
    (audience) => {
      const text = JSON.stringify(heard.get(audience));
      const never = [
        STAFF_ID,
        'DESK',
        PIN,
        SECRET,
        hashSecret(SECRET),
        OTHER_SECRET_HASH,
        'ACDEFG',
        'XYXYXY',
        'ticket-id',
        'staffId',
        'staffCode',
        'shortCode',
        'secret',
        'token',
        'priority',
        'arrivedAt',
        OTHER_KIOSK,
        'WWWWWW',
        'seat-use',
        'leased',
        'takenAt',
        'askedAt',
        'raisedAt',
        'jette',
        ...OF_BOOKINGS,
        'booking-id',
        'bookingId',
        'revision',
        'signedUpAt',
        'channel',
        'heads',
      ];
      expect(never.filter((word) => text.includes(word))).toEqual([]);
    },
  );

  it.each(['advisor', 'steward', 'office'] as const)('%s hears no secret either', (audience) => {
    const text = JSON.stringify(heard.get(audience));
    const never = [
      SECRET,
      hashSecret(SECRET),
      OTHER_SECRET_HASH,
      PIN,
      'pinHash',
      'token',
      'WWWWWW',
      'jette',
      ...OF_BOOKINGS,
    ];
    expect(never.filter((word) => text.includes(word))).toEqual([]);
  });

  it('is nothing at all before a page is let in', async () => {
    const page = running.dial({
      protocol: PROTOCOL_VERSION,
      audience: 'display',
      token: 'B'.repeat(43),
    });
    const all: unknown[] = [];
    page.onAny((...args: unknown[]) => void all.push(args));
    await new Promise((resolve) => page.io.engine.once('close', resolve));
    expect(all).toEqual([]);
  });
});

/** `a.b.c` of every leaf (and every empty object or array) of a JSON value; array places are numbers. */
function pathsOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  const entries = Object.entries(value);
  if (entries.length === 0) return [prefix];
  return entries.flatMap(([key, inner]) =>
    pathsOf(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function isAllowed(path: string, allowed: ReadonlySet<string>): boolean {
  const parts = path.split('.');
  return [...allowed].some((pattern) => {
    const wanted = pattern.split('.');
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part === '*' || part === parts[index])
    );
  });
}
