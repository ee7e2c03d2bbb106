import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { furnishedFolder } from '../../harness/furnished-folder.js';
import { ServerProcess } from '../../harness/server-process.js';
import { layoutOf } from '../../../server/storage/data-folder.js';
import { writeFiveYears } from '../five-years.js';
import type { BusyDay, OwnVisitor } from './busy-day.js';
import { VISITORS, writeBusyDay } from './busy-day.js';
import { DEMO_ADVISORS, OPEN, OpenCentre, OWN_ISLAND, STAFF } from './centre.js';
import type { Shown } from './own-visitor.js';
import { VisitTimer } from './own-visitor.js';
import { RealPages } from './pages.js';
import { processorSeconds } from './processor-time.js';
import type { Traffic } from './traffic.js';
import { trafficOf } from './traffic.js';

export interface DayAsked {
  readonly seed: number;
  /** Times faster than life. */
  readonly speed: number;
  /** The part of the day that is played, hours since midnight. */
  readonly from: number;
  readonly to: number;
  /** Hours played before anything is measured: so that people wait, and workshops have filled. */
  readonly warmUp: number;
  readonly pages: boolean;
  /** Path of the built server. */
  readonly server: string;
  /** Folder the server writes a processor profile to, if any. */
  readonly profile: string | undefined;
}

export interface PlayedDay {
  readonly visitors: number;
  readonly seconds: number;
  /** Of one core, by process. */
  readonly shares: Readonly<Record<'server' | 'people' | 'bench', number>>;
  readonly browser?: {
    readonly renderers: number;
    readonly others: number;
    /** Main threads, by page. */
    readonly pages: Readonly<Record<string, number>>;
  };
  readonly shown: readonly Shown[];
  readonly answered: readonly number[];
  readonly traffic: Traffic;
  /** What the journals kept. */
  readonly eventsPerSecond: number;
  /** Processes that wanted the processor, on average over the last minutes: before and after. */
  readonly load: readonly [number, number];
  /** How late the bench itself came to look, ms, 99th percentile: on a busy machine part of what it times. */
  readonly ownDelay: number;
}

const PEOPLE = fileURLToPath(new URL('people.ts', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../../assets/workshops/example.json', import.meta.url));
const HOUR_MS = 3_600_000;
const DELAY_EVERY = 10;

/** Plays a busy day, or its part, with every desk open, and tells what it cost and how soon it was seen. */
export async function playDay(asked: DayAsked): Promise<PlayedDay> {
  const { seed, speed, from, to, warmUp } = asked;
  const folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-desks-'));
  const day = await writeBusyDay(folder, seed, from - warmUp, to);
  const data = await furnishedFolder({
    ...{ staff: STAFF, settings: { islands: OWN_ISLAND } },
    realPins: true,
  });
  await writeFiveYears(data);
  const server = await startServer(data, asked);
  let people: ChildProcess | undefined;
  let centre: OpenCentre | undefined;
  let pages: RealPages | undefined;
  try {
    centre = await OpenCentre.open(server.url, Math.max(OPEN.phone, VISITORS - day.count));
    pages = asked.pages ? await RealPages.open(centre) : undefined;
    centre.letEverybodyIn();
    people = await setOut(server.url, day, asked);
    const began = Date.now();
    const until = (hour: number): number =>
      began + ((hour - from + warmUp) * HOUR_MS) / speed - Date.now();
    const early = day.own.filter(({ hour }) => hour < from);
    await receive(new VisitTimer(centre, pages), early, until);
    await wait(until(from));

    const meters = await read(server, people.pid, data, pages);
    for (const screen of centre.everyScreen) screen.reset();
    await pages?.reset();
    const loadBefore = loadavg()[0] ?? NaN;
    const delay = monitorEventLoopDelay({ resolution: DELAY_EVERY });
    delay.enable();
    const visits = new VisitTimer(centre, pages);
    await receive(visits, day.own.slice(early.length), until);
    await wait(until(to));

    delay.disable();
    const after = await read(server, people.pid, data, pages);
    const seconds = (after.at - meters.at) / 1000;
    const used = (name: keyof typeof after.used): number =>
      (after.used[name] - meters.used[name]) / seconds;
    const busy = await pages?.busy();
    return {
      visitors: day.count,
      seconds,
      shares: { server: used('server'), people: used('people'), bench: used('bench') },
      ...(busy !== undefined && {
        browser: {
          renderers: used('renderers'),
          others: used('browser'),
          pages: Object.fromEntries(
            Object.entries(busy).map(([name, worked]) => [name, worked / seconds]),
          ),
        },
      }),
      shown: visits.shown,
      answered: visits.answered,
      traffic: trafficOf(centre.everyScreen, seconds / 60),
      eventsPerSecond: (after.events - meters.events) / seconds,
      load: [loadBefore, loadavg()[0] ?? NaN],
      ownDelay: delay.percentile(99) / 1e6 - DELAY_EVERY,
    };
  } finally {
    people?.kill('SIGTERM');
    centre?.close();
    await pages?.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  }
}

function startServer(data: string, { server, profile }: DayAsked): Promise<ServerProcess> {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return ServerProcess.start({ data, entry: [...profiling, server] });
}

/** The demonstration's people, in a process of their own. */
function setOut(url: string, day: BusyDay, { speed, seed }: DayAsked): Promise<ChildProcess> {
  const options = {
    ...{ url, visitors: day.visitors, staffing: day.staffing, programme: EXAMPLE },
    ...{ speed, seed, advisors: DEMO_ADVISORS },
  };
  const people = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', PEOPLE],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const abandon = (): void => void people.kill('SIGKILL');
  process.once('exit', abandon);
  return new Promise((resolve, reject) => {
    people.once('exit', (code) => {
      process.off('exit', abandon);
      reject(new Error(`the people ended at their start (${code})`));
    });
    people.stdout.once('data', () => resolve(people));
  });
}

/** Each at its time, or when the one before is through; every second is called by the bench itself. */
async function receive(
  visits: VisitTimer,
  visitors: readonly OwnVisitor[],
  until: (hour: number) => number,
): Promise<void> {
  for (const [index, visitor] of visitors.entries()) {
    await wait(until(visitor.hour));
    await visits.visit(visitor, index % 2 === 0);
  }
}

async function wait(ms: number): Promise<void> {
  if (ms > 0) await pause(ms);
}

/** Seconds of one core used so far, by whom, and how many events are in the journals. */
async function read(
  server: ServerProcess,
  people: number | undefined,
  data: string,
  pages: RealPages | undefined,
) {
  const browser = await pages?.processorSeconds();
  return {
    at: Date.now(),
    used: {
      server: await processorSeconds(server.pid),
      people: await processorSeconds(people ?? NaN),
      bench: await processorSeconds(process.pid),
      renderers: browser?.renderers ?? 0,
      browser: browser?.others ?? 0,
    },
    events: (await linesIn(layoutOf(data).journal)) + (await linesIn(layoutOf(data).workshops)),
  };
}

async function linesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(({ name }) => readFile(path.join(folder, name), 'utf8')),
  );
  return texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
}
