import { basename } from 'node:path/posix';

import type { Aggregate } from '../../application/ports.js';
import type { KnownEvents } from '../journal-events.js';
import { parseSealed } from '../document-seal.js';
import { scanJournal } from '../journal-scan.js';
import type { Reading } from '../json-file.js';
import { unreadable } from '../json-file.js';
import type { ContentCheck } from './collect.js';

/** A document that reads back, if need be with defaults in the place of single fields. */
export function jsonCheck(interpret: (raw: unknown) => Reading<object>): ContentCheck {
  return (bytes) => {
    try {
      const reading = interpret(parseSealed(bytes));
      return reading.ok ? undefined : reading.problems.join('; ');
    } catch (error) {
      return unreadable(error);
    }
  };
}

/** A journal without damage, from whose events a state can be made again. */
export function journalCheck<A extends Aggregate>(
  known: KnownEvents,
  rules: { emptyState(): A['state']; evolve(state: A['state'], event: A['event']): void },
): ContentCheck {
  return (bytes, path) => {
    const { records, damage } = scanJournal<A>(basename(path, '.jsonl'), bytes, known);
    const [first] = damage;
    if (first !== undefined) return `line ${first.line}: ${first.reason}`;
    try {
      const state = rules.emptyState();
      for (const { events } of records) for (const event of events) rules.evolve(state, event);
      return undefined;
    } catch {
      return 'its events do not follow from one another';
    }
  };
}
