import { z } from 'zod';

import type { Aggregate, JournalRecord } from '../application/ports.js';
import type { KnownEvents } from './journal-events.js';

export const JOURNAL_FORMAT = 'accueil-onthaal journal';
/** Raise it when an older program could misread what this one writes. */
export const JOURNAL_VERSION = 1;

export interface JournalHeader {
  readonly format: typeof JOURNAL_FORMAT;
  readonly version: number;
  readonly day: string;
}

export function headerOf(day: string): JournalHeader {
  return { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, day };
}

const headerSchema = z.object({
  format: z.literal(JOURNAL_FORMAT),
  version: z.number().int().min(1),
  day: z.string(),
});

export interface LineProblem {
  readonly reason: string;
  /** Sound, but another version of the program wrote it: nothing to mend. */
  readonly foreign?: true;
}

/** @returns what is wrong with the first line of this day's journal, if anything */
export function headerProblem(data: unknown, day: string): LineProblem | undefined {
  const header = headerSchema.safeParse(data);
  if (!header.success) return { reason: 'this is not the first line of a journal' };
  if (header.data.version > JOURNAL_VERSION) {
    const { version } = header.data;
    return {
      reason: `a newer version of the program wrote this (journal version ${version}); start that version`,
      foreign: true,
    };
  }
  if (header.data.day !== day) {
    return { reason: `this is the journal of ${header.data.day}`, foreign: true };
  }
  return undefined;
}

/**
 * The checksum has shown that this is what was written; the shape only has to tell a record of
 * another program version. So each event's own fields are not looked into.
 */
export function recordProblem(data: unknown, known: KnownEvents): LineProblem | undefined {
  if (!isObject(data)) return { reason: 'this is not a record' };
  const { seq, at, id, by, events, answer } = data;
  if (!isWhole(seq) || !isWhole(at) || typeof id !== 'string' || typeof by !== 'string') {
    return { reason: 'this is not a record' };
  }
  if (!Array.isArray(events) || !isObject(answer)) return { reason: 'this is not a record' };
  for (const event of events as readonly unknown[]) {
    if (!isObject(event) || typeof event['type'] !== 'string' || !isWhole(event['at'])) {
      return { reason: 'one of its events is not an event' };
    }
    if (!Object.hasOwn(known, event['type'])) {
      return {
        reason: `this version of the program does not know the event "${event['type']}"; start the version that wrote it`,
        foreign: true,
      };
    }
  }
  return undefined;
}

/** @param data of which `recordProblem` has found nothing */
export function asRecord<A extends Aggregate>(data: unknown): JournalRecord<A> {
  return data as JournalRecord<A>;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
