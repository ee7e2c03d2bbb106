import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { Cable } from './harness/cable.js';
import type { Centre } from './harness/centre.js';
import { openCentre, ticketRequest } from './harness/centre.js';
import { Client, newCommandId } from './harness/client.js';
import { ServerProcess } from './harness/server-process.js';

let server: ServerProcess;
let centre: Centre;
let cable: Cable;

beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, 2);
}, 60_000);

afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

beforeEach(async () => {
  cable = await Cable.lay();
  cable.plugInto(server.url);
});

afterEach(() => cable.remove());

/** A visitor is called to an island. @returns the number, and how to end it again */
async function callAt(island: 1 | 2) {
  await centre.kiosk.accepted('take-ticket', ticketRequest().payload);
  const advisor = centre.advisors[island - 1];
  if (advisor === undefined) throw new Error('no advisor');
  const { number } = await advisor.accepted('call-next', { island });
  const end = async (): Promise<void> => {
    await advisor.accepted('start-interview', { island });
    await advisor.accepted('finish-interview', { island });
  };
  return { number, end };
}

describe('a screen that comes back', () => {
  test('has what it missed, though nothing had ever been sent to it but its first view', async () => {
    const display = await Client.connect(cable.url, {
      audience: 'display',
      token: centre.displayToken,
    });
    cable.cut();
    const { number, end } = await callAt(1);
    cable.mend();
    const { calls } = await display.until((view) => view.calls.some((call) => call.calling));
    expect(calls[0]).toMatchObject({ number, island: 1, calling: true });
    await end();
    display.close();
  });

  test('has a whole view even where it was cut off before the first one came', async () => {
    cable.deafen();
    const connecting = Client.connect(cable.url, {
      audience: 'display',
      token: centre.displayToken,
    });
    const { number, end } = await callAt(2);
    cable.cut();
    cable.mend();
    const display = await connecting;
    const { calls } = await display.until((view) => view.calls.some((call) => call.calling));
    expect(calls[0]).toMatchObject({ number, island: 2, calling: true });
    await end();
    display.close();
  });

  test('sees the queue as it is, not as it was: who came, who was called, who left', async () => {
    const desk = await Client.connect(cable.url, {
      audience: 'advisor',
      token: centre.advisorTokens[0] ?? '',
    });
    const goes = await centre.steward.accepted('take-ticket', ticketRequest().payload);
    await desk.until(({ queue }) => queue[goes.ticketId] !== undefined);
    cable.cut();
    await centre.steward.accepted('mark-left', { ticketId: goes.ticketId });
    const stays = await centre.steward.accepted('take-ticket', ticketRequest('mobility').payload);
    const moves = await centre.steward.accepted('take-ticket', ticketRequest('work').payload);
    await centre.steward.accepted('set-priority', { ticketId: moves.ticketId, priority: true });
    cable.mend();
    const { queue } = await desk.until((view) => view.queue[moves.ticketId] !== undefined);
    expect(Object.keys(queue).toSorted()).toEqual([stays.ticketId, moves.ticketId].toSorted());
    expect(queue[moves.ticketId]).toMatchObject({ priority: true, place: 1 });
    for (const { ticketId } of [stays, moves])
      await centre.steward.accepted('mark-left', { ticketId });
    desk.close();
  });

  test('goes on with the changes that follow, in their order', async () => {
    const display = await Client.connect(cable.url, {
      audience: 'display',
      token: centre.displayToken,
    });
    cable.cut();
    cable.mend();
    const first = await callAt(1);
    const second = await callAt(2);
    const shown = await display.until(
      ({ calls }) => calls.filter(({ calling }) => calling).length === 2,
    );
    expect(shown.calls.slice(0, 2).map(({ number }) => number)).toEqual([
      second.number,
      first.number,
    ]);
    await first.end();
    await second.end();
    display.close();
  });
});

test('a command sent into a connection that is dead reaches the server once it is back, and is done once', async () => {
  const kiosk = await Client.connect(cable.url, { audience: 'kiosk', token: centre.kioskToken });
  const before = Object.keys(centre.steward.view.tickets).length;
  const id = newCommandId();
  cable.deafen();
  const answer = kiosk.command('take-ticket', ticketRequest().payload, { id, retry: true });
  await centre.steward.until(({ tickets }) => Object.keys(tickets).length === before + 1);
  cable.cut();
  cable.mend();
  const given = await answer;
  expect(given).toMatchObject({ ok: true });
  const { tickets } = await centre.steward.fresh();
  expect(Object.keys(tickets)).toHaveLength(before + 1);
  if (given.ok) expect(tickets[given.value.ticketId]?.number).toBe(given.value.number);
  kiosk.close();
});

test('visitors who come in the same moment, at the kiosk and at the desk, get numbers that follow on', async () => {
  const numbered = (): readonly number[] =>
    Object.values(centre.steward.view.tickets).map(({ number }) => number);
  const before = Math.max(0, ...numbered());
  const given = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      (index % 2 === 0 ? centre.kiosk : centre.steward).accepted(
        'take-ticket',
        ticketRequest().payload,
      ),
    ),
  );
  expect(given.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 60 }, (_, index) => before + index + 1),
  );
});
