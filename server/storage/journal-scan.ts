import type { Aggregate, JournalRecord } from '../application/ports.js';
import { VersionConflict } from '../application/ports.js';
import type { KnownEvents } from './journal-events.js';
import { decodeEndedLine, decodeTail, encodeLine } from './journal-line.js';
import type { LineProblem } from './journal-record.js';
import { asRecord, headerOf, headerProblem, recordProblem } from './journal-record.js';

/** Everything there is to know about the bytes of one day's journal. */
export interface JournalScan<A extends Aggregate> {
  /** Every readable record, as they stand; counting 1, 2, 3 … where there is no damage. */
  readonly records: readonly JournalRecord<A>[];
  /** Lines that do not read back as written; none in a sound journal. */
  readonly damage: readonly Damage[];
  /** Up to where the file counts, bytes; what lies behind was never acknowledged. */
  readonly length: number;
  /** In these bytes, damaged ones included. */
  readonly lines: number;
  /** What has to be written before the next record: the header, a missing newline, or nothing. */
  readonly lead: string;
  /** Bytes of a torn last line. */
  readonly torn: number;
}

export interface Damage extends LineProblem {
  /** From 1. */
  readonly line: number;
}

const NEWLINE = 0x0a;

/** Reads a whole journal, going on after damage so that a repair can tell all of it. */
export function scanJournal<A extends Aggregate>(
  day: string,
  bytes: Buffer,
  known: KnownEvents,
): JournalScan<A> {
  const records: JournalRecord<A>[] = [];
  const damage: Damage[] = [];
  let length = 0;
  let lines = 0;
  let torn = 0;
  let lead = encodeLine(headerOf(day));
  let lastSeq = 0;
  let afterDamage = false;

  for (const { number, start, content, ended } of linesOf(bytes)) {
    const line = ended ? decodeEndedLine(content) : decodeTail(content);
    if (line.kind === 'torn') {
      torn = content.length;
      break;
    }
    lead = ended ? '' : '\n';
    lines = number;
    length = start + (line.kind === 'whole' ? line.length : content.length) + (ended ? 1 : 0);
    if (line.kind === 'damaged') {
      damage.push({ line: number, reason: line.reason });
      afterDamage = true;
      continue;
    }
    const problem = recordProblem(line.data, known);
    if (problem !== undefined || number === 1) {
      const wrong = number === 1 ? headerProblem(line.data, day) : problem;
      if (wrong !== undefined) damage.push({ line: number, ...wrong });
    }
    if (problem !== undefined) continue;
    const record = asRecord<A>(line.data);
    const isNext = record.seq === lastSeq + 1 || (afterDamage && record.seq > lastSeq);
    if (!isNext) {
      damage.push({
        line: number,
        reason: `record ${record.seq} stands where ${lastSeq + 1} should`,
      });
    }
    records.push(record);
    lastSeq = Math.max(lastSeq, record.seq);
    afterDamage = false;
  }
  return { records, damage, length, lines, lead, torn };
}

/** @throws VersionConflict where the journal ends before `afterSeq` */
export function recordsAfter<A extends Aggregate>(
  scan: JournalScan<A>,
  afterSeq: number,
): readonly JournalRecord<A>[] {
  if (afterSeq > scan.records.length) {
    throw new VersionConflict(`the journal ends at ${scan.records.length}, before ${afterSeq}`);
  }
  return scan.records.slice(afterSeq);
}

/** What is wrong with a journal of which less can be read than was answered. */
export function endsTooSoon(found: number, answered: number): string {
  return `the file ends after ${found} of the ${answered} commands that were answered`;
}

function* linesOf(bytes: Buffer) {
  let number = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const ended = newline !== -1;
    const end = ended ? newline : bytes.length;
    yield { number, start, content: bytes.subarray(start, end), ended };
    start = end + 1;
    number += 1;
  }
}
