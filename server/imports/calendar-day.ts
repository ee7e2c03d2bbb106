const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.,+Z-]*)?$/;
const BELGIAN = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * A day of the calendar as `YYYY-MM-DD`, from `2025-11-03`, `2025-11-03T08:12:00` or `03/11/2025`. The day is
 * the one written: a time zone after it does not move it. @returns `undefined` for any other text
 */
export function calendarDay(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const [, day = isoDay, month = isoMonth, year = isoYear] = BELGIAN.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (Number(year) < 1990 || Number(year) > 2100) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // 31 February would become a day in March
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written)
    ? undefined
    : written;
}
