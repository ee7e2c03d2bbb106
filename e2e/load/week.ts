import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

import { processorSeconds } from '../bench/desks/processor-time.js';
import { seededRandom } from '../harness/random.js';
import { removeFolder } from '../harness/remove-folder.js';
import { liveDay } from './day.js';
import type { Meter } from './fast-server.js';
import { FastServer } from './fast-server.js';
import { bytesByFolder, growth } from './folders.js';
import type { Size } from './furniture.js';
import { furnish } from './furniture.js';
import { House } from './house.js';
import { Tally } from './tally.js';
import { World } from './world.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Somebody switches everything on a quarter of an hour before nine. */
const MORNING_MS = 8.75 * HOUR_MS;
const DELAY_EVERY_MS = 10;

export interface WeekAsked {
  readonly size: Size;
  /** Path of the built server. */
  readonly server: string;
  readonly seed: number;
  /** Times faster than life. */
  readonly speed: number;
  readonly visitsPerDay: number;
  /** From opening to the last who come, minutes. */
  readonly minutesPerDay: number;
  /** Another day begins as long as this says so; `days` are over. */
  readonly goesOn: (days: number) => boolean;
  readonly pagesPerVisit: number;
  /** Done once, on the first day, while everybody works: so many minutes after the opening. */
  readonly meanwhile?: { readonly after: number; readonly deed: (world: World) => Promise<void> };
  /** Every so often while it runs, ms; none where it is absent. */
  readonly sample?: { readonly every: number; readonly taken: (meter: Meter) => void };
  readonly say: (line: string) => void;
}

export interface DayLived {
  readonly date: string;
  readonly seconds: number;
  /** Of one core. */
  readonly serverShare: number;
  /** When everybody had gone home, after garbage was collected. */
  readonly rss: number;
  readonly heapUsed: number;
  readonly delays: Meter['delays'];
  /** Bytes that came to each folder. */
  readonly grown: Readonly<Record<string, number>>;
}

export interface WeekLived {
  readonly days: readonly DayLived[];
  readonly start: Meter;
  readonly tally: Tally;
  /** What phones were sent over all days, frames and all, and how many pages there were. */
  readonly phones: { readonly bytes: number; readonly pages: number };
  /** The people's own process: its share of one core, and how late it came (p99, ms). */
  readonly own: { readonly share: number; readonly delay: number };
  readonly warnings: readonly string[];
}

/** Opening days one after the other in a house with every screen open; the nights between are left out. */
export async function liveWeek(asked: WeekAsked): Promise<WeekLived> {
  const { size, server: path, speed, say } = asked;
  const tally = new Tally();
  say('the house is furnished');
  const furnished = await furnish(size, path);
  const { data } = furnished;
  let morning = firstMorning(Date.now());
  const server = await FastServer.start({ data, server: path, speed, begins: morning });
  const house = new House(server, tally, furnished, size);
  const world = new World({
    ...{ server, house, tally, random: seededRandom(asked.seed), speed },
    pagesPerVisit: asked.pagesPerVisit,
  });
  const delay = monitorEventLoopDelay({ resolution: DELAY_EVERY_MS });
  const days: DayLived[] = [];
  const over = new AbortController();
  const samples = keepSampling(asked, server, over.signal);
  try {
    let isReady = await house.switchOn();
    const start = await server.measure(true);
    const own = await processorSeconds(process.pid);
    const began = performance.now();
    delay.enable();
    while (isReady && asked.goesOn(days.length)) {
      const { meanwhile } = asked;
      await server.moveTo(morning);
      const before = await bytesByFolder(data);
      const [meter, at] = [await server.measure(), performance.now()];
      isReady = await house.beginDay();
      if (!isReady) break;
      await liveDay(world, {
        ...{ visits: asked.visitsPerDay, minutes: asked.minutesPerDay },
        ...(meanwhile !== undefined &&
          days.length === 0 && {
            meanwhile: { after: meanwhile.after, deed: () => meanwhile.deed(world) },
          }),
      });
      const evening = await server.measure();
      const seconds = (performance.now() - at) / 1000;
      await house.lookInTheEvening();
      await house.endDay();
      const night = await server.measure(true);
      days.push({
        date: new Date(morning).toISOString().slice(0, 10),
        seconds,
        serverShare: (evening.cpuMs - meter.cpuMs) / 1000 / seconds,
        ...{ rss: night.rss, heapUsed: night.heapUsed, delays: evening.delays },
        grown: growth(before, await bytesByFolder(data)),
      });
      say(`day ${days.length}: ${seconds.toFixed(0)} s, ${tally.problems.length} problems`);
      morning = nextMorning(morning);
    }
    delay.disable();
    tally.problems.push(...server.errors.map((line) => `the server logged ${line}`));
    const used = (await processorSeconds(process.pid)) - own;
    return {
      ...{ days, start, tally, warnings: server.warnings },
      phones: { bytes: house.networks.phones.received, pages: house.phones.opened },
      own: {
        share: used / ((performance.now() - began) / 1000),
        delay: Math.max(0, delay.percentile(99) / 1e6 - DELAY_EVERY_MS),
      },
    };
  } finally {
    over.abort();
    await samples;
    house.close();
    await server.dispose();
    await removeFolder(data);
  }
}

async function keepSampling(
  { sample }: WeekAsked,
  server: FastServer,
  over: AbortSignal,
): Promise<void> {
  if (sample === undefined) return;
  while (!over.aborted) {
    sample.taken(await server.measure(true));
    await pause(sample.every, undefined, { signal: over }).catch(() => undefined);
  }
}

/** The next Monday's; its clock is Greenwich's. */
function firstMorning(now: number): number {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  const until = (8 - new Date(midnight).getUTCDay()) % 7 || 7;
  return midnight + until * DAY_MS + MORNING_MS;
}

/** The next weekday's. */
function nextMorning(morning: number): number {
  const next = morning + DAY_MS;
  return [0, 6].includes(new Date(next).getUTCDay()) ? nextMorning(next) : next;
}
