import { connect } from 'node:net';

import type { Outcome, Subject } from './checker.js';
import type { FuzzHouse } from './house.js';
import type { Request } from './routes.js';

/** What is still awaited after that is closed by the server itself at the latest (`bodyMs`), ms. */
const ANSWER_LIMIT_MS = 25_000;
/** Half a request is let stand for so long; that the server ends it is tested beside it. */
const UNFINISHED_MS = 300;
const OWN_FAULT = 500;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests as anybody on the LAN may write them, each on a connection of its own. */
export function requests(house: FuzzHouse): Subject<Request> {
  const { hostname, port } = new URL(house.url);
  return {
    name: 'http',
    ready: () => Promise.resolve(),
    async send(request): Promise<Outcome> {
      const status = await statusOf(hostname, Number(port), request);
      if (status === 'late') return { is: 'wrong', code: 'neither answered nor closed' };
      if (status === 'closed') return { is: 'refused', code: 'closed' };
      if (status >= OWN_FAULT && status !== 501 && status !== 505) {
        return { is: 'wrong', code: `status ${status}` };
      }
      // a backup that was made is noted, too
      const isRead = READS.has(request.method) && !isBackup(request);
      const isTaken = status < 300 && !isRead;
      return { is: isTaken ? 'taken' : 'refused', code: `status ${status}` };
    },
    again: (one) => one,
    smaller: (request) => [
      { ...request, body: '' },
      ...request.headers.map((_, place) => ({
        ...request,
        headers: request.headers.filter((__, at) => at !== place),
      })),
      { ...request, target: request.target.slice(0, request.target.length / 2) },
      { ...request, body: request.body.slice(0, request.body.length / 2) },
    ],
    tell: (request) => ({
      ...request,
      headers: request.headers.filter(([name]) => name !== 'authorization'),
    }),
  };
}

function statusOf(
  host: string,
  port: number,
  request: Request,
): Promise<number | 'closed' | 'late'> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let read = '';
    const end = (status: number | 'closed' | 'late'): void => {
      clearTimeout(late);
      clearTimeout(unfinished);
      socket.destroy();
      resolve(status);
    };
    const late = setTimeout(() => end('late'), ANSWER_LIMIT_MS);
    const unfinished = setTimeout(() => {
      if (!isWhole(request) && !isBackup(request)) end('closed');
    }, UNFINISHED_MS);
    socket.on('error', () => end(statusIn(read) ?? 'closed'));
    socket.once('close', () => end(statusIn(read) ?? 'closed'));
    socket.on('data', (bytes: Buffer) => {
      read += bytes.toString('latin1');
      const status = statusIn(read);
      // noted once all of it was taken: then the server closes
      if (status === 200 && isBackup(request)) return;
      // an interim answer is none
      if (status !== undefined && status !== 100) end(status);
      else if (status === 100) read = '';
    });
    socket.write(textOf(request));
  });
}

function textOf({ method, target, headers, body }: Request): Buffer {
  const hasLength = headers.some(([name]) => /^(?:content-length|transfer-encoding)$/.test(name));
  const bytes = Buffer.from(body);
  const all = hasLength ? headers : [...headers, ['content-length', String(bytes.length)] as const];
  const lines = all.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}connection: close\r\n\r\n`);
  return Buffer.concat([head, bytes]);
}

/** Whether the server has no reason to wait for more of it. */
function isWhole({ headers, method }: Request): boolean {
  const waits = /^(?:content-length|transfer-encoding|upgrade|expect)$/;
  return method !== 'CONNECT' && !headers.some(([name]) => waits.test(name));
}

/** A copy is made and noted, also where nobody waits for it: what comes of it is always awaited. */
function isBackup({ method, target }: Request): boolean {
  return method === 'GET' && target.includes('/backups/new');
}

function statusIn(text: string): number | undefined {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
  return status === undefined ? undefined : Number(status);
}
