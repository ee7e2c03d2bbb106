import type { ProxyConfig, Session } from 'electron';

import { SHELL_ORIGIN } from '#protocol/shell.js';

/**
 * security: whatever a page was made to do, it reaches the app's own files and the sockets of the
 * server that is set, and nothing else. Stands behind the page's Content-Security-Policy.
 * @param server origin, as set now
 */
export function mayReach(url: string, server: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  const own = new URL(SHELL_ORIGIN);
  if (asked.protocol === own.protocol) return asked.host === own.host;
  // the developer's tools are pages of the browser itself
  if (asked.protocol === 'devtools:') return true;
  if (server === undefined || asked.username !== '') return false;
  const to = new URL(server);
  const socket = to.protocol === 'https:' ? 'wss:' : 'ws:';
  return asked.protocol === socket && asked.host === to.host;
}

/**
 * security: what no request handler sees (WebRTC's TURN over TCP, name look-ups) goes by a proxy that is not
 * there; only the server is reached past it.
 */
export function onlyServer(server: string | undefined): ProxyConfig {
  return {
    mode: 'fixed_servers',
    // the port of `discard`, on this machine: nobody listens
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: ['<-loopback>', ...(server === undefined ? [] : [hostAndPort(server)])].join(
      ';',
    ),
  };
}

function hostAndPort(server: string): string {
  const { protocol, hostname, port } = new URL(server);
  const usual = protocol === 'https:' ? 443 : 80;
  return `${hostname}:${port === '' ? usual : port}`;
}

export function closeNetwork(
  session: Session,
  server: () => string | undefined,
  told: (url: string) => void,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayReach(url, server());
    if (cancel) told(url.slice(0, 100));
    answer({ cancel });
  });
  // lock-down: nothing is saved to the machine
  session.on('will-download', (event) => event.preventDefault());
}
