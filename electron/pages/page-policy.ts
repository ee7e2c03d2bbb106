import { SHELL_ORIGIN } from '#protocol/shell.js';

/** The one part of the app that a script may read: what is public of the jobs directory. */
const JOBS = `${SHELL_ORIGIN}/jobs/`;

/**
 * security: Content-Security-Policy as a response header (Electron's checklist, "define a Content
 * Security Policy"). Nothing by default; scripts, styles, letters, pictures and sounds from the app
 * alone, a worker of the app's own for the jobs directory; one place elsewhere to connect to.
 * @param server origin of the server, absent before it is set up: then nothing elsewhere may be connected to
 */
export function contentSecurityPolicy(server: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    `connect-src ${JOBS}${server === undefined ? '' : ` ${socketSource(server)}`}`,
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // lock-down: no window, no printing dialog, no going away, no download, whatever a script asks for
    'sandbox allow-scripts allow-same-origin',
  ].join('; ');
}

/**
 * Where a server's sockets are: `ws:` beside `http:`, `wss:` beside `https:`. A policy cannot name an IPv6
 * address; the session's own lock (`security/network.ts`) then says which.
 */
function socketSource(server: string): string {
  const { protocol, hostname, host } = new URL(server);
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  return hostname.startsWith('[') ? scheme : `${scheme}//${host}`;
}

/** Everything that a page is answered with, beside its own type. */
export function pageHeaders(server: string | undefined): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(server),
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
