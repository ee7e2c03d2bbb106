/** A week and its Monday and Sunday, `YYYY-MM-DD`. */
export interface WeekDays {
  readonly week: number;
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/**
 * The days of an ISO 8601 week: its first week holds 4 January.
 * @param name `2026-W47`
 */
export function weekDays(name: string): WeekDays {
  const [, year = '', digits = ''] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  const week = Number(digits);
  const fourth = Date.UTC(Number(year), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const written = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { week, from: written(monday), to: written(monday + 6 * DAY) };
}
