import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { Server } from 'socket.io';

import type { CommandOf } from '#protocol/commands.js';
import { ok } from '#protocol/refusals.js';
import type { ClientToServer, ServerToClient } from '#protocol/socket.js';
import { type Floor, FLOORS } from './floors.js';

/** Keeps a command before it is answered. */
type Keep = (command: TakeTicket, number: number) => Promise<void>;
type TakeTicket = CommandOf<'take-ticket'>;

const VISITS_A_DAY = 300;

async function keepBy(floor: Floor, folder: string): Promise<Keep | undefined> {
  switch (floor) {
    case 'echo':
      return undefined;
    case 'synced':
      return appendedLine(folder);
    case 'lowdb':
      return lowdbFile(folder, false);
    case 'lowdb-sync':
      return lowdbFile(folder, true);
  }
}

async function appendedLine(folder: string): Promise<Keep> {
  const file = await open(path.join(folder, 'lines.jsonl'), 'a');
  return async (command, number) => {
    await file.write(`${JSON.stringify({ number, ...command })}\n`);
    await file.datasync();
  };
}

interface Visit {
  readonly id: string;
  readonly number: number;
  readonly theme: string;
  readonly language: string;
  readonly secret: string;
  readonly shortCode: string;
  readonly status: string;
  readonly arrivedAt: number;
  readonly calledAt: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly island: number;
}

async function lowdbFile(folder: string, synced: boolean): Promise<Keep> {
  const name = path.join(folder, 'visits.json');
  const at = Date.now();
  const visitOf = (command: TakeTicket, number: number): Visit => ({
    id: command.id,
    number,
    ...command.payload,
    status: 'closed',
    arrivedAt: command.at,
    calledAt: command.at,
    startedAt: command.at,
    finishedAt: command.at,
    island: (number % 15) + 1,
  });
  const sample: TakeTicket = {
    id: 'a'.repeat(22),
    kind: 'take-ticket',
    payload: { theme: 'work', language: 'fr', secret: 'b'.repeat(22), shortCode: 'ACDEFG' },
    at,
  };
  const visits = Array.from({ length: VISITS_A_DAY }, (_, index) => visitOf(sample, index + 1));
  const database = new Low<{ visits: Visit[] }>(new JSONFile(name), { visits });
  await database.write();
  return async (command, number) => {
    // The day stays at its 300 visits, so that the last write costs what the first did.
    database.data.visits[number % VISITS_A_DAY] = visitOf(command, number);
    await database.write();
    if (synced) await sync(name, folder);
  };
}

async function sync(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const handle = await open(name, 'r');
    await handle.sync();
    await handle.close();
  }
}

const floor = FLOORS.find((name) => name === process.argv[2]);
if (floor === undefined) throw new Error(`which floor? ${FLOORS.join(', ')}`);
const keep = await keepBy(floor, process.env['DATA_FOLDER'] ?? '.');
const http = createServer();
const sockets = new Server<ClientToServer, ServerToClient>(http, { transports: ['websocket'] });
let taken = 0;
sockets.on('connection', (socket) => {
  socket.on('command', (command, ack) => {
    taken += 1;
    const number = taken;
    const answer = ok({ ticketId: command.id, number, ahead: 0 });
    if (keep === undefined) ack(answer);
    else void keep(command as TakeTicket, number).then(() => ack(answer));
  });
});
http.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
