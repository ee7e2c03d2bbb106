const MINUTE = 60_000;
const DAY = 24 * 60;

/**
 * The centre's time of day at an instant, `HH:MM`.
 * @param at ms since 1970
 * @param timeZone IANA name
 */
export function timeOfDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** Of a text `HH:MM`, since midnight; `undefined` for anything else, an empty field too. */
export function minutesOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * How many minutes it is until a time of today, rounded up to whole ones.
 * @param text `HH:MM` at the centre
 * @returns `undefined` where it is no time, or a time that has passed
 */
export function minutesUntil(text: string, now: number, timeZone: string): number | undefined {
  const at = minutesOfDay(text);
  const today = minutesOfDay(timeOfDay(now, timeZone));
  if (at === undefined || today === undefined || at <= today) return undefined;
  return at - today;
}

/** The next round time after so many minutes, `HH:MM`, on a step of five; none past midnight. */
export function roundTimeAfter(now: number, minutes: number, timeZone: string): string | undefined {
  const today = minutesOfDay(timeOfDay(now + minutes * MINUTE, timeZone)) ?? 0;
  const at = Math.ceil(today / 5) * 5;
  if (at >= DAY) return undefined;
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
