import type { ImportFault, ImportProgress } from '#protocol/jobs/harvest.js';

import type { CurrentJobs, KeptImport, KeptSource } from '../application/jobs/current.js';
import {
  MOST_PROBLEMS,
  withImport,
  withoutImport,
  withUnreadable,
} from '../application/jobs/current.js';
import type { Imported } from '../application/jobs/compose-parts.js';
import type { ImportJob, JobOutcome } from '../application/jobs/import-job.js';
import type { Clock } from '../application/ports.js';
import { StorageUnavailable } from '../application/ports.js';
import { localTime } from '../domain/calendar.js';
import { inputsAt, inputsOf } from '../imports/files.js';
import type { FoundInputs } from '../imports/files.js';
import type { ImportInput } from '../imports/import-input.js';
import { readImport, recordsOf } from '../imports/read-import.js';
import type { JobsLibrary } from '../storage/jobs-library.js';
import { DocumentDamaged } from '../storage/json-file.js';
import type { CurrentDocument } from './current-document.js';
import { fetchAddress } from './fetch-address.js';
import type { Loaded } from './load-imports.js';
import { loadImports } from './load-imports.js';
import type { MadePackages } from './make-packages.js';
import { areWhole, isMade, makePackages } from './make-packages.js';

export interface JobParts {
  readonly library: JobsLibrary;
  readonly current: CurrentDocument;
  /** Folder of the built-in directory. */
  readonly builtIn: string;
  readonly clock: Clock;
  /** IANA name */
  readonly timeZone: string;
  readonly told: (progress: ImportProgress) => void;
  /** Something that was kept cannot be read: all else goes on without it. */
  readonly problem: (file: string, reason: string) => void;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Does one job from its beginning to its effect. The effect is one write, of `current.json`: before it
 * nothing is changed, after it everything is.
 * @throws what is neither a fault of what was given nor of the disk: a mistake of ours
 */
export async function runJob(job: ImportJob, parts: JobParts): Promise<JobOutcome> {
  try {
    const release = await parts.library.hold();
    if (release === undefined) return refused('import-running');
    try {
      return await runAlone(job, parts);
    } finally {
      await release();
    }
  } catch (error) {
    if (error instanceof DocumentDamaged) return refused('library-damaged');
    if (error instanceof StorageUnavailable) return refused('disk-full');
    throw error;
  }
}

async function runAlone(job: ImportJob, parts: JobParts): Promise<JobOutcome> {
  const before = await parts.current.read();
  const { date } = localTime(parts.clock.now(), parts.timeZone);
  switch (job.kind) {
    case 'compose':
      if (await isMade(before, date, parts)) return { ok: true };
      await makeEffective(before, before.sources, undefined, date, parts);
      // where something could not be read, what was made before stays: no reason to try again today
      return { ok: true };
    case 'take-back': {
      const sources = withoutImport(before.sources, job.importId);
      if (sources === undefined) return { ok: false, fault: 'import-unknown' };
      return makeEffective(before, sources, undefined, date, parts);
    }
    case 'import': {
      const read = await readPlaces(job, date, parts);
      if (!read.ok) return read;
      const { harvest, problems, leftOut } = read;
      const content = await parts.library.writeHarvest(job.importId, harvest);
      const { importId, format, origin, from } = job;
      const added: KeptImport = {
        importId,
        format,
        origin,
        from,
        importedAt: parts.clock.now(),
        content,
        date,
        records: recordsOf(harvest),
        leftOut,
        problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem })),
      };
      const sources = withImport(before.sources, added);
      return makeEffective(before, sources, { importId, harvest }, date, parts);
    }
  }
}

/**
 * Makes the packages of these sources and writes down that they count.
 * @param fresh the harvest that is still in memory, written and counted by nothing yet
 */
