import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../domain/calendar.js';
import type { LaneDraft, LaneRules } from './lane-rules.js';
import type { Aggregate, Clock, Ids, JournalRecord } from './ports.js';

/** A command as it stands in the lane's queue. */
export interface GivenCommand<A extends Aggregate> {
  readonly id: string;
  readonly command: A['command'];
  readonly actor: A['actor'];
  readonly by: string;
  /** When it counts as given, ms; `undefined`: now. */
  readonly at: number | undefined;
}

/** Commands decided one after the other on a draft of the state, before any of it is kept. */
export interface LaneBatch<A extends Aggregate> {
  /** Of those that are to be kept, in order. */
  readonly records: readonly JournalRecord<A>[];
  /** With all that the records make happen; `undefined` where there is none. */
  draft(): LaneDraft<A['state']> | undefined;
  /** @throws what a rule throws: then nothing of this command is in the draft or the records */
  decide(given: GivenCommand<A>): Result<A['answer']>;
}

interface BatchParts<A extends Aggregate> {
  readonly rules: LaneRules<A>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** @param seq of the last record of the day that `state` belongs to */
export function createBatch<A extends Aggregate>(
  { rules, clock, ids }: BatchParts<A>,
  settings: Settings,
  state: A['state'],
  seq: number,
): LaneBatch<A> {
  const records: JournalRecord<A>[] = [];
  let draft: LaneDraft<A['state']> | undefined;

  return {
    records,
    draft: () => draft,
    decide(given) {
      const on = draft?.state ?? state;
      const now = given.at ?? clock.now();
      const decision = rules.decide(on, given.command, given.actor, {
        now,
        today: localTime(now, settings.timeZone).date,
        settings,
        newId: () => ids.newId(),
      });
      if (!decision.ok) return decision;
      const { events, answer } = decision.value;
      // Kept even where nothing changed: a repeat after a restart must not do what the first did not.
      if (events.length === 0 && given.actor.kind === 'system') return ok(answer);
      const begun = events[0] && rules.dayBegunBy(events[0]);
      const first = begun === undefined || begun === rules.dayOf(on) ? seq : 0;
      const { id, by } = given;
      add({ seq: first + records.length + 1, at: now, id, by, events, answer });
      return ok(answer);
    },
  };

  function add(record: JournalRecord<A>): void {
    draft ??= rules.draftOf(state);
    try {
      evolveBy(draft, record);
    } catch (error) {
      // The draft has a part of it: made again of what came before.
      draft = undefined;
      for (const before of records) {
        draft ??= rules.draftOf(state);
        evolveBy(draft, before);
      }
      throw error;
    }
    records.push(record);
  }

  function evolveBy(on: LaneDraft<A['state']>, { events }: JournalRecord<A>): void {
    for (const event of events) rules.evolve(on.state, event);
  }
}
