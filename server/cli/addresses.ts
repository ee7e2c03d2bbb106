import { networkInterfaces } from 'node:os';

/**
 * Base addresses a browser can use, without a trailing slash: this machine's own first, then those
 * other machines of the network can reach (IPv4; none for a server bound to loopback).
 */
export function baseAddresses(host: string, port: number): readonly string[] {
  if (host === '0.0.0.0' || host === '::') {
    return [`http://127.0.0.1:${port}`, ...lanAddresses().map((ip) => `http://${ip}:${port}`)];
  }
  return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`];
}

function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}
