import type { Directory } from '#protocol/jobs/directory.js';
import type { Harvest } from '#protocol/jobs/harvest.js';

import { buildIndex } from '../../renderer/shared/jobs/search/build-index.js';
import { packIndex } from '../../renderer/shared/jobs/search/index-file.js';
import { createJobSearch } from '../../renderer/shared/jobs/search/search.js';
import { composeDirectory } from '../application/jobs/compose-directory.js';
import { composeOffers } from '../application/jobs/compose-offers.js';
import type { Imported } from '../application/jobs/compose-parts.js';
import type { CurrentJobs, KeptSource } from '../application/jobs/current.js';
import { inOrder, MOST_PROBLEMS, PACKAGES_FORMAT } from '../application/jobs/current.js';
import { phoneSheet } from '../application/jobs/phone-sheet.js';
import { hashOf } from '../storage/jobs-library.js';
import { readBuiltIn } from './built-in.js';
import type { JobParts } from './run-job.js';
import { titleMatcher } from './title-matcher.js';

export interface MadePackages {
  readonly made: NonNullable<CurrentJobs['made']>;
  /** With what composing has found out about each. */
  readonly sources: readonly KeptSource[];
}

/** Whether the packages of today are there already, made of the same parts. */
export async function isMade(
  { made }: CurrentJobs,
  date: string,
  { library, builtIn }: Pick<JobParts, 'library' | 'builtIn'>,
): Promise<boolean> {
  if (made === undefined || made.format !== PACKAGES_FORMAT || made.date !== date) return false;
  if (made.builtIn !== (await readBuiltIn(builtIn)).print) return false;
  const { directory, offerList } = made;
  const checks = [
    library.isWhole(`directory-${directory}.json`, directory),
    library.has(`index-${directory}.bin.gz`),
    library.has(`sheets-${directory}`),
    ...(offerList === undefined ? [] : [library.isWhole(`offers-${offerList}.json`, offerList)]),
  ];
  return (await Promise.all(checks)).every(Boolean);
}

/**
 * Composes the directory and the offers out of the sources, and writes what is made of them. Nothing of it
 * counts yet.
 * @param fresh the one harvest that is still in memory
 * @throws StorageUnavailable
 */
export async function makePackages(
  sources: readonly KeptSource[],
  fresh: Imported | undefined,
  date: string,
  parts: JobParts,
): Promise<MadePackages> {
  const { library, told } = parts;
  told({ step: 'composing', share: 0 });
  const { builtIn, print } = await readBuiltIn(parts.builtIn);
  const imports = await loadImports(inOrder(sources), fresh, parts);
  told({ step: 'composing', share: 0.3 });
  const { directory, lostTrainings } = composeDirectory(builtIn, imports);
  const content = bytesOf(directory);
  const hash = hashOf(content);
  told({ step: 'composing', share: 0.6 });
  const index = buildIndex(directory);
  told({ step: 'matching', share: 0 });
  const offers = composeOffers(
    {
      directory,
      directoryHash: hash,
      sources: builtIn.sources,
      imports,
      today: date,
      matchTitle: titleMatcher(directory, createJobSearch(directory, index)),
    },
    (share) => told({ step: 'matching', share }),
  );

  told({ step: 'writing', share: 0 });
  let bytes = await library.keepPackage(`directory-${hash}.json`, content);
  bytes += await library.keepPackage(`index-${hash}.bin`, packIndex(index), true);
  await library.keepFolder(`sheets-${hash}`, sheetsOf(directory), (share) =>
    told({ step: 'writing', share }),
  );
  const offerBytes = offers && bytesOf(offers.list);
  const offerList = offerBytes && hashOf(offerBytes);
  if (offerBytes !== undefined) {
    bytes += await library.keepPackage(`offers-${offerList}.json`, offerBytes);
  }
  return {
    made: {
      format: PACKAGES_FORMAT,
      builtIn: print,
      date,
      occupations: directory.occupations.length,
      written: builtIn.sheets.length,
      offers: offers?.list.offers.length ?? 0,
      bytes,
      directory: hash,
      ...(offerList !== undefined && { offerList }),
    },
    sources: sources.map((source) =>
      withFindings(source, offers?.unmatched.get(source.importId), lostTrainings),
    ),
  };
}

/** A harvest that cannot be read is told and left out: the built-in directory and the others go on. */
async function loadImports(
  sources: readonly KeptSource[],
  fresh: Imported | undefined,
  { library, problem }: JobParts,
): Promise<readonly Imported[]> {
  const imports: Imported[] = [];
  for (const { importId, date, format } of sources) {
    if (importId === fresh?.importId) {
      imports.push(fresh);
      continue;
    }
    const harvest = await library.readHarvest(importId);
    if (isHarvest(harvest, format)) imports.push({ importId, date, harvest });
    else problem(`harvests/${importId}.json.gz`, 'it is missing or damaged: import it again');
  }
  return imports;
}

/** Written by ourselves and protected by gzip's checksum: its format is enough to know it by. */
function isHarvest(read: unknown, format: KeptSource['format']): read is Harvest {
  return typeof read === 'object' && read !== null && 'format' in read && read.format === format;
}

function withFindings(
  { unmatched: _unmatched, ...source }: KeptSource,
  unmatched: number | undefined,
  lostTrainings: ReadonlyMap<string, readonly string[]>,
): KeptSource {
  const lost = lostTrainings.get(source.importId) ?? [];
  const room = MOST_PROBLEMS - source.problems.length;
  const known = new Set(source.problems.map(({ reason, what }) => `${reason} ${what}`));
  const problems = lost
    .filter((reference) => !known.has(`unknown-occupation ${reference}`))
    .slice(0, Math.max(0, room))
    .map((what) => ({ file: source.from, reason: 'unknown-occupation' as const, what }));
  return {
    ...source,
    ...(unmatched !== undefined && { unmatched }),
    problems: [...source.problems, ...problems],
  };
}

function sheetsOf(directory: Directory): readonly { name: string; content: Uint8Array }[] {
  return directory.occupations.map((occupation) => ({
    name: `${occupation.id}.json`,
    content: bytesOf(phoneSheet(directory, occupation)),
  }));
}

function bytesOf(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
