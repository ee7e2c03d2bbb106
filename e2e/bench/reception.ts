import { parseArgs } from 'node:util';

import { makeTemplate } from './folders.js';
import { type Goal, machine, printGoals, printTable, writeReport } from './report.js';
import { CLIENTS, type Round, runRound, type Size } from './round.js';
import { median, type Storm, type Times } from './timing.js';

/**
 * Ticket, call and display against bare Socket.IO, against it with a synced line, and against a
 * lowdb file, all in one run on one disk. Ratios are taken within a round; the median of the rounds
 * counts.
 */
const ISLANDS = 15;
const FULL: Size = { rounds: 7, blocks: 10, perBlock: 20, stormEach: 25, starts: 4 };
const QUICK: Size = { rounds: 3, blocks: 5, perBlock: 20, stormEach: 10, starts: 2 };

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const size = options.quick ? QUICK : FULL;

const template = await makeTemplate(ISLANDS);
const rounds: Round[] = [];
try {
  for (let index = 0; index < size.rounds; index += 1) {
    rounds.push(await runRound(size, template, index));
    console.error(`round ${index + 1} of ${size.rounds} done`);
  }
} finally {
  await template.remove();
}

const goals: Goal[] = [
  goal('ticket_p50_over_floor', 1.5, ({ ticket }) => ticket.ours.p50 / ticket.synced.p50),
  goal('ticket_p50_over_stack_peer', 0.5, ({ ticket }) => ticket.ours.p50 / ticket.lowdb.p50),
  goal('display_p50_over_floor', 2, ({ display, ticket }) => display.p50 / ticket.synced.p50),
  goal('storm_over_echo', 0.4, ({ storm }) => storm.ours.perSecond / storm.echo.perSecond),
  goal(
    'five_years_latency_ratio',
    1.1,
    ({ ticket }) => ticket['ours-five-years'].p50 / ticket.ours.p50,
  ),
  goal('five_years_start_ratio', 1.5, ({ start }) => start.fiveYears / start.empty),
];

const sequential = {
  'bare echo': over(({ ticket }) => ticket.echo),
  'echo + synced line (floor)': over(({ ticket }) => ticket.synced),
  'echo + lowdb, 300 visits (stack peer)': over(({ ticket }) => ticket.lowdb),
  'echo + lowdb, synced': over(({ ticket }) => ticket['lowdb-sync']),
  'ours: ticket': over(({ ticket }) => ticket.ours),
  'ours: ticket, five years of data': over(({ ticket }) => ticket['ours-five-years']),
  'ours: ticket, advisor and display connected': over(({ ticket }) => ticket['ours-desks']),
  'ours: call next': over(({ call }) => call),
  'ours: display event': over(({ display }) => display),
};
const atOnce = {
  'bare echo': stormOver(({ storm }) => storm.echo),
  'echo + synced line': stormOver(({ storm }) => storm.synced),
  'ours: ticket': stormOver(({ storm }) => storm.ours),
};
const mixed = {
  'ours: ticket': over((round) => round.mixed.ticket),
  'ours: call next': over((round) => round.mixed.call),
  'ours: display event': over((round) => round.mixed.display),
};
const start = {
  empty: median(rounds.map((round) => round.start.empty)),
  fiveYears: median(rounds.map((round) => round.start.fiveYears)),
};

console.log(`\nOne after the other, medians of ${size.rounds} rounds\n`);
printTable(['', 'p50 ms', 'p99 ms'], Object.entries(sequential).map(timesRow));
console.log(`${CLIENTS} clients at once\n`);
printTable(
  ['', 'p50 ms', 'p99 ms', 'a second'],
  Object.entries(atOnce).map(([name, all]) => [
    ...timesRow([name, all]),
    String(Math.round(all.perSecond)),
  ]),
);
console.log(`${ISLANDS} islands serve while the other clients take tickets\n`);
printTable(['', 'p50 ms', 'p99 ms'], Object.entries(mixed).map(timesRow));
console.log('From start to listening\n');
printTable(
  ['', 'ms'],
  [
    ['empty data folder', start.empty.toFixed(0)],
    ['five years', start.fiveYears.toFixed(0)],
  ],
);
printGoals(goals);
if (options.json !== undefined) {
  await writeReport(options.json, {
    bench: 'reception',
    machine: machine(),
    goals,
    detail: { size, clients: CLIENTS, sequential, atOnce, mixed, start, rounds },
  });
}

function goal(name: string, reach: number, ratio: (round: Round) => number): Goal {
  const better = name === 'storm_over_echo' ? 'higher' : 'lower';
  return { name, value: median(rounds.map(ratio)), unit: 'ratio', goal: reach, better };
}

function over(pick: (round: Round) => Times): Times {
  const all = rounds.map(pick);
  return { p50: median(all.map(({ p50 }) => p50)), p99: median(all.map(({ p99 }) => p99)) };
}

function stormOver(pick: (round: Round) => Storm): Storm {
  return { ...over(pick), perSecond: median(rounds.map(pick).map(({ perSecond }) => perSecond)) };
}

function timesRow([name, { p50, p99 }]: [string, Times]): string[] {
  return [name, p50.toFixed(2), p99.toFixed(2)];
}
