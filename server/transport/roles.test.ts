import type { CommandKind } from '#protocol/commands.js';
import {
  COMMANDS,
  COMMAND_KINDS,
  FEEDBACK_COMMAND_KINDS,
  MACHINE_COMMAND_KINDS,
  OFFICE_COMMAND_KINDS,
} from '#protocol/commands.js';
import { ALARM_COMMAND_KINDS, NOTICE_COMMAND_KINDS } from '#protocol/desk-commands.js';
import { JOBS_COMMAND_KINDS } from '#protocol/jobs/commands.js';
import { QUERIES, QUERY_KINDS } from '#protocol/queries.js';
import type { Audience } from '#protocol/vocabulary.js';
import { AUDIENCES } from '#protocol/vocabulary.js';
import { WORKSHOP_COMMAND_KINDS } from '#protocol/workshops/commands.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hashSecret } from '../application/access/tokens.js';
import { noRateLimits } from './limits.js';
import { pagesOfAll } from './testing/audiences.js';
import { SECRET } from './testing/fake-desk.js';
import { commandOf, PAYLOADS } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

/** Those that do not travel through the lane. */
const BESIDE: readonly CommandKind[] = [
  ...OFFICE_COMMAND_KINDS,
  ...MACHINE_COMMAND_KINDS,
  ...ALARM_COMMAND_KINDS,
  ...NOTICE_COMMAND_KINDS,
  ...FEEDBACK_COMMAND_KINDS,
  ...JOBS_COMMAND_KINDS,
  ...WORKSHOP_COMMAND_KINDS,
];
const WORKSHOPS: readonly CommandKind[] = WORKSHOP_COMMAND_KINDS;
const QUERY_PAYLOADS = {
  statistics: { from: '2026-01-01', to: '2026-01-31' },
  report: { period: '2026-03' },
  'portrait-cross': { month: '2026-02', rows: 'gender', columns: 'age' },
  keeping: {},
  audit: {},
  ticket: { secret: SECRET },
  'what-if': {
    day: {
      kind: 'imagined',
      visitors: 5,
      dutchShare: 0.1,
      themes: { work: 1 },
      interviewMinutes: 20,
      opens: '09:00',
      closes: '12:00',
    },
    staffing: [
      { island: 1, languages: ['fr', 'nl'], themes: ['work'], from: '09:00', to: '12:00' },
    ],
    rule: 'arrival',
    repeats: 1,
    seed: 1,
  },
  'what-if-start': { date: '2026-02-27' },
  staff: {},
  settings: {},
  'jobs-library': {},
  booking: { key: { code: 'ACDEFG' } },
  bookings: { sessionId: 'session-1' },
  programme: { from: '2026-03-01', to: '2026-03-31' },
  'workshop-statistics': { period: '2026-01' },
};

