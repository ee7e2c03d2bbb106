import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { BUSIEST, ENDS, OPENS, VISITORS } from './desks/busy-day.js';
import { OPEN } from './desks/centre.js';
import type { PlayedDay } from './desks/played-day.js';
import { playDay } from './desks/played-day.js';
import type { Goal } from './report.js';
import { machine, printGoals, printTable, writeReport } from './report.js';
import { median, quantile } from './timing.js';

/**
 * A busy day with every desk open: the demonstration's people, in a process of their own, live a day of
 * 230 visitors at its usual speed; 15 advisors', 8 stewards', 3 office pages, 4 displays, 61 kiosks and 100
 * phones follow it. How much of one core the server takes for it, and how soon each screen shows what
 * somebody did. Played are the two busiest hours (of `--hours 8`: the whole day); those who came before have
 * gone by then, so that as many tickets are kept as at the day's end.
 */
const USUAL_SPEED = 20;
const WARM_UP_HOURS = 1 / 3;
/** What a screen that never showed a change counts for, ms: the time it was waited for. */
const NEVER_MS = 3_000;

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    speed: { type: 'string', default: String(USUAL_SPEED) },
    hours: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    server: {
      type: 'string',
      default: fileURLToPath(new URL('../../dist/server/main.js', import.meta.url)),
    },
    profile: { type: 'string' },
    'no-pages': { type: 'boolean', default: false },
  },
});
const speed = Number(options.speed);
const hours = Math.min(ENDS - OPENS, Number(options.hours ?? (options.quick ? 0.5 : 2)));
const from = Math.min(BUSIEST, ENDS - hours);
const rounds: PlayedDay[] = [];
const count = Number(options.rounds ?? 1);
for (let round = 0; round < count; round += 1) {
  rounds.push(
    await playDay({
      ...{ seed: Number(options.seed) + round, speed, from, to: from + hours },
      ...{ warmUp: WARM_UP_HOURS, pages: !options['no-pages'] },
      ...{ server: options.server, profile: options.profile },
    }),
  );
  console.error(`round ${round + 1} of ${count} done`);
}

const shown = rounds.flatMap((round) => round.shown);
const times = shown.map(({ ms }) => ms ?? NEVER_MS);
const goals: Goal[] = [
  {
    name: 'desks_cpu_share',
    value: median(rounds.map(({ shares }) => shares.server)),
    unit: 'of one core',
    goal: 0.1,
    better: 'lower',
  },
  {
    name: 'desks_update_p99_ms',
    value: quantile(times, 0.99),
    unit: 'ms',
    goal: 200,
    better: 'lower',
  },
];

const places = [...new Set(shown.map(({ place }) => place))];
const updates = places.map((place) => {
  const here = shown.filter((one) => one.place === place);
  const ms = here.map((one) => one.ms ?? NEVER_MS);
  const never = here.filter((one) => one.ms === undefined).length;
  return { place, p50: median(ms), p99: quantile(ms, 0.99), seen: ms.length - never, never };
});
const answers = rounds.flatMap(({ answered }) => answered);

for (const [index, round] of rounds.entries()) {
  console.log(
    `\nRound ${index + 1}: ${round.visitors} of ${VISITORS} visitors, ${clock(from)}–${clock(from + hours)}, ` +
      `${speed} times faster than life, ${round.seconds.toFixed(0)} s. ` +
      `${round.eventsPerSecond.toFixed(2)} events a second ` +
      `(in life ${(round.eventsPerSecond / speed).toFixed(3)}). ` +
      `Load before and after: ${round.load.map((load) => load.toFixed(1)).join(', ')}; ` +
      `the bench itself is up to ${round.ownDelay.toFixed(0)} ms late (p99)\n`,
  );
  printTable(
    ['processor', '% of one core'],
    [
      ['server', percent(round.shares.server)],
      ['the people, who run inside the server with --demo', percent(round.shares.people)],
      ['this bench: all screens without a page', percent(round.shares.bench)],
      ...(round.browser === undefined
        ? []
        : [
            ['real pages, all their processes', percent(round.browser.renderers)],
            ['the browser around them', percent(round.browser.others)],
            ...Object.entries(round.browser.pages).map(([name, share]) => [
              `  main thread, ${name} page`,
              percent(share),
            ]),
          ]),
    ],
  );
  printTable(
    ['each screen in a minute', 'screens', 'updates', 'bytes', 'mostly'],
    Object.entries(round.traffic).map(([audience, traffic]) => [
      audience,
      String(traffic.screens),
      traffic.updates.toFixed(1),
      traffic.bytes.toFixed(0),
      Object.entries(traffic.parts)
        .slice(0, 3)
        .map(([part, { bytes }]) => `${part} ${bytes.toFixed(0)}`)
        .join(', '),
    ]),
  );
}
console.log('From the sending of a command to the screens that show it, ms\n');
printTable(
  ['', 'seen', 'never', 'median', 'p99'],
  [
    ...updates.map(({ place, seen, never, p50, p99 }) => [
      place,
      String(seen),
      String(never),
      p50.toFixed(0),
      p99.toFixed(0),
    ]),
    [
      '(its answer)',
      String(answers.length),
      '0',
      median(answers).toFixed(0),
      quantile(answers, 0.99).toFixed(0),
    ],
  ],
);
printGoals(goals);
if (options.json !== undefined) {
  await writeReport(options.json, {
    bench: 'desks',
    machine: machine(),
    goals,
    detail: {
      ...{ speed, from, hours, open: OPEN, updates },
      answers: { p50: median(answers), p99: quantile(answers, 0.99) },
      rounds: rounds.map(({ shown: _shown, answered: _answered, ...round }) => round),
    },
  });
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function clock(hour: number): string {
  return `${Math.floor(hour)}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`;
}
