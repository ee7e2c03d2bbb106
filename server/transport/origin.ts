import { SHELL_ORIGIN } from '#protocol/shell.js';

/**
 * A page of another site must not open sockets here. Browsers always send `Origin` with a socket;
 * programs on the LAN may send none.
 *
 * @param host the request's own `Host`
 * @param publicUrl the address visitors' phones use, which a proxy may serve under another host
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true;
  // The kiosk's own app. No website can be of that scheme, and browsers always tell the truth of theirs;
  // letter by letter, as the app sends it.
  if (origin === SHELL_ORIGIN) return true;
  const from = hostOf(origin);
  if (from === undefined) return false;
  if (from === host?.toLowerCase()) return true;
  return publicUrl !== null && from === hostOf(publicUrl);
}

function hostOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).host;
}
