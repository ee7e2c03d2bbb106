import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { learnFrom } from '../../server/domain/reception/waiting/learned.js';
import type { DayFigures } from '../../server/domain/statistics/fold.js';
import { DATE } from '../../server/simulation/replayed-day.js';
import { type Goal, machine, printGoals, printTable, writeReport } from './report.js';
import type { Times } from './timing.js';
import { median, times } from './timing.js';
import { BadInput, readDays } from './wait/files.js';
import type { Asked, DayFiles, LivedDay } from './wait/lived-day.js';
import { largestRota } from './wait/largest-rota.js';
import { liveDay } from './wait/lived-day.js';
import { OtherEstimators } from './wait/others.js';
import type { Score } from './wait/score.js';
import { bestLes, bestOwnClass, OTHERS, scoreOf } from './wait/score.js';

/**
 * Waiting times against the waits that came, on days from files: each day is lived by the real rules in
 * virtual time, and at each arrival ours and simpler estimators are asked. Seeds draw what the files do
 * not say (walks, patience); medians over the seeds count. Days given later learn from those before.
 */
const SEEDS = [1, 2, 3, 4, 5];
const TIMED = { rounds: 7, each: 120 };
const WARM_UP = 100;
const DAY = 86_400_000;
/** Where nobody waits all are right, and a ratio says nothing; minutes. */
const LEAST_ERROR = 0.05;

interface Lived {
  readonly days: readonly LivedDay[];
  readonly pooled: Score;
}

try {
  const { values: options } = parseArgs({
    options: {
      json: { type: 'string' },
      visitors: { type: 'string', multiple: true, default: [] },
      staffing: { type: 'string', multiple: true, default: [] },
    },
  });
  const files = await readDays(options.visitors, options.staffing);
  const known = SEEDS.map((seed) => live(files, seed, true));
  const unknown = SEEDS.map((seed) => live(files, seed, false));
  if (known.some(({ pooled }) => pooled.compared === 0)) {
    throw new BadInput('nobody was called of whom every estimator could tell something');
  }
  const longest = known
    .flatMap(({ days }) => days.map((day) => day.longest))
    .reduce((most, one) => (one.queue > most.queue ? one : most));
  const took = await timed(longest.estimate);
  const tookWithLargestRota = await timed(largestRota());

  const scores = known.map(({ pooled }) => pooled);
  const goals: Goal[] = [
    goal(
      'wait_mae_over_les',
      over(scores, (s) => ratio(s.error.ours, bestLes(s))),
      'ratio',
      0.65,
      'lower',
    ),
    goal(
      'wait_mae_over_own_class',
      over(scores, (s) => ratio(s.error.ours, bestOwnClass(s))),
      'ratio',
      0.9,
      'lower',
    ),
    goal(
      'wait_inside_range',
      over(scores, (s) => s.insideRange),
      'share',
      0.75,
      'higher',
    ),
    goal('estimate_p99_ms', took.p99, 'ms', 5, 'lower'),
  ];

  console.log(`\nMean absolute error, minutes; medians of ${SEEDS.length} seeds, the rota known\n`);
  printTable(
    ['', 'called', 'mean wait', 'ours', ...OTHERS, 'inside', 'of waiting'],
    [
      ...files.map(({ name }, index) => row(name, ofDay(known, index))),
      row('all', scores),
      row(
        'all, rota unknown',
        unknown.map(({ pooled }) => pooled),
      ),
    ],
  );
  console.log(`Longest queue: ${longest.queue} waiting, p50 ${took.p50.toFixed(2)} ms\n`);
  const { p50, p99 } = tookWithLargestRota;
  console.log(
    `Largest rota, 60 islands, 100 waiting: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms\n`,
  );
  console.log('wait_inside_range is to lie between 0.75 and 0.90\n');
  printGoals(goals);
  if (options.json !== undefined) {
    await writeReport(options.json, {
      bench: 'wait',
      machine: machine(),
      goals,
      detail: {
        seeds: SEEDS,
        insideRangeAtMost: 0.9,
        goalsFor:
          'planned ends and shifts known, as the rota or the time given at sign-in tells them; asked when the ticket is taken and has its priority; the better of two variants of LES and of the own-class formula',
        longestQueue: { waiting: longest.queue, ...took },
        largestRota: tookWithLargestRota,
        days: files.map(({ name }, index) => ({
          name,
          rotaKnown: ofDay(known, index),
          rotaUnknown: ofDay(unknown, index),
        })),
        rotaKnown: scores,
        rotaUnknown: unknown.map(({ pooled }) => pooled),
      },
    });
  }
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function live(files: readonly DayFiles[], seed: number, knowsRota: boolean): Lived {
  const others = new OtherEstimators();
  const before: DayFigures[] = [];
  const days: LivedDay[] = [];
  const asked: Asked[] = [];
  for (const [index, day] of files.entries()) {
    const lived = liveDay(day, seed, learnFrom(before, DATE), others, knowsRota);
    const date = new Date(Date.parse(DATE) - (files.length - index) * DAY);
    before.push({ ...lived.figures, date: date.toISOString().slice(0, 10) });
    days.push(lived);
    asked.push(...lived.asked);
  }
  return { days, pooled: scoreOf(asked) };
}

function ofDay(lived: readonly Lived[], index: number): Score[] {
  return lived.map(({ days }) => scoreOf(days[index]?.asked ?? []));
}

/** One estimate after a pause, as the server makes them: it does not lose its turn to other programs half-way. */
async function timed(once: () => void): Promise<Times> {
  const rounds: Times[] = [];
  for (let index = 0; index < WARM_UP; index += 1) once();
  for (let round = 0; round < TIMED.rounds; round += 1) {
    const samples: number[] = [];
    for (let index = 0; index < TIMED.each; index += 1) {
      await setTimeout(4);
      const began = performance.now();
      once();
      samples.push(performance.now() - began);
    }
    rounds.push(times(samples));
  }
  return { p50: median(rounds.map(({ p50 }) => p50)), p99: median(rounds.map(({ p99 }) => p99)) };
}

function ratio(ours: number, others: number): number {
  return ours / Math.max(others, LEAST_ERROR);
}

function over(scores: readonly Score[], pick: (score: Score) => number): number {
  return median(scores.map(pick));
}

function goal(
  name: string,
  value: number,
  unit: string,
  reach: number,
  better: Goal['better'],
): Goal {
  return { name, value, unit, goal: reach, better };
}

function row(name: string, scores: readonly Score[]): string[] {
  const cell = (pick: (score: Score) => number): string => over(scores, pick).toFixed(2);
  return [
    name,
    over(scores, ({ called }) => called).toFixed(0),
    cell(({ meanWait }) => meanWait),
    cell(({ error }) => error.ours),
    ...OTHERS.map((other) => cell(({ error }) => error[other])),
    cell(({ insideRange }) => insideRange),
    cell(({ insideOfWaiting }) => insideOfWaiting),
  ];
}
