import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before the server (`node --import`). SIGUSR2 sets the machine's clock forward by CLOCK_STEP_MS. Where
// CLOCK_FILE names a file, the clock is so many ms before the true time as it says, from the start, over restarts
// too; SIGUSR2 has it read again, and what then counts is written beside it, as `….seen`. With CLOCK_ROUND_MS
// what a server does every second is done that often.
const real = Date.now;
const step = Number(process.env.CLOCK_STEP_MS ?? 0);
const file = process.env.CLOCK_FILE;
const round = Number(process.env.CLOCK_ROUND_MS ?? 0);
const written = () => readFileSync(file, 'utf8');
let ahead = file === undefined ? 0 : Number(written());

Date.now = () => real() + ahead;
process.on('SIGUSR2', () => {
  if (file === undefined) {
    ahead += step;
    return;
  }
  const text = written();
  ahead = Number(text);
  writeFileSync(`${file}.seen`, text);
});

if (round > 0) {
  const every = globalThis.setInterval;
  globalThis.setInterval = (then, ms, ...more) => every(then, ms === 1_000 ? round : ms, ...more);
}
