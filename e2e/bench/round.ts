import { rm } from 'node:fs/promises';

import { ServerProcess } from '../harness/server-process.js';
import { callTickets, DisplayProbe } from './calls.js';
import { type Floor, FLOORS } from './floors.js';
import type { Template } from './folders.js';
import { connect, startFloor, ticketTaker } from './subjects.js';
import { median, oneByOne, type Storm, storm, times, type Times } from './timing.js';

export interface Size {
  readonly rounds: number;
  /** Blocks of messages, one server after the other, so that the machine's moods meet all alike. */
  readonly blocks: number;
  readonly perBlock: number;
  readonly stormEach: number;
  readonly starts: number;
}

export const CLIENTS = 150;
const WARM_UP = 60;
const STORM_WARM_UP = 5;
const CALLS_PER_BLOCK = 10;

export type Subject = Floor | 'ours' | 'ours-five-years';

export interface Round {
  /** One message acknowledged, one after the other. */
  readonly ticket: Readonly<Record<Subject, Times>>;
  readonly call: Times;
  readonly display: Times;
  readonly storm: Readonly<Record<'echo' | 'synced' | 'ours', Storm>>;
  /** 15 islands call and serve while the other clients take tickets. */
  readonly mixed: { readonly call: Times; readonly display: Times };
  /** Median ms from the start of the process until it listens. */
  readonly start: { readonly empty: number; readonly fiveYears: number };
}

/** Every server once, all measures interleaved. */
export async function runRound(size: Size, template: Template, index: number): Promise<Round> {
  const start = await measureStarts(size, template);
  const servers = await startAll(template);
  try {
    const sequential = await measureSequential(size, template, servers, index);
    const mixedAndStorm = await measureStorms(size, template, servers, index);
    return { ...sequential, ...mixedAndStorm, start };
  } finally {
    for (const { server, folder } of servers.values()) {
      await server.dispose();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    }
  }
}

type Servers = ReadonlyMap<Subject, { readonly server: ServerProcess; readonly folder?: string }>;

/** Own servers are told not to mind how fast a client is: the bench is one client as fast as it can. */
function startOwn(data: string): Promise<ServerProcess> {
  return ServerProcess.start({ data });
}

async function startAll(template: Template): Promise<Servers> {
  const servers = new Map<Subject, { server: ServerProcess; folder?: string }>();
  for (const floor of FLOORS) servers.set(floor, { server: await startFloor(floor) });
  for (const [subject, of] of [
    ['ours', 'empty'],
    ['ours-five-years', 'fiveYears'],
  ] as const) {
    const folder = await template.copy(of);
    servers.set(subject, { server: await startOwn(folder), folder });
  }
  return servers;
}

function urlOf(servers: Servers, subject: Subject): string {
  const server = servers.get(subject)?.server;
  if (server === undefined) throw new Error(`${subject} is not running`);
  return server.url;
}

async function measureStarts(size: Size, template: Template): Promise<Round['start']> {
  const empty: number[] = [];
  const fiveYears: number[] = [];
  for (let index = 0; index < size.starts; index += 1) {
    const both = [
      [template.empty, empty],
      [template.fiveYears, fiveYears],
    ] as const;
    for (const [folder, samples] of index % 2 === 0 ? both : both.toReversed()) {
      const server = await startOwn(folder);
      samples.push(server.startMs);
      await server.stop();
    }
  }
  return { empty: median(empty), fiveYears: median(fiveYears) };
}

async function measureSequential(
  size: Size,
  template: Template,
  servers: Servers,
  round: number,
): Promise<Pick<Round, 'ticket' | 'call' | 'display'>> {
  const kiosk = { audience: 'kiosk', token: template.kiosk };
  const lines = await Promise.all(
    [...servers.keys()].map(async (subject) => {
      const socket = await connect(urlOf(servers, subject), kiosk);
      return { subject, socket, take: ticketTaker(socket), samples: [] as number[] };
    }),
  );
  const url = urlOf(servers, 'ours');
  const advisor = await connect(url, { audience: 'advisor', token: template.advisors[0] ?? '' });
  const displaySocket = await connect(url, { audience: 'display', token: template.display });
  const display = new DisplayProbe(displaySocket);
  const acknowledged: number[] = [];
  const displayed: number[] = [];

  for (const { take } of lines) await oneByOne(WARM_UP, take);
  await callTickets(advisor, display, 1, WARM_UP / 2);
  for (let block = 0; block < size.blocks; block += 1) {
    for (const { take, samples } of rotated(lines, block + round)) {
      samples.push(...(await oneByOne(size.perBlock, take)));
    }
    const calls = await callTickets(advisor, display, 1, CALLS_PER_BLOCK);
    acknowledged.push(...calls.acknowledged);
    displayed.push(...calls.displayed);
  }
  for (const socket of [advisor, displaySocket, ...lines.map((line) => line.socket)]) {
    socket.disconnect();
  }
  return {
    ticket: Object.fromEntries(
      lines.map(({ subject, samples }) => [subject, times(samples)]),
    ) as Round['ticket'],
    call: times(acknowledged),
    display: times(displayed),
  };
}

async function measureStorms(
  size: Size,
  template: Template,
  servers: Servers,
  round: number,
): Promise<Pick<Round, 'storm' | 'mixed'>> {
  const storms: Partial<Record<Subject, Storm>> = {};
  for (const subject of rotated(['echo', 'synced', 'ours'] as const, round)) {
    storms[subject] = await stormOn(size, urlOf(servers, subject), template.kiosk);
  }
  return {
    storm: storms as Round['storm'],
    mixed: await mixedStorm(size, urlOf(servers, 'ours'), template),
  };
}

async function stormOn(size: Size, url: string, kiosk: string): Promise<Storm> {
  const sockets = await Promise.all(
    Array.from({ length: CLIENTS }, () => connect(url, { audience: 'kiosk', token: kiosk })),
  );
  const takers = sockets.map(ticketTaker);
  await storm(takers, STORM_WARM_UP);
  const result = await storm(takers, size.stormEach);
  for (const socket of sockets) socket.disconnect();
  return result;
}

async function mixedStorm(size: Size, url: string, template: Template): Promise<Round['mixed']> {
  const islands = template.advisors.length;
  const advisors = await Promise.all(
    template.advisors.map((token) => connect(url, { audience: 'advisor', token })),
  );
  const displaySocket = await connect(url, { audience: 'display', token: template.display });
  const display = new DisplayProbe(displaySocket);
  const kiosks = await Promise.all(
    Array.from({ length: CLIENTS - islands - 1 }, () =>
      connect(url, { audience: 'kiosk', token: template.kiosk }),
    ),
  );
  const [, ...calls] = await Promise.all([
    storm(kiosks.map(ticketTaker), size.stormEach),
    ...advisors.map((advisor, index) =>
      callTickets(advisor, display, index + 1, Math.ceil(size.stormEach / 4)),
    ),
  ]);
  for (const socket of [...advisors, displaySocket, ...kiosks]) socket.disconnect();
  return {
    call: times(calls.flatMap(({ acknowledged }) => acknowledged)),
    display: times(calls.flatMap(({ displayed }) => displayed)),
  };
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
