import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import type { Directory } from '#protocol/jobs/directory.js';

import { buildIndex } from '../../renderer/shared/jobs/search/build-index.js';
import { packIndex } from '../../renderer/shared/jobs/search/index-file.js';
import { createJobSearch } from '../../renderer/shared/jobs/search/search.js';
import { type Goal, machine, printGoals, printTable, writeReport } from './report.js';
import { directoryOf } from './search/directory.js';
import { labelSearch } from './search/label-search.js';
import { type QuerySet, ownSets, setsOf } from './search/query-set.js';
import { ready } from './search/ready.js';
import { type Finder, type Score, scoreOf } from './search/score.js';
import { median } from './timing.js';

/**
 * How well the jobs directory finds what people type, how fast, and what it takes. Beside it a plain index of
 * labels by a well-kept library (MiniSearch), on the same queries.
 */
const ROUNDS = 5;
/** To reach by the first five answers, by language. */
const GOALS = { fr: 0.67, nl: 0.75 } as const;

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    esco: { type: 'string' },
    queries: { type: 'string', multiple: true, default: [] },
  },
});

const directory = await directoryOf(options.esco);
console.error(`${directory.occupations.length} occupations`);
const sets = [...(await setsOf(options.queries)), ...(await ownSets())]
  // without ESCO the own sets ask for much that is not there
  .map((set) => (options.esco === undefined ? within(set, directory) : set))
  .filter(({ queries }) => queries.length > 0);

const began = performance.now();
const index = buildIndex(directory);
const buildMs = performance.now() - began;
const files = { directory: JSON.stringify(directory), index: packIndex(index) };
const search = createJobSearch(directory, index);
const peer = labelSearch(directory);
const ours: Finder = (query, language) =>
  search.find(query, language, 100).map((hit) => hit.occupation);

// The first queries of a process are slow for want of compiled code; one made for it has nothing remembered.
const warm = createJobSearch(directory, index);
for (const { queries } of sets)
  for (const { text, language } of queries) warm.find(text, language, 100);

const scores = sets.map((set) => ({
  set,
  ours: scoreOf(directory, set.queries, ours),
  peer: scoreOf(directory, set.queries, peer),
}));
const folder = await mkdtemp(path.join(tmpdir(), 'bench-search-'));
const starts: { readonly readyMs: number; readonly memoryMb: number }[] = [];
try {
  await writeFile(path.join(folder, 'directory.json'), files.directory);
  await writeFile(path.join(folder, 'index.bin'), files.index);
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await ready(folder));
} finally {
  await rm(folder, { recursive: true });
}

const wire = {
  directory: gzipSync(files.directory, { level: 9 }).length,
  index: gzipSync(files.index, { level: 9 }).length,
};
const slowest = Math.max(...scores.map(({ ours: { p99Ms } }) => p99Ms));
const goals: (Goal & { readonly set?: string })[] = [
  ...scores.map(({ set, ours: { success5 } }) => ({
    name: 'success_at_5',
    set: set.name,
    value: success5,
    unit: 'share',
    goal: GOALS[set.language],
    better: 'higher' as const,
  })),
  { name: 'query_p99_ms', value: slowest, unit: 'ms', goal: 10, better: 'lower' },
  {
    name: 'index_ready_ms',
    value: median(starts.map(({ readyMs }) => readyMs)),
    unit: 'ms',
    goal: 1000,
    better: 'lower',
  },
  {
    name: 'wire_mb',
    value: (wire.directory + wire.index) / 1e6,
    unit: 'MB',
    goal: 6,
    better: 'lower',
  },
];

printTable(
  ['set', 'queries', '@1', '@5', '@10', 'MRR', 'p50 ms', 'p99 ms', 'labels alone @5'],
  scores.map(({ set, ours: score, peer: plain }) => [
    set.name,
    String(score.queries),
    ...shares(score),
    score.p50Ms.toFixed(2),
    score.p99Ms.toFixed(2),
    plain.success5.toFixed(3),
  ]),
);
printGoals(
  goals.map((goal) => ({
    ...goal,
    name: goal.set === undefined ? goal.name : `${goal.name} ${goal.set}`,
  })),
);
console.log(
  `index made in ${buildMs.toFixed(0)} ms where the directory is composed; on the kiosk, read in a process of its own: ` +
    `${starts.map(({ memoryMb }) => memoryMb.toFixed(0)).join(', ')} MB; over the wire: directory ${(wire.directory / 1e6).toFixed(2)} MB, index ${(wire.index / 1e6).toFixed(2)} MB`,
);
if (options.json !== undefined) {
  await writeReport(options.json, {
    bench: 'search',
    machine: machine(),
    goals,
    detail: {
      occupations: directory.occupations.length,
      sets: scores.map(({ set, ours: score, peer: plain }) => ({
        set: set.name,
        language: set.language,
        ...score,
        labelsAlone: plain,
      })),
      buildMs,
      starts,
      wire,
    },
  });
}

function shares({ success1, success5, success10, mrr }: Score): readonly string[] {
  return [success1, success5, success10, mrr].map((share) => share.toFixed(3));
}

function within(set: QuerySet, { occupations }: Directory): QuerySet {
  const known = new Set(occupations.flatMap(({ id, esco }) => [id, esco?.uuid, esco?.code]));
  return {
    ...set,
    queries: set.queries.filter(({ wanted }) => wanted.some((id) => known.has(id))),
  };
}