async function makeEffective(
  before: CurrentJobs,
  sources: readonly KeptSource[],
  fresh: Pick<Imported, 'importId' | 'harvest'> | undefined,
  date: string,
  parts: JobParts,
): Promise<JobOutcome> {
  const { library, current, problem } = parts;
  // frees room: what is left over can be made again
  await library.sweepPackages(packagesOf(before), problem);
  parts.told({ step: 'composing', share: 0 });
  let made: MadePackages;
  try {
    const loaded = await loadImports(sources, fresh, parts);
    const lost = await newlyLost(before, sources, loaded, parts);
    if (lost !== undefined) {
      if (fresh !== undefined) await library.removeHarvest(fresh.importId);
      return { ok: false, fault: 'source-unreadable', file: lost.from };
    }
    made = await makePackages(sources, loaded, date, parts);
  } catch (error) {
    if (fresh !== undefined) await library.removeHarvest(fresh.importId);
    throw error;
  }
  const after: CurrentJobs = { version: 1, made: made.made, sources: [...made.sources] };
  await current.write(after);
  // a copy may name less than the document did: whoever repairs it wants what is there
  if (current.wasItself()) {
    await library.sweepHarvests(new Set([...harvestsOf(before), ...harvestsOf(after)]), problem);
  }
  return { ok: true };
}

/**
 * What is in the packages that count and would be lost by composing: they stay as they are, rather than
 * becoming poorer. Whoever imports or takes back what cannot be read may go on, or two damaged sources would
 * be in each other's way.
 * @returns the first of them, marked in `current.json`; `undefined` where composing loses nothing
 */
async function newlyLost(
  before: CurrentJobs,
  sources: readonly KeptSource[],
  { unreadable }: Loaded,
  { library, current, problem }: JobParts,
): Promise<KeptSource | undefined> {
  const { made } = before;
  const lost = sources.find(
    ({ importId }) => unreadable.has(importId) && made?.without?.includes(importId) !== true,
  );
  if (lost === undefined || !(await areWhole(made, library))) return undefined;
  const kept = new Set(sources.map(({ importId }) => importId));
  const replaced = before.sources.filter(({ importId }) => !kept.has(importId));
  const gone = await loadImports(replaced, undefined, { library, problem });
  if (gone.unreadable.size > 0) return undefined;
  const marked = withUnreadable(before.sources, unreadable);
  if (marked.some((source, at) => source.unreadable !== before.sources[at]?.unreadable)) {
    await current.write({ ...before, sources: [...marked] });
  }
  return lost;
}

async function readPlaces(
  job: Extract<ImportJob, { kind: 'import' }>,
  today: string,
  { told, fetch }: JobParts,
) {
  const inputs: ImportInput[] = [];
  for (const place of job.places) {
    const found = await inputsFrom(place, (share) => told({ step: 'fetching', share }), fetch);
    if (!found.ok) return found;
    inputs.push(...found.inputs);
  }
  return readImport(job.format, inputs, {
    today,
    told: (share) => told({ step: 'reading', share }),
  });
}

async function inputsFrom(
  place: string,
  told: (share: number) => void,
  fetch: typeof globalThis.fetch | undefined,
): Promise<FoundInputs> {
  if (!/^[a-z]{2,}:\/\//i.test(place)) return inputsAt(place);
  const fetched = await fetchAddress(place, told, fetch);
  return fetched.ok ? inputsOf(fetched.name, fetched.bytes) : fetched;
}

function refused(fault: ImportFault): JobOutcome {
  return { ok: false, fault };
}

/** Those that count, and those that taking back would put in their place. */
function harvestsOf({ sources }: CurrentJobs): readonly string[] {
  return sources.flatMap(({ importId, before }) =>
    before === undefined ? [importId] : [importId, before.importId],
  );
}

function packagesOf({ made }: CurrentJobs): ReadonlySet<string> {
  if (made === undefined) return new Set();
  const { directory, offerList } = made;
  return new Set([
    `directory-${directory}.json`,
    `index-${directory}.bin`,
    `sheets-${directory}`,
    ...(offerList === undefined ? [] : [`offers-${offerList}.json`]),
  ]);
}
