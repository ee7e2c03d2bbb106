import { writeFileSync } from 'node:fs';

// Loaded before the server, behind e2e/harness/step-clock.mjs. Beside CLOCK_FILE, as `….rounds.PID`, stands how
// often this process has done what it does every second.
const file = `${process.env.CLOCK_FILE}.rounds.${process.pid}`;
const every = globalThis.setInterval;
let done = 0;

globalThis.setInterval = (then, ms, ...more) => {
  if (ms !== 1_000) return every(then, ms, ...more);
  const counted = (...given) => {
    then(...given);
    done += 1;
    writeFileSync(file, String(done));
  };
  return every(counted, ms, ...more);
};
