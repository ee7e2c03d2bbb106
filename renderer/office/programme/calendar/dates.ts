/** Calendar arithmetic on `YYYY-MM-DD`, done in UTC, where every day has 24 hours: no clock change can touch it. */
const DAY = 86_400_000;

function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}

/** Days from one date to another; negative where the other is before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Monday */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

export function mondayOf(date: string): string {
  return addDays(date, -weekdayOf(date));
}

/** Monday to Sunday of the week that holds the date. */
export function weekOf(date: string): readonly string[] {
  const monday = mondayOf(date);
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
}

/** The weeks a month's page shows: all of its days, and what fills the first and last week. */
export function monthWeeks(date: string): readonly (readonly string[])[] {
  const month = date.slice(0, 7);
  const first = mondayOf(`${month}-01`);
  return Array.from({ length: 6 }, (_, week) => weekOf(addDays(first, week * 7))).filter((days) =>
    days.some((day) => day.startsWith(month)),
  );
}

/** The first day of the month so many months further. */
export function firstOfMonth(date: string, months: number): string {
  const at = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}

/** The same weekday of so many weeks, the first date included. */
export function weekly(date: string, weeks: number): readonly string[] {
  return Array.from({ length: weeks }, (_, week) => addDays(date, week * 7));
}

/** Whether what stands in a date field is a day of the calendar. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
