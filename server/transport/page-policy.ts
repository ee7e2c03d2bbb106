import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** A host as browsers send it; anything else is not echoed into a header. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** @returns the name or address that was asked for, without its port; `undefined` where it is none */
export function hostName(host: string | undefined): string | undefined {
  return HOST.exec(host ?? '')?.[1];
}

/**
 * Everything comes from this server. QR codes are data images. Older phones' browsers do not count a
 * websocket to the same host as 'self', so the host is named; on plain HTTP for both kinds, because a
 * proxy with TLS may stand before it.
 */
export const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'"],
    'connect-src': ["'self'", ownSockets],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  },
};

function ownSockets(request: IncomingMessage): string {
  const host = request.headers.host;
  if (host === undefined || !HOST.test(host)) return "'self'";
  return request.socket instanceof TLSSocket ? `wss://${host}` : `ws://${host} wss://${host}`;
}

/** The steward's page reads the codes of bookings with the camera. */
const STEWARD = '/steward';

/**
 * Screens stay awake and may chime; nothing else of the machine is used, but the camera by the steward.
 * @param url of the route, not as it was asked for
 */
export function permissionsPolicy(url: string | undefined): string {
  return url === STEWARD ? `${OF_ALL}, camera=(self)` : `${OF_ALL}, ${off('camera')}`;
}

const OF_ALL = [
  'autoplay=(self)',
  'screen-wake-lock=(self)',
  'fullscreen=(self)',
  ...['accelerometer', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'].map(off),
  ...[
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'usb',
    'xr-spatial-tracking',
  ].map(off),
].join(', ');

function off(feature: string): string {
  return `${feature}=()`;
}
