import { printTable } from '../bench/report.js';
import type { MemoryKept } from './soak.js';
import type { Storm } from './storm.js';
import type { Spread } from './tally.js';
import { spreadOf } from './tally.js';
import type { WeekLived } from './week.js';

const MB = 2 ** 20;
const SPREAD = ['', 'times', 'p50', 'p95', 'p99', 'max'] as const;

export function printWeek(lived: WeekLived, speed: number): void {
  const { tally, days, start, phones } = lived;
  console.log('Answers, from the sending of a command, ms\n');
  printTable(SPREAD, [
    ...tally.kinds.map(([kind, spread]) => row(kind, spread)),
    row('(every command)', tally.commands),
  ]);
  console.log('From the sending of a call to the displays and phones that show it, ms\n');
  printTable(SPREAD, [
    row('each screen', spreadOf(tally.shown)),
    row('the last of them', spreadOf(tally.shownLast)),
  ]);
  console.log(`The server; its share of one core is for ${speed} seconds of life in each\n`);
  printTable(
    ['after', 's', '% of a core', 'loop p99 ms', 'loop max ms', 'RSS MB', 'heap MB'],
    [
      ['(the start)', '', '', '', '', mb(start.rss), mb(start.heapUsed)],
      ...days.map((day) => [
        ...[day.date, day.seconds.toFixed(0), (day.serverShare * 100).toFixed(1)],
        ...[day.delays.p99.toFixed(1), day.delays.max.toFixed(0)],
        ...[mb(day.rss), mb(day.heapUsed)],
      ]),
    ],
  );
  const folders = [...new Set(days.flatMap(({ grown }) => Object.keys(grown)))].toSorted();
  console.log('What came to the data folder, kB; retention deletes, too\n');
  printTable(
    ['folder', ...days.map(({ date }) => date)],
    folders.map((folder) => [
      folder,
      ...days.map(({ grown }) => ((grown[folder] ?? 0) / 1024).toFixed(1)),
    ]),
  );
  const each = phones.bytes / Math.max(1, phones.pages) / 1024;
  console.log(`${phones.pages} phone pages were sent ${each.toFixed(1)} kB each, frames and all.`);
  console.log(`Refused as it must be: ${JSON.stringify(tally.refused)}`);
  console.log(`Warnings of the server: ${lived.warnings.length}\n`);
}

export function printStorms(storms: readonly Storm[]): void {
  console.log('Everybody loses the server at once: until each screen is right again, ms\n');
  printTable(
    ['storm', 'gone for', 'screens', 'connects', 'p50', 'p99', 'the last'],
    storms.map(({ kind, awayMs, screens, connects, each, healMs }) => [
      ...[kind, awayMs.toFixed(0), String(screens), String(connects)],
      ...[each.p50, each.p99, healMs].map((ms) => ms.toFixed(0)),
    ]),
  );
  const worst = Math.max(...storms.map(({ healMs }) => healMs));
  console.log(`The worst of ${storms.length}: ${worst.toFixed(0)} ms\n`);
}

export function printMemory({ mbPerHour, heapMbPerHour, flatUpTo, samples }: MemoryKept): void {
  const last = samples.at(-1);
  console.log(
    `Memory over ${(last?.hour ?? 0).toFixed(2)} h, ${samples.length} looks; in the last half it grew by ` +
      `${mbPerHour.toFixed(2)} MB an hour (heap ${heapMbPerHour.toFixed(2)}); flat is up to ${flatUpTo.toFixed(2)}\n`,
  );
}

function row(what: string, { count, p50, p95, p99, max }: Spread): string[] {
  return [what, String(count), ...[p50, p95, p99, max].map((ms) => ms.toFixed(1))];
}

function mb(bytes: number): string {
  return (bytes / MB).toFixed(1);
}
