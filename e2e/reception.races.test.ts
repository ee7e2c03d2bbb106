import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CalledTicket } from '#protocol/commands.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Centre } from './harness/centre.js';
import { addStaff, openCentre, signIn, ticketRequest } from './harness/centre.js';
import { Client, newCommandId } from './harness/client.js';
import { ServerProcess } from './harness/server-process.js';

const ISLANDS = 15;
const CALLS_AT_ONCE = 200;

let server: ServerProcess;
let centre: Centre;

beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, ISLANDS);
}, 60_000);

afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

async function takeTickets(count: number): Promise<string[]> {
  const taken = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const theme = THEMES[index % THEMES.length];
      const language = LANGUAGES[index % LANGUAGES.length];
      return centre.kiosk.accepted('take-ticket', ticketRequest(theme, language).payload);
    }),
  );
  return taken.map(({ ticketId }) => ticketId);
}

/** Ends what the island does with its ticket, so that it is free for the next test. */
async function finish(advisor: Client<'advisor'>, island: number): Promise<void> {
  await advisor.accepted('start-interview', { island });
  await advisor.accepted('finish-interview', { island });
}

async function emptyQueue(): Promise<void> {
  await Promise.all(
    centre.advisors.map(async (advisor, index) => {
      const island = index + 1;
      while ((await advisor.command('call-next', { island })).ok) await finish(advisor, island);
    }),
  );
}

describe('many islands at once', () => {
  test('200 simultaneous calls give no ticket twice, then every ticket once', async () => {
    const tickets = await takeTickets(CALLS_AT_ONCE);
    expect(new Set(tickets).size).toBe(CALLS_AT_ONCE);
    const sockets = await Promise.all(
      Array.from({ length: CALLS_AT_ONCE }, (_, index) =>
        Client.connect(server.url, {
          audience: 'advisor',
          token: centre.advisorTokens[index % ISLANDS] ?? '',
        }),
      ),
    );

    const answers = await Promise.all(
      sockets.map((socket, index) =>
        socket.command('call-next', { island: (index % ISLANDS) + 1 }),
      ),
    );
    for (const socket of sockets) socket.close();
    const given = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    expect(refusals).toEqual(Array.from({ length: CALLS_AT_ONCE - ISLANDS }, () => 'island-busy'));
    expect(given.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: ISLANDS }, (_, index) => index + 1),
    );

    const later = await Promise.all(
      centre.advisors.map(async (advisor, index) => {
        const island = index + 1;
        const mine: CalledTicket[] = [];
        for (;;) {
          await finish(advisor, island);
          const tries = await Promise.all(
            Array.from({ length: 3 }, () => advisor.command('call-next', { island })),
          );
          const called = tries.flatMap((answer) => (answer.ok ? [answer.value] : []));
          expect(called.length).toBeLessThanOrEqual(1);
          if (called[0] === undefined) return mine;
          mine.push(called[0]);
        }
      }),
    );
    const all = [...given, ...later.flat()].map(({ ticketId }) => ticketId);
    expect(all.toSorted()).toEqual(tickets.toSorted());
    for (const mine of later) {
      const numbers = mine.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  }, 60_000);

  test('one ticket called by every island is given to one', async () => {
    const [ticketId = ''] = await takeTickets(1);
    const answers = await Promise.all(
      centre.advisors.map((advisor, index) =>
        advisor.command('call-ticket', { island: index + 1, ticketId }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok) expect(answer.refusal.code).toBe('ticket-not-waiting');
    }
    const winner = answers.findIndex(({ ok }) => ok);
    const view = await centre.steward.until(
      (board) => board.tickets[ticketId]?.status === 'called',
    );
    expect(view.tickets[ticketId]?.island).toBe(winner + 1);
    const advisor = centre.advisors[winner];
    if (advisor !== undefined) await finish(advisor, winner + 1);
  });
});

