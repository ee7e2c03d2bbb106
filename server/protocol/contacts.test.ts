import { describe, expect, it } from 'vitest';

import type { PublishedPeriod, PublishedTable, ReportCount } from './reports.js';
import { contactsOf } from './reports.js';
import { OUTCOMES, SEAT_KINDS, THEMES } from './vocabulary.js';

type Counted = Parameters<typeof contactsOf>[0];

/** A table of which one cell holds all. */
function table<K extends string>(keys: readonly [K, ...K[]], total: number): PublishedTable<K> {
  const cells = keys.map((key): [K, ReportCount] => [key, key === keys[0] ? total : 0]);
  // every key is there
  return { total, cells: Object.fromEntries(cells) as Record<K, ReportCount> };
}

const none = Object.fromEntries(OUTCOMES.map((key) => [key, 0])) as Record<
  (typeof OUTCOMES)[number],
  number
>;
const outcome = { total: 2600, cells: { ...none, served: 2400, left: 200, open: 0 } };
const tables: PublishedPeriod['tables'] = {
  outcome,
  'seat-kind': table(SEAT_KINDS, 800),
  'activity-theme': table(THEMES, 1500),
};
const people = { door: 5200, outreach: 750 };
const month: Counted = { period: '2026-03', over: true, tables, people };
const { 'activity-theme': _theme, ...withoutParticipants } = tables;

describe('contacts', () => {
  it('are the four kinds of a period that is over', () => {
    const { interviews, multimedia, participants, outreach, all } = contactsOf(month);
    expect([interviews, multimedia, participants, outreach]).toEqual([2400, 800, 1500, 750]);
    expect(all).toBe(5450);
  });

  it('of a day have no sum: its participants are not published', () => {
    const { participants, outreach, all } = contactsOf({
      ...{ period: '2026-03-04', over: true },
      tables: withoutParticipants,
    });
    expect([participants, outreach, all]).toEqual([undefined, undefined, undefined]);
  });

  it('of a period that runs are at least what is known', () => {
    const running = { ...month, tables: withoutParticipants, over: false };
    expect(contactsOf(running).all).toEqual({ atLeast: 3950 });
    const { people: _people, ...uncounted } = running;
    expect(contactsOf(uncounted).all).toEqual({ atLeast: 3200 });
    expect(contactsOf({ period: '2026', over: false, tables: {} }).all).toBeNull();
  });

  it('are at least what is known while the last participants can be counted', () => {
    const pending = { ...month, tables: withoutParticipants, participantsPending: true } as const;
    expect(contactsOf(pending).all).toEqual({ atLeast: 3950 });
  });

  it('that were not counted in a period that is over are none', () => {
    expect(contactsOf({ ...month, tables: withoutParticipants }).all).toBe(3950);
    expect(contactsOf({ period: '2020', over: true, tables: {} }).all).toBeUndefined();
  });

  it('with a part withheld are at least the others', () => {
    const withheld = { ...month, people: { ...people, outreach: null } };
    expect(contactsOf(withheld).all).toEqual({ atLeast: 4700 });
  });
});
