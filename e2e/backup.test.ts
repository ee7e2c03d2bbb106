import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPromise } from 'yauzl';

import type { BackupFacts } from '#protocol/keeping.js';
import type { Result } from '#protocol/refusals.js';

import type { Centre } from './harness/centre.js';
import { changeSettings, openCentre, signIn, ticketRequest } from './harness/centre.js';
import { accepted, Client } from './harness/client.js';
import { dataFiles } from './harness/data-files.js';
import { bookingKeys, openPlanner, planSession, putActivity } from './harness/planner.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from './harness/server-process.js';

const RESTORE = fileURLToPath(new URL('../server/cli/restore.ts', import.meta.url));
/** An answer that stands nowhere in a data folder but in a portrait. */
const RESIDENCE = 'watermael';
const LOT = 5;

let folder: string;
let server: ServerProcess;
let centre: Centre;
let sessionId: string;
/** Of visitors, as the data folder has it. */
let traces: string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
  server = await ServerProcess.start();
  centre = await openCentre(server.url, 1);
  await changeSettings(server.url, { islands: 9 });
  const planner = await openPlanner(server.url);
  await putActivity(planner);
  sessionId = await planSession(planner);
  planner.close();
  traces = await visits();
}, 60_000);
afterAll(async () => {
  centre?.close();
  // an import that is running ends with a stop, not with a kill
  await server?.stop();
  await server?.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function visits(): Promise<string[]> {
  const left: string[] = [RESIDENCE];
  for (let visitor = 0; visitor < LOT; visitor += 1) {
    const { payload } = ticketRequest();
    const { ticketId } = await centre.kiosk.accepted('take-ticket', payload);
    const portrait = { residence: RESIDENCE, gender: 'woman', language: 'french' } as const;
    await centre.kiosk.accepted('give-portrait', { portrait });
    left.push(ticketId, payload.shortCode);
  }
  const { bookingId } = await centre.steward.accepted('sign-up', { sessionId, ...bookingKeys() });
  return [...left, bookingId];
}

async function administrator(url: string): Promise<{ readonly authorization: string }> {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  return { authorization: `Bearer ${token}` };
}

async function send(what: 'check' | 'restore', url: string, body: Buffer) {
  const headers = { ...(await administrator(url)), 'content-type': 'application/zip' };
  const answer = await fetch(`${url}/backups/${what}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
  return (await answer.json()) as Result<BackupFacts>;
}

/** What the office sees of what lasts. */
async function seen(url: string) {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  const office = await Client.connect(url, { audience: 'office', token });
  const year = new Date().getUTCFullYear();
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const all = {
    settings: accepted('settings', await office.query('settings', {})),
    staff: accepted('staff', await office.query('staff', {})),
    statistics: accepted('statistics', await office.query('statistics', range)),
  };
  const programme = accepted('programme', await office.query('programme', range));
  const { entries } = accepted('audit', await office.query('audit', {}));
  const keeping = accepted('keeping', await office.query('keeping', {}));
  office.close();
  return { all, programme, audit: entries.map(({ what, by }) => `${what} ${by ?? '-'}`), keeping };
}

async function bytesOf(root: string): Promise<string> {
  return (await dataFiles(root)).map(({ text }) => text).join('\n');
}

async function unpacked(file: string): Promise<string> {
  const texts: string[] = [];
  const zip = await openPromise(file, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    texts.push(entry.fileName);
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      texts.push((piece as Buffer).toString('latin1'));
    }
  }
  zip.close();
  return texts.join('\n');
}

test('a backup of a centre at work, without anybody in it, is a centre elsewhere and here', async () => {
  const answer = await fetch(`${server.url}/backups/new`, {
    headers: await administrator(server.url),
  });
  expect(answer.headers.get('content-disposition')).toMatch(/accueil-onthaal-[\d-]{10}\.zip/);
  const zip = Buffer.from(await answer.arrayBuffer());
  const file = path.join(folder, 'copy.zip');
  await writeFile(file, zip);

  const inFolder = await bytesOf(server.data);
  const inCopy = await unpacked(file);
  for (const trace of traces) {
    expect(inFolder, trace).toContain(trace);
    expect(inCopy, trace).not.toContain(trace);
  }
  const checked = await send('check', server.url, zip);
  expect(checked).toMatchObject({ ok: true, value: { damaged: [] } });
  expect(await send('check', server.url, zip.subarray(0, -40))).toEqual({
    ok: false,
    refusal: { code: 'backup-unreadable' },
  });

  const before = await seen(server.url);
  expect(before.keeping).toMatchObject({ restoreWaits: false, lastBackupAt: expect.any(Number) });
  expect(before.audit).toEqual(
    expect.arrayContaining([
      'backup-checked ADMIN',
      'backup-made ADMIN',
      'settings-changed ADMIN',
      'staff-changed ADMIN',
      'day-opened S1',
      'device-changed S1',
    ]),
  );
  expect(before.programme.sessions).toMatchObject([{ sessionId, booked: 1 }]);

  // elsewhere, by the command
  const data = path.join(folder, 'elsewhere');
  const restored = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', RESTORE, file, '--data', data],
  ]);
  expect(restored.stdout).toContain('Restored into');
  const other = await ServerProcess.start({ data });
  const there = await seen(other.url);
  await other.stop();
  expect(there.all).toEqual({ ...before.all, statistics: { ...there.all.statistics, days: [] } });
  expect(there.programme.sessions).toMatchObject([{ sessionId, booked: 0 }]);
  expect(there.audit).toContain('backup-restored -');

  // here, at the next start
  await changeSettings(server.url, { islands: 3 });
  expect(await send('restore', server.url, zip)).toEqual(checked);
  expect((await seen(server.url)).keeping).toMatchObject({ restoreWaits: true });
  centre.close();
  await server.kill();
  await server.restart();
  const here = await seen(server.url);
  expect(here.all.settings.settings.islands).toBe(9);
  expect(here.all.staff).toEqual(before.all.staff);
  expect(here.keeping).toMatchObject({ restoreWaits: false });
  // nobody can restore away what was noted
  expect(here.audit.slice(0, 8)).toContain('backup-restored ADMIN');
  expect(here.audit).toEqual(expect.arrayContaining(before.audit));
  const aside = (await readdir(server.data)).filter((name) => name.startsWith('before-restore-'));
  expect(aside).toHaveLength(1);
});
