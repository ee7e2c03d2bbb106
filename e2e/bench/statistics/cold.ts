import { readFile } from 'node:fs/promises';

import { openCentre } from './centre.js';
import { stateAfter } from './lived-state.js';
import type { DayRows } from './rows.js';
import { NOW } from './ten-years.js';

/**
 * A process of its own: opens the report desk on a data folder and asks it once. Prints how long that took from
 * the opening of the desk to the answer, ms.
 */
const [root = '', dayFile = '', period = ''] = process.argv.slice(2);
// what was written by this bench
const today = JSON.parse(await readFile(dayFile, 'utf8')) as DayRows;
const state = stateAfter(today, false);

const began = performance.now();
const { desk } = await openCentre(
  root,
  () => NOW,
  () => state,
);
const answer = await desk.report({ period });
const took = performance.now() - began;
if (!answer.ok) throw new Error(`${period}: ${answer.refusal.code}`);
console.log(JSON.stringify({ ms: took, days: answer.value.period.days }));
