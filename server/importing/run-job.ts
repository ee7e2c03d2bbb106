import type { ImportFault, ImportProgress } from '#protocol/jobs/harvest.js';

import type { CurrentJobs, KeptImport, KeptSource } from '../application/jobs/current.js';
import { MOST_PROBLEMS, withImport, withoutImport } from '../application/jobs/current.js';
import type { Imported } from '../application/jobs/compose-parts.js';
import type { ImportJob, JobOutcome } from '../application/jobs/import-job.js';
import type { Clock, DocumentStore } from '../application/ports.js';
import { StorageUnavailable } from '../application/ports.js';
import { localTime } from '../domain/calendar.js';
import { inputsAt, inputsOf } from '../imports/files.js';
import type { FoundInputs } from '../imports/files.js';
import type { ImportInput } from '../imports/import-input.js';
import { readImport, recordsOf } from '../imports/read-import.js';
import type { JobsLibrary, Kept } from '../storage/jobs-library.js';
import { fetchAddress } from './fetch-address.js';
import { isMade, makePackages } from './make-packages.js';

export interface JobParts {
  readonly library: JobsLibrary;
  readonly current: DocumentStore<CurrentJobs>;
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
    if (error instanceof StorageUnavailable) return refused('disk-full');
    throw error;
  }
}

async function runAlone(job: ImportJob, parts: JobParts): Promise<JobOutcome> {
  const before = await parts.current.read();
  const { date } = localTime(parts.clock.now(), parts.timeZone);
  switch (job.kind) {
    case 'compose':
      if (!(await isMade(before, date, parts))) {
        await parts.library.sweep(keptBy(before));
        await makeEffective(before.sources, undefined, date, parts);
      }
      return { ok: true };
    case 'take-back': {
      const sources = withoutImport(before.sources, job.importId);
      if (sources === undefined) return { ok: false, fault: 'import-unknown' };
      await parts.library.sweep(keptBy(before));
      await makeEffective(sources, undefined, date, parts);
      return { ok: true };
    }
    case 'import': {
      const read = await readPlaces(job, date, parts);
      if (!read.ok) return read;
      const { harvest, problems, leftOut } = read;
      await parts.library.sweep(keptBy(before));
      await parts.library.writeHarvest(job.importId, harvest);
      const { importId, format, origin, from } = job;
      const added: KeptImport = {
        importId,
        format,
        origin,
        from,
        importedAt: parts.clock.now(),
        date,
        records: recordsOf(harvest),
        leftOut,
        problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem })),
      };
      const sources = withImport(before.sources, added);
      await makeEffective(sources, { importId, date, harvest }, date, parts);
      return { ok: true };
    }
  }
}

/** @param fresh the harvest that is still in memory */
async function makeEffective(
  sources: readonly KeptSource[],
  fresh: Imported | undefined,
  date: string,
  parts: JobParts,
): Promise<void> {
  const made = await makePackages(sources, fresh, date, parts);
  await parts.current.write({ version: 1, made: made.made, sources: [...made.sources] });
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

/** What the document names: those that count, and those that taking back would put in their place. */
function keptBy({ made, sources }: CurrentJobs): Kept {
  const harvests = sources.flatMap(({ importId, before }) => [
    importId,
    ...(before === undefined ? [] : [before.importId]),
  ]);
  const { directory, offerList } = made ?? {};
  return {
    harvests: new Set(harvests),
    packages: new Set([
      ...(directory === undefined
        ? []
        : [`directory-${directory}.json`, `index-${directory}.bin`, `sheets-${directory}`]),
      ...(offerList === undefined ? [] : [`offers-${offerList}.json`]),
    ]),
  };
}
