import type { Translate } from '../i18n/i18n.js';

/** A `WaitRange`, as it may come off a ticket's sheet too. */
export interface SaidRange {
  readonly from: number;
  readonly to?: number | undefined;
}

/** Two figures as long as they get, minutes: to keep room for. */
const LONGEST: readonly SaidRange[] = [{ from: 90, to: 120 }, { from: 0, to: 120 }, { from: 120 }];

/** A wait as visitors read it and hear it read; `undefined`: nobody knows, and no figure is said. */
export function waitWords(range: SaidRange | undefined, t: Translate<'waits'>): string {
  if (range === undefined) return t('unknown');
  const { from, to } = range;
  if (to === undefined) return t('over', { from });
  return from === 0 ? t('under', { to }) : t('between', { from, to });
}

/** The longest of all that may be said. */
export function longestWaitWords(t: Translate<'waits'>): string {
  return [undefined, ...LONGEST]
    .map((range) => waitWords(range, t))
    .reduce((longest, words) => (words.length > longest.length ? words : longest));
}
