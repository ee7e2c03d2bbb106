import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Centre } from './harness/centre.js';
import { openCentre } from './harness/centre.js';
import { Client } from './harness/client.js';
import type { Sent } from './harness/load.js';
import { IslandActor, KioskActor, StewardActor } from './harness/load.js';
import { seededRandom } from './harness/random.js';
import { ServerProcess } from './harness/server-process.js';

const ROUNDS = 50;
const ISLANDS = 6;
const KIOSKS = 3;

let server: ServerProcess;
let centre: Centre;
const moreKiosks: Client<'kiosk'>[] = [];

beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, ISLANDS);
  for (let index = 1; index < KIOSKS; index += 1) {
    moreKiosks.push(
      await Client.connect(server.url, { audience: 'kiosk', token: centre.kioskToken }),
    );
  }
}, 60_000);

afterAll(async () => {
  for (const kiosk of moreKiosks) kiosk.close();
  centre?.close();
  await server?.dispose();
});

test(`${ROUNDS} kills under load lose nothing that was answered and do nothing twice`, async () => {
  const random = seededRandom();
  console.log(`kill test: SEED=${random.seed}`);
  const kiosks = [centre.kiosk, ...moreKiosks].map((client) => new KioskActor(client, random));
  const islands = centre.advisors.map(
    (client, index) => new IslandActor(client, random, index + 1),
  );
  const actors = [...kiosks, ...islands, new StewardActor(centre.steward, random)];
  let answered = 0;

  for (let round = 1; round <= ROUNDS; round += 1) {
    const working = Promise.all(actors.map((actor) => actor.work()));
    await afterMs(random.between(5, 200));
    await server.kill();
    await working;

    if (round % 5 === 0) {
      const starting = server.restart().catch(() => 'killed at its start');
      await afterMs(random.between(0, 300));
      await server.kill();
      await starting;
    }
    await server.restart();

    for (const actor of actors) await actor.settle();
    const sent = actors.flatMap((actor) => actor.sent.splice(0));
    await repeatAll(sent);
    answered += sent.length;
    await checkBoard(kiosks, islands, `round ${round}`);
  }
  console.log(`kill test: ${answered} commands answered over ${ROUNDS} kills`);
  expect(answered).toBeGreaterThan(ROUNDS * 10);
}, 480_000);

/** Every accepted command, sent once more, must get the answer that it got. */
async function repeatAll(sent: readonly Sent[]): Promise<void> {
  const accepted = sent.filter(({ answer }) => answer?.ok === true);
  const repeated = await Promise.all(accepted.map((command) => command.again()));
  expect(repeated).toEqual(accepted.map(({ answer }) => answer));
}

/** What the steward's board says after the restart against what each actor was told. */
async function checkBoard(
  kiosks: readonly KioskActor[],
  islands: readonly IslandActor[],
  when: string,
): Promise<void> {
  const told = new Map(kiosks.flatMap((kiosk) => [...kiosk.tickets]));
  const { tickets } = await centre.steward.fresh();
  const board = new Map(Object.entries(tickets).map(([id, { number }]) => [id, number]));
  expect(board, when).toEqual(told);
  const numbers = [...board.values()].toSorted((a, b) => a - b);
  expect(numbers, when).toEqual(Array.from({ length: told.size }, (_, index) => index + 1));

  const served = islands.flatMap((island) => island.served);
  expect(new Set(served).size, when).toBe(served.length);
  const closed = Object.entries(tickets).flatMap(([id, { outcome }]) =>
    outcome === 'served' ? [id] : [],
  );
  expect(closed.toSorted(), when).toEqual(served.toSorted());

  const busy = Object.entries(tickets).flatMap(([ticketId, { status, island }]) =>
    status === 'called' || status === 'serving' ? [{ island, state: status, ticketId }] : [],
  );
  const known = islands.flatMap(({ island, at }) =>
    at.state === 'free' ? [] : [{ island, ...at }],
  );
  expect(byIsland(busy), when).toEqual(byIsland(known));
}

function byIsland<T extends { readonly island?: number | undefined }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.island ?? 0) - (b.island ?? 0));
}

/** The moment of a fault: the one wait here that is meant to be blind. */
function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
