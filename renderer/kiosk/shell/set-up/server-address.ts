/** Of a server that was started without another (README.md, “Starting it otherwise”). */
const USUAL_PORT = 8080;
/** Longest that is looked at, signs. */
export const LONGEST_ADDRESS = 200;

export type AddressProblem = 'empty' | 'not-an-address';

export type ServerAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly problem: AddressProblem };

/**
 * The origin of a server, from what a steward typed or copied: a name or a number, with or without port,
 * or the address of one of its pages. Without `http` before it, it is plain http at the usual port.
 */
export function serverAddress(typed: string): ServerAddress {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  const scheme = /^https?:\/\//i.exec(text)?.[0];
  const [, host = '', port] =
    /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?(?:[/?#].*)?$/i.exec(
      text.slice(scheme?.length ?? 0),
    ) ?? [];
  const url = `${scheme ?? 'http://'}${host}:${port ?? portOf(scheme)}`;
  if (host === '' || text.length > LONGEST_ADDRESS || !URL.canParse(url)) return WRONG;
  const { hostname, origin } = new URL(url);
  // Half a number (`192.168.1`) is read as another one: nobody meant that.
  if (!hostname.startsWith('[') && hostname !== host.toLowerCase()) return WRONG;
  return { ok: true, address: origin };
}

const WRONG = { ok: false, problem: 'not-an-address' } as const;

function portOf(scheme: string | undefined): number {
  if (scheme === undefined) return USUAL_PORT;
  return scheme.toLowerCase() === 'https://' ? 443 : 80;
}
