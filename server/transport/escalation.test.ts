import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { CommandKind } from '#protocol/commands.js';
import { COMMANDS, COMMAND_KINDS } from '#protocol/commands.js';
import { QUERIES, QUERY_KINDS } from '#protocol/queries.js';
import type { ClientToServer } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience, Role } from '#protocol/vocabulary.js';
import { AUDIENCES, ROLES } from '#protocol/vocabulary.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { StaffAudience } from './access.js';
import { noRateLimits } from './limits.js';
import { pagesOfAll } from './testing/audiences.js';
import { commandOf } from './testing/payloads.js';
import type { Centre } from './testing/real-workshops.js';
import { openCentre } from './testing/real-workshops.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

/** Commands that the office's page may send: of the whole list, so that a new one has to be put below. */
type OfficeSent = {
  [K in CommandKind]: 'office' extends (typeof COMMANDS)[K]['from'][number] ? K : never;
}[CommandKind];

/** Said once more, by hand: one role too many in the product is found here. */
const MAY: { readonly [K in OfficeSent]: readonly Role[] } = {
  'start-import': ['editor', 'administrator'],
  'take-back-import': ['editor', 'administrator'],
  'set-feeds': ['editor', 'administrator'],
  'run-feed': ['editor', 'administrator'],
  'put-activity': ['planner', 'administrator'],
  'remove-activity': ['planner', 'administrator'],
  'plan-sessions': ['planner', 'administrator'],
  'change-session': ['planner', 'administrator'],
  'cancel-session': ['planner', 'administrator'],
  'add-staff': ['administrator'],
  'change-staff': ['administrator'],
  'set-pin': ['administrator'],
  'change-settings': ['administrator'],
};
const MAY_ASK: { readonly [K in (typeof QUERY_KINDS)[number]]: readonly Role[] } = {
  statistics: ['statistics', 'administrator'],
  report: ['statistics', 'administrator'],
  'portrait-cross': ['statistics', 'administrator'],
  'workshop-statistics': ['statistics', 'planner', 'administrator'],
  'what-if': ['statistics', 'planner', 'administrator'],
  'what-if-start': ['statistics', 'planner', 'administrator'],
  programme: ['planner', 'administrator'],
  'jobs-library': ['editor', 'administrator'],
  keeping: ['administrator'],
  audit: ['administrator'],
  staff: ['administrator'],
  settings: ['administrator'],
  ticket: ['steward'],
  bookings: ['steward'],
  booking: ['steward', 'advisor'],
};
const DESK_OF: Readonly<Record<Role, StaffAudience>> = {
  advisor: 'advisor',
  steward: 'steward',
  planner: 'office',
  editor: 'office',
  statistics: 'office',
  administrator: 'office',
};
const DESKS = ['advisor', 'steward', 'office'] as const;

describe.each(ROLES)('who is %s and no more', (role) => {
  let root: string;
  let centre: Centre;
  let running: RunningTransport;
  let page: Page & RawPage;
  let token: string;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'escalation-'));
    centre = await openCentre(root);
    running = centre.running;
    await running.member('AB', [role]);
    ({ token } = await running.signIn('AB'));
    page = await running.enter({ audience: DESK_OF[role], token });
  });
  afterAll(async () => {
    await centre.close();
    await rm(root, { recursive: true });
  });

  async function refusalOf(event: 'command' | 'query', message: unknown): Promise<string> {
    // so much only at one time
    for (;;) {
      const answer = await ask(page, event, message);
      if (answer.ok) return 'done';
      if (answer.refusal.code !== 'too-fast') return answer.refusal.code;
      running.elapsed.advance(60_000);
    }
  }

  it.each(DESKS)('comes to the desk of that work alone: %s', async (audience) => {
    const connected = await running.connect({ protocol: PROTOCOL_VERSION, audience, token });
    expect(connected.ok ? 'in' : connected.refusal.code).toBe(
      audience === DESK_OF[role] ? 'in' : 'role-missing',
    );
  });

  it('gives the commands of that work alone', async () => {
    const wrong: string[] = [];
    for (const kind of COMMAND_KINDS) {
      const from: readonly Audience[] = COMMANDS[kind].from;
      const code = await refusalOf('command', commandOf(kind));
      const may = !from.includes('office') || isOf(MAY, kind, role);
      const isRight = !from.includes(DESK_OF[role])
        ? code === 'not-allowed'
        : DESK_OF[role] !== 'office' || (code === 'role-missing') === !may;
      if (!isRight) wrong.push(`${kind}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('asks the questions of that work alone', async () => {
    const wrong: string[] = [];
    for (const kind of QUERY_KINDS) {
      const from: readonly Audience[] = QUERIES[kind].from;
      const code = await refusalOf('query', { kind, payload: null });
      // what is nobody's business is refused before it is looked at
      const expected = MAY_ASK[kind].includes(role)
        ? 'malformed'
        : from.includes(DESK_OF[role])
          ? 'role-missing'
          : 'not-allowed';
      if (code !== expected) wrong.push(`${kind}: ${code}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});

function isOf(
  table: Readonly<Partial<Record<CommandKind, readonly Role[]>>>,
  kind: CommandKind,
  role: Role,
): boolean {
  return table[kind]?.includes(role) ?? false;
}

describe('each event', () => {
  const STAFF: readonly Audience[] = DESKS;
  /** Whose it is, besides what `roles.test.ts` says of commands and queries. */
  const WHOSE: { readonly [K in keyof ClientToServer]: readonly Audience[] } = {
    command: AUDIENCES.filter((audience) => audience !== 'guest'),
    query: ['kiosk', ...STAFF],
    resync: AUDIENCES,
    'sign-in': ['guest'],
    'sign-out': STAFF,
    'request-pairing': ['guest'],
  };
  const ARGUMENTS: { readonly [K in keyof ClientToServer]: readonly unknown[] } = {
    command: [commandOf('open-day')],
    query: [{ kind: 'settings', payload: {} }],
    resync: [],
    'sign-in': [{ code: 'NOBODY', pin: '73914628' }],
    'sign-out': [],
    'request-pairing': [{ kind: 'kiosk' }],
  };
  let running: RunningTransport;
  let pages: Readonly<Record<Audience, Page & RawPage>>;

  beforeAll(async () => {
    running = await runTransport({ limits: noRateLimits });
    pages = await pagesOfAll(running);
  });
  afterAll(() => running.stop());

  // signing out comes last: it ends the pages
  const events = Object.keys(WHOSE) as (keyof ClientToServer)[];
  it.each(events.sort((a, b) => Number(a === 'sign-out') - Number(b === 'sign-out')))(
    '%s is for whom it is for',
    async (event) => {
      for (const audience of AUDIENCES.filter((one) => !WHOSE[event].includes(one))) {
        const answer = await ask(pages[audience], event, ...ARGUMENTS[event]);
        expect([audience, answer]).toEqual([
          audience,
          { ok: false, refusal: { code: 'not-allowed' } },
        ]);
      }
    },
  );
});
