import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { layoutOf } from '../../../server/storage/data-folder.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from '../../../server/storage/journal-events.js';
import { scanJournal } from '../../../server/storage/journal-scan.js';

/** A record of either journal, as far as it is compared. */
export interface KeptRecord {
  /** `journal/2026-03-02.jsonl` */
  readonly file: string;
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly events: readonly { readonly type: string }[];
  readonly answer: object;
}

/** What has become of the records of a whole folder. */
interface JournalLoss {
  /** Not there any more. */
  readonly missing: readonly KeptRecord[];
  /** There, with its answer and without its events; as it was before. */
  readonly emptied: readonly KeptRecord[];
  /** Otherwise than before. */
  readonly changed: readonly KeptRecord[];
  /** Records of commands that are there more than once. */
  readonly twice: readonly KeptRecord[];
  /** Those that have come. */
  readonly anew: readonly KeptRecord[];
}

/** Every record that can be read. */
export async function recordsIn(data: string): Promise<readonly KeptRecord[]> {
  const { journal, workshops } = layoutOf(data);
  return [
    ...(await recordsOf(journal, RECEPTION_EVENTS)),
    ...(await recordsOf(workshops, WORKSHOP_EVENTS)),
  ];
}

async function recordsOf(
  folder: string,
  known: Parameters<typeof scanJournal>[2],
): Promise<readonly KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const day = /^(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1];
    if (day === undefined) continue;
    const file = `${path.basename(folder)}/${name}`;
    const scan = scanJournal(day, await readFile(path.join(folder, name)), known);
    for (const { id, by, at, events, answer } of scan.records)
      records.push({ file, id, by, at, events, answer });
  }
  return records;
}

/** Compares the journals of a folder with those it had when it was whole. */
export function lossBetween(whole: readonly KeptRecord[], now: readonly KeptRecord[]): JournalLoss {
  const byId = new Map(now.map((record) => [record.id, record]));
  const had = new Set(whole.map(({ id }) => id));
  const kept = whole.filter(({ id }) => byId.has(id));
  const isEmptied = (record: KeptRecord): boolean =>
    record.events.length > 0 && isDeepStrictEqual(byId.get(record.id), { ...record, events: [] });
  return {
    missing: whole.filter(({ id }) => !byId.has(id)),
    emptied: kept.filter(isEmptied),
    changed: kept.filter(
      (record) => !isEmptied(record) && !isDeepStrictEqual(byId.get(record.id), record),
    ),
    twice: now.filter((record) => byId.get(record.id) !== record),
    anew: now.filter(({ id }) => !had.has(id)),
  };
}

/** Tickets that the records are about. */
export function ticketsOf(records: readonly KeptRecord[]): ReadonlySet<string> {
  const ids = records.flatMap(({ events }) =>
    events.flatMap((event) =>
      'ticketId' in event && typeof event.ticketId === 'string' ? [event.ticketId] : [],
    ),
  );
  return new Set(ids);
}

/** What a repair said that it costs. */
interface SaidLoss {
  /** Commands that can no longer be read. */
  readonly lost: number;
  /** Commands without effect, which keep their answer. */
  readonly emptied: number;
}

/** The same is said with each damaged line of a journal. */
export function saidLoss(said: string): SaidLoss {
  const most = (pattern: RegExp): number =>
    Math.max(0, ...[...said.matchAll(pattern)].map(([, digits]) => Number(digits)));
  return { lost: most(/(\d+) command\(s\)/g), emptied: most(/; (\d+) later one\(s\)/g) };
}
