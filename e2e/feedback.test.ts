import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Centre } from './harness/centre.js';
import { openCentre, ticketRequest } from './harness/centre.js';
import { newCommandId } from './harness/client.js';
import { dataFiles } from './harness/data-files.js';
import { ServerProcess } from './harness/server-process.js';

/** An answer that stands nowhere in a data folder but in a portrait. */
const RESIDENCE = 'watermael';
const LOT = 5;

let server: ServerProcess;
let centre: Centre;
beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, 1);
}, 60_000);
afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

/** Every file of the data folder with its content. */
async function allFiles(): Promise<readonly (readonly [string, string])[]> {
  return (await dataFiles(server.data)).map(({ path, bytes }) => [path, bytes.toString('utf8')]);
}

/** How many portraits stand in each file that has any. */
async function kept(): Promise<number[]> {
  const files = (await allFiles()).filter(([, text]) => text.includes(RESIDENCE));
  for (const [file] of files) expect(file).toMatch(/^feedback\/\d{4}\/[\d-]{10}\.json(\.bak)?$/);
  return files.map(([, text]) => text.split(RESIDENCE).length - 1);
}

test('what visitors tell stands apart, in lots, through a kill and clean stops', async () => {
  const ids: string[] = [];
  const visitor = async (language?: 'french' | 'dutch'): Promise<void> => {
    await centre.kiosk.accepted('take-ticket', ticketRequest().payload);
    const id = newCommandId();
    ids.push(id);
    const portrait = { residence: RESIDENCE, ...(language && { language }) } as const;
    const told = await centre.kiosk.command('give-portrait', { portrait }, { id });
    expect(told).toEqual({ ok: true, value: {} });
  };

  for (let count = 1; count < LOT; count += 1) {
    await visitor();
    expect(await kept()).toEqual([]);
  }
  await visitor();
  await expect.poll(kept).toEqual([LOT, LOT]);
  await visitor();
  await visitor();
  expect(await kept()).toEqual([LOT, LOT]);

  await server.kill();
  await server.restart();
  await centre.kiosk.fresh();
  expect(await kept()).toEqual([LOT, LOT]);
  await visitor();
  await server.stop();
  // Alone among the answers, and its ticket the journal's last: it would be that visitor's.
  expect(await kept()).toEqual([LOT, LOT]);
  await server.restart();
  await centre.kiosk.fresh();
  await visitor();
  await visitor();
  await centre.steward.fresh();
  await centre.steward.accepted('close-day', {});
  await server.stop();
  // Nor does the day's end make two of them many.
  expect(await kept()).toEqual([LOT, LOT]);

  await server.restart();
  await centre.kiosk.fresh();
  await centre.steward.fresh();
  await centre.steward.accepted('open-day', {});
  for (let count = 0; count < LOT; count += 1) {
    await visitor(count < 3 ? 'french' : 'dutch');
  }
  expect(await kept()).toEqual([LOT, LOT]);
  await server.stop();
  // Too few of each language, enough of both: written without it.
  expect(await kept()).toEqual([2 * LOT, 2 * LOT]);
  const days = (await allFiles()).filter(([file]) => file.startsWith('feedback'));
  expect(days.map(([, text]) => /"language":"(?:french|dutch)"/.test(text))).toEqual([
    false,
    false,
  ]);

  const everything = (await allFiles()).map(([, text]) => text).join('') + server.log;
  expect(ids.filter((id) => everything.includes(id))).toEqual([]);
});
