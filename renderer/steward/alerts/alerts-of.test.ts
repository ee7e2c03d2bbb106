import { describe, expect, it } from 'vitest';

import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { StewardDevice, StewardKiosk, StewardView } from '#protocol/views.js';

import { everywhere, stewardTicket, stewardView } from '../testing/steward-view.js';
import { alertsOf, heardOf } from './alerts-of.js';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

const display: StewardDevice = { kind: 'display', name: 'Salle', online: true, pairedAt: 0 };

function kiosk(change: Partial<StewardKiosk> = {}, online = true): StewardDevice {
  const own = {
    settings: defaultKioskSettings,
    problems: [],
    pending: 0,
    undelivered: 0,
    ...change,
  };
  return { kind: 'kiosk', name: 'Borne', online, pairedAt: 0, kiosk: own };
}

const withKiosk = (change?: Partial<StewardKiosk>, online?: boolean) => ({
  devices: { d1: display, k1: kiosk(change, online) },
});
const waited = (minutes: number) => ({
  tickets: { t1: stewardTicket(12, { arrivedAt: NOW - minutes * MINUTE }) },
});
const called = (secondsAgo: number, shown: boolean) => ({
  tickets: {
    t1: stewardTicket(12, {
      status: 'called',
      island: 3,
      calledAt: NOW - secondsAgo * 1_000,
      shown,
      arrivedAt: NOW - 5 * MINUTE,
    }),
  },
});
const waitingForDutch = {
  ...stewardView().waiting,
  work: { fr: 0, nl: 2 },
};
const frenchOnly = { islands: { '1': everywhere({ languages: ['fr'] }) } };

type Change = Partial<StewardView>;

/** What stands there, and the nearest thing that does not. */
const TABLE: readonly (readonly [name: string, there: Change, gone: Change, kind: string])[] = [
  [
    'somebody calls for help',
    { alarms: { a: { island: 3, raisedAt: NOW, answered: false } } },
    {},
    'now alarm',
  ],
  [
    'help asked at a kiosk',
    withKiosk({ help: { askedAt: NOW, coming: false } }),
    withKiosk(),
    'now help',
  ],
  ['a disk that cannot be written', { storage: 'failing' }, { storage: 'ok' }, 'now storage'],
  ['a wait over the limit', waited(46), waited(45), 'soon long-wait'],
  ['a call no display has shown', called(11, false), called(10, false), 'soon not-shown'],
  ['a shown call', called(11, false), called(11, true), 'soon not-shown'],
  ['a call nobody answers', called(121, true), called(120, true), 'soon unanswered'],
  [
    'nobody for some who wait',
    { ...frenchOnly, waiting: waitingForDutch },
    { waiting: waitingForDutch },
    'soon uncovered',
  ],
  ['nobody for some who may come', frenchOnly, {}, 'know uncovered-empty'],
  [
    'everybody on a break without an end',
    { islands: { '1': everywhere({ state: 'break' }) } },
    { islands: { '1': everywhere({ state: 'break', breakUntil: NOW }) } },
    'know uncovered-empty',
  ],
  ['no display at all', { devices: {} }, { devices: { d1: display } }, 'soon no-display'],
  [
    'no display that is on',
    { devices: { d1: { ...display, online: false } } },
    { devices: { d1: { ...display, online: false }, d2: display } },
    'soon no-display',
  ],
  [
    'one of two displays off',
    { devices: { d1: { ...display, online: false }, d2: display } },
    { devices: { d1: display, d2: display } },
    'soon device offline',
  ],
  ['a kiosk that is off', withKiosk({}, false), withKiosk(), 'soon device offline'],
  [
    'a printer that failed',
    withKiosk({ paper: 'failed' }),
    withKiosk({ paper: 'sent' }),
    'soon device paper',
  ],
  [
    'tickets that could not be delivered',
    withKiosk({ undelivered: 1 }),
    withKiosk({ pending: 1 }),
    'soon device undelivered',
  ],
  [
    'a kiosk out of service',
    withKiosk({ settings: { ...defaultKioskSettings, outOfService: { fr: 'a', nl: 'b' } } }),
    withKiosk(),
    'know device out-of-service',
  ],
  [
    'a display without sound',
    { devices: { d1: { ...display, display: reports({ sound: 'blocked' }) } } },
    { devices: { d1: { ...display, display: reports({ sound: 'on' }) } } },
    'know device silent',
  ],
  [
    'a display without a voice',
    { devices: { d1: { ...display, display: reports({ voices: ['fr'] }) } } },
    { devices: { d1: { ...display, display: reports({ voices: ['fr', 'nl'] }) } } },
    'know device voiceless',
  ],
];

