// Loaded before the server (`node --import`): its wall clock follows LOAD_CONTROL, which may run faster than life.
// Timers, limits and time-outs stay as they are. SIGUSR2 reads the file anew and writes LOAD_METER; with `anew`
// the delays of the event loop are counted from then on.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const MEASURE_EVERY_MS = 10;
const { LOAD_CONTROL, LOAD_METER } = process.env;
const real = Date.now;
const delay = monitorEventLoopDelay({ resolution: MEASURE_EVERY_MS });
let control = read();

Date.now = () => {
  const { shown, at, speed, evening } = control.clock;
  const passed = real() - at;
  const untilEvening = Math.max(0, (evening - shown) / speed);
  // From the evening on it runs as in life: however slow the machine, no day ends before its people go home.
  const fast = Math.min(passed, untilEvening);
  return Math.floor(shown + fast * speed + (passed - fast));
};
delay.enable();
process.on('SIGUSR2', () => {
  control = read();
  if (control.collect) collect();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const delays = {
    p50: late(50),
    p99: late(99),
    max: Math.max(0, delay.max / 1e6 - MEASURE_EVERY_MS),
  };
  if (control.anew) delay.reset();
  const meter = { asked: control.asked, rss, heapUsed, cpuMs: (user + system) / 1000, delays };
  writeFileSync(`${LOAD_METER}.new`, JSON.stringify(meter));
  renameSync(`${LOAD_METER}.new`, LOAD_METER);
});

/** What this run asks for is no delay of the server's own. */
function collect() {
  delay.disable();
  globalThis.gc?.();
  delay.enable();
}

function late(percentile) {
  const ms = delay.percentile(percentile) / 1e6 - MEASURE_EVERY_MS;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

function read() {
  return JSON.parse(readFileSync(LOAD_CONTROL, 'utf8'));
}
