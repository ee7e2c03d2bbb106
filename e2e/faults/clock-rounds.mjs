import { writeFileSync } from 'node:fs';
import { promiseHooks } from 'node:v8';

// Loaded before the server, behind e2e/harness/step-clock.mjs. Beside CLOCK_FILE, as `….rounds.PID`, stands how
// often this process has begun what it does every second, and how many of those have ended with all before them.
const file = `${process.env.CLOCK_FILE}.rounds.${process.pid}`;
const every = globalThis.setInterval;
let begun = 0;
let ended = 0;
let last = Promise.resolve();
const write = () => writeFileSync(file, `${begun} ${ended}.`);

/** @returns the promises that something waits for by then: of what was begun, and of what was joined */
function begin(then, given) {
  const waitedFor = new Set();
  const stop = promiseHooks.onInit((_, promise) => {
    if (promise !== undefined) waitedFor.add(promise);
  });
  try {
    then(...given);
  } finally {
    stop();
  }
  return waitedFor;
}

globalThis.setInterval = (then, ms, ...more) => {
  if (ms !== 1_000) return every(then, ms, ...more);
  const counted = (...given) => {
    begun += 1;
    write();
    const before = last;
    const own = begin(then, given);
    last = Promise.allSettled([before, ...own]).then(() => {
      ended += 1;
      write();
    });
  };
  return every(counted, ms, ...more);
};
