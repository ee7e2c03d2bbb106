import { notesOf } from '../notes.js';
import { EMPTY_OWN_DAY } from '../own-day.js';
import type { Island, ReceptionState } from '../state.js';
import type { ReceptionModel } from './model.js';
import type { Desk, Entry, Sheet } from './desk.js';
import { ensure, ModelViolation } from './visitor.js';

/**
 * Compares islands, their staff's days, and what was counted by hand with the model.
 * @throws ModelViolation
 */
export function checkDesks(model: ReceptionModel, state: ReceptionState): void {
  checkIslands(model, state);
  checkStretches(model, state);
  checkOwnDays(model, state);
  checkNotes(model, state);
  const people = [...model.people].filter(([, count]) => count > 0);
  ensure(
    same(Object.fromEntries(state.people), Object.fromEntries(people)),
    `people: ${JSON.stringify([...state.people])}`,
  );
}

function checkIslands(model: ReceptionModel, state: ReceptionState): void {
  ensure(state.islands.size === model.desks.length, 'islands do not match those signed in');
  for (const desk of model.desks) {
    const island = state.islands.get(desk.island);
    if (island === undefined) throw new ModelViolation(`island ${desk.island} is not signed in`);
    const found = JSON.stringify(factsOfIsland(island));
    const expected = JSON.stringify(factsOfDesk(desk, model.at(desk.island)?.id));
    ensure(found === expected, `island ${desk.island} is ${found} instead of ${expected}`);
  }
}

/** An equal choice in another order is not written down again. */
function factsOfIsland(island: Island): unknown {
  return [
    island.staffId,
    island.languages.toSorted(),
    island.themes.toSorted(),
    island.break !== undefined,
    island.until,
    island.since,
    island.ticketId,
    island.endedTicketId,
    island.undo && [island.undo.at, island.undo.before.id],
  ];
}

function factsOfDesk(desk: Desk, at: string | undefined): unknown {
  return [
    desk.staffId,
    desk.languages.toSorted(),
    desk.themes.toSorted(),
    desk.onBreak,
    desk.until,
    desk.since,
    at,
    desk.ended?.id,
    desk.offer && [desk.offer.at, desk.offer.visitor.id],
  ];
}

interface Staffed {
  readonly island: number;
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly from: number;
  readonly to?: number;
}

function checkStretches(model: ReceptionModel, state: ReceptionState): void {
  const found = inOrder([...state.stretches.values()]);
  const expected = inOrder(model.presences);
  ensure(found === expected, `staffed ${found} instead of ${expected}`);
}

function inOrder(times: readonly Staffed[]): string {
  return times
    .map(({ island, languages, themes, from, to }) =>
      [island, from, to ?? 'on', languages.toSorted(), themes.toSorted()].join(),
    )
    .toSorted()
    .join(' ');
}

function checkOwnDays(model: ReceptionModel, state: ReceptionState): void {
  const staff = new Set([
    ...state.ownDays.keys(),
    ...model.ledger.map(({ staffId }) => staffId),
    ...model.sheets.map(({ staffId }) => staffId),
  ]);
  for (const staffId of staff) {
    const found = state.ownDays.get(staffId) ?? EMPTY_OWN_DAY;
    const expected = ownDayOf(
      model.ledger.filter((entry) => entry.staffId === staffId),
      model.sheets.filter((sheet) => sheet.staffId === staffId),
    );
    ensure(
      same(found, expected),
      `the day of ${staffId} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
    );
  }
}

function ownDayOf(entries: readonly Entry[], sheets: readonly Sheet[]): typeof EMPTY_OWN_DAY {
  const held = entries.filter(({ what, spent }) => what !== undefined && spent !== undefined);
  return {
    interviews: held.length,
    spent: entries.reduce((sum, { spent = 0 }) => sum + spent, 0),
    noShows: entries.filter(({ what }) => what === 'no-show').length,
    transfers: entries.filter(({ what }) => what === 'transfer').length,
    topics: timesEach(sheets.flatMap(({ topics }) => topics)),
    referrals: timesEach(sheets.flatMap(({ referrals }) => referrals)),
  };
}

function timesEach(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    values.map((value) => [value, values.filter((other) => other === value).length]),
  );
}

function checkNotes(model: ReceptionModel, state: ReceptionState): void {
  const ofSomebody = new Set(model.sheets.map(({ visitorId }) => visitorId));
  for (const ticket of state.tickets.values()) {
    if (!ofSomebody.has(ticket.id)) {
      ensure(notesOf(ticket) === undefined && !ticket.notes, `number ${ticket.number} is noted`);
      continue;
    }
    const sheets = model.sheets.filter(({ visitorId }) => visitorId === ticket.id);
    const open = sheets.find((sheet) => sheet.open);
    const own = open && { topics: open.topics, referrals: open.referrals };
    ensure(same(ticket.notes, own), `number ${ticket.number} is noted otherwise`);
    const all = notesOf(ticket);
    const found = [...(all?.topics ?? []), ...(all?.referrals ?? [])].toSorted().join();
    const noted = new Set(sheets.flatMap(({ topics, referrals }) => [...topics, ...referrals]));
    ensure(found === [...noted].toSorted().join(), `of number ${ticket.number}: ${found}`);
  }
}

/** Whether two values hold the same, in whatever order of keys. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortKeys) === JSON.stringify(other, sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
