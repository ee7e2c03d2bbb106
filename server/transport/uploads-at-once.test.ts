import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

const UPLOAD = 'upload-id-000001';

let running: RunningTransport;
let editor: string;
beforeAll(async () => {
  running = await runTransport();
  await running.member('EDIT', ['editor']);
  ({ token: editor } = await running.signIn('EDIT'));
});
afterAll(() => running.stop());

function upload(place: string): ClientRequest {
  return request(`${running.url}/jobs/uploads/${UPLOAD}/${place}?name=a.csv`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${editor}`, 'transfer-encoding': 'chunked' },
  });
}

async function statusOf(sent: ClientRequest): Promise<number | undefined> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

it('a second file for one place has to wait until the first is there; for another it has not', async () => {
  const first = upload('1');
  const came = statusOf(first);
  first.write('first');
  const file = path.join(running.jobsFolder, 'uploads', UPLOAD, '1', 'a.csv');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toBe('first');

  const second = upload('01');
  second.end('second');
  expect(await statusOf(second)).toBe(429);
  const elsewhere = upload('2');
  elsewhere.end('third');
  expect(await statusOf(elsewhere)).toBe(204);

  first.end(' and whole');
  expect(await came).toBe(204);
  expect(await readFile(file, 'utf8')).toBe('first and whole');
  const again = upload('1');
  again.end('again');
  expect(await statusOf(again)).toBe(204);
  expect(await readFile(file, 'utf8')).toBe('again');
  expect(running.logged).toEqual([]);
});
