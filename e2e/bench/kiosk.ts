import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { launchOptions } from '../browser.js';
import { pair, addStaff, moveToNoon, openDay } from '../harness/centre.js';
import { ServerProcess } from '../harness/server-process.js';
import { firstJavaScript } from './kiosk/first-javascript.js';
import { type AppFigures, measureApp } from './kiosk/app.js';
import { type FirstScreen, firstScreen } from './kiosk/first-screen.js';
import { type Memory, memoryOverVisits } from './kiosk/memory.js';
import type { Station } from './kiosk/station.js';
import { touches } from './kiosk/touches.js';
import { type Goal, machine, printGoals, printTable, writeReport } from './report.js';
import { median, quantile } from './timing.js';

/**
 * The kiosk as a visitor feels it, in Chromium on a processor slowed down four times: how soon the
 * first screen can be touched, how soon each touch shows, how much JavaScript that needs, and whether
 * a long day leaves anything behind. Then the kiosk app: how soon it is up, and what it takes.
 */
const SLOW_DOWN = 4;
const FULL = {
  starts: 9,
  visits: 60,
  few: 10,
  many: 1000,
  app: { starts: 7, visits: [10, 200] },
} as const;
const QUICK = {
  starts: 3,
  visits: 10,
  few: 10,
  many: 100,
  app: { starts: 3, visits: [10, 40] },
} as const;

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const size = options.quick ? QUICK : FULL;

const server = await ServerProcess.start();
const browser = await chromium.launch(launchOptions());
const starts: FirstScreen[] = [];
let felt: readonly number[];
let memory: Memory;
let app: AppFigures | string;
try {
  await moveToNoon(server.url);
  await addStaff(server.url, { S1: ['steward'] });
  const steward = await openDay(server.url);
  const { token } = await pair(server.url, steward, 'kiosk', 'Kiosk 1');
  const station: Station = { browser, url: server.url, token };

  for (let round = 0; round < size.starts; round += 1) {
    starts.push(await firstScreen(station, SLOW_DOWN));
  }
  console.error(`${size.starts} starts done`);
  felt = await touches(station, SLOW_DOWN, size.visits);
  console.error(`${size.visits} visits by touch done`);
  memory = await memoryOverVisits(station, size.few, size.many);
  console.error(`${size.many} visits for the memory done`);
  app = await measureApp(station, size.app);
  steward.close();
} finally {
  await browser.close();
  await server.dispose();
}
const javaScript = await firstJavaScript(starts.flatMap(({ scripts }) => scripts));

const goals: Goal[] = [
  {
    name: 'first_screen_ms',
    value: median(starts.map(({ usableMs }) => usableMs)),
    unit: 'ms',
    goal: 1500,
    better: 'lower',
  },
  {
    name: 'touch_p98_ms',
    value: quantile(felt, 0.98),
    unit: 'ms',
    goal: 100,
    better: 'lower',
  },
  {
    name: 'first_js_gzip_kb',
    value: javaScript.reduce((sum, { gzipKb }) => sum + gzipKb, 0),
    unit: 'kB',
    goal: 150,
    better: 'lower',
  },
  {
    name: 'memory_ratio_1000_visits',
    value: memory.manyBytes / memory.fewBytes,
    unit: 'ratio',
    goal: 1.2,
    better: 'lower',
  },
];

console.log(`\nFirst screen, ${size.starts} starts without a cache, ${SLOW_DOWN}× slower\n`);
printTable(
  ['', 'shown ms', 'to be touched ms'],
  starts.map(({ shownMs, usableMs }, index) => [
    String(index + 1),
    shownMs.toFixed(0),
    usableMs.toFixed(0),
  ]),
);
console.log(`${felt.length} touches over ${size.visits} visits, ${SLOW_DOWN}× slower\n`);
printTable(
  ['', 'to the next picture, ms'],
  [
    ['median', median(felt).toFixed(0)],
    ['98 %', quantile(felt, 0.98).toFixed(0)],
    ['worst', Math.max(...felt).toFixed(0)],
  ],
);
console.log('JavaScript of the first screen\n');
printTable(
  ['', 'gzip kB'],
  javaScript.map(({ name, gzipKb }) => [name, gzipKb.toFixed(1)]),
);
console.log('Memory in use, after collection\n');
printTable(
  ['visits', 'kB', 'nodes'],
  [
    [String(size.few), (memory.fewBytes / 1024).toFixed(0), String(memory.fewNodes)],
    [String(size.many), (memory.manyBytes / 1024).toFixed(0), String(memory.manyNodes)],
  ],
);
console.log('The kiosk app, at the machine’s own speed\n');
if (typeof app === 'string') console.log(`not measured. ${app}\n`);
else
  printTable(
    [`Electron ${app.electron}`, ''],
    [
      ['start to first screen, ms, median', median(app.startsMs).toFixed(0)],
      ['slowest start', Math.max(...app.startsMs).toFixed(0)],
      ...app.memory.map(({ visits, mb }) => [
        `memory of all processes after ${visits} visits, MB`,
        mb.toFixed(0),
      ]),
    ],
  );
printGoals(goals);
if (options.json !== undefined) {
  await writeReport(options.json, {
    bench: 'kiosk',
    machine: machine(),
    goals,
    detail: { size, slowDown: SLOW_DOWN, starts, touches: felt, javaScript, memory, app },
  });
}
