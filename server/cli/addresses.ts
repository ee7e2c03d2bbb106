import { networkInterfaces } from 'node:os';

/**
 * Base addresses a browser can use, without a trailing slash: this machine's own first, then those
 * other machines of the network can reach (IPv4; none for a server bound to loopback).
 * @param certificateNames with TLS: names that its certificate stands for; DNS names come before addresses
 *   of the network, which few certificates have
 */
export function baseAddresses(
  host: string,
  port: number,
  certificateNames?: readonly string[],
): readonly string[] {
  const hosts =
    host === '0.0.0.0' || host === '::'
      ? ['127.0.0.1', ...namesIn(certificateNames), ...lanAddresses()]
      : [host, ...(LOOPBACK.test(host) ? [] : namesIn(certificateNames))];
  const scheme = certificateNames === undefined ? 'http' : 'https';
  const atPort = scheme === 'https' && port === 443 ? '' : `:${port}`;
  return hosts.map((each) => `${scheme}://${each.includes(':') ? `[${each}]` : each}${atPort}`);
}

const LOOPBACK = /^(?:127\.|::1$|localhost$)/i;

/** DNS names of one machine; an asterisk says none. */
function namesIn(certificateNames: readonly string[] = []): readonly string[] {
  return certificateNames.filter(
    (name) => /[a-z]/i.test(name) && !/[*:]/.test(name) && !LOOPBACK.test(name),
  );
}

function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}
