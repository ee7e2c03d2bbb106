import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** The addresses that a name stands for. Rejects where nobody knows it. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/**
 * This machine itself, its own network card's neighbours (a cloud's metadata stand at 169.254.169.254), and what is no
 * single machine. Private networks stay allowed: a centre may keep its lists on a server of its own house.
 */
const NOWHERE = new BlockList();
for (const [from, bits] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  NOWHERE.addSubnet(from, bits, 'ipv4');
}
for (const [from, bits] of [
  ['::', 127],
  // the same of IPv4, translated; all else that is translated is the web of networks that have IPv6 alone
  ['64:ff9b::', 104],
  ['64:ff9b::7f00:0', 104],
  ['64:ff9b::a9fe:0', 112],
  ['2002::', 16],
  ['fe80::', 10],
  // the metadata of a cloud, by IPv6
  ['fd00:ec2::', 32],
  ['ff00::', 8],
] as const) {
  NOWHERE.addSubnet(from, bits, 'ipv6');
}

/**
 * Whether a feed may be fetched from there: every address that the host stands for is one of another machine.
 * Numbers are understood however they are written, as `URL` does (2130706433, 0177.1, ::ffff:7f00:1).
 * @param at an address of the web
 * @returns false also where nobody knows the name
 */
export async function isAllowedHost(at: string, resolve: Resolve = resolved): Promise<boolean> {
  const host = new URL(at).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isElsewhere(host);
  try {
    return areElsewhere(await resolve(host));
  } catch {
    return false;
  }
}

/**
 * How a connection finds its address, by the same rule: what was looked at is what is connected to, also where a name
 * stands for something else from one moment to the next. It is not asked where the host is an address itself.
 */
export function allowedLookup(resolve: Resolve = resolved): LookupFunction {
  return (name, { all }, done) => {
    const refuse = (): void => done(new Error('it is no other machine'), []);
    const tell = (addresses: readonly string[]): void => {
      const [first] = addresses;
      if (first === undefined || !areElsewhere(addresses)) refuse();
      else if (all !== true) done(null, first, isIP(first));
      else done(null, addresses.map(withFamily));
    };
    resolve(name).then(tell, refuse);
  };
}

function withFamily(address: string): { readonly address: string; readonly family: number } {
  return { address, family: isIP(address) };
}

function areElsewhere(addresses: readonly string[]): boolean {
  return addresses.length > 0 && addresses.every(isElsewhere);
}

function isElsewhere(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !NOWHERE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

async function resolved(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true });
  return found.map(({ address }) => address);
}
