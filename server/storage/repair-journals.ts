import { basename, join } from 'node:path';

import type { Disk } from './disk.js';
import type { JournalScan } from './journal-scan.js';
import { scanJournal } from './journal-scan.js';
import { mendJournal } from './journal-mend.js';
import type { Finding } from './repair-plan.js';
import { originalName } from './repair-plan.js';
import { replaceFile } from './replace-file.js';

const JOURNAL_NAME = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

export interface JournalFolder {
  readonly disk: Disk;
  readonly folder: string;
  readonly snapshot: string;
  readonly stamp: string;
}

/** What is wrong with each day's journal, oldest first. */
export async function inspectJournals(place: JournalFolder): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of (await place.disk.list(place.folder)).toSorted()) {
    const day = JOURNAL_NAME.exec(name)?.[1];
    if (day === undefined) continue;
    const bytes = (await place.disk.read(join(place.folder, name))) ?? Buffer.alloc(0);
    findings.push(...inspectOne(place, day, bytes));
  }
  return findings;
}

function inspectOne(place: JournalFolder, day: string, bytes: Buffer): Finding[] {
  const scan = scanJournal(day, bytes);
  const file = join(basename(place.folder), `${day}.jsonl`);
  if (scan.damage.some(({ foreign }) => foreign === true)) {
    return scan.damage.map(({ line, reason }) => ({
      file,
      line,
      wrong: reason,
      loss: 'nothing: the file is left as it is',
      needs: 'none',
      stopsStart: true,
    }));
  }
  if (scan.damage.length > 0) return damageFindings(place, day, file, bytes, scan);
  if (scan.torn === 0) return [];
  return [
    {
      file,
      line: linesIn(bytes.subarray(0, scan.length)) + 1,
      wrong: `the last write was cut short (${scan.torn} bytes of a line)`,
      loss: 'nothing that was ever answered; the server cuts it off by itself too',
      needs: 'apply',
      stopsStart: false,
      mend: async () => {
        await replaceKeeping(place, day, bytes, bytes.subarray(0, scan.length));
        return `cut off; ${kept(place, day)}`;
      },
    },
  ];
}

function damageFindings(
  place: JournalFolder,
  day: string,
  file: string,
  bytes: Buffer,
  scan: JournalScan,
): Finding[] {
  const mended = mendJournal(day, scan);
  const mend = async () => {
    await setSnapshotAside(place, day);
    await replaceKeeping(place, day, bytes, mended.bytes);
    return `mended; ${kept(place, day)}`;
  };
  const loss = lossOf(
    mended.lost.length,
    mended.emptied.map(({ seq }) => seq),
    scan,
  );
  return scan.damage.map(({ line, reason }) => ({
    file,
    line,
    wrong: reason,
    loss,
    needs: 'drop-damaged',
    stopsStart: true,
    mend,
  }));
}

function lossOf(lost: number, emptied: readonly number[], scan: JournalScan): string {
  const readable = `${scan.records.length - emptied.length} of the day's commands stay as they are`;
  const gone =
    lost === 0
      ? 'the damaged lines are dropped; if they held commands, those were the last of the file'
      : `${lost} command(s) can no longer be read and have no effect any more`;
  const after =
    emptied.length === 0
      ? ''
      : `; ${emptied.length} later one(s) build on them and have no effect either (records ${emptied.join(', ')})`;
  return `${readable}; ${gone}${after}. A ticket they were about may be gone or stand in a wrong place: look through the steward's board before going on. Figures of that day may be short by them`;
}

/** What it says no longer agrees with the mended journal. It goes when the day's journal goes. */
async function setSnapshotAside({ disk, folder, snapshot, stamp }: JournalFolder, day: string) {
  if ((await disk.read(snapshot)) === undefined) return;
  await disk.rename(snapshot, originalName(join(folder, `${day}.jsonl.snapshot`), stamp));
}

async function replaceKeeping(place: JournalFolder, day: string, was: Buffer, is: Buffer) {
  const file = join(place.folder, `${day}.jsonl`);
  await replaceFile(place.disk, originalName(file, place.stamp), was);
  await replaceFile(place.disk, file, is);
}

function kept({ stamp }: JournalFolder, day: string): string {
  return `the original is ${originalName(`${day}.jsonl`, stamp)} beside it, and is deleted with the day`;
}

function linesIn(bytes: Buffer): number {
  return bytes.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
}
