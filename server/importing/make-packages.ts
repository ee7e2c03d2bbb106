import type { Directory } from '#protocol/jobs/directory.js';

import { buildIndex } from '../../renderer/shared/jobs/search/build-index.js';
import { packIndex } from '../../renderer/shared/jobs/search/index-file.js';
import { createJobSearch } from '../../renderer/shared/jobs/search/search.js';
import { composeDirectory } from '../application/jobs/compose-directory.js';
import { composeOffers } from '../application/jobs/compose-offers.js';
import type { CurrentJobs, KeptSource } from '../application/jobs/current.js';
import { MOST_PROBLEMS, PACKAGES_FORMAT, withUnreadable } from '../application/jobs/current.js';
import { phoneSheet } from '../application/jobs/phone-sheet.js';
import type { SmallFile } from '../storage/content-hash.js';
import { hashOf, hashOfFiles } from '../storage/content-hash.js';
import type { JobsLibrary } from '../storage/jobs-library.js';
import { readBuiltIn } from './built-in.js';
import type { Loaded } from './load-imports.js';
import type { JobParts } from './run-job.js';
import { titleMatcher } from './title-matcher.js';

type Contents = NonNullable<NonNullable<CurrentJobs['made']>['contents']>;

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
  return areWhole(made, library);
}

/** Whether every package that counts is there, each of them as it was made by this program's format. */
export async function areWhole(made: CurrentJobs['made'], library: JobsLibrary): Promise<boolean> {
  if (made?.contents === undefined || made.format !== PACKAGES_FORMAT) return false;
  const { directory, offerList, contents } = made;
  const checks = [
    library.isWhole(`directory-${directory}.json`, contents.directory),
    library.isWhole(`index-${directory}.bin`, contents.index),
    library.isWholeFolder(`sheets-${directory}`, contents.sheets),
    ...(offerList === undefined ? [] : [library.isWhole(`offers-${offerList}.json`, offerList)]),
  ];
  return (await Promise.all(checks)).every(Boolean);
}

/**
 * Composes the directory and the offers out of the sources, and writes what is made of them. Nothing of it
 * counts yet.
 * @param loaded what could be read of their harvests
 * @throws StorageUnavailable
 */
export async function makePackages(
  sources: readonly KeptSource[],
  { imports, unreadable }: Loaded,
  date: string,
  parts: JobParts,
): Promise<MadePackages> {
  const { library, told } = parts;
  const { builtIn, print } = await readBuiltIn(parts.builtIn);
  told({ step: 'composing', share: 0.3 });
  const { directory, lostTrainings } = composeDirectory(builtIn, imports);
  told({ step: 'composing', share: 0.6 });
  const index = buildIndex(directory);
  const content = bytesOf(directory);
  const packedIndex = packIndex(index);
  const sheets = sheetsOf(directory);
  const contents = {
    directory: hashOf(content),
    index: hashOf(packedIndex),
    sheets: hashOfFiles(sheets),
  };
  const hash = nameOf(contents);
  told({ step: 'matching', share: 0 });
  const offers = await composeOffers(
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
  bytes += await library.keepPackage(`index-${hash}.bin`, packedIndex, true);
  await library.keepFolder(`sheets-${hash}`, sheets, (share) => told({ step: 'writing', share }));
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
      contents,
      without: [...unreadable],
      ...(offerList !== undefined && { offerList }),
    },
    sources: withUnreadable(sources, unreadable).map((source) =>
      withFindings(source, offers?.unmatched.get(source.importId), lostTrainings),
    ),
  };
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

/**
 * The directory, its index and its phone sheets are served under one name, for ever: a program that makes one
 * of the three otherwise gives another.
 */
export function nameOf({ directory, index, sheets }: Contents): string {
  return hashOf(bytesOf({ format: PACKAGES_FORMAT, directory, index, sheets }));
}

function sheetsOf(directory: Directory): readonly SmallFile[] {
  return directory.occupations.map((occupation) => ({
    name: `${occupation.id}.json`,
    content: bytesOf(phoneSheet(directory, occupation)),
  }));
}

function bytesOf(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
