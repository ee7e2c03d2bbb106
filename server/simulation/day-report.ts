import type { Settings } from '#protocol/settings.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../domain/reception/events.js';
import type { ReceptionState, Ticket } from '../domain/reception/state.js';
import { summarise } from '../domain/statistics/fold.js';
import type { PlannedOutcome, PlannedVisitor } from './day-file.js';
import type { IslandReport } from './island-report.js';
import { reportOnIslands } from './island-report.js';

/** How a group of visitors fared. Every ticket is in exactly one of the four outcomes. */
export interface GroupReport {
  readonly tickets: number;
  readonly served: number;
  readonly noShow: number;
  readonly left: number;
  readonly leftAtClosing: number;
  /** Of those served, from arrival to the call that led to service; absent when nobody was. */
  readonly wait?: Waits;
  /** Share of tickets not left by the visitor that were called in time (domain.md, service level). */
  readonly serviceLevel?: number;
}

/** Minutes, exact. */
export interface Waits {
  readonly median: number;
  readonly p90: number;
  readonly mean: number;
  readonly max: number;
}

export interface DayReport extends GroupReport {
  /** Rows of the visitors' file: tickets, and those who came after closing and got none. */
  readonly visitors: number;
  readonly turnedAway: number;
  /** What the file says they would do, to set beside what became of them. */
  readonly planned: Readonly<Record<PlannedOutcome, number>>;
  /** ms since 1970 */
  readonly openedAt: number;
  readonly closedAt: number;
  readonly serviceLevelMinutes: number;
  readonly serviceLevelTarget: number;
  readonly byTheme: Readonly<Record<Theme, GroupReport>>;
  readonly byLanguage: Readonly<Record<Language, GroupReport>>;
  readonly islands: readonly IslandReport[];
}

/** What came of a closed day; simulated visitors need no suppression of small counts. */
export function reportOn(
  state: ReceptionState,
  events: readonly ReceptionEvent[],
  settings: Settings,
  visitors: readonly PlannedVisitor[],
  turnedAway: number,
): DayReport {
  const { serviceLevelMinutes, serviceLevelTarget } = settings;
  const group = (has: (ticket: Ticket) => boolean): GroupReport => {
    const some = [...state.tickets].filter(([, ticket]) => has(ticket));
    return groupOf({ ...state, tickets: new Map(some) }, settings);
  };
  const planned = (outcome: PlannedOutcome): number =>
    visitors.filter((visitor) => visitor.outcome === outcome).length;
  return {
    visitors: visitors.length,
    turnedAway,
    planned: {
      served: planned('served'),
      'no-show': planned('no-show'),
      left: planned('left'),
    },
    openedAt: state.day?.openedAt ?? 0,
    closedAt: state.day?.closedAt ?? 0,
    ...group(() => true),
    serviceLevelMinutes,
    serviceLevelTarget,
    byTheme: by(THEMES, (theme) => group((ticket) => ticket.theme === theme)),
    byLanguage: by(LANGUAGES, (language) => group((ticket) => ticket.language === language)),
    islands: reportOnIslands(events),
  };
}

/** Counts and service level as the statistics define them; waits exact, which they do not keep. */
function groupOf(group: ReceptionState, settings: Settings): GroupReport {
  const { tickets, outcomes, serviceLevel } = summarise(group, settings);
  const waits = [...group.tickets.values()].flatMap(({ arrivedAt, interview }) =>
    interview === undefined ? [] : [(interview.calledAt - arrivedAt) / MINUTE],
  );
  return {
    tickets,
    served: outcomes.served,
    noShow: outcomes['no-show'],
    left: outcomes.left,
    leftAtClosing: outcomes['left-at-closing'],
    ...(waits.length > 0 && { wait: waitsOf(waits) }),
    ...(serviceLevel.base > 0 && { serviceLevel: serviceLevel.within / serviceLevel.base }),
  };
}

function waitsOf(minutes: readonly number[]): Waits {
  const sorted = minutes.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, wait) => total + wait, 0);
  return {
    median: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
    mean: sum / sorted.length,
    max: sorted.at(-1) ?? 0,
  };
}

/** The least value such that at least the share of all are no greater (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function by<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}

const MINUTE = 60_000;
