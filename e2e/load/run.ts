import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { Goal } from '../bench/report.js';
import { isMet, machine, printGoals, writeReport } from '../bench/report.js';
import { median } from '../bench/timing.js';
import { endOnSignals } from '../harness/broken-off.js';
import { WHOLE } from './furniture.js';
import type { MemoryKept } from './soak.js';
import { keepMemory } from './soak.js';
import type { Storm } from './storm.js';
import { storm } from './storm.js';
import { printMemory, printStorms, printWeek } from './tables.js';
import type { World } from './world.js';
import { liveWeek } from './week.js';

/*
 * `npm run load -- [--json FILE] [--days N] [--speed N] [--storms N] [--soak HOURS] [--seed N] [--server FILE]`:
 * one server with every screen of the largest house open, through opening days of 230 visits, and with everybody
 * losing it at once.
 * The server's wall clock runs `--speed` times faster; its timers, time-outs and limits stay as they are, and all
 * limits are on. `--soak`: days follow one another for so many hours of real time, without storms, at a speed
 * of 20. Ends with status 1 where anything was refused, lost or wrong that should not, where a screen was not live,
 * where something that people do was never done, and where a goal was not reached or not measured.
 */

endOnSignals();

const SOAK_SPEED = 20;
const WEEK_SPEED = 240;
const VISITS = 230;
const DAY_MINUTES = 480;
/** In the busiest hour of the first day. */
const STORMS_AFTER_MINUTES = 120;
/** How long the server or the network is gone, ms: by turns. */
const AWAY_MS = [500, 2_000, 8_000] as const;
/** Full phones from so many visits on, as many visitors come with somebody. */
const PAGES_PER_VISIT = 8;
const HOUR_MS = 3_600_000;
/** In a day of so many visits somebody does each of them. */
const DONE_EACH_DAY = [
  ...['take-ticket', 'call-next', 'recall', 'no-show', 'start-interview', 'finish-interview'],
  ...['acknowledge-call', 'leave-queue', 'sign-up', 'take-seat', 'return-seat', 'log-help'],
  ...['ask-help', 'answer-help', 'end-help', 'give-satisfaction', 'give-portrait', 'give-divide'],
  ...['count-directory', 'lease-numbers', 'report-kiosk', 'report-display', 'query statistics'],
  ...['query report', 'query workshop-statistics', 'sign-in-island', 'sign-out-island'],
] as const;

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    days: { type: 'string', default: '5' },
    speed: { type: 'string' },
    storms: { type: 'string', default: '6' },
    soak: { type: 'string' },
    seed: { type: 'string', default: '1' },
    server: {
      type: 'string',
      default: fileURLToPath(new URL('../../dist/server/main.js', import.meta.url)),
    },
  },
});

const soakHours = options.soak === undefined ? undefined : Number(options.soak);
const speed = Number(options.speed ?? (soakHours === undefined ? WEEK_SPEED : SOAK_SPEED));
const storms: Storm[] = [];
const memory = keepMemory();
const ends = performance.now() + (soakHours ?? 0) * HOUR_MS;
const lived = await liveWeek({
  ...{ size: WHOLE, server: options.server, seed: Number(options.seed), speed },
  ...{ visitsPerDay: VISITS, minutesPerDay: DAY_MINUTES, pagesPerVisit: PAGES_PER_VISIT },
  goesOn: (days) =>
    soakHours === undefined ? days < Number(options.days) : days === 0 || performance.now() < ends,
  ...(soakHours === undefined
    ? { meanwhile: { after: STORMS_AFTER_MINUTES, deed: manyStorms } }
    : { sample: memory }),
  say: (line) => console.error(line),
});
const kept = soakHours === undefined ? undefined : memory.result();

console.log(
  `\n${lived.days.length} days of ${VISITS} visits, ${speed} times faster than life, seed ${options.seed}; ` +
    `${Object.entries(WHOLE)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}. ` +
    `The people’s own process used ${(lived.own.share * 100).toFixed(0)} % of one core and was up to ` +
    `${lived.own.delay.toFixed(0)} ms late (p99).\n`,
);
printWeek(lived, speed);
if (storms.length > 0) printStorms(storms);
if (kept !== undefined) printMemory(kept);
const goals = goalsOf(kept);
lived.tally.problems.push(
  ...lived.tally.neverDone(DONE_EACH_DAY).map((kind) => `nobody ever could ${kind}`),
);
printGoals(goals);
for (const problem of lived.tally.problems) console.error(`WRONG: ${problem}`);
if (options.json !== undefined) {
  const { tally, ...week } = lived;
  await writeReport(options.json, {
    bench: 'load',
    machine: machine(),
    goals,
    detail: {
      ...{ speed, seed: Number(options.seed), size: WHOLE, visits: VISITS, week, storms },
      ...{ commands: Object.fromEntries(tally.kinds), refused: tally.refused },
      ...{ problems: tally.problems, memory: kept },
    },
  });
}
process.exitCode = lived.tally.problems.length > 0 || !goals.every(isMet) ? 1 : 0;

async function manyStorms(world: World): Promise<void> {
  for (let at = 0; at < Number(options.storms); at += 1) {
    const kind = at % 2 === 0 ? 'kill' : 'cut';
    const away = AWAY_MS[Math.floor(at / 2) % AWAY_MS.length] ?? AWAY_MS[0];
    const one = await storm(world, kind, away);
    storms.push(one);
    console.error(`storm ${at + 1}, ${kind}: right after ${one.healMs.toFixed(0)} ms`);
  }
}

/** What was not measured is not a number, and so reaches no goal. */
function goalsOf(soaked: MemoryKept | undefined): Goal[] {
  const lower = { better: 'lower' } as const;
  const { count, p99 } = lived.tally.commands;
  return [
    // A tenth of a second is what still feels like at once, and here a day is lived in two minutes.
    {
      ...{ name: 'command_p99_ms', value: count === 0 ? NaN : p99, unit: 'ms', goal: 100 },
      ...lower,
    },
    ...(storms.length === 0
      ? []
      : [
          {
            name: 'storm_heal_ms',
            value: median(storms.map(({ healMs }) => healMs)),
            ...{ unit: 'ms', goal: 3_000, ...lower },
          },
        ]),
    ...(soaked === undefined
      ? []
      : [
          {
            name: 'soak_mb_per_hour',
            value: soaked.mbPerHour,
            ...{ unit: 'MB/h', goal: soaked.flatUpTo, ...lower },
          },
        ]),
  ];
}
