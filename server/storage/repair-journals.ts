import { basename, join } from 'node:path';

import type { Aggregate } from '../application/ports.js';
import { keptIn, MARK } from './count-mark.js';
import type { Disk } from './disk.js';
import type { KnownEvents } from './journal-events.js';
import type { Damage, JournalScan } from './journal-scan.js';
import { endsTooSoon, scanJournal } from './journal-scan.js';
import type { MendedJournal, MendRules } from './journal-mend.js';
import { mendJournal } from './journal-mend.js';
import type { Finding } from './repair-plan.js';
import { originalName } from './repair-plan.js';
import { replaceFile } from './replace-file.js';

/** Of a journal, or of what a journal that is gone has left. */
const DAY_NAME = /^(\d{4}-\d{2}-\d{2})\.jsonl(?:\.mark)?$/;

export interface JournalFolder<A extends Aggregate> {
  readonly disk: Disk;
  readonly folder: string;
  /** Absent where there are none of this journal. */
  readonly snapshot?: string;
  readonly stamp: string;
  readonly known: KnownEvents;
  readonly rules: MendRules<A>;
  /** What to do after commands were lost: a sentence for whoever keeps the server. */
  readonly afterLoss: string;
}

/** What is wrong with each day's journal, oldest first. */
export async function inspectJournals<A extends Aggregate>(
  place: JournalFolder<A>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let before = place.rules.emptyState();
  const names = await place.disk.list(place.folder);
  const days = new Set(names.flatMap((name) => DAY_NAME.exec(name)?.[1] ?? []));
  for (const day of [...days].toSorted()) {
    const file = join(place.folder, `${day}.jsonl`);
    const bytes = (await place.disk.read(file)) ?? Buffer.alloc(0);
    const scan = scanJournal<A>(day, bytes, place.known);
    if (scan.damage.some(({ foreign }) => foreign === true)) {
      findings.push(...foreignFindings(place, day, scan));
      continue;
    }
    const mended = mendJournal(day, scan, place.rules, before);
    const answered = await keptIn(place.disk, day, file);
    findings.push(...inspectOne(place, { day, bytes, scan, mended, answered }));
    // an empty one says nothing: what was before it still stands
    if (scan.records.length > 0) before = mended.state;
  }
  return findings;
}

function foreignFindings<A extends Aggregate>(
  place: JournalFolder<A>,
  day: string,
  scan: JournalScan<A>,
): Finding[] {
  return scan.damage.map(({ line, reason }) => ({
    file: shown(place, day),
    line,
    wrong: reason,
    loss: 'nothing: the file is left as it is',
    needs: 'none',
    stopsStart: true,
  }));
}

/** One day's journal, as it was found and as it would be. */
interface Inspected<A extends Aggregate> {
  readonly day: string;
  readonly bytes: Buffer;
  readonly scan: JournalScan<A>;
  readonly mended: MendedJournal<A>;
  /** So many of its commands were answered at least. */
  readonly answered: number;
}

function inspectOne<A extends Aggregate>(
  place: JournalFolder<A>,
  inspected: Inspected<A>,
): Finding[] {
  const { day, bytes, scan } = inspected;
  const damage = damageIn(inspected);
  if (damage.length > 0) return damageFindings(place, inspected, damage);
  if (scan.torn === 0) return [];
  return [
    {
      file: shown(place, day),
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

/** Damaged lines, and an end that came too soon. */
function damageIn<A extends Aggregate>({ scan, answered }: Inspected<A>): readonly Damage[] {
  const found = highest(scan);
  // a damaged line may have been one of them
  if (found >= answered || scan.lines > answered) return scan.damage;
  return [...scan.damage, { line: scan.lines + 1, reason: endsTooSoon(found, answered) }];
}

function damageFindings<A extends Aggregate>(
  place: JournalFolder<A>,
  inspected: Inspected<A>,
  damage: readonly Damage[],
): Finding[] {
  const { day, bytes, mended } = inspected;
  const mend = async () => {
    await setSnapshotAside(place, day);
    await replaceKeeping(place, day, bytes, mended.bytes);
    // it goes last: without it a journal that ends too soon counts as whole
    await place.disk.remove(join(place.folder, `${day}.jsonl${MARK}`));
    return `mended; ${kept(place, day)}`;
  };
  const loss = `${lossOf(inspected)}. ${place.afterLoss}`;
  return damage.map(({ line, reason }) => ({
    file: shown(place, day),
    line,
    wrong: reason,
    loss,
    needs: 'drop-damaged',
    stopsStart: true,
    mend,
  }));
}

function lossOf<A extends Aggregate>({ mended, scan, answered }: Inspected<A>): string {
  const lost = mended.lost.length + Math.max(0, answered - highest(scan));
  const emptied = mended.emptied.map(({ seq }) => seq);
  const readable = `${scan.records.length - emptied.length} of the day's commands stay as they are`;
  const gone =
    lost === 0
      ? 'the damaged lines are dropped; if they held commands, those were the last of the file'
      : `${lost} command(s) can no longer be read and have no effect any more`;
  const after =
    emptied.length === 0
      ? ''
      : `; ${emptied.length} later one(s) build on them and have no effect either (records ${emptied.join(', ')})`;
  return `${readable}; ${gone}${after}`;
}

/** Of the readable records. */
function highest<A extends Aggregate>({ records }: JournalScan<A>): number {
  return records.reduce((last, { seq }) => Math.max(last, seq), 0);
}

type Place = Pick<JournalFolder<Aggregate>, 'disk' | 'folder' | 'snapshot' | 'stamp'>;

/** What it says no longer agrees with the mended journal. It goes when the day's journal goes. */
async function setSnapshotAside({ disk, folder, snapshot, stamp }: Place, day: string) {
  if (snapshot === undefined || (await disk.read(snapshot)) === undefined) return;
  await disk.rename(snapshot, originalName(join(folder, `${day}.jsonl.snapshot`), stamp));
}

async function replaceKeeping(place: Place, day: string, was: Buffer, is: Buffer) {
  const file = join(place.folder, `${day}.jsonl`);
  await replaceFile(place.disk, originalName(file, place.stamp), was);
  await replaceFile(place.disk, file, is);
}

function shown({ folder }: Place, day: string): string {
  return join(basename(folder), `${day}.jsonl`);
}

function kept({ stamp }: Place, day: string): string {
  return `the original is ${originalName(`${day}.jsonl`, stamp)} beside it, and is deleted with the day`;
}

function linesIn(bytes: Buffer): number {
  return bytes.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
}
