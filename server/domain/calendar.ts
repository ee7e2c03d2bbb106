/**
 * Calendar arithmetic in the centre's time zone, from `Intl` alone, so that both nights of a clock
 * change come out right.
 */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 to 23 */
  readonly hour: number;
  /** `HH:MM` */
  readonly time: string;
  /** 0 = Monday */
  readonly weekday: number;
}

/** @param ms since 1970 @param timeZone IANA name */
export function localTime(ms: number, timeZone: string): LocalTime {
  // Asked for with every command: `Intl` takes longer than the rules, and nothing here is finer than a minute.
  const minute = Math.floor(ms / 60_000);
  const last = lastAsked.get(timeZone);
  if (last?.minute === minute) return last.time;
  const time = readTime(ms, timeZone);
  lastAsked.set(timeZone, { minute, time });
  return time;
}

const lastAsked = new Map<string, { readonly minute: number; readonly time: LocalTime }>();

function readTime(ms: number, timeZone: string): LocalTime {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`;
  const hour = read('hour');
  return {
    date,
    hour: Number(hour),
    time: `${hour}:${read('minute')}`,
    weekday: weekdayOf(date),
  };
}

/** The first instant after the calendar day `date` in the time zone, ms since 1970. */
export function endOfDate(date: string, timeZone: string): number {
  return firstInstant(date, timeZone, (local) => local.date > date);
}

/**
 * The first instant of the day at which it is `time` (`HH:MM`) or later in the time zone, ms since 1970;
 * of two that a clock put back makes equal, the first.
 */
export function instantOf(date: string, time: string, timeZone: string): number {
  const offset = steadyOffset(date, timeZone);
  if (offset !== undefined) return Date.parse(`${date}T${time}:00Z`) - offset;
  const at = firstInstant(
    date,
    timeZone,
    (local) => local.date > date || (local.date === date && local.time >= time),
  );
  for (const step of CLOCK_STEPS) {
    const earlier = localTime(at - step, timeZone);
    if (earlier.date === date && earlier.time === time) return at - step;
  }
  return at;
}

/** By how much clocks are put back, the largest first, ms. */
const CLOCK_STEPS = [120, 60, 30].map((minutes) => minutes * 60_000);

/** 0 = Monday */
export function weekdayOf(date: string): number {
  return (Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY) + 3) % 7;
}

/**
 * By how much the centre's clock is before UTC on a date, ms; `undefined` where it changes within two days
 * of it. A programme of thousands of sessions is looked at in one go, and searching takes ten times as long.
 */
function steadyOffset(date: string, timeZone: string): number | undefined {
  const last = lastOffsets.get(timeZone);
  if (last?.date === date) return last.offset;
  const noon = Date.parse(`${date}T12:00:00Z`);
  const before = offsetAt(noon - 2 * DAY, timeZone);
  const offset = before === offsetAt(noon + 2 * DAY, timeZone) ? before : undefined;
  lastOffsets.set(timeZone, { date, offset });
  return offset;
}

const lastOffsets = new Map<
  string,
  { readonly date: string; readonly offset: number | undefined }
>();

/** @param ms at a full minute */
function offsetAt(ms: number, timeZone: string): number {
  const { date, time } = readTime(ms, timeZone);
  return Date.parse(`${date}T${time}:00Z`) - ms;
}

/** Where something begins to hold on the day or at its end, ms. */
function firstInstant(
  date: string,
  timeZone: string,
  reached: (local: LocalTime) => boolean,
): number {
  let low = Date.parse(`${date}T00:00:00Z`);
  let high = low + 3 * DAY;
  low -= DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(localTime(middle, timeZone))) high = middle;
    else low = middle;
  }
  return high;
}

const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (known === undefined) {
    known = new Intl.DateTimeFormat('en-GB', {
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
