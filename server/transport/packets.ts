import type { Bucket } from './rate-limit.js';

/** The parts of an engine.io connection over a websocket that are watched. */
export interface RawConnection {
  readonly remoteAddress: string;
  readonly request: { readonly socket: { destroy(): void } };
  readonly transport: object;
  on(event: 'packet', listener: (packet: RawPacket) => void): void;
  once(event: 'close', listener: () => void): void;
}

export interface RawPacket {
  /** Of engine.io: `noop` is looked at by nobody. */
  type: string;
  data?: unknown;
}

interface WebSocket {
  on(event: 'ping' | 'pong', listener: () => void): void;
}

/**
 * What our own pages send to socket.io: they connect and leave, send events, and no page has anything to
 * acknowledge or another namespace to go to.
 */
const OURS = /^(?:0(?:\{|$)|1$|(?:2|5\d{1,2}-)\d{0,15}\[)/;

/**
 * Looks at everything that comes in on one connection before socket.io does, and ends it at once where it sends
 * what no page of ours sends, or more of it than any would: packets that are no events are answered or parsed
 * by socket.io itself, past every limit on events.
 * @param drop what ends it; called once at most
 */
export function watchPackets(
  raw: RawConnection,
  packets: Bucket,
  drop: (reason: string) => void,
): void {
  let over = false;
  function end(reason: string): void {
    if (over) return;
    over = true;
    drop(reason);
    raw.request.socket.destroy();
  }
  raw.on('packet', (packet) => {
    if (!over && !packets.take()) end('sends too fast');
    else if (!over && !isOurs(packet)) end('sends what no page sends');
    // what came along in the same piece of the network's
    if (over) packet.type = 'noop';
  });
  const webSocket: unknown = Reflect.get(raw.transport, 'socket');
  if (!isWebSocket(webSocket)) return;
  // A ping is answered by a pong of the same length, whether it is read or not; browsers send neither.
  for (const event of ['ping', 'pong'] as const) {
    webSocket.on(event, () => {
      if (!packets.take()) end('sends too fast');
    });
  }
}

function isOurs({ type, data }: RawPacket): boolean {
  return type !== 'message' || typeof data !== 'string' || OURS.test(data);
}

function isWebSocket(found: unknown): found is WebSocket {
  return typeof found === 'object' && found !== null && 'on' in found;
}
