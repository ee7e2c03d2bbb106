import { basename } from 'node:path/posix';

import { entryIn } from '../audit-file.js';
import type { ContentCheck } from './collect.js';

/** A month of the log begins and ends by the clock of its centre, which is never further from UTC than this, ms. */
const FROM_UTC_MS = 14 * 3_600_000;

/** The lines of a month that read back: one that a power cut has torn comes into no copy. */
export function auditInCopy(bytes: Buffer): Buffer {
  const lines = linesOf(bytes).filter((line) => entryIn(line) !== undefined);
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** A month of the log of which every line is an entry of that month. */
export const auditCheck: ContentCheck = (bytes, path) => {
  const month = monthOf(path);
  const from = Date.parse(`${month}-01T00:00:00Z`);
  const to = new Date(from);
  to.setUTCMonth(to.getUTCMonth() + 1);
  for (const [index, line] of linesOf(bytes).entries()) {
    const entry = entryIn(line);
    if (entry === undefined) return `line ${index + 1}: it is no entry`;
    if (entry.at < from - FROM_UTC_MS || entry.at >= to.getTime() + FROM_UTC_MS) {
      return `line ${index + 1}: it is not of ${month}`;
    }
  }
  return undefined;
};

/** Whether a month of the log begins only after a time, ms: no copy that was made then has it. */
export function beginsAfter(path: string, at: number): boolean {
  return Date.parse(`${monthOf(path)}-01T00:00:00Z`) - FROM_UTC_MS > at;
}

function linesOf(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function monthOf(path: string): string {
  return basename(path, '.ndjson');
}
