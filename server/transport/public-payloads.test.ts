import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hashSecret } from '../application/access/tokens.js';
import type { ReceptionState } from '../application/desk.js';
import type { SeatUse } from '../domain/multimedia/seat-use.js';
import { seatKey } from '../domain/multimedia/seat-use.js';
import { noRateLimits } from './limits.js';
import { pagesOfAll } from './testing/audiences.js';
import { SECRET, stateWith, ticket } from './testing/fake-desk.js';
import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { PIN, ask, runTransport } from './testing/running-transport.js';

/** What a page without a member of staff in front of it may be told, by path. Nothing else may pass. */
const PUBLIC: Readonly<Record<'guest' | 'kiosk' | 'display' | 'phone', readonly string[]>> = {
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
  ],
  display: [
    'audience',
    'day',
    'calls',
    'calls.*.callId',
    'calls.*.number',
    'calls.*.island',
    'calls.*.calling',
  ],
  phone: ['audience', 'number', 'status', 'ahead', 'island', 'callId', 'outcome'],
};
type PublicAudience = keyof typeof PUBLIC;
const PUBLIC_AUDIENCES = Object.keys(PUBLIC) as PublicAudience[];

const STAFF_ID = 'staff-id-9876543';
const OTHER_KIOSK = 'kiosk-id-9876543';
const OTHER_SECRET_HASH = hashSecret('another-secret-22-char');

function busyState(shown: boolean): ReceptionState {
  const call = { callId: 'call-id-00000001', island: 4, at: 2000, shown };
  const state = stateWith(
    ticket(),
    ticket({
      id: 'ticket-id-000002',
      number: 8,
      secretHash: OTHER_SECRET_HASH,
      shortCode: 'XYXYXY',
      status: 'called',
      priority: true,
      call,
      callTimes: [2000],
    }),
  );
  state.islands.set(4, {
    island: 4,
    staffId: STAFF_ID,
    languages: ['nl'],
    themes: ['training'],
    signedInAt: 1,
    ticketId: 'ticket-id-000002',
    since: 2000,
  });
  const use: SeatUse = {
    id: 'seat-use-id-0001',
    kind: 'computer',
    number: 3,
    code: 'WWWWWW',
    channel: 'kiosk',
    takenAt: 2000,
    until: 3000,
  };
  state.seatsTaken.set(seatKey(use.kind, use.number), use);
  state.help.set('documents', 4);
  state.blocks = [{ from: 501, to: 530 }];
  state.kiosks.set(OTHER_KIOSK, { deviceId: OTHER_KIOSK, leased: [{ from: 501, to: 530 }] });
  return state;
}

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
    await ask(pages.kiosk, 'command', commandOf('ask-help'));
    await ask(pages.kiosk, 'command', commandOf('give-portrait'));
    await ask(pages.steward, 'command', commandOf('log-help'));
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
        'jette',
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
