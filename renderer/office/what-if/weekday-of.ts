/** @param date `YYYY-MM-DD` @returns 0 for a Monday, as the lists of the settings */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}
