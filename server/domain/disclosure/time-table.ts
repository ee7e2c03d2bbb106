import { Debts } from './debts.js';
import type { Forest } from './forest.js';
import { forestOf } from './forest.js';
import { Movements } from './movements.js';
import { canHide, hideInRow, hideOne } from './rows.js';
import { Strand } from './strand.js';
import type { Member } from './totals.js';
import { Totals } from './totals.js';
import type { Decisions, TimeTable, Withheld } from './types.js';

/**
 * What of one table is not published, so that no small count can be worked out from all that is.
 *
 * @param threshold the least count that is published, besides 0 (domain.md, definitions for statistics)
 */
export function withhold(table: TimeTable, threshold: number): Decisions {
  return withholdTogether([table], threshold)[0] ?? new Map<string, Withheld>();
}

/**
 * The same for several tables of the same people: their nodes are the same, and so is each total. A total
 * is withheld in all of them or in none, and can move in all of them at once.
 *
 * @returns one for each table, in their order
 */
export function withholdTogether(
  tables: readonly TimeTable[],
  threshold: number,
): readonly Decisions[] {
  const [first] = tables;
  if (first === undefined) return [];
  const forest = forestOf(first.nodes);
  const members = tables.map((table) => {
    const strand = new Strand(forest, table);
    const movements = new Movements(forest, strand, threshold - 1);
    return { strand, movements, debts: new Debts(forest, strand, movements, threshold) };
  });
  const forced = new Set(tables.flatMap(({ totalsWithheld }) => [...(totalsWithheld ?? [])]));
  const totals =
    first.totals === 'none' ? undefined : new Totals(forest, members, forced, threshold);
  publishAll(forest, members, totals, threshold);
  return members.map(({ strand }) => decisionsOf(forest, strand, totals));
}

function publishAll(
  forest: Forest,
  members: readonly Member[],
  totals: Totals | undefined,
  threshold: number,
): void {
  const done = new Set<number>();
  const publish = (place: number): void => {
    if (done.has(place)) return;
    done.add(place);
    const parts = forest.children[place] ?? [];
    // a part is never published after its whole
    for (const part of parts) {
      const isLeaf = forest.children[part]?.length === 0;
      if (!isLeaf || forest.nodes[part]?.shown === true) publish(part);
    }
    if (parts.length === 0) publishLeaf(place, members, totals, threshold);
    else publishWhole(place, members, totals, threshold);
  };
  for (const [place, { shown }] of forest.nodes.entries()) if (shown) publish(place);
}

function publishLeaf(
  place: number,
  members: readonly Member[],
  totals: Totals | undefined,
  threshold: number,
): void {
  for (const { strand } of members) {
    strand.arrive(place);
    withholdSmall(strand, place, threshold);
  }
  const hides = members.every(({ strand }) => canHide(strand, place, threshold));
  const moves = totals?.enter(place, !hides) ?? true;
  if (totals?.isWithheld(place) === true) {
    for (const { strand } of members) hideOne(strand, place);
  }
  totals?.exchange(place);
  for (const { strand, debts } of members) {
    strand.offer(place);
    debts.enter(place, () => {
      if (!moves) hideInRow(strand, place, threshold);
    });
    debts.payAbove(place);
    strand.conclude();
  }
}

function publishWhole(
  place: number,
  members: readonly Member[],
  totals: Totals | undefined,
  threshold: number,
): void {
  const rows = totals?.secure(place) ?? [];
  for (const { strand, debts } of members) {
    withholdSmall(strand, place, threshold);
    strand.offer(place);
    debts.secure(place, rows);
    debts.payAbove(place);
    strand.conclude();
  }
}

function withholdSmall(strand: Strand, place: number, threshold: number): void {
  for (const column of strand.columns) {
    const count = strand.countOf(place, column);
    if (count > 0 && count < threshold) strand.withhold(place, column);
  }
}

function decisionsOf(forest: Forest, strand: Strand, totals: Totals | undefined): Decisions {
  const decisions = new Map<string, Withheld>();
  for (const [place, { id, shown }] of forest.nodes.entries()) {
    if (!shown) continue;
    const cells = strand.columns.map((column) => strand.isWithheld(place, column));
    decisions.set(id, { total: totals?.isWithheld(place) ?? false, cells });
  }
  return decisions;
}
