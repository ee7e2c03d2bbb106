const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day at the centre, `YYYY-MM-DD`, whatever this machine's own zone is.
 * @param ms since 1970
 * @param timeZone IANA name
 */
export function dateAt(ms: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    // Sweden writes its dates as the protocol does.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(ms);
}
