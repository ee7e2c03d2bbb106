/** What an event becomes whose message is over the limit. */
export const OVERSIZE_EVENT = 'oversize';

export interface EnginePacket {
  readonly type: string;
  data?: unknown;
}

/** `2["event",…`, `212["event",…` or with attachments `51-12["event",…`: all before the bracket. */
const EVENT_START = /^(?:2|5\d{1,2}-)\d{0,15}(?=\[)/;

/**
 * Looks at a message's size before anybody parses it. One that is too large is replaced by an event
 * that says so and asks for the same acknowledgement, so that it is answered like every other refusal.
 * Called with the packet that the engine is about to hand on.
 * @param most bytes
 */
export function replaceOversize(packet: EnginePacket, most: number): void {
  const { data } = packet;
  if (packet.type !== 'message') return;
  if (typeof data === 'string') {
    // No character takes more than three bytes in UTF-8 for each of its UTF-16 units.
    if (data.length * 3 <= most || Buffer.byteLength(data) <= most) return;
    const start = EVENT_START.exec(data);
    if (start !== null) packet.data = `${start[0]}["${OVERSIZE_EVENT}"]`;
  } else if (data instanceof Uint8Array && data.byteLength > most) {
    packet.data = Buffer.alloc(0);
  }
}
