/** Minutes of a day. */
export const DAY_MINUTES = 24 * 60;

/** @param time `HH:MM` @returns minutes since midnight by the clock on the wall */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** @param minutes since midnight, under 24 hours @returns `HH:MM` */
export function clockOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether what stands in a time field is a time of the day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * What the centre's clock shows at an instant.
 * @param ms since 1970 @param timeZone IANA name
 */
export function localMoment(
  ms: number,
  timeZone: string,
): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = formatter(timeZone).format(ms).split(' ');
  return { date, time };
}

/**
 * Whether the centre's clock ever shows this time on this date: in the night the clocks go forward an
 * hour is left out (the server refuses it with `time-not-there`).
 */
export function timeIsThere(date: string, time: string, timeZone: string): boolean {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // No zone is further than 14 hours from UTC, and every one changes its clock by quarters of hours.
  for (let offset = -14 * 4; offset <= 14 * 4; offset += 1) {
    const local = localMoment(asUtc + offset * QUARTER, timeZone);
    if (local.date === date && local.time === time) return true;
  }
  return false;
}

const QUARTER = 15 * 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes `YYYY-MM-DD HH:MM`. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, known);
  }
  return known;
}