describe('who may send what', () => {
  let running: RunningTransport;
  let pages: Readonly<Record<Audience, Page & RawPage>>;

  beforeAll(async () => {
    running = await runTransport({ limits: noRateLimits });
    pages = await pagesOfAll(running);
  });
  afterAll(() => running.stop());

  const table = AUDIENCES.flatMap((audience) =>
    COMMAND_KINDS.map((kind) => {
      const from: readonly Audience[] = COMMANDS[kind].from;
      return { audience, kind, allowed: from.includes(audience) };
    }),
  );

  it.each(table)('$audience, $kind: $allowed', async ({ audience, kind, allowed }) => {
    const before = running.desk.submitted.length;
    const workshopsBefore = running.workshops.submitted.length;
    const answer = await ask(pages[audience], 'command', commandOf(kind));
    const code = answer.ok ? undefined : answer.refusal.code;
    expect(code === 'not-allowed').toBe(!allowed);
    const isForLane = allowed && !BESIDE.includes(kind);
    expect(running.desk.submitted.length - before).toBe(isForLane ? 1 : 0);
    const isForWorkshops = allowed && WORKSHOPS.includes(kind);
    const toWorkshops = running.workshops.submitted.length - workshopsBefore;
    expect(toWorkshops).toBe(isForWorkshops ? 1 : 0);
  });

  it.each(AUDIENCES.flatMap((audience) => QUERY_KINDS.map((kind) => ({ audience, kind }))))(
    '$audience asks for $kind',
    async ({ audience, kind }) => {
      const from: readonly Audience[] = QUERIES[kind].from;
      const query = { kind, payload: QUERY_PAYLOADS[kind] };
      const answer = await ask(pages[audience], 'query', query);
      expect(answer.ok ? 'answered' : answer.refusal.code).toBe(
        from.includes(audience) ? 'answered' : 'not-allowed',
      );
    },
  );

  it.each(AUDIENCES.filter((audience) => audience !== 'guest'))(
    '%s may not sign in or ask to be paired',
    async (audience) => {
      const refused = { ok: false, refusal: { code: 'not-allowed' } };
      const signIn = { code: 'DESK', pin: '73914628' };
      expect(await ask(pages[audience], 'sign-in', signIn)).toEqual(refused);
      expect(await ask(pages[audience], 'request-pairing', { kind: 'kiosk' })).toEqual(refused);
    },
  );

  it('names the actor from the right the page came with, and no more', async () => {
    const actorOf = async (audience: Audience, kind: CommandKind) => {
      await ask(pages[audience], 'command', commandOf(kind));
      return running.desk.submitted.at(-1)?.actor;
    };
    expect(await actorOf('advisor', 'call-next')).toMatchObject({
      kind: 'staff',
      roles: ['advisor'],
    });
    expect(await actorOf('steward', 'call-next')).toMatchObject({
      kind: 'staff',
      roles: ['steward'],
    });
    expect(await actorOf('kiosk', 'take-ticket')).toMatchObject({
      kind: 'device',
      device: 'kiosk',
    });
    expect(await actorOf('phone', 'leave-queue')).toEqual({
      kind: 'phone',
      ticketId: 'ticket-id-000001',
    });
  });

  it('hands on the hash of a ticket’s secret, never the secret', async () => {
    await ask(pages.kiosk, 'command', commandOf('take-ticket'));
    const { command } = running.desk.submitted.at(-1) ?? expect.unreachable();
    expect(command.payload).toEqual({
      theme: 'work',
      language: 'fr',
      shortCode: 'ACDEFG',
      secretHash: hashSecret(SECRET),
    });
  });

  it('leaves the hash of a secret as a kiosk that was cut off sends it', async () => {
    await ask(pages.kiosk, 'command', commandOf('deliver-ticket'));
    const { command, actor } = running.desk.submitted.at(-1) ?? expect.unreachable();
    expect(command.payload).toMatchObject({ secretHash: hashSecret(SECRET), number: 501 });
    expect(actor).toMatchObject({ kind: 'device', device: 'kiosk' });
  });

  it.each(['', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}=`, SECRET, null])(
    'takes no hash that cannot be one: %j',
    async (secretHash) => {
      const before = running.desk.submitted.length;
      for (const kind of ['deliver-ticket', 'withdraw-ticket'] as const) {
        const wrong = commandOf(kind, { ...PAYLOADS[kind], secretHash });
        expect(await ask(pages.kiosk, 'command', wrong)).toMatchObject({
          refusal: { code: 'malformed' },
        });
      }
      expect(running.desk.submitted).toHaveLength(before);
    },
  );

  it('keeps staff and settings from members who are not administrators', async () => {
    await running.member('STAT', ['statistics']);
    const { token } = await running.signIn('STAT');
    const office = await running.enter({ audience: 'office', token });
    const missing = { ok: false, refusal: { code: 'role-missing' } };
    expect(await ask(office, 'command', commandOf('add-staff'))).toEqual(missing);
    expect(await ask(office, 'query', { kind: 'staff', payload: {} })).toEqual(missing);
    const figures = { kind: 'statistics', payload: QUERY_PAYLOADS.statistics };
    expect(await ask(office, 'query', figures)).toMatchObject({ ok: true });
  });

  it('asks what if for those who plan or read figures, and nobody else of the office', async () => {
    for (const [code, role, allowed] of [
      ['PLAN', 'planner', true],
      ['READ', 'statistics', true],
      ['EDIT', 'editor', false],
    ] as const) {
      await running.member(code, [role]);
      const { token } = await running.signIn(code);
      const office = await running.enter({ audience: 'office', token });
      for (const kind of ['what-if', 'what-if-start'] as const) {
        const answer = await ask(office, 'query', { kind, payload: QUERY_PAYLOADS[kind] });
        expect(answer.ok ? 'answered' : answer.refusal.code).toBe(
          allowed ? 'answered' : 'role-missing',
        );
      }
    }
  });

  it.each([
    ['no repeats', { repeats: 0 }],
    ['more repeats than a server lives', { repeats: 21 }],
    ['a crowd', { day: { ...QUERY_PAYLOADS['what-if'].day, visitors: 1001 } }],
    ['nobody on duty', { staffing: [] }],
    ['an unknown rule', { rule: 'loudest' }],
    ['more than is asked for', { visitors: [] }],
  ])('asks nothing of %s', async (_, change) => {
    const payload = { ...QUERY_PAYLOADS['what-if'], ...change };
    const answer = await ask(pages.office, 'query', { kind: 'what-if', payload });
    expect(answer).toEqual({ ok: false, refusal: { code: 'malformed' } });
  });
});