function reports(
  told: Partial<NonNullable<StewardDevice['display']>>,
): NonNullable<StewardDevice['display']> {
  return { settings: defaultDisplaySettings, problems: [], ...told };
}

function kindsIn(change: Change): readonly string[] {
  return alertsOf(stewardView(change), NOW).map((alert) =>
    [alert.urgency, alert.kind, ...(alert.kind === 'device' ? [alert.concern.kind] : [])].join(' '),
  );
}

describe('each alert comes and goes', () => {
  it('a good day has none', () => expect(kindsIn({})).toEqual([]));

  it.each(TABLE)('%s', (_name, there, gone, kind) => {
    expect(kindsIn(there)).toContain(kind);
    expect(kindsIn(gone)).not.toContain(kind);
  });
});

it('a closed day has only what cannot wait for the next', () => {
  const everything = Object.assign({}, ...TABLE.map(([, there]) => there)) as Change;
  expect(
    kindsIn({
      ...everything,
      ...withKiosk({ undelivered: 1, help: { askedAt: 1, coming: false } }, false),
      day: 'closed',
    }),
  ).toEqual(['now alarm', 'now help', 'now storage', 'soon device undelivered']);
});

it('people come before things, the urgent before the others', () => {
  expect(
    kindsIn({
      ...frenchOnly,
      waiting: waitingForDutch,
      tickets: { ...waited(50).tickets, t2: { ...called(130, true).tickets.t1, number: 2 } },
      alarms: { a: { raisedAt: NOW, answered: false } },
      ...withKiosk({}, false),
    }),
  ).toEqual([
    'now alarm',
    'soon unanswered',
    'soon uncovered',
    'soon long-wait',
    'soon device offline',
    'know uncovered-empty',
  ]);
});

it('names the tickets, the longest waiting first', () => {
  const tickets = {
    a: stewardTicket(9, { arrivedAt: NOW - 50 * MINUTE }),
    b: stewardTicket(4, { arrivedAt: NOW - 70 * MINUTE }),
    c: stewardTicket(5, { arrivedAt: NOW - 90 * MINUTE, status: 'serving' }),
  };
  const [alert] = alertsOf(stewardView({ tickets }), NOW);
  expect(alert).toMatchObject({ kind: 'long-wait', tickets: [{ number: 4 }, { number: 9 }] });
});

it('tells of the missing display, not of each call it does not show', () => {
  expect(kindsIn({ devices: {}, ...called(11, false) })).toEqual(['soon no-display']);
});

it('a recall is another matter than the call before', () => {
  const about = (secondsAgo: number) =>
    alertsOf(stewardView(called(secondsAgo, false)), NOW)[0]?.about;
  expect(about(20)).toEqual(about(20));
  expect(about(20)).not.toEqual(about(40));
});

it('an alert keeps its name as what it is about changes: its row stays, and the focus in it', () => {
  const [one] = alertsOf(stewardView(waited(50)), NOW);
  const two = { ...waited(50).tickets, t2: stewardTicket(13, { arrivedAt: NOW - 60 * MINUTE }) };
  const [more] = alertsOf(stewardView({ tickets: two }), NOW);
  expect(more?.id).toBe(one?.id);
  expect([one?.about, more?.about]).toEqual([['t1'], ['t2', 't1']]);
});

it('is heard until somebody answers', () => {
  const heard = (change: Change) => heardOf(alertsOf(stewardView(change), NOW));
  const asked = { help: { askedAt: 4, coming: false } };
  expect(heard({ alarms: { a: { raisedAt: 1, answered: false } }, ...withKiosk(asked) })).toEqual([
    'alarm a',
    'help k1 4',
  ]);
  expect(heard({ alarms: { a: { raisedAt: 1, answered: true } } })).toEqual([]);
  expect(heard(withKiosk({ help: { askedAt: 4, coming: true } }))).toEqual([]);
  expect(heard(waited(90))).toEqual([]);
});
