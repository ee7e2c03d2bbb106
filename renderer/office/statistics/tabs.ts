import type { PeriodId, PeriodKind } from '#protocol/periods.js';
import { datesOf, PERIOD_KINDS, periodAfter, periodKind, periodOf } from '#protocol/periods.js';
import type { Role } from '#protocol/vocabulary.js';

/** The pages of the section, in the order of their buttons. */
export const TABS = [
  'overview',
  'report',
  'theme',
  'partner',
  'activities',
  'days',
  'portrait',
  'glossary',
] as const;
export type Tab = (typeof TABS)[number];

/** Roles that are answered about visitors; who only plans sees the activities (protocol, queries). */
const ALL: readonly Role[] = ['statistics', 'administrator'];
const FOR_PLANNERS: readonly Tab[] = ['activities', 'glossary'];

/** Never empty: the page is opened by these roles and by planners only. */
export function tabsFor(roles: readonly Role[]): readonly Tab[] {
  return roles.some((role) => ALL.includes(role)) ? TABS : FOR_PLANNERS;
}

/** Figures of many a table are of months and longer periods only (protocol, TABLES). */
const LONGER: readonly PeriodKind[] = PERIOD_KINDS.filter((kind) => kind !== 'day');

/** The kinds of period that a page can show; of the others none. */
export function kindsOf(tab: Tab): readonly PeriodKind[] {
  switch (tab) {
    case 'report':
      return PERIOD_KINDS;
    case 'theme':
    case 'partner':
    case 'activities':
    case 'portrait':
      return LONGER;
    case 'overview':
    case 'days':
    case 'glossary':
      return [];
  }
}

/**
 * The period that a page shows: the one asked for, the month round a day where it has none of days, and
 * unasked the last two months that are over, which the direction meets about (domain.md, reports).
 */
export function periodFor(tab: Tab, asked: PeriodId | undefined, today: string): PeriodId {
  const kind = asked === undefined ? undefined : periodKind(asked);
  if (asked === undefined || kind === undefined)
    return periodAfter(periodOf('two-months', today), -1);
  return kindsOf(tab).includes(kind) ? asked : periodOf('month', datesOf(asked).from);
}
