import type { PeriodId } from '#protocol/periods.js';
import { periodKind } from '#protocol/periods.js';

import type { DayRange } from './days/range.js';
import { rangeFrom } from './days/range.js';
import type { Tab } from './tabs.js';
import { kindsOf, TABS } from './tabs.js';

/** Where somebody is in the section; what is absent is chosen by the page. */
export interface Place {
  readonly tab: Tab;
  readonly period?: PeriodId;
  /** Which theme, partner or entry of the glossary. */
  readonly which?: string;
  /** Of the list of days. */
  readonly range?: DayRange;
}

/** `#statistics/report/2026-B2`, `#statistics/theme/2026/work`, `#statistics/days/2026-03-01/2026-03-05`. */
export function addressOf(place: Place): string {
  const { tab, period, which, range } = place;
  const parts = [period, which && encodeURIComponent(which), range?.from, range?.to];
  return ['#statistics', tab, ...parts.filter((part) => part !== undefined)].join('/');
}

/** The place in an address; what it does not say or says wrongly is absent. @returns nothing where it is another section's */
export function placeFrom(hash: string): Partial<Place> | undefined {
  const [section, name, ...parts] = hash.replace(/^#/, '').split('/');
  if (section !== 'statistics') return undefined;
  const tab = TABS.find((each) => each === name);
  if (tab === undefined) return {};
  const [first, second] = parts;
  if (tab === 'days') {
    const range = rangeFrom(first, second);
    return range === undefined ? { tab } : { tab, range };
  }
  if (kindsOf(tab).length === 0) return { tab, ...whichOf(first) };
  if (first === undefined || periodKind(first) === undefined) return { tab };
  return { tab, period: first, ...whichOf(second) };
}

function whichOf(part: string | undefined): { readonly which?: string } {
  if (part === undefined || part === '') return {};
  try {
    return { which: decodeURIComponent(part) };
  } catch {
    return {};
  }
}
