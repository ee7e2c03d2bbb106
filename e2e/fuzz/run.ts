import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { endOnSignals } from '../harness/broken-off.js';
import { seededRandom } from '../harness/random.js';
import { fuzzImporters } from './importers.js';
import { fuzzHouse } from './scenario.js';
import { shown } from './shrink.js';

/*
 * `npm run fuzz -- [--messages N] [--seed N] [--only sockets,http,importers] [--json FILE] [--server FILE]`:
 * a million wrong messages to the built server, by socket and by HTTP, and damaged files to every importer.
 * Ends with status 1 where anything went wrong; each is printed as small as it was found.
 */

endOnSignals();

const { values: options } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    only: { type: 'string', default: 'sockets,http,importers' },
    json: { type: 'string' },
    server: { type: 'string' },
  },
});

/** A file is worth so many messages. */
const FILES_IN = 10;
const ENOUGH = 20;

const random = seededRandom(options.seed === undefined ? undefined : Number(options.seed));
const only = new Set(options.only.split(','));
const messages = Number(options.messages);
console.log(`seed ${random.seed}`);
const ways = (['sockets', 'http'] as const).filter((way) => only.has(way));
const report =
  ways.length === 0
    ? undefined
    : await fuzzHouse({
        random,
        messages,
        only: new Set(ways),
        enough: ENOUGH,
        say: (line) => console.error(line),
        ...(options.server !== undefined && { server: options.server }),
      });
for (const { subject, what, detail, messages: few } of report?.found ?? []) {
  console.log(`WRONG (${subject}, seed ${random.seed}): ${what}: ${detail}`);
  for (const message of few) console.log(`  ${message}`);
}
for (const once of report?.passing ?? []) console.log(`once: ${shown(once)}`);
if (report !== undefined) {
  const { answered, found: _found, passing: _passing, ...rest } = report;
  console.log(JSON.stringify({ ...rest, heard: answered.size }, null, 2));
}
const imports = only.has('importers')
  ? await fuzzImporters(Math.ceil(messages / FILES_IN), random.seed, (line) => console.error(line))
  : undefined;
for (const { importer, what, at, file } of imports?.found ?? []) {
  console.log(`WRONG (${importer}, seed ${random.seed}, file ${at}): ${what}`);
  console.log(`  base64 ${file.slice(0, 2_000)}`);
}
if (imports !== undefined) console.log(JSON.stringify({ ...imports, found: undefined }, null, 2));
if (options.json !== undefined) {
  const heard = Object.fromEntries(report?.answered ?? []);
  const written = { seed: random.seed, messages, house: { ...report, answered: heard }, imports };
  writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
}
const found = [...(report?.found ?? []), ...(imports?.found ?? [])];
process.exitCode = found.length > 0 ? 1 : 0;
