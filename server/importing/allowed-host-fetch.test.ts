import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { makeCertificate } from '../transport/testing/certificates.js';
import { allowedLookup } from './allowed-host.js';
import { createAllowedFetch } from './allowed-host-fetch.js';
import { fetchAddress } from './fetch-address.js';

const FEED = '[{"title":"Métiers"}]';
const NAMES = ['feed.example', 'other.example'];

let server: Server;
let port: number;
let ca: string;
let asked: string[];
let connections: number;

const ANSWERS: Readonly<Record<string, (answer: ServerResponse) => unknown>> = {
  '/plain.json': (answer) => answer.end(FEED),
  '/gzip.json': (answer) =>
    answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED)),
  '/br.json': (answer) =>
    answer.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(FEED)),
  '/broken.json': (answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(FEED),
  '/cut.json': (answer) => {
    answer.writeHead(200, { 'content-length': '1000' });
    answer.write('[', () => answer.destroy());
  },
  '/endless.json': (answer) => answer.write('['),
  '/none.json': (answer) => answer.writeHead(204).end(),
  '/moved.json': (answer) =>
    answer.writeHead(302, { location: `https://other.example:${port}/plain.json` }).end('moved'),
};

beforeAll(async () => {
  const now = Date.now();
  const made = makeCertificate({ names: NAMES, from: now - 60_000, until: now + 3_600_000 });
  ca = made.cert;
  server = createServer(made, (request: IncomingMessage, answer) => {
    asked.push(request.url ?? '');
    const say = ANSWERS[request.url ?? ''];
    if (say === undefined) answer.writeHead(404).end();
    else say(answer);
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
  asked = [];
  connections = 0;
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

const elsewhere = () => Promise.resolve(['203.0.113.7']);
const here = () => Promise.resolve(['127.0.0.1']);

/** As if this machine were another one. */
const fetchHere = () => {
  const lookup: LookupFunction = (_name, _options, done) =>
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  return createAllowedFetch({ lookup, ca });
};
const get = (path: string, host = 'feed.example') =>
  fetchAddress(`https://${host}:${port}${path}`, () => undefined, fetchHere(), elsewhere);

it.each(['/plain.json', '/gzip.json', '/br.json', '/moved.json'])(
  'what is sent is what comes: %s',
  async (path) => {
    const fetched = await get(path);
    expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe(FEED);
  },
);

it.each(['/broken.json', '/cut.json', '/none.json', '/nothing.json'])(
  'what cannot be had says so, and no more: %s',
  async (path) => {
    expect(await get(path)).toEqual({ ok: false, fault: 'address-unreachable' });
    expect(asked).toEqual([path]);
  },
);

it('what does not end is given up when it is told so', async () => {
  const giveUp = new AbortController();
  const answer = await fetchHere()(`https://feed.example:${port}/endless.json`, {
    redirect: 'manual',
    credentials: 'omit',
    signal: giveUp.signal,
  });
  const read = answer.text();
  giveUp.abort();
  await expect(read).rejects.toThrow('aborted');
});

it('a certificate must be of the name that was asked for', async () => {
  expect(await get('/plain.json', 'third.example')).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
});

it.each([
  ['at once', [here]],
  ['only when it is connected to', [elsewhere, here]],
])('a name that stands for this machine %s leads to no connection', async (_when, said) => {
  const answers = [...said];
  const resolve = () => (answers.shift() ?? here)();
  const fetch = createAllowedFetch({ lookup: allowedLookup(resolve), ca });
  const address = `https://feed.example:${port}/plain.json`;
  expect(await fetchAddress(address, () => undefined, fetch, resolve)).toEqual({
    ok: false,
    fault: 'address-unreachable',
  });
  expect(answers).toEqual([]);
  expect(connections).toBe(0);
});