describe('repeated commands', () => {
  test('a double tap takes one ticket and gets one answer', async () => {
    const other = await Client.connect(server.url, {
      audience: 'kiosk',
      token: centre.kioskToken,
    });
    const before = Object.keys(centre.steward.view.tickets).length;
    const id = newCommandId();
    const { payload } = ticketRequest();
    const taps = await Promise.all(
      [centre.kiosk, centre.kiosk, other, centre.kiosk, other].map((kiosk) =>
        kiosk.accepted('take-ticket', payload, { id }),
      ),
    );
    for (const tap of taps) expect(tap).toEqual(taps[0]);
    const ticketId = taps[0]?.ticketId ?? '';
    const view = await centre.steward.until((board) => board.tickets[ticketId] !== undefined);
    expect(Object.keys(view.tickets)).toHaveLength(before + 1);
    other.close();
    await emptyQueue();
  });

  test('a command whose answer was lost is answered at the repeat and done once', async () => {
    const before = Object.keys(centre.steward.view.tickets).length;
    const rounds = 30;
    for (let round = 0; round < rounds; round += 1) {
      const kiosk = await Client.connect(server.url, {
        audience: 'kiosk',
        token: centre.kioskToken,
      });
      const answer = kiosk.command('take-ticket', ticketRequest().payload, { retry: true });
      // A later cut each round: before the message left, while it is being kept, after its answer.
      for (let turn = 0; turn < round; turn += 1) await nextTurn();
      kiosk.socket.io.engine.close();
      expect((await answer).ok).toBe(true);
      kiosk.close();
    }
    const view = await centre.steward.until(
      (board) => Object.keys(board.tickets).length >= before + rounds,
    );
    const numbers = Object.values(view.tickets).map(({ number }) => number);
    expect(numbers).toHaveLength(before + rounds);
    expect(new Set(numbers).size).toBe(numbers.length);
    await emptyQueue();
  });

  test('a call repeated with its id gives its first answer, even after the interview', async () => {
    const [advisor] = centre.advisors;
    if (advisor === undefined) throw new Error('no advisor');
    await takeTickets(2);
    const id = newCommandId();
    const first = await advisor.accepted('call-next', { island: 1 }, { id });
    expect(await advisor.accepted('call-next', { island: 1 }, { id })).toEqual(first);
    await finish(advisor, 1);
    expect(await advisor.accepted('call-next', { island: 1 }, { id })).toEqual(first);
    const own = await advisor.until((view) => view.own?.state === 'free');
    expect(own.own?.ticket).toBeUndefined();
    await emptyQueue();
  });
});

describe('one account, two sockets', () => {
  test('both see the same island and one call is made', async () => {
    const [first] = centre.advisors;
    if (first === undefined) throw new Error('no advisor');
    const second = await Client.connect(server.url, {
      audience: 'advisor',
      token: centre.advisorTokens[0] ?? '',
    });
    await takeTickets(2);
    const answers = await Promise.all(
      [first, second].map((socket) => socket.command('call-next', { island: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const views = await Promise.all(
      [first, second].map((socket) => socket.until((view) => view.own?.state === 'called')),
    );
    expect(views[0]?.own?.ticket).toEqual(views[1]?.own?.ticket);
    await finish(second, 1);
    second.close();
    await emptyQueue();
  });

  test('one account takes one island, one island takes one account', async () => {
    await addStaff(server.url, { B1: ['advisor'], B2: ['advisor'] });
    const [b1, again, b2] = await Promise.all(
      ['B1', 'B1', 'B2'].map(async (code) =>
        Client.connect(server.url, {
          audience: 'advisor',
          token: (await signIn(server.url, code)).token,
        }),
      ),
    );
    if (b1 === undefined || again === undefined || b2 === undefined) throw new Error('no socket');
    for (const island of [14, 15]) {
      await centre.advisors[island - 1]?.accepted('sign-out-island', { island });
    }
    const profile = { languages: [...LANGUAGES], themes: [...THEMES] };
    const [left, right] = await Promise.all([
      b1.command('sign-in-island', { island: 14, ...profile }),
      again.command('sign-in-island', { island: 15, ...profile }),
    ]);
    expect([left?.ok, right?.ok].toSorted()).toEqual([false, true]);
    const lost = left?.ok === true ? right : left;
    expect(lost?.ok === false && lost.refusal.code).toBe('already-at-another-island');

    const taken = left?.ok === true ? 14 : 15;
    const answer = await b2.command('sign-in-island', { island: taken, ...profile });
    expect(!answer.ok && answer.refusal.code).toBe('island-taken');
    for (const client of [b1, again, b2]) client.close();
  });
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
