/**
 * Periods of the calendar that figures are published for. They lie within one another like boxes (day in
 * month in two months in half year in year), so that what is published of one can be weighed against all
 * others: a range chosen freely, and another one day longer, would give that day away. Weeks cut across
 * months, so a week is shown as its days only.
 */
export const PERIOD_KINDS = ['day', 'month', 'two-months', 'half-year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `2026-03-14`, `2026-03`, `2026-B2` (March and April), `2026-H1`, `2026`. */
export type PeriodId = string;

const PATTERNS: Readonly<Record<PeriodKind, RegExp>> = {
  day: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  'two-months': /^\d{4}-B[1-6]$/,
  'half-year': /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
};

/** `undefined` for what names no period; a day must be one of the calendar. */
export function periodKind(id: string): PeriodKind | undefined {
  const kind = PERIOD_KINDS.find((each) => PATTERNS[each].test(id));
  return kind === 'day' && !isDate(id) ? undefined : kind;
}

/** First and last date, `YYYY-MM-DD`. @throws RangeError for what names no period */
export function datesOf(id: PeriodId): { readonly from: string; readonly to: string } {
  const year = id.slice(0, 4);
  switch (periodKind(id)) {
    case 'day':
      return { from: id, to: id };
    case 'month':
      return { from: `${id}-01`, to: lastDay(id) };
    case 'two-months': {
      const second = Number(id.slice(6)) * 2;
      return { from: `${month(year, second - 1)}-01`, to: lastDay(month(year, second)) };
    }
    case 'half-year':
      return id.endsWith('1')
        ? { from: `${year}-01-01`, to: `${year}-06-30` }
        : { from: `${year}-07-01`, to: `${year}-12-31` };
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case undefined:
      throw new RangeError(`not a period: ${id}`);
  }
}

/** The period of a kind in which a date lies. */
export function periodOf(kind: PeriodKind, date: string): PeriodId {
  const year = date.slice(0, 4);
  const at = Number(date.slice(5, 7));
  switch (kind) {
    case 'day':
      return date;
    case 'month':
      return date.slice(0, 7);
    case 'two-months':
      return `${year}-B${String(Math.ceil(at / 2))}`;
    case 'half-year':
      return `${year}-H${at <= 6 ? '1' : '2'}`;
    case 'year':
      return year;
  }
}

/** The next smaller periods that it is made of, in order; of a day none. @throws RangeError */
export function partsOf(id: PeriodId): readonly PeriodId[] {
  const kind = periodKind(id);
  if (kind === undefined) throw new RangeError(`not a period: ${id}`);
  const smaller = PERIOD_KINDS[PERIOD_KINDS.indexOf(kind) - 1];
  if (smaller === undefined) return [];
  const { from, to } = datesOf(id);
  const parts: PeriodId[] = [];
  for (let date = from; date <= to;) {
    const part = periodOf(smaller, date);
    parts.push(part);
    date = dayAfter(datesOf(part).to);
  }
  return parts;
}

/** The one that it is part of; of a year none. */
export function wholeOf(id: PeriodId): PeriodId | undefined {
  const kind = periodKind(id);
  const larger = kind && PERIOD_KINDS[PERIOD_KINDS.indexOf(kind) + 1];
  return larger === undefined ? undefined : periodOf(larger, datesOf(id).from);
}

/** The same period of the year before; of 29 February the 28th. */
export function yearBefore(id: PeriodId): PeriodId {
  const before = `${String(Number(id.slice(0, 4)) - 1).padStart(4, '0')}${id.slice(4)}`;
  return periodKind(before) === undefined ? `${before.slice(0, 8)}28` : before;
}

/** The period of the same kind that comes so many later (earlier: negative). */
export function periodAfter(id: PeriodId, steps: number): PeriodId {
  const kind = periodKind(id);
  if (kind === undefined) throw new RangeError(`not a period: ${id}`);
  let at = id;
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    const { from, to } = datesOf(at);
    at = periodOf(kind, steps > 0 ? dayAfter(to) : dayBefore(from));
  }
  return at;
}

export function dayAfter(date: string): string {
  const of = date.slice(0, 7);
  if (date === lastDay(of)) return `${monthAfter(of, 1)}-01`;
  return `${of}-${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
}

export function dayBefore(date: string): string {
  const of = date.slice(0, 7);
  if (date.endsWith('-01')) return lastDay(monthAfter(of, -1));
  return `${of}-${String(Number(date.slice(8)) - 1).padStart(2, '0')}`;
}

function monthAfter(monthId: PeriodId, steps: number): PeriodId {
  const months = Number(monthId.slice(0, 4)) * 12 + Number(monthId.slice(5, 7)) - 1 + steps;
  return month(String(Math.floor(months / 12)).padStart(4, '0'), (months % 12) + 1);
}

function isDate(id: string): boolean {
  return id <= lastDay(id.slice(0, 7));
}

function month(year: string, at: number): PeriodId {
  return `${year}-${String(at).padStart(2, '0')}`;
}

function lastDay(monthId: PeriodId): string {
  const year = Number(monthId.slice(0, 4));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = monthId.endsWith('-02') && isLeap ? 29 : DAYS_IN[Number(monthId.slice(5, 7)) - 1];
  return `${monthId}-${String(days)}`;
}

/** By month, in a year of 365 days. */
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
