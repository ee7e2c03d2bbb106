import { rm } from 'node:fs/promises';

import type { TypedSocket } from '../harness/client.js';
import { ServerProcess } from '../harness/server-process.js';
import { type CallTimes, callTickets, DisplayProbe } from './calls.js';
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
const STORM_WARM_UP = 10;
/** A whole peak day's visitors at once. */
const MIXED_TICKETS_EACH = 6;
const MIXED_CALLS_EACH = 6;

/** `ours-desks`: an advisor and a display are connected too and get their views. */
export type Subject = Floor | 'ours' | 'ours-five-years' | 'ours-desks';

export interface Round {
  /** One message acknowledged, one after the other. */
  readonly ticket: Readonly<Record<Subject, Times>>;
  readonly call: Times;
  readonly display: Times;
  readonly storm: Readonly<Record<'echo' | 'synced' | 'ours', Storm>>;
  /** 15 islands call and serve while the other clients take tickets. */
  readonly mixed: Readonly<Record<'ticket' | 'call' | 'display', Times>>;
  /** Median ms from the start of the process until it listens. */
  readonly start: { readonly empty: number; readonly fiveYears: number };
}

/** Every server once, all measures interleaved. */
export async function runRound(size: Size, template: Template, index: number): Promise<Round> {
  const start = await measureStarts(size, template);
  const servers = await startAll(template);
  try {
    return {
      start,
      ...(await measureSequential(size, template, servers, index)),
      ...(await measureStorms(size, template, servers, index)),
    };
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
    ['ours-desks', 'empty'],
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
  const lines = await Promise.all(
    [...servers.keys()].map((subject) => openLine(urlOf(servers, subject), subject, template)),
  );
  for (const { take, call } of lines) {
    await oneByOne(WARM_UP, take);
    await call?.(WARM_UP / 2);
  }
  for (let block = 0; block < size.blocks; block += 1) {
    const order = rotated(lines, block + round);
    // Forth and back: nobody always follows the same neighbour.
    for (const { take, samples, call, calls } of block % 2 === 0 ? order : order.toReversed()) {
      samples.push(...(await oneByOne(size.perBlock, take)));
      // As many leave the queue as have come: the day stays of a real day's size.
      if (call !== undefined) calls.push(await call(size.perBlock));
    }
  }
  for (const { sockets } of lines) for (const socket of sockets) socket.disconnect();
  const ours = lines.flatMap(({ calls }) => calls);
  return {
    ticket: Object.fromEntries(
      lines.map(({ subject, samples }) => [subject, times(samples)]),
    ) as Round['ticket'],
    call: times(ours.flatMap(({ acknowledged }) => acknowledged)),
    display: times(ours.flatMap(({ displayed }) => displayed)),
  };
}

/** One server's clients while messages come one after the other. */
interface Line {
  readonly subject: Subject;
  readonly sockets: readonly TypedSocket[];
  readonly take: () => Promise<void>;
  readonly samples: number[];
  /** Only where an advisor and a display are connected. */
  readonly call?: (count: number) => Promise<CallTimes>;
  readonly calls: CallTimes[];
}

async function openLine(url: string, subject: Subject, template: Template): Promise<Line> {
  const kiosk = await connect(url, { audience: 'kiosk', token: template.kiosk });
  const line = { subject, take: ticketTaker(kiosk), samples: [], calls: [] };
  if (subject !== 'ours-desks') return { ...line, sockets: [kiosk] };
  const advisor = await connect(url, { audience: 'advisor', token: template.advisors[0] ?? '' });
  const displaySocket = await connect(url, { audience: 'display', token: template.display });
  const display = new DisplayProbe(displaySocket);
  return {
    ...line,
    sockets: [kiosk, advisor, displaySocket],
    call: (count) => callTickets(advisor, display, 1, count),
  };
}

async function measureStorms(
  size: Size,
  template: Template,
  servers: Servers,
  round: number,
): Promise<Pick<Round, 'storm' | 'mixed'>> {
  const mixed = await mixedStorm(urlOf(servers, 'ours'), template);
  const order = rotated(['echo', 'synced', 'ours'] as const, round);
  const storms = { echo: [], synced: [], ours: [] } as Record<keyof Round['storm'], Storm[]>;
  for (const subject of [...order, ...order.toReversed()]) {
    storms[subject].push(await stormOn(size, urlOf(servers, subject), template.kiosk));
  }
  return {
    mixed,
    storm: { echo: mean(storms.echo), synced: mean(storms.synced), ours: mean(storms.ours) },
  };
}

function mean(storms: readonly Storm[]): Storm {
  const of = (pick: (storm: Storm) => number): number =>
    storms.reduce((sum, each) => sum + pick(each), 0) / storms.length;
  return {
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    perSecond: of(({ perSecond }) => perSecond),
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

async function mixedStorm(url: string, template: Template): Promise<Round['mixed']> {
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
  const [tickets, ...calls] = await Promise.all([
    storm(kiosks.map(ticketTaker), MIXED_TICKETS_EACH),
    ...advisors.map((advisor, index) => callTickets(advisor, display, index + 1, MIXED_CALLS_EACH)),
  ]);
  for (const socket of [...advisors, displaySocket, ...kiosks]) socket.disconnect();
  return {
    ticket: { p50: tickets.p50, p99: tickets.p99 },
    call: times(calls.flatMap(({ acknowledged }) => acknowledged)),
    display: times(calls.flatMap(({ displayed }) => displayed)),
  };
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
